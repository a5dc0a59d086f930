/** What `<dateline-map>` takes and tells. README.md explains it in words. */

export interface DatelineSelection {
  claim: string | null;
  place: string | null;
  source: string | null;
  question: string | null;
}

export interface DatelineFilter {
  stances: string[];
  said: {from: string | null; to: string | null};
  knownOn: string | null;
  passing: number;
}

/** The state of web/API.md. It comes from the frame: only `fragment` has been checked. */
export interface DatelineState {
  fragment: string;
  [key: string]: unknown;
}

export interface DatelineMapEventMap {
  load: Event;
  ready: CustomEvent<DatelineState>;
  state: CustomEvent<DatelineState>;
  select: CustomEvent<DatelineSelection>;
  filter: CustomEvent<DatelineFilter>;
  error: CustomEvent<{message: string}>;
}

export declare class DatelineMap extends HTMLElement {
  static readonly observedAttributes: string[];
  src: string;
  claim: string;
  place: string;
  question: string;
  time: string;
  view: string;
  theme: string;
  poster: string;
  loading: 'lazy' | 'eager' | 'tap';
  gestures: 'cooperative' | 'full';
  height: string;
  aspect: string;
  sandbox: string;
  open(): Promise<void>;
  state(): Promise<DatelineState>;
  setState(fragment: string): Promise<DatelineState>;
  select(id: string): Promise<DatelineState>;
  setTime(from: string | null, to: string | null): Promise<DatelineState>;
  setView(view: {lng: number; lat: number; zoom: number}): Promise<DatelineState>;
  snapshot(): Promise<Blob>;
  addEventListener<Name extends keyof DatelineMapEventMap>(
    name: Name,
    listener: (this: DatelineMap, event: DatelineMapEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
