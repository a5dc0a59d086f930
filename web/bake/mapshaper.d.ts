declare module 'mapshaper' {
  /** Runs a command line over files given by name; resolves to the files it wrote. */
  function applyCommands(
    commands: string,
    input: Record<string, string>,
  ): Promise<Record<string, Buffer>>;
  const mapshaper: {applyCommands: typeof applyCommands};
  export default mapshaper;
}
