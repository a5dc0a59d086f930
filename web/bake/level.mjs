// Builds one level of detail: units to groups, simplified, put on the grid, cut into cells, one
// mesh file a cell.

import {cellBox, makeGrid, quantise, splitArcs} from './grid.mjs';
import {cutPolygon, doubledArea, loopPoints} from './cells.mjs';
import {dissolve, innerPoints, simplifyLines, simplifyPolygons} from './simplify.mjs';
import {polygonsOf} from './story_needs.mjs';
import {groupKey, makeClassifier} from './units.mjs';
import {writeMesh} from './mesh_writer.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./grid.mjs').Part} Part
 * @typedef {import('./grid.mjs').Grid} Grid
 * @typedef {import('./cells.mjs').Piece} Piece
 * @typedef {import('./cells.mjs').PartRef} PartRef
 * @typedef {import('./mesh_writer.mjs').LineClass} LineClass
 * @typedef {import('./simplify.mjs').Feature} Feature
 * @typedef
 *   {{level: number, stepsPerDegree: number, cell: [number, number], interval: number, fineInterval: number, farInterval: number, minIsland: number, minLake: number,
 * lakeInterval: number, rivers: boolean, admin1: boolean, maxEdge: number}} LevelSpec metres, km2,
 * degrees
 * @typedef
 *   {{units: Unit[], borders: import('./units.mjs').Borders, needs: import('./story_needs.mjs').Needs,
 * water: {lakes: Feature[], rivers: Feature[]}}} Sources
 * @typedef
 *   {{cell: number, box: number[], bytes: Buffer, points: number, triangles: number, excess: number, parts: Record<string, number>}}
 *   MeshFile
 */

const ALL = 0xff;

/**
 * @param {LevelSpec} spec @param {Sources} sources
 * @returns {Promise<MeshFile[]>} in the order of cells; cells without anything have none
 */
export async function buildLevel(spec, sources) {
  const grid = makeGrid(spec.stepsPerDegree, spec.cell[0], spec.cell[1]);
  const classes = /** @type {Map<Part, LineClass>} */ (new Map());
  const cells = /** @type {Map<number, import('./mesh_writer.mjs').MeshInput>} */ (new Map());
  /** @param {number} cell */
  const meshAt = (cell) => {
    const known = cells.get(cell) ?? emptyMesh(cell, spec, grid, sources, classes);
    cells.set(cell, known);
    return known;
  };
  await addLand(spec, sources, grid, classes, meshAt);
  await addLakes(spec, sources, grid, classes, meshAt);
  if (spec.rivers) await addRivers(spec, sources, grid, classes, meshAt);
  const sorted = [...cells].sort(([a], [b]) => a - b);
  return sorted.map(([cell, mesh]) => ({
    cell,
    box: mesh.box.map((v) => v / spec.stepsPerDegree),
    ...writeMesh(mesh),
  }));
}

/**
 * @param {number} cell
 * @param {LevelSpec} spec
 * @param {Grid} grid
 * @param {Sources} sources
 * @param {Map<Part, LineClass>} classes
 */
function emptyMesh(cell, spec, grid, {borders}, classes) {
  /** @param {Part} part @returns {LineClass} */
  const classOf = (part) =>
    (part.rim ? undefined : classes.get(part)) ?? {kind: 'cut', views: 0, disputed: 0, code: ''};
  return {
    level: spec.level,
    box: cellBox(grid, cell),
    stepsPerDegree: spec.stepsPerDegree,
    maxEdge: Math.round(spec.maxEdge * spec.stepsPerDegree),
    views: borders.views.map((v) => v.id),
    fills: [],
    loose: [],
    classOf,
  };
}

/**
 * @typedef {(cell: number) => import('./mesh_writer.mjs').MeshInput} MeshAt
 * @param {LevelSpec} spec
 * @param {Sources} sources
 * @param {Grid} grid
 * @param {Map<Part, LineClass>} classes
 * @param {MeshAt} meshAt
 */
async function addLand(spec, sources, grid, classes, meshAt) {
  const {groups, features} = groupUnits(spec, sources);
  const topology = await simplifyPolygons(await dissolve(features), {
    interval: spec.interval,
    minArea: spec.minIsland,
  });
  const parts = splitArcs(
    topology.arcs.map((arc) => quantise(arc, grid)),
    grid,
  );
  const geometries = geometriesByKey(topology);
  classifyArcs(
    geometries,
    groups,
    parts,
    makeClassifier(sources.borders),
    spec.admin1 ? sources.needs.countries : [],
    classes,
  );
  const order = groups
    .map((_, i) => i)
    .sort((a, b) => compare(sortKey(groups[a]), sortKey(groups[b])));
  for (const i of order) {
    const area = sources.needs.areas.includes(groups[i].iso) ? groups[i].iso : '';
    addPolygons(geometries.get(i), parts, grid, meshAt, {
      kind: 'land',
      countries: groups[i].countries,
      area,
    });
  }
}

/** @param {string} a @param {string} b by code units, alike on every machine */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Where each country's name may stand, and how large it is, in the default view.
 * @param {Unit[]} units
 * @returns {Promise<{code: string, at: [number, number], km2: number}[]>} the largest first
 */
export async function labelPoints(units) {
  const features = units.map((u) => ({
    type: 'Feature',
    properties: {key: u.countries[0], fine: 0},
    geometry: u.geometry,
  }));
  return (await innerPoints(features)).sort((a, b) => b.km2 - a.km2 || compare(a.code, b.code));
}

/**
 * The same for the regions of some countries, by ISO 3166-2.
 * @param {Unit[]} units @param {string[]} countries
 * @returns {Promise<{code: string, at: [number, number], km2: number}[]>} the largest first
 */
export async function regionPoints(units, countries) {
  const wanted = units.filter(
    (u) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(u.iso) && countries.includes(u.countries[0]),
  );
  const features = wanted.map((u) => ({
    type: 'Feature',
    properties: {key: u.iso, fine: 0},
    geometry: u.geometry,
  }));
  return (await innerPoints(features)).sort((a, b) => b.km2 - a.km2 || compare(a.code, b.code));
}

/** @param {Unit} unit */
function sortKey(unit) {
  return `${unit.countries.join('|')}/${unit.iso}/${unit.id}`;
}

/**
 * @param {LevelSpec} spec
 * @param {Sources} sources
 * @returns {{groups: Unit[], features: Feature[]}} a unit stands for its group
 */
function groupUnits(spec, {units, borders, needs}) {
  /** @type {Map<string, number>} */
  const keys = new Map();
  /** @type {Unit[]} */
  const groups = [];
  const keyed = units.map((unit) => {
    const key = groupKey(unit, borders, {...needs, admin1: spec.admin1});
    if (!keys.has(key)) {
      keys.set(key, groups.push(key.endsWith('/') ? {...unit, iso: ''} : unit) - 1);
    }
    return {unit, key: /** @type {number} */ (keys.get(key))};
  });
  const near = new Set(keyed.filter(({unit}) => !isFar(unit, needs.views)).map(({key}) => key));
  const features = keyed.map(({unit, key}) => {
    const usual = near.has(key) ? 0 : spec.farInterval;
    const fine = needs.areas.includes(unit.iso) && isSmall(unit) ? spec.fineInterval : usual;
    return {type: 'Feature', properties: {key, fine}, geometry: unit.geometry};
  });
  return {groups, features};
}

/** Under 12 degrees wide. @param {Unit} unit */
function isSmall(unit) {
  const [west, , east] = boxOf(unit);
  return east - west < 12;
}

/**
 * More than 20 degrees outside all that a story shows first.
 * @param {Unit} unit
 * @param {import('./story_needs.mjs').Box[]} views
 */
function isFar(unit, views) {
  const [west, south, east, north] = boxOf(unit);
  return (
    views.length > 0 &&
    views.every(
      (v) => west > v[2] + 20 || east < v[0] - 20 || south > v[3] + 20 || north < v[1] - 20,
    )
  );
}

/** @param {Unit} unit @returns {import('./story_needs.mjs').Box} */
function boxOf(unit) {
  /** @type {import('./story_needs.mjs').Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygonsOf(unit.geometry).flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/**
 * @param {import('./simplify.mjs').Topology} topology
 * @returns {Map<number, number[][][]>} polygons as rings of arc references, by group
 */
function geometriesByKey(topology) {
  const geometries = Object.values(topology.objects)[0].geometries.filter((g) => g.type);
  return new Map(
    geometries.map((g) => [g.properties.key, g.type === 'Polygon' ? [g.arcs] : g.arcs]),
  );
}

/**
 * @param {Map<number, number[][][]>} geometries
 * @param {Unit[]} groups
 * @param {Part[][]} parts
 * @param {ReturnType<typeof makeClassifier>} classify
 * @param {string[]} admin1 countries whose inner lines are drawn
 * @param {Map<Part, LineClass>} classes
 */
function classifyArcs(geometries, groups, parts, classify, admin1, classes) {
  /** @type {number[][]} */
  const users = parts.map(() => []);
  for (const [key, polygons] of geometries) {
    for (const ref of polygons.flat(2)) users[ref < 0 ? ~ref : ref].push(key);
  }
  users.forEach((keys, arc) => {
    if (keys.length === 0) return;
    const line =
      keys.length === 1
        ? {kind: 'coast', views: ALL, disputed: 0, code: ''}
        : pairLine(classify(groups[keys[0]], groups[keys[1]]), admin1);
    for (const part of parts[arc]) classes.set(part, line);
  });
}

/** @param {import('./units.mjs').PairClass} pair @param {string[]} admin1 @returns {LineClass} */
function pairLine(pair, admin1) {
  const code = pair.kind !== 'none' && admin1.includes(pair.code) ? pair.code : '';
  if (pair.kind === 'country') {
    return {kind: 'country', views: pair.views, disputed: pair.disputed, code};
  }
  if (code) return {kind: 'admin1', views: ALL, disputed: 0, code};
  return {kind: 'inner', views: 0, disputed: 0, code: ''};
}

/**
 * @param {number[][][] | undefined} polygons
 * @param {Part[][]} parts
 * @param {Grid} grid
 * @param {MeshAt} meshAt
 * @param {Omit<import('./mesh_writer.mjs').Fill, 'pieces'>} fill
 */
function addPolygons(polygons, parts, grid, meshAt, fill) {
  const pieces = (polygons ?? []).flatMap((rings) => {
    const sound = rings.map((ring) => ringParts(ring, parts));
    return isSound(sound[0]) ? cutPolygon(sound.filter(isSound), grid) : [];
  });
  for (const cell of new Set(pieces.map((p) => p.cell))) {
    meshAt(cell).fills.push({...fill, pieces: pieces.filter((p) => p.cell === cell)});
  }
}

/** @param {number[]} ring @param {Part[][]} parts @returns {PartRef[]} */
function ringParts(ring, parts) {
  return ring.flatMap((ref) => {
    const list = parts[ref < 0 ? ~ref : ref].map((part) => ({part, reversed: ref < 0}));
    return ref < 0 ? list.reverse() : list;
  });
}

/** Has an area after rounding. @param {PartRef[]} refs */
function isSound(refs) {
  return refs.length > 0 && loopPoints(refs).length >= 3 && doubledArea(loopPoints(refs)) !== 0;
}

/**
 * @param {LevelSpec} spec
 * @param {Sources} sources
 * @param {Grid} grid
 * @param {Map<Part, LineClass>} classes
 * @param {MeshAt} meshAt
 */
async function addLakes(spec, {water}, grid, classes, meshAt) {
  const features = water.lakes.map((f, key) => ({...f, properties: {key, fine: 0}}));
  const geojson = JSON.stringify({type: 'FeatureCollection', features});
  const topology = await simplifyPolygons(geojson, {
    interval: spec.lakeInterval,
    minArea: spec.minLake,
  });
  const parts = splitArcs(
    topology.arcs.map((arc) => quantise(arc, grid)),
    grid,
  );
  for (const part of parts.flat()) {
    classes.set(part, {kind: 'lake_shore', views: ALL, disputed: 0, code: ''});
  }
  const polygons = [...geometriesByKey(topology)].sort(([a], [b]) => a - b).flatMap(([, p]) => p);
  addPolygons(polygons, parts, grid, meshAt, {kind: 'lake', countries: [''], area: ''});
}

/**
 * @param {LevelSpec} spec
 * @param {Sources} sources
 * @param {Grid} grid
 * @param {Map<Part, LineClass>} classes
 * @param {MeshAt} meshAt
 */
async function addRivers(spec, {water}, grid, classes, meshAt) {
  const topology = await simplifyLines(water.rivers, spec.lakeInterval);
  const parts = splitArcs(
    topology.arcs.map((arc) => quantise(arc, grid)).filter((arc) => arc.length > 1),
    grid,
  );
  for (const part of parts.flat()) {
    classes.set(part, {kind: 'river', views: ALL, disputed: 0, code: ''});
    meshAt(part.cell).loose.push(part);
  }
}
