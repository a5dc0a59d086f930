// The pages of Leaflet, d3 and MapLibre for the cold load, as a careful host would serve them:
// bundled, minified, compressed beforehand, the data asked for by the page's head. It measures
// nothing.
import {readFile} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {countries, scriptOf, TYPES} from './site.mjs';

const CLAIMS = 100;
const here = fileURLToPath(new URL('.', import.meta.url));
const brotli = promisify(zlib.brotliCompress);
/** The peers, each with the style sheet that it wants beside its script. */
const STYLES = {leaflet: 'leaflet.css', d3: '', maplibre: 'maplibre-gl.css'};
export const PEERS = Object.keys(STYLES);

/** @param {string} name @param {string} style */
const pageOf = (
  name,
  style,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><link rel="modulepreload" href="${name}.js">
${['countries.json', 'claims.json'].map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`).join('')}
${style && `<link rel="stylesheet" href="${style}">`}
<style>html, body, #map { margin: 0; width: 100%; height: 100%; }</style><div id="map"></div><script type="module" src="${name}.js"></script>`;

/**
 * Countries without detail of less than so many metres; outer rings run clockwise, as d3 wants them.
 * @param {number} metres
 */
async function simplified(metres) {
  const mapshaper = (await import('mapshaper')).default;
  const made = await mapshaper.applyCommands(
    `-i in.json -simplify dp interval=${metres} keep-shapes -o out.json gj2008 precision=0.001`,
    {'in.json': await countries()},
  );
  return Buffer.from(made['out.json']);
}

/** The first claims of a story that are about a place with a point. @param {any} story */
function claimsOf(story) {
  const points = new Map(story.places.map((/** @type {any} */ one) => [one.id, one.point]));
  const placed = story.claims.flatMap((/** @type {any} */ claim) => {
    const point = claim.about.places
      .map((/** @type {any} */ id) => points.get(id?.place ?? id))
      .find(Boolean);
    return point
      ? [{lng: point[0], lat: point[1], stance: claim.stance, summary: claim.summary}]
      : [];
  });
  return JSON.stringify(placed.slice(0, CLAIMS));
}

/** @param {any} story @param {number} metres @returns {Promise<Record<string, Buffer | string>>} */
async function filesOf(story, metres) {
  const maplibre = path.join(here, 'node_modules/maplibre-gl/dist');
  /** @type {Record<string, Buffer | string>} */
  const files = {
    '/countries.json': await simplified(metres),
    '/claims.json': claimsOf(story),
    '/maplibre-gl-worker.mjs': await readFile(path.join(maplibre, 'maplibre-gl-worker.mjs')),
    '/maplibre-gl.css': await readFile(path.join(maplibre, 'maplibre-gl.css')),
    '/leaflet.css': await readFile(path.join(here, 'node_modules/leaflet/dist/leaflet.css')),
  };
  for (const [name, style] of Object.entries(STYLES)) {
    files[`/${name}`] = pageOf(name, style);
    files[`/${name}.js`] = await scriptOf(`cold_${name}`);
  }
  return files;
}

/**
 * @param {any} story whose claims are shown
 * @param {number} metres the finest detail of the countries
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function openColdSite(story, metres) {
  const files = await filesOf(story, metres);
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  for (const [name, bytes] of Object.entries(files)) packed.set(name, await brotli(bytes));
  const server = http.createServer((request, response) => {
    const name = request.url ?? '';
    const file = packed.get(name);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[path.extname(name)] ?? 'text/html; charset=utf-8',
      ...(file && {'Content-Encoding': 'br', 'Content-Length': file.length}),
    });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return {url: `http://127.0.0.1:${port}/`, close};
}
