// What a reader's connection carries, as a table for people.

/** Of all that comes before the first map, as brotli. */
const BUDGET_BYTES = 350 * 1024;

/**
 * What has been reached of it, to which tests/browser/bundle.test.mjs holds the bundle: it only
 * ever falls, until it is the budget.
 */
export const MOST_BYTES = 351 * 1024;

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

/** @param {string[]} cells */
const row = ([label, ...numbers]) =>
  label.padEnd(28) + numbers.map((cell) => cell.padStart(10)).join('');

/**
 * @param {{label: string, first: boolean, raw: number, br: number, gz: number}[]} sizes
 */
export function transferTable(sizes) {
  const first = sizes.filter((size) => size.first).sort((a, b) => b.br - a.br);
  const later = sizes.filter((size) => !size.first);
  const program = later.filter((size) => size.label.endsWith('.wasm'));
  /** @param {typeof sizes} some @param {'raw' | 'br' | 'gz'} key */
  const sum = (some, key) => some.reduce((total, size) => total + size[key], 0);
  /** @param {string} label @param {typeof sizes} some */
  const total = (label, some) =>
    row([
      label,
      kilobytes(sum(some, 'raw')),
      kilobytes(sum(some, 'gz')),
      kilobytes(sum(some, 'br')),
    ]);
  const used = sum(first, 'br');
  return [
    row(['to the first map, KB', 'raw', 'gzip', 'brotli']),
    ...first.map((size) => total(size.label, [size])),
    total('in all', first),
    `budget ${kilobytes(BUDGET_BYTES)} KB brotli: ${used <= BUDGET_BYTES ? `${kilobytes(BUDGET_BYTES - used)} KB left` : `OVER by ${kilobytes(used - BUDGET_BYTES)} KB`}`,
    total('later, of the program', program),
    total(`later, ${later.length} files in all`, later),
  ].join('\n');
}
