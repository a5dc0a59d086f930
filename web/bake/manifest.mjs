// Writes map.json (the mesh files, and the names of countries with where they stand) and iso-codes.json. It knows no geometry.

const LANGUAGES = ['en', 'ru', 'uk', 'ko'];

/** Smaller than this many km2, and the name waits for the zoom beside it; the first is rank 0. */
const RANKS = [[3e6, 1], [1e6, 2], [3e5, 2.8], [1e5, 3.6], [3e4, 4.4], [5e3, 5.2], [0, 6]];

/** From this many km in a CSS px on, a level is fine enough. */
const KM_PER_PX = [null, 6, 1];

/**
 * @typedef {{name: string, level: number, bbox: number[], bytes: number}} ManifestFile
 * @typedef {{names: Record<string, string>, at: [number, number], kind: string, code: string, rank: number, from_zoom: number}} ManifestLabel
 */

/**
 * @param {ManifestFile[]} files @param {ManifestLabel[]} labels @param {import('./units.mjs').Borders} borders
 * @returns {string}
 */
export function writeManifest(files, labels, borders) {
  const levels = KM_PER_PX.map((max, level) => ({level, max_km_per_px: max}));
  const views = borders.views.map(({id, names, basis}) => ({id, names, basis}));
  const lists = {levels, views, files, labels};
  const text = Object.entries(lists).map(([key, list]) => `"${key}":[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`);
  return `{"format":"dateline-map/1",\n${text.join(',\n')}}\n`;
}

/**
 * Every code of ISO 3166-1 alpha-2 and ISO 3166-2 that the map knows, for `dateline check`. Natural Earth's stopgaps (`-99`, `RU-X01~`) are none.
 * @param {import('./units.mjs').Unit[]} units
 * @returns {string}
 */
export function writeCodes(units) {
  const regions = units.map(({iso}) => iso).filter((code) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code));
  const countries = [...regions.map((code) => code.slice(0, 2)), ...units.flatMap((unit) => unit.countries)];
  const codes = [...regions, ...countries.filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ')];
  return `{"format":"dateline-iso-codes/1","codes":${JSON.stringify([...new Set(codes)].sort())}}\n`;
}

/** @param {number} level @param {number[]} box degrees @returns {string} named for the south-west corner: 2-30e50n.mesh */
export function meshName(level, box) {
  const east = `${Math.abs(box[0])}${box[0] < 0 ? 'w' : 'e'}`;
  const north = `${Math.abs(box[1])}${box[1] < 0 ? 's' : 'n'}`;
  return `${level}-${east}${north}.mesh`;
}

/**
 * @param {{code: string, at: [number, number], km2: number}[]} points
 * @returns {ManifestLabel[]}
 */
export function countryLabels(points) {
  const names = LANGUAGES.map((language) => ({language, of: new Intl.DisplayNames([language], {type: 'region'})}));
  return points.filter(({code}) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ').map(({code, at, km2}) => {
    const rank = RANKS.findIndex(([least]) => km2 >= least);
    return {names: Object.fromEntries(names.map(({language, of}) => [language, of.of(code) ?? code])), at, kind: 'country', code, rank, from_zoom: RANKS[rank][1]};
  });
}
