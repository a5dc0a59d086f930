// The names on the map: countries, seas, cities and the regions of the stories' countries, each
// with where it stands and from which zoom on.

import fs from 'node:fs';
import {FACES, charactersOf} from './fonts.mjs';

export const LANGUAGES = ['en', 'ru', 'uk', 'ko'];

/**
 * Names from further in than this come in a file of their own, after the first map: no story opens
 * there.
 */
export const FIRST_ZOOM = 3;

/** Smaller than this many km2, and the name waits for the zoom beside it; the first is rank 0. */
const COUNTRY_RANKS = [
  [3e6, 1],
  [1e6, 2],
  [3e5, 2.8],
  [1e5, 3.6],
  [3e4, 4.4],
  [5e3, 5.2],
  [0, 6],
];
const REGION_RANKS = [
  [5e5, 3.6],
  [1.5e5, 4.2],
  [5e4, 4.8],
  [1e4, 5.4],
  [0, 6.2],
];
const CITY_ZOOMS = [2.2, 3.2, 4.2, 5, 6.2];

/**
 * The language of the countries whose regions have a second name on the map.
 * @type {Record<string, string>}
 */
const OWN_LANGUAGE = {RU: 'ru', UA: 'uk', KP: 'ko', KR: 'ko'};

/** What Natural Earth's English leaves off. @type {Record<string, string>} */
const REGION_WORD = {RU: 'region', UA: 'region', KP: 'province', KR: 'province'};

/**
 * Where Natural Earth mixes two up, or writes an older spelling.
 * @type {Record<string, Record<string, string>>}
 */
const REGION_NAMES = {
  'RU-ALT': {en: 'Altai Krai', ru: 'Алтайский край', uk: 'Алтайський край', ko: '알타이 지방'},
  'RU-YEV': {en: 'Jewish Autonomous Region', ko: '유대인 자치주'},
  'UA-51': {en: 'Odesa region'},
};

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {{code: string, at: [number, number], km2: number}} Point
 * @typedef
 *   {{names: Record<string, string>, local?: string, at: [number, number], kind: 'country' | 'sea' | 'city' | 'region', code?: string, rank: number, from_zoom: number}}
 *   Label
 */

/** @param {number} km2 @param {number[][]} ranks */
function rankOf(km2, ranks) {
  const rank = ranks.findIndex(([least]) => km2 >= least);
  return {rank, from_zoom: ranks[rank][1]};
}

/** @param {Point[]} points the largest first @returns {Label[]} */
export function countryLabels(points) {
  const names = LANGUAGES.map((language) => ({
    language,
    of: new Intl.DisplayNames([language], {type: 'region'}),
  }));
  return points
    .filter(({code}) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ')
    .map(({code, at, km2}) => ({
      names: Object.fromEntries(names.map(({language, of}) => [language, of.of(code) ?? code])),
      at,
      kind: 'country',
      code,
      ...rankOf(km2, COUNTRY_RANKS),
    }));
}

/** @param {string} file data/map/seas.json @returns {Label[]} */
export function seaLabels(file) {
  const table = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (table.format !== 'dateline-seas/1') throw new Error(`${file}: not dateline-seas/1`);
  return table.seas.map((/** @type {any} */ {names, at, rank, from_zoom}) => ({
    names,
    at,
    kind: 'sea',
    rank,
    from_zoom,
  }));
}

/** @param {string} file data/map/cities.json @returns {Label[]} */
export function cityLabels(file) {
  const table = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (table.format !== 'dateline-cities/1') throw new Error(`${file}: not dateline-cities/1`);
  return table.cities.map((/** @type {any} */ {names, local, at, rank}) => ({
    names,
    ...(local ? {local} : {}),
    at,
    kind: 'city',
    rank,
    from_zoom: CITY_ZOOMS[rank],
  }));
}

/**
 * Regions of the stories' countries that are not a cities. Where the views differ about a region,
 * or a line of it is contested, it gets neither a code nor a name in one country's language.
 * @param {Unit[]} units
 * @param {Point[]} points by ISO 3166-2
 * @param {string[]} countries
 * @returns {Label[]}
 */
export function regionLabels(units, points, countries) {
  const named = new Map(units.map((unit) => [unit.iso, unit]));
  return points.flatMap(({code, at, km2}) => {
    const unit = named.get(code);
    if (!unit?.names.en || !countries.includes(unit.countries[0]) || isCity(unit)) return [];
    const names = regionNames(unit);
    const own =
      unit.entity === '' ||
      unit.countries.every(
        (c) => OWN_LANGUAGE[c] && OWN_LANGUAGE[c] === OWN_LANGUAGE[unit.countries[0]],
      );
    const local = own ? names[OWN_LANGUAGE[unit.countries[0]]] : undefined;
    return [
      {
        names,
        ...(local ? {local} : {}),
        at,
        kind: /** @type {const} */ ('region'),
        ...(unit.entity ? {} : {code}),
        ...rankOf(km2, REGION_RANKS),
      },
    ];
  });
}

/** Some of Natural Earth's types are wrong: its names are not. @param {Unit} unit */
function isCity({type, names}) {
  return (
    (/city|municipality|capital|federal district/i.test(type) &&
      !/^(North|South) /.test(names.en)) ||
    /[별할역치]시$/.test(names.ko ?? '')
  );
}

/** @param {Unit} unit @returns {Record<string, string>} */
function regionNames({iso, countries, names}) {
  const word = REGION_WORD[countries[0]];
  const whole =
    !word ||
    /republic|krai|okrug|region|^(Karelia|Bashkortostan|Kabardino-Balkaria)$/i.test(names.en);
  /** @type {Record<string, string>} */
  const given = {...names, en: whole ? names.en : `${names.en} ${word}`, ...REGION_NAMES[iso]};
  return Object.fromEntries(
    LANGUAGES.filter((language) => given[language]).map((language) => [
      language,
      given[language].trim(),
    ]),
  );
}

/**
 * A second name that no face can write would only be downloaded.
 * @param {Label[]} labels
 * @returns {Label[]}
 */
export function withoutUnwritable(labels) {
  const letters = new Set(FACES.flatMap((face) => [...charactersOf(face)]));
  return labels.map(({local, ...label}) =>
    local && [...local].every((letter) => letters.has(letter) || isHangul(letter))
      ? {...label, local}
      : label,
  );
}

/** @param {string} letter */
const isHangul = (letter) => /[\uac00-\ud7a3]/.test(letter);

/**
 * The Hangul of second names: those stand on the map whatever the reader's language.
 * @param {Label[]} labels
 */
export function hangulOf(labels) {
  return [...new Set(labels.flatMap(({local}) => [...(local ?? '')].filter(isHangul)))]
    .sort()
    .join('');
}

/**
 * The Hangul of the names that readers of Korean see.
 * @param {{names: Record<string, string>}[]} named
 */
export function hangulOfNames(named) {
  return [...new Set(named.flatMap(({names}) => [...(names.ko ?? '')].filter(isHangul)))]
    .sort()
    .join('');
}

/** @param {Label[]} labels @returns {{first: Label[], later: Label[]}} both by zoom */
export function splitLabels(labels) {
  const sorted = labels
    .map((label, i) => ({label, i}))
    .sort((a, b) => a.label.from_zoom - b.label.from_zoom || a.i - b.i)
    .map(({label}) => label);
  return {
    first: sorted.filter(({from_zoom}) => from_zoom <= FIRST_ZOOM),
    later: sorted.filter(({from_zoom}) => from_zoom > FIRST_ZOOM),
  };
}
