// Finds what a story needs of the base map: countries, admin-1 areas, characters.

import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{countries: string[], areas: string[], hangul: string, letters: string, views: Box[]}}
 *   Needs `letters`: each that the stories write, once; `views`: what readers see first, degrees
 * @typedef {[number, number, number, number]} Box west, south, east, north
 */

/** Where no story is at hand. @type {Needs} */
export const DEFAULT_NEEDS = {
  countries: ['KP', 'KR', 'RU', 'UA'],
  areas: ['RU-BEL', 'RU-BRY', 'RU-KRS', 'RU-PRI', 'UA-14'],
  hangul: hangulIn('평양 서울 조선민주주의인민공화국 대한민국'),
  letters: '',
  views: [],
};

/**
 * @param {string[]} folders story folders; those without story.json are passed over
 * @param {import('./units.mjs').Unit[]} units
 * @param {string[]} contested codes of units whose country depends on the view: areas too where
 *   they are of the story's countries, being kept apart anyway
 * @returns {Needs}
 */
export function findNeeds(folders, units, contested) {
  const stories = readStories(folders);
  if (stories.length === 0) return DEFAULT_NEEDS;
  /** @type {Set<string>} */
  const countries = new Set();
  /** @type {Set<string>} */
  const areas = new Set();
  for (const place of stories.flatMap((s) => s.places ?? [])) {
    addPlace(place, units, countries, areas);
  }
  for (const {
    iso,
    countries: [home],
  } of units) {
    if (contested.includes(iso) && countries.has(home)) areas.add(iso);
  }
  return {
    countries: [...countries].sort(),
    areas: [...areas].sort(),
    hangul: hangulIn(JSON.stringify(stories)),
    letters: [...new Set(textsIn(stories.map(asShownFirst)).join(''))].sort().join(''),
    views: firstViews(stories),
  };
}

/**
 * Who speaks has names in languages that come with their own faces, and spellings that only a
 * search shows.
 * @param {any} story
 */
function asShownFirst({actors = [], language, ...story}) {
  return [
    story,
    actors.map((/** @type {any} */ {names, aliases: _, ...actor}) => [names?.[language], actor]),
  ];
}

/** Every text in it, whatever its key. @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The first level, which comes with every page, spends its points where the stories open; those for
 * authors to learn from have no share in it.
 * @param {any[]} stories
 * @returns {Box[]} none when a story does not say
 */
function firstViews(stories) {
  const shown = stories.filter((story) => story['x-example'] !== true);
  const views = shown
    .map((story) => story.default_view?.bounds)
    .filter((b) => Array.isArray(b) && b.length === 4);
  return views.length === shown.length ? views : [];
}

/** @param {string[]} folders @returns {any[]} */
function readStories(folders) {
  const files = folders.map((f) => path.join(f, 'story.json')).filter((f) => fs.existsSync(f));
  return files.map((f) => JSON.parse(fs.readFileSync(f, 'utf8')));
}

/**
 * @param {any} place
 * @param {import('./units.mjs').Unit[]} units
 * @param {Set<string>} countries
 * @param {Set<string>} areas
 */
function addPlace(place, units, countries, areas) {
  for (const code of place.area?.iso ?? []) {
    if (units.some((u) => u.iso === code)) areas.add(code);
    else if (!units.some((u) => u.countries.includes(code))) {
      console.warn(`bake: no unit of Natural Earth has the code ${code}`);
    }
    const home = units.find((u) => u.iso === code)?.countries[0];
    if (home) countries.add(home);
  }
  const at =
    place.point && ['city', 'site', 'region'].includes(place.kind)
      ? unitAt(place.point, units)
      : undefined;
  if (at) countries.add(at.countries[0]);
}

/** @param {string} text each character once, in order */
function hangulIn(text) {
  return [...new Set(text.match(/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/g) ?? [])]
    .sort()
    .join('');
}

/**
 * @param {[number, number]} point degrees
 * @param {import('./units.mjs').Unit[]} units
 */
export function unitAt(point, units) {
  return units.find((u) => polygonsOf(u.geometry).some((rings) => insideRings(point, rings)));
}

/** @param {import('./units.mjs').Geometry} geometry @returns {[number, number][][][]} */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Even-odd rule. @param {[number, number]} point @param {[number, number][][]} rings */
export function insideRings([x, y], rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
