// How the program's later part finds what it calls in the first: by name where that is exported, else
// by its place from the end of the table that both share (cmake/web/shared_functions.mjs).

/**
 * @param {WebAssembly.Exports} exports of the first part
 * @returns {WebAssembly.ModuleImports} what the later part imports from it
 */
export function sharedFunctions(exports) {
  const table = /** @type {WebAssembly.Table} */ (
    Object.values(exports).find((value) => value instanceof WebAssembly.Table)
  );
  return new Proxy(/** @type {WebAssembly.ModuleImports} */ ({}), {
    get: (_, name) => exports[String(name)] ?? table.get(table.length - 1 - Number(String(name))),
  });
}
