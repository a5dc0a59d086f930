// Whether the reader's browser asks for little data. It knows nothing of what is loaded.

export function savesData() {
  const {connection} = /** @type {Navigator & {connection?: {saveData?: boolean}}} */ (navigator);
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
