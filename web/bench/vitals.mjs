// The example article with and without its map, in one run: largest paint, layout shift, long tasks before any interaction, and what was fetched.
//
//   node bench/vitals.mjs [FOLDER]        FOLDER is a bundle, ../dist when it is not given
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serveNews} from '../examples/site.mjs';
import {serve} from '../serve.mjs';

const SETTLED_MS = 4000;
const web = fileURLToPath(new URL('../', import.meta.url));
const bundle = await serve(process.argv[2] ?? path.join(web, '../dist'), 0);
const news = await serveNews(bundle.url.replace('127.0.0.1', 'localhost').replace(/\/$/, ''), 0);
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']});

function observe() {
  const seen = {shift: 0, largest: 0, longTasks: 0};
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('largest-contentful-paint', (entry) => { seen.largest = Math.round(entry.startTime); });
  watch('longtask', () => { ++seen.longTasks; });
  Object.assign(window, {seen});
}

for (const kind of ['without', 'poster', 'explorer']) {
  const page = await (await browser.newContext({viewport: {width: 900, height: 600}})).newPage();
  let bytes = 0;
  page.on('requestfinished', async (request) => { bytes += (await request.sizes().catch(() => null))?.responseBodySize ?? 0; });
  await page.addInitScript(observe);
  await page.route('**/article.html', async (route) => {
    const response = await route.fetch(), html = await response.text();
    const body = {without: html.replace(/<dateline-map[^]*<\/dateline-map>|<script[^]*?<\/script>/g, ''), poster: html.replace('<dateline-map', '<dateline-map loading="tap"'), explorer: html}[kind];
    await route.fulfill({response, body});
  });
  await page.goto(`${news.url}examples/article.html`);
  await page.waitForTimeout(SETTLED_MS);
  console.log(kind, JSON.stringify({...await page.evaluate('seen'), bytes}));
}
await browser.close();
for (const {server} of [bundle, news]) {
  server.closeAllConnections();
  server.close();
}
