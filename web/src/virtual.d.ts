// Modules that the bundler makes: the manifest from the files it hashed, Emscripten's glue from the build folder, the
// constants as the native program says them.

declare module 'dateline:manifest' {
  const manifest: import('./types').Manifest;
  export default manifest;
}

declare module 'dateline:texts' {
  const texts: Record<string, string>;
  export default texts;
}

declare module 'dateline:constants' {
  export const LANGUAGES: import('./types').InterfaceLanguage[];
  export const MARKS: import('./types').Stance[];
  /** The mark of each stance that a story may name. */
  export const STANCES: Record<string, import('./types').Stance>;
  export const VIEWS: string[];
  export const TABS: string[];
  export const PLACE_TIES: string[];
  export const SPEAKER_KINDS: string[];
  export const STATUSES: string[];
  /** Colours as `#rrggbb`, by theme and by the names of the page's custom properties. */
  export const PALETTES: Record<'light' | 'dark' | 'print', Record<string, string>>;
  /** Where the page lays bytes for the program: it knows them by their place in this list. */
  export const SLOTS: (
    | import('./types').FaceName
    | 'story'
    | 'map'
    | 'text'
    | 'mesh'
    | 'labels'
    | 'messages'
    | 'point_lng'
    | 'point_lat'
    | 'point_days'
    | 'point_marks'
  )[];
  /** Bits of what a frame returns. */
  export const SIGNS: Record<
    'wantsNext' | 'stateChanged' | 'selectionChanged' | 'linkChanged' | 'dark' | 'fieldChanged',
    number
  >;
  /** What is done in a field and is no letter. */
  export const FIELD_KEYS: Record<
    'enter' | 'up' | 'down' | 'escape' | 'leave' | 'beside' | 'entered',
    number
  >;
  /** Why the page could not read a text that it offers. */
  export const TEXT_REFUSALS: Record<'none' | 'unreadable' | 'tooLarge', number>;
  /** Bits: what the reader's region does otherwise than most. */
  export const CUSTOMS: Record<'miles' | 'monthFirst', number>;
  /** What the program may ask the page to show. */
  export const COPIED: Record<'link' | 'claim', number>;
  /** Text that the browser makes of text. */
  export const MAKING: Record<'nfkc' | 'articleLines', number>;
  export const MOST_STORY_BYTES: number;
  export const MOST_POINTS: number;
  /** Of a text that a reader brings. */
  export const MOST_TEXT_BYTES: number;
  export const MOST_FRAGMENT_BYTES: number;
  export const MOST_FRAGMENT_PARTS: number;
}

declare module 'dateline:embed' {
  /** This version's scripts that a host loads, and their digests. */
  const scripts: {script?: string; integrity?: string; resizer?: string; resizerIntegrity?: string};
  export default scripts;
}

declare module 'dateline:first' {
  const urls: string[];
  export default urls;
}

declare module 'dateline:files' {
  /** The page's script, by which the page tells its version. */
  export const script: string;
  /** What every reader needs, beside the page itself. */
  export const core: string[];
}

declare module 'dateline:glue' {
  export default function createDateline(options: object): Promise<import('./types').WasmModule>;
}
