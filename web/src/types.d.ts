// The shapes that cross between the page, the program and hosts. API.md explains them in words.

export interface Problem {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  path: string;
  message: string;
  remedy: string;
  line: number;
  column: number;
}

export interface ProgramFailure {
  message: string;
  problems: Problem[];
}

export interface BundleFile {
  url: string;
  bytes: number;
}

export type InterfaceLanguage = 'en' | 'ko' | 'uk' | 'ru';

/** The interface's words in a language, and the faces that they need from the start, in place of the manifest's. */
export interface LanguageFiles {
  messages: BundleFile;
  /** What the map is called. */
  names: BundleFile;
  /** What the page says itself. */
  page: BundleFile;
  /** The story's text, for those whose language is not the story's. */
  text?: BundleFile;
  fonts: (BundleFile & {face: FaceName})[];
}

export type FaceName =
  'sans' | 'sans_bold' | 'serif' | 'serif_bold' | 'serif_italic' | 'hangul' | 'more';

/** What the bundler knows: addresses relative to the page, sizes in bytes after decoding. */
export interface Manifest {
  program: BundleFile;
  later: BundleFile;
  wholeStory: BundleFile;
  /** Scripts that few readers need: inside another page, and what to paste into one. */
  embedded: BundleFile;
  share: BundleFile;
  /** SHA-256 in base64, by address: of the program and the data that it reads beside the page. */
  digests: Record<string, string>;
  /** Bytes that a connection carries until the whole program is there. */
  transfer: number;
  map: BundleFile;
  meshFolder: string;
  firstMeshes: (BundleFile & {name: string})[];
  firstFonts: (BundleFile & {face: FaceName})[];
  laterFonts: (BundleFile & {face: FaceName})[];
  laterLabels: BundleFile;
  languages: Partial<Record<InterfaceLanguage, LanguageFiles>>;
  /** A list of `Edition`: the story as text on earlier days. */
  editions: BundleFile;
}

/** The story as text as known on a day, until the next edition's. */
export interface Edition {
  day: string;
  texts: Partial<Record<InterfaceLanguage, BundleFile>>;
}

/** What the program calls a mark: several stances share one. */
export type Stance = 'asserts' | 'confirms' | 'unverified' | 'analysis' | 'declines' | 'denies';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DatelineState {
  fragment: string;
  story: {id: string; title: string; language: string};
  tab: 'questions' | 'places' | 'speakers' | 'sources';
  question: string | null;
  place: string | null;
  source: string | null;
  claim: string | null;
  stances: Stance[];
  placeTie: 'about' | 'said';
  placeAlone: boolean;
  offMap: boolean;
  speaker: string | null;
  speakerAlone: boolean;
  through: string | null;
  speakerKinds: ('official' | 'organisation' | 'outlet' | 'analyst' | 'other')[];
  statuses: ('claimed' | 'on-record' | 'planned')[];
  said: {from: string | null; to: string | null};
  happened: {from: string | null; to: string | null};
  perhaps: boolean;
  knownOn: string | null;
  newSince: string | null;
  news: {becameKnown: string[]; revised: string[]; toldOtherwise: string[]} | null;
  borders: string | null;
  open: {
    claim: string;
    speaker: string;
    stance: string;
    mark: string;
    summary: string;
    words: string;
    appearances: {source: string; paragraph: number}[];
  } | null;
  view: {lng: number; lat: number; zoom: number};
  map: Rect;
  mapFree: Rect;
  textSize: number;
  marks: {
    place: string;
    members: string[];
    x: number;
    y: number;
    radius: number;
    claims: number;
    onScreen: boolean;
    selected: boolean;
  }[];
  points: {
    all: number;
    shown: number;
    marks: {x: number; y: number; radius: number; points: number}[];
  };
  listed: string[];
  passing: string[];
  mayPass: string[];
  counts: {
    passing: number;
    perhaps: number;
    onMap: number;
    inTray: number;
    known: number;
    all: number;
  };
  byStance: Record<string, number>;
  theme: 'light' | 'dark';
  texts: {
    source: string;
    name: string;
    sameDocument: boolean;
    exact: number;
    moved: number;
    edited: number;
    lost: number;
    unchecked: number;
  }[];
  notice: string | null;
  link: string;
}

export interface DatelineSeen {
  controls: {name: string; panel: string; box: Rect; room: Rect; focused: boolean}[];
  texts: {text: string; panel: string; cut: boolean; box: Rect; room: Rect}[];
}

export interface DatelineStats {
  frames: number;
  memoryBytes: number;
  gpuBytes: number;
  drawCalls: number;
  meshes: number;
  pendingFiles: number;
  whole: boolean;
}

export interface DatelineSelection {
  claim: string | null;
  place: string | null;
  source: string | null;
  question: string | null;
}

export interface DatelineEvents {
  ready: DatelineState;
  state: DatelineState;
  select: DatelineSelection;
  error: Error & {problems?: Problem[]};
}

/** A host's points, one entry of each column a point. */
export interface PointColumns {
  /** degrees, -180 to 180 */
  lng: Float64Array;
  /** degrees, -90 to 90 */
  lat: Float64Array;
  /** days since 1970-01-01 */
  day: Int32Array;
  /** 0 asserts, 1 confirms, 2 unverified, 3 analysis, 4 declines, 5 denies */
  mark: Uint8Array;
}

export interface Dateline {
  readonly ready: Promise<DatelineState>;
  state(): Promise<DatelineState>;
  setState(fragment: string): Promise<DatelineState>;
  load(story: string | URL | Blob | ArrayBuffer | Uint8Array | object): Promise<DatelineState>;
  select(id: string): Promise<DatelineState>;
  setView(view: {lng: number; lat: number; zoom: number}): Promise<DatelineState>;
  setTime(from: string | null, to: string | null): Promise<DatelineState>;
  loadPoints(count: number, seed?: number): Promise<DatelineState>;
  loadPoints(points: PointColumns): Promise<DatelineState>;
  on<Name extends keyof DatelineEvents>(
    name: Name,
    listener: (detail: DatelineEvents[Name]) => void,
  ): () => void;
  seen(): Promise<DatelineSeen>;
  stats(): Promise<DatelineStats>;
}

/** What Emscripten's module gives us; every function is one of main.cpp's. */
export type WasmModule = Record<string, any>;

declare global {
  interface Window {
    dateline: Dateline;
  }
}
