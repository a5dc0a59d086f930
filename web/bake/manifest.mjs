// Writes map.json (the mesh files and the first names), labels.json (the names that follow) and
// iso-codes.json.

/** From this many km in a CSS px on, a level is fine enough. */
const KM_PER_PX = [null, 6, 1];

/**
 * @typedef {{name: string, level: number, bbox: number[]}} ManifestFile
 * @typedef {import('./labels.mjs').Label} ManifestLabel
 */

/**
 * @param {ManifestFile[]} files
 * @param {ManifestLabel[]} labels
 * @param {import('./units.mjs').Borders} borders
 * @returns {string}
 */
export function writeManifest(files, labels, borders) {
  const levels = KM_PER_PX.map((max, level) => ({level, max_km_per_px: max}));
  const views = borders.views.map(({id, names, basis}) => ({id, names, basis}));
  return withLists('dateline-map/1', {levels, views, files, labels});
}

/**
 * @param {ManifestLabel[]} labels
 * @param {import('./ground.mjs').GroundRow[]} ground
 * @returns {string}
 */
export function writeLabels(labels, ground) {
  return withLists('dateline-labels/1', {labels, ground});
}

/** One item a line. @param {string} format @param {Record<string, unknown[]>} lists */
function withLists(format, lists) {
  const text = Object.entries(lists).map(
    ([key, list]) => `"${key}":[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
  );
  return `{"format":"${format}",\n${text.join(',\n')}}\n`;
}

/**
 * Every code of ISO 3166-1 alpha-2 and ISO 3166-2 that the map knows, for `dateline check`. Natural
 * Earth's stopgaps (`-99`, `RU-X01~`) are none.
 * @param {import('./units.mjs').Unit[]} units
 * @returns {string}
 */
export function writeCodes(units) {
  const regions = units.map(({iso}) => iso).filter((code) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code));
  const countries = [
    ...regions.map((code) => code.slice(0, 2)),
    ...units.flatMap((unit) => unit.countries),
  ];
  const codes = [
    ...regions,
    ...countries.filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ'),
  ];
  return `{"format":"dateline-iso-codes/1","codes":${JSON.stringify([...new Set(codes)].sort())}}\n`;
}

/**
 * @param {number} level
 * @param {number[]} box degrees
 * @returns {string} named for the south-west corner: 2-30e50n.mesh
 */
export function meshName(level, box) {
  const east = `${Math.abs(box[0])}${box[0] < 0 ? 'w' : 'e'}`;
  const north = `${Math.abs(box[1])}${box[1] < 0 ? 's' : 'n'}`;
  return `${level}-${east}${north}.mesh`;
}
