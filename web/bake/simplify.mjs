// Asks mapshaper to join units into groups and to simplify them with their shared edges.

import mapshaper from 'mapshaper';

/**
 * @typedef {{type: string, properties: Record<string, any>, geometry: any}} Feature
 * @typedef {{arcs: [number, number][][], objects: Record<string, {geometries: any[]}>}} Topology
 */

/**
 * Features with one `key` become one feature; edges inside disappear.
 * @param {Feature[]} features with `key` and `fine` (metres; 0 for the level's own)
 * @returns {Promise<string>} GeoJSON
 */
export async function dissolve(features) {
  const commands = '-i in.json -dissolve2 key copy-fields=fine -o out.json format=geojson';
  return run(commands, features);
}

/**
 * @param {string} geojson of polygons
 * @param {{interval: number, minArea: number}} options `interval` in metres: detail under it goes;
 *   islands under `minArea` km2 go
 * @returns {Promise<Topology>}
 */
export async function simplifyPolygons(geojson, {interval, minArea}) {
  const islands = minArea > 0 ? `-filter-islands min-area=${minArea}km2 ` : '';
  const simplify =
    interval > 0 ? `-simplify weighted variable interval='fine || ${interval}' keep-shapes ` : '';
  return JSON.parse(
    await run(
      `-i in.json ${simplify}${islands}-o out.json format=topojson no-quantization`,
      geojson,
    ),
  );
}

/**
 * @param {Feature[]} features polylines
 * @param {number} interval metres
 * @returns {Promise<Topology>}
 */
export async function simplifyLines(features, interval) {
  return JSON.parse(
    await run(
      `-i in.json -simplify weighted interval=${interval} -o out.json format=topojson no-quantization`,
      features,
    ),
  );
}

/**
 * A point well inside the largest part of each `key`, and the whole's area.
 * @param {Feature[]} features polygons
 * @returns {Promise<{code: string, at: [number, number], km2: number}[]>}
 */
export async function innerPoints(features) {
  const simplify = '-simplify weighted interval=3000 keep-shapes';
  const commands = `-i in.json -dissolve2 key ${simplify} -each "km2 = this.area / 1e6" -points inner -o out.json format=geojson precision=0.01`;
  const points = JSON.parse(await run(commands, features)).features;
  return points.map((/** @type {Feature} */ f) => ({
    code: f.properties.key,
    at: f.geometry.coordinates,
    km2: f.properties.km2,
  }));
}

/** @param {string} commands @param {Feature[] | string} input @returns {Promise<string>} */
async function run(commands, input) {
  const json =
    typeof input === 'string'
      ? input
      : JSON.stringify({type: 'FeatureCollection', features: input});
  const output = await mapshaper.applyCommands(commands, {'in.json': json});
  return output['out.json'].toString();
}
