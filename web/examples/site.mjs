// Shows the example pages: the news site on one port, the story's bundle on another, so that they
// are two origins as they would be.
//
//   node examples/site.mjs [FOLDER] [--port N]        FOLDER is a bundle, ../dist when it is not given
import {readFile} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {serve} from '../serve.mjs';

const HOST = '127.0.0.1';
const web = fileURLToPath(new URL('../', import.meta.url));
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * A page of the examples, or a file of the embed, with the story's address filled in.
 * @param {string} address the request's path
 * @param {string} story where the bundle is, without a slash at its end
 * @returns {Promise<{type: string, body: string}>}
 */
export async function pageFor(address, story) {
  const wanted = address === '/' ? '/examples/article.html' : address;
  const type = TYPES[path.extname(wanted)];
  if (!type || !/^\/(examples|embed)\/[\w-]+\.\w+$/.test(wanted)) throw new Error('not found');
  return {
    type,
    body: (await readFile(path.join(web, wanted), 'utf8')).replaceAll('STORY/', `${story}/`),
  };
}

/**
 * @param {string} story
 * @param {number} port 0: any free one
 * @returns {Promise<{server: http.Server, url: string}>}
 */
export async function serveNews(story, port) {
  const server = http.createServer((request, response) => {
    pageFor(new URL(request.url ?? '/', 'http://any').pathname, story).then(
      ({type, body}) => {
        response.writeHead(200, {'Content-Type': type, 'Cache-Control': 'no-cache'});
        response.end(body);
      },
      () => {
        response.writeHead(404, {'Content-Type': 'text/plain'});
        response.end('Not found.\n');
      },
    );
  });
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, HOST, () => resolve(undefined)),
  );
  const {port: taken} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {server, url: `http://${HOST}:${taken}/`};
}

async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {port: {type: 'string', default: '8090'}},
  });
  const bundle = await serve(positionals[0] ?? path.join(web, '../dist'), 0);
  // `localhost` is another site than 127.0.0.1, so the browser keeps the map in a process of its
  // own, as it would for a map from elsewhere.
  const news = await serveNews(
    bundle.url.replace(HOST, 'localhost').replace(/\/$/, ''),
    Number(values.port),
  );
  console.log(`The example article is at ${news.url}examples/article.html (Ctrl+C ends it)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`site: ${error.message}`);
    process.exitCode = 1;
  });
}
