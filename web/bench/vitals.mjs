// The example article without its map, with the poster alone, and with the explorer, in one run:
// largest paint, layout shift, long tasks of the host page before any interaction, and what the two
// servers sent. Prints a table of medians.
//
//   npm run bench:vitals -- [FOLDER] [--runs 5]        FOLDER is a bundle, ../dist when it is not given
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {serveNews} from '../examples/site.mjs';
import {serve} from '../serve.mjs';

const SETTLED_MS = 3000;
const web = fileURLToPath(new URL('../', import.meta.url));
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {runs: {type: 'string', default: '5'}},
});
const bundle = await serve(positionals[0] ?? path.join(web, '../dist'), 0);
const story = bundle.url.replace('127.0.0.1', 'localhost');
const news = await serveNews(story.replace(/\/$/, ''), 0);
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-features=LocalNetworkAccessChecks',
];

/**
 * What a server sends, head and body, counted where no frame of another site hides it.
 * @param {import('node:http').Server} server
 */
function counted(server) {
  let sent = 0;
  let requests = 0;
  /** @type {Map<import('node:net').Socket, number>} */
  const open = new Map();
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.on('close', () => {
      sent += socket.bytesWritten - (open.get(socket) ?? 0);
      open.delete(socket);
    });
  });
  server.on('request', () => ++requests);
  return {
    reset() {
      [sent, requests] = [0, 0];
      for (const socket of open.keys()) open.set(socket, socket.bytesWritten);
    },
    read: () => ({
      kilobytes:
        (sent + [...open].reduce((sum, [socket, from]) => sum + socket.bytesWritten - from, 0)) /
        1000,
      requests,
    }),
  };
}

function observe() {
  if (window !== top) return;
  const seen = {shift: 0, largest: 0, longTasks: 0, longest: 0};
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  watch('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime;
  });
  watch('longtask', (entry) => {
    ++seen.longTasks;
    seen.longest = Math.max(seen.longest, entry.duration);
  });
  Object.assign(window, {seen});
}

/** @type {Record<string, (html: string) => string>} */
const KINDS = {
  'no map': (html) => html.replace(/<dateline-map[^]*<\/dateline-map>|<script[^]*?<\/script>/g, ''),
  poster: (html) => html.replace('<dateline-map', '<dateline-map loading="tap"'),
  explorer: (html) => html,
};

const counters = {news: counted(news.server), story: counted(bundle.server)};
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});

/** @param {string} kind */
async function visit(kind) {
  // the map stands beside the first words
  const context = await browser.newContext({viewport: {width: 1200, height: 800}});
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.route('**/article.html', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({response, body: KINDS[kind](html)});
  });
  for (const counter of Object.values(counters)) counter.reset();
  await page.goto(`${news.url}examples/article.html`);
  if (kind === 'explorer') {
    for (let frame; !frame; await page.waitForTimeout(20)) {
      frame = page.frames().find((one) => one.url().startsWith(story));
    }
    const frame = page.frames().find((one) => one.url().startsWith(story));
    await frame?.waitForFunction(() => 'dateline' in window);
    await frame?.evaluate(() => /** @type {any} */ (window).dateline.ready);
  }
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate('seen');
  const sent = {news: counters.news.read(), story: counters.story.read()};
  await context.close();
  return {
    ...seen,
    pageKB: sent.news.kilobytes,
    storyKB: sent.story.kilobytes,
    storyRequests: sent.story.requests,
  };
}

const median = (/** @type {number[]} */ all) =>
  all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const COLUMNS = /** @type {const} */ ([
  ['shift', 'CLS', 3],
  ['largest', 'LCP ms', 0],
  ['longTasks', 'long tasks', 0],
  ['longest', 'longest ms', 0],
  ['pageKB', 'page KB', 1],
  ['storyKB', 'story KB', 1],
  ['storyRequests', 'requests', 0],
]);
console.log(`${'median'.padEnd(10)}${COLUMNS.map(([, title]) => title.padStart(12)).join('')}`);
for (const kind of Object.keys(KINDS)) {
  const runs = [];
  for (let run = 0; run < Number(values.runs); ++run) runs.push(await visit(kind));
  console.log(
    kind.padEnd(10) +
      COLUMNS.map(([key, , digits]) =>
        median(runs.map((one) => one[key]))
          .toFixed(digits)
          .padStart(12),
      ).join(''),
  );
}
await browser.close();
for (const {server} of [bundle, news]) {
  server.closeAllConnections();
  server.close();
}
