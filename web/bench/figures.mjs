// Times of one kind of work at several sizes, and how they grow with the size, as a table for
// people.

/**
 * The value that this share of the samples does not exceed.
 * @param {number[]} samples
 * @param {number} share
 */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * The exponent k in value = c * size^k, by least squares over the logarithms: 0 does not grow, 1
 * grows in proportion.
 * @param {[number, number][]} valuesBySize
 */
export function slope(valuesBySize) {
  const points = valuesBySize.map(([size, value]) => [
    Math.log(size),
    Math.log(Math.max(value, 1e-9)),
  ]);
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, at]) => at));
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return spread > 1e-9
    ? points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread
    : 0;
}

/**
 * A row for each figure, a column for each size, and the slope.
 * @param {Map<number, Record<string, number>>} figuresBySize
 */
export function table(figuresBySize) {
  const sizes = [...figuresBySize.keys()];
  const names = Object.keys(figuresBySize.get(sizes[0]) ?? {});
  const row = (/** @type {string} */ label, /** @type {string[]} */ cells) =>
    label.padEnd(46) + cells.map((cell) => cell.padStart(12)).join('');
  const line = (/** @type {string} */ name) => {
    const values = sizes.map((size) => figuresBySize.get(size)?.[name] ?? NaN);
    const growth = slope(
      sizes.map((size, i) => /** @type {[number, number]} */ ([size, values[i]])),
    );
    return row(name, [...values.map((value) => value.toFixed(2)), growth.toFixed(2)]);
  };
  return [
    row('points', [...sizes.map((size) => size.toLocaleString('en')), 'slope']),
    ...names.map(line),
  ].join('\n');
}
