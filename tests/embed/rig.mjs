// What every test of the embed needs: a news site and a story's site, on two origins of two sites,
// and one browser. It knows no test's page.
import {readFile} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {deflateSync, crc32} from 'node:zlib';
import {launch, root} from '../browser/helpers.mjs';

export {root, until} from '../browser/helpers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webp': 'image/png',
  '.svg': 'image/svg+xml',
};
// A story may be framed by anybody, from a page that asks for isolation too.
const STORY_HEADERS = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A picture of one colour, 1200 by 630. */
function poster() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1200);
  header.writeUInt32BE(630, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(1200 * 3, Buffer.of(200, 60, 60))]);
  const pixels = deflateSync(Buffer.concat(Array(630).fill(row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function listen(answer) {
  const server = http.createServer((request, response) => {
    answer(new URL(request.url, 'http://any').pathname, response).catch(() => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const send = (response, file, body, headers = {}) => {
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'text/html; charset=utf-8',
    ...headers,
  });
  response.end(body);
};

/** @param {{flags?: string[]}} [options] */
export async function makeRig({flags = []} = {}) {
  const pages = new Map();
  const news = await listen(async (address, response) => {
    const page = pages.get(address);
    if (page) return send(response, '.html', page.html, page.headers);
    if (!/^\/(embed|examples)\/[\w./-]+$/.test(address) || address.includes('..')) {
      throw new Error('not found');
    }
    send(response, address, await readFile(path.join(root, 'web', address)), {
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
  const stories = await listen(async (address, response) => {
    const file =
      path.basename(address) === address.slice(1) || address.endsWith('/')
        ? 'frame.html'
        : path.basename(address);
    if (/^poster(-narrow)?\.webp$/.test(file)) return send(response, file, poster(), STORY_HEADERS);
    send(
      response,
      file,
      await readFile(path.join(root, 'tests/embed', file === 'frame.js' ? file : 'frame.html')),
      STORY_HEADERS,
    );
  });
  const browser = await launch(flags);
  const at = (server, host) => `http://${host}:${server.address().port}`;
  const rig = {
    browser,
    news: at(news, '127.0.0.1'),
    story: `${at(stories, 'localhost')}/one/`,
    stories: at(stories, 'localhost'),
    pages,
  };
  rig.close = async () => {
    await browser.close();
    for (const server of [news, stories]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return rig;
}

const HEAD =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><style>body {margin: 0} dateline-map {display: block; width: 600px; aspect-ratio: 1200/630; min-height: 0}</style>';
export const SCRIPT = '<script type="module" src="/embed/dateline-map.js"></script>';

/**
 * A page of the news site, opened. Complaints, requests and the heap's name for it are kept at
 * hand.
 * @param {object} rig
 * @param {string} body what stands in the page; the element's script is added unless `bare`
 * @param {{headers?: object, bare?: boolean, head?: string, init?: Function, viewport?: object}}
 *   [options]
 */
export async function open(
  rig,
  body,
  {headers = {}, bare = false, head = HEAD, init, viewport = {width: 900, height: 600}} = {},
) {
  const name = `/page${rig.pages.size}`;
  rig.pages.set(name, {html: `${head}${body}${bare ? '' : SCRIPT}`, headers});
  const context = await rig.browser.newContext({viewport});
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !/favicon/.test(message.location().url) &&
      complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    if (window !== top) return;
    window.heard = [];
    for (const name of ['load', 'ready', 'select', 'filter', 'state', 'error']) {
      document.addEventListener(
        name,
        (event) =>
          event.target.localName === 'dateline-map' &&
          window.heard.push([name, event.detail ?? null]),
        true,
      );
    }
  });
  if (init) await page.addInitScript(init);
  await page.goto(`${rig.news}${name}`);
  return Object.assign(page, {complaints, requests});
}

/** The element's markup, for this rig's story. */
export const elementOf = (rig, attributes = '', content = '<a href="/story">The story</a>') =>
  `<dateline-map title="Who says what" src="${rig.story}" ${attributes}>${content}</dateline-map>`;

/** The frames that hold a story, in the page's order. */
export const storyFrames = (page) =>
  page
    .frames()
    .filter(
      (frame) => frame.parentFrame() === page.mainFrame() && frame.url().includes('localhost'),
    );

/** Waits until what a function here answers is true. */
export async function eventually(answer, what = String(answer)) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const value = await answer();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`never true: ${what}`);
}

/** The first map's frame, once it has said that it is ready. */
export async function ready(page) {
  await eventually(
    () => page.evaluate(() => window.heard.some(([name]) => name === 'ready')),
    'a map is ready',
  );
  return storyFrames(page)[0];
}
