// Modules that the bundler makes: the manifest from the files it hashed, and Emscripten's glue from the build folder.

declare module 'dateline:manifest' {
  const manifest: import('./types').Manifest;
  export default manifest;
}

declare module 'dateline:texts' {
  const texts: Record<string, string>;
  export default texts;
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
