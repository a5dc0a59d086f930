// Serves a bundle to this machine alone, with the headers that any host should send: types,
// compression made beforehand, caching, the content security policy.
//
//   node serve.mjs [FOLDER] [--port N]        the next free port is taken when N is not
import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const HOST = '127.0.0.1';
const PORTS_TRIED = 50;

export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'";

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.mesh': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/** Compressed twins, the better first. */
const ENCODINGS = [
  {name: 'br', ending: '.br'},
  {name: 'gzip', ending: '.gz'},
];

/** What has a digest in its name, or its folder's, never changes. @param {string} file */
const isHashed = (file) => /\.[0-9a-f]{12}(\.[a-z0-9]+$|\/)/.test(file);

/**
 * The file that an address names inside `folder`, or null: outside of it, hidden, or not there.
 * @param {string} folder a real path
 * @param {string} address the request's path, as sent
 */
async function fileFor(folder, address) {
  let wanted;
  try {
    wanted = decodeURIComponent(address.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return null;
  if (wanted.split('/').some((part) => part.startsWith('.'))) return null;
  const named = path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  try {
    const real = await realpath(named);
    const inside = real === folder || real.startsWith(folder + path.sep);
    return inside && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** @param {string | undefined} header Accept-Encoding @param {string} name */
function accepts(header, name) {
  const entry = (header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .find(([coding]) => coding === name);
  return entry !== undefined && Number(entry[1] ?? 1) > 0;
}

/**
 * @param {string} file
 * @param {string | undefined} header Accept-Encoding
 */
async function encoded(file, header) {
  for (const {name, ending} of ENCODINGS) {
    if (!accepts(header, name)) continue;
    const twin = await stat(file + ending).catch(() => null);
    if (twin?.isFile()) return {file: file + ending, size: twin.size, encoding: name};
  }
  return {file, size: (await stat(file)).size, encoding: null};
}

/**
 * One range of bytes; null for a header that asks for none that we serve, 'bad' for one beyond the
 * file.
 * @param {string | undefined} header
 * @param {number} size
 * @returns {{first: number, last: number} | null | 'bad'}
 */
function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return null;
  const first = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const last = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return first > last || first >= size ? 'bad' : {first, last};
}

/** @param {string} file */
function headersFor(file) {
  return {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    // Any page may frame the story and load its scripts, also one that asks for isolation: nothing
    // here is anybody's own.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  };
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, text, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    ...headers,
  });
  response.end(`${text}\n`);
}

/**
 * @param {string} folder
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD.', {Allow: 'GET, HEAD'});
  }
  const named = await fileFor(folder, request.url ?? '/');
  if (!named) return refuse(response, 404, 'Not found.');
  const ranged = request.headers.range !== undefined;
  // A range counts bytes of the file itself, so it is never of a compressed twin.
  const {file, size, encoding} = await encoded(
    named,
    ranged ? undefined : request.headers['accept-encoding'],
  );
  const range = rangeOf(request.headers.range, size);
  if (range === 'bad') {
    return refuse(response, 416, 'No such range.', {'Content-Range': `bytes */${size}`});
  }
  response.writeHead(range ? 206 : 200, {
    ...headersFor(named),
    'Accept-Ranges': 'bytes',
    'Content-Length': range ? range.last - range.first + 1 : size,
    ...(encoding && {'Content-Encoding': encoding}),
    ...(range && {'Content-Range': `bytes ${range.first}-${range.last}/${size}`}),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file, range ? {start: range.first, end: range.last} : {})
    .on('error', () => response.destroy())
    .pipe(response);
}

/** @param {http.Server} server @param {number} port */
function listen(server, port) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        resolve();
      });
    })
  );
}

/**
 * @param {string} folder
 * @param {number} port 0: any free one
 * @returns {Promise<{server: http.Server, url: string}>}
 */
export async function serve(folder, port) {
  const real = await realpath(folder);
  const server = http.createServer((request, response) => {
    answer(real, request, response).catch(() =>
      refuse(response, 500, 'The file could not be read.'),
    );
  });
  for (let tried = 0; ; ++tried) {
    try {
      await listen(server, port === 0 ? 0 : port + tried);
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      return {server, url: `http://${HOST}:${address.port}/`};
    } catch (error) {
      if (
        /** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' ||
        tried >= PORTS_TRIED
      ) {
        throw error;
      }
    }
  }
}

async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {port: {type: 'string', default: '8080'}},
  });
  const folder = positionals[0] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const {url} = await serve(folder, Number(values.port));
  console.log(`Dateline is at ${url} (Ctrl+C ends it)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
}
