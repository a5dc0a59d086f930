// Whose land it is, on a coarse net: there the map may write a country's name where the country's
// own point is out of sight.

import {insideRings, polygonsOf} from './story_needs.mjs';

/** Degrees between two points of the net, and between two rows. */
export const GROUND_STEP = 2;

/**
 * @typedef {{code: string, lat: number, west: number, east: number}} GroundRow every GROUND_STEP
 *   degrees from west to east a point of the country; code '': contested
 * @typedef
 *   {{unit: import('./units.mjs').Unit, rings: [number, number][][], west: number, south: number, east: number, north: number}}
 *   Boxed
 */

/**
 * @param {import('./units.mjs').Unit[]} units
 * @returns {GroundRow[]} from south to north, then from west to east
 */
export function groundRows(units) {
  const polygons = units.flatMap((unit) =>
    polygonsOf(unit.geometry).map((rings) => boxed(unit, rings)),
  );
  /** @type {GroundRow[]} */
  const rows = [];
  for (let lat = -90 + GROUND_STEP; lat < 90; lat += GROUND_STEP) {
    const band = polygons.filter(({south, north}) => lat >= south && lat <= north);
    for (let lng = -180; lng < 180; lng += GROUND_STEP) {
      extend(rows, codeAt(band, lng, lat), lng, lat);
    }
  }
  return rows;
}

/** @param {import('./units.mjs').Unit} unit @param {[number, number][][]} rings @returns {Boxed} */
function boxed(unit, rings) {
  const box = {west: Infinity, south: Infinity, east: -Infinity, north: -Infinity};
  for (const [x, y] of rings[0]) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return {unit, rings, ...box};
}

/**
 * @param {Boxed[]} band
 * @param {number} lng
 * @param {number} lat
 * @returns {string | undefined} undefined at sea
 */
function codeAt(band, lng, lat) {
  const land = band.find(
    ({rings, west, east}) => lng >= west && lng <= east && insideRings([lng, lat], rings),
  );
  if (!land) return undefined;
  const code = land.unit.entity ? '' : land.unit.countries[0];
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : '';
}

/**
 * @param {GroundRow[]} rows
 * @param {string | undefined} code
 * @param {number} lng
 * @param {number} lat
 */
function extend(rows, code, lng, lat) {
  if (code === undefined) return;
  const last = rows[rows.length - 1];
  if (last?.lat === lat && last.code === code && last.east === lng - GROUND_STEP) last.east = lng;
  else rows.push({code, lat, west: lng, east: lng});
}
