// What every browser test needs: a served bundle, a Chromium, a page whose complaints are
// collected. It knows Playwright; it knows nothing of the story.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {test as nodeTest} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '../../web/serve.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const {chromium} = require('playwright-core');

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = process.env.DATELINE_DIST ?? path.join(root, 'dist');
/** The story that the bundle under test was made of. */
export const shippedStory = JSON.parse(
  readFileSync(
    process.env.DATELINE_STORY ?? path.join(root, 'data/stories/dprk-troops-2024/story.json'),
    'utf8',
  ),
);
/** Those of the interface. */
export const LANGUAGES = readdirSync(path.join(root, 'data/locales')).map((file) =>
  path.basename(file, '.json'),
);
export const screenshots = path.join(root, 'build', 'screenshots');

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/**
 * A test that hangs fails instead of holding up all others: Playwright waits for ever for an answer
 * from the page.
 */
export const test = (name, run) => nodeTest(name, {timeout: 480_000}, run);

/** A Chromium that draws with software GL, the same on every machine. */
export const launch = (flags = []) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, ...flags],
  });

/** A server and a browser for one test file; `after(rig.close)`. */
export async function makeRig({flags = []} = {}) {
  if (!existsSync(path.join(dist, 'index.html'))) {
    throw new Error(`there is no bundle in ${dist}: run \`npm run bundle\` first`);
  }
  const {server, url} = await serve(dist, 0);
  const browser = await launch(flags);
  await mkdir(screenshots, {recursive: true});
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {url, browser, close};
}

/**
 * A page that has not gone anywhere yet. `complaints` gathers console errors and warnings, uncaught
 * errors, and policy violations.
 * @param {object} rig
 * @param {object} [options] Playwright's context options (a window just large enough for every
 *   panel, since software GL pays for each pixel; the region is one of kilometres, where the day
 *   comes first; no service worker, which would fetch everything once more, unless `offline` asks for
 *   it), and `init`: a function that runs before the page's scripts
 */
export async function newPage(rig, {init, offline = false, ...options} = {}) {
  const context = await rig.browser.newContext({
    viewport: {width: 1200, height: 760},
    locale: 'en-AU',
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isDriverNoise(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  if (!offline) await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  if (init) await page.addInitScript(init);
  return Object.assign(page, {complaints});
}

/** What software GL says when a screenshot reads the canvas back; no fault of the page. */
const isDriverNoise = (text) => text.includes('GPU stall due to ReadPixels');

/**
 * Opens the explorer and waits until its first picture is drawn, the rest of the program has come,
 * and the story's text is laid out.
 */
export async function openExplorer(rig, {fragment = '', ...options} = {}) {
  const page = await newPage(rig, options);
  await page.goto(`${rig.url}${fragment && `#${fragment}`}`);
  await page.evaluate(() => window.dateline.ready);
  await until(
    page,
    async () =>
      (await window.dateline.stats()).whole &&
      performance.getEntriesByName('dateline:text').length > 0,
  );
  return page;
}

export const state = (page) => page.evaluate(() => window.dateline.state());
export const stats = (page) => page.evaluate(() => window.dateline.stats());
export const select = (page, id) => page.evaluate((asked) => window.dateline.select(asked), id);

/** Waits until no map file is on its way and nothing moves. */
export async function settled(page) {
  await until(page, async () => {
    await window.dateline.state();
    return (await window.dateline.stats()).pendingFiles === 0;
  });
  return state(page);
}

/** The page comes with this story in place of its own. */
export const replaceStory = (page, rig, story) =>
  page.route(rig.url, async (route) => {
    const response = await route.fetch();
    const markup = `<script type="text/plain" id="story">${story}</script>`;
    await route.fulfill({
      response,
      body: (await response.text()).replace(
        /<script type="text\/plain" id="story">.*?<\/script>/s,
        () => markup,
      ),
    });
  });

/** The page comes with a story that has errors. */
export const breakStory = (page, rig) =>
  replaceStory(page, rig, '{"format": "dateline/1", "id": "Bad Id", "places": 3}');

/** The rejection's message and problems of a call in the page. */
export const rejection = (page, call, argument) =>
  page.evaluate(
    async ([source, given]) => {
      try {
        await window.eval(`(${source})`)(given);
        return null;
      } catch (error) {
        return {message: error.message, problems: error.problems ?? []};
      }
    },
    [String(call), argument],
  );

/**
 * Waits until what the page answers is true. Playwright's own waitForFunction takes a promise,
 * whatever it holds, for true.
 */
export async function until(page, answer, timeout = 30_000) {
  const end = Date.now() + timeout;
  while (!(await page.evaluate(answer))) {
    if (Date.now() > end) throw new Error(`not true within ${timeout} ms: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
