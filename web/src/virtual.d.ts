// Modules that the bundler makes: the manifest from the files it hashed, and Emscripten's glue from the build folder.

declare module 'dateline:manifest' {
  const manifest: import('./types').Manifest;
  export default manifest;
}

declare module 'dateline:texts' {
  const texts: Record<string, string>;
  export default texts;
}

declare module 'dateline:glue' {
  export default function createDateline(options: object): Promise<import('./program').WasmModule>;
}
