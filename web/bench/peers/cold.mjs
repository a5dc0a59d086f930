// The cold load of Dateline beside Leaflet, d3 and MapLibre with the same countries and claims: a
// slow telephone on a fair line, each in turn, medians. It prints a table.
import {newPage, shippedStory} from '../../../tests/browser/helpers.mjs';
import {quantile} from '../figures.mjs';
import {openColdSite, PEERS} from './cold_site.mjs';

const SLOWER = 4; // times, the processor
const LINE = {latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8, offline: false}; // ms, bytes/s
const WINDOW = {width: 1280, height: 800};
const BLOCKS_FROM = 50; // ms: what a task takes beyond it keeps a reader waiting
const MOST_MS = 60_000;
const SETTLE_MS = 500; // a task is told of after its end

/**
 * Runs in the page before its scripts: notes long tasks, and the time of the whole first map in ms
 * since the page was asked for.
 */
function watch() {
  const watched = Object.assign(/** @type {any} */ (window), {tasks: [], whole: 0});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      watched.tasks.push({startTime, duration});
    }
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver((list) => {
    watched.whole ||= list.getEntriesByName('whole map')[0]?.startTime ?? 0;
  }).observe({type: 'mark', buffered: true});
  let ours;
  Object.defineProperty(window, 'dateline', {
    configurable: true,
    get: () => ours,
    set(given) {
      ours = given;
      void given.ready.then(() => (watched.whole = performance.now()));
    },
  });
}

/** Bytes that came over the line, and when (in s of the browser's clock). @param {any} debug */
function countBytes(debug) {
  /** @type {{at: number, bytes: number}[]} */
  const arrived = [];
  debug.on('Network.dataReceived', (/** @type {any} */ {timestamp, encodedDataLength}) =>
    arrived.push({at: timestamp, bytes: encodedDataLength}),
  );
  return arrived;
}

/**
 * @param {any} rig
 * @param {string} url
 */
async function coldLoad(rig, url) {
  const page = await newPage(rig, {init: watch, viewport: WINDOW});
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', LINE);
  await debug.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  const arrived = countBytes(debug);
  page.setDefaultTimeout(MOST_MS);
  await page.goto(url, {waitUntil: 'commit'});
  await page.waitForFunction(() => /** @type {any} */ (window).whole > 0, undefined, {
    polling: 200,
  });
  const bytes = arrived.reduce((sum, one) => sum + one.bytes, 0);
  await page.waitForTimeout(SETTLE_MS);
  const {tasks, whole} = await page.evaluate(() => {
    const watched = /** @type {any} */ (window);
    return {tasks: watched.tasks, whole: watched.whole};
  });
  await page.context().close();
  const before = tasks.filter((/** @type {any} */ task) => task.startTime < whole);
  const lengths = before.map((/** @type {any} */ task) => task.duration);
  return {
    kilobytes: bytes / 1000,
    whole,
    blocked: lengths.reduce(
      (/** @type {number} */ sum, /** @type {number} */ length) => sum + length - BLOCKS_FROM,
      0,
    ),
    longest: Math.max(0, ...lengths),
  };
}

const COLUMNS = /** @type {const} */ ([
  ['kilobytes', 'KB brotli'],
  ['whole', 'whole map'],
  ['blocked', 'blocked'],
  ['longest', 'longest task'],
]);

/**
 * @param {any} rig
 * @param {{runs: number, metres: number}} options
 */
export async function measureColdLoads(rig, {runs, metres}) {
  const site = await openColdSite(shippedStory, metres);
  /** @type {Record<string, string>} */
  const subjects = {Dateline: rig.url};
  for (const peer of PEERS) subjects[peer] = `${site.url}${peer}`;
  /** @type {Record<string, any[]>} */
  const loads = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  try {
    for (let run = 0; run < runs; ++run) {
      for (const [name, url] of Object.entries(subjects)) {
        loads[name].push(await coldLoad(rig, url));
      }
    }
  } finally {
    site.close();
  }
  print(loads, {runs, metres});
}

/** @param {Record<string, any[]>} loads @param {{runs: number, metres: number}} options */
function print(loads, {runs, metres}) {
  console.log(
    `Cold load, medians of ${runs}: ${WINDOW.width}x${WINDOW.height}, software GL, processor slowed ${SLOWER} times, 9 Mbit/s, ${LINE.latency} ms a request; countries to ${metres} m; times in ms; in brackets: Dateline's share of it.`,
  );
  console.log(''.padEnd(12) + COLUMNS.map(([, title]) => title.padStart(20)).join(''));
  const median = (/** @type {string} */ name, /** @type {string} */ key) =>
    quantile(
      loads[name].map((one) => one[key]),
      0.5,
    );
  for (const name of Object.keys(loads)) {
    const cells = COLUMNS.map(([key]) => {
      const value = median(name, key);
      const ratio = name === 'Dateline' ? '' : ` (${(median('Dateline', key) / value).toFixed(2)})`;
      return `${value.toFixed(0)}${ratio}`.padStart(20);
    });
    console.log(name.padEnd(12) + cells.join(''));
  }
}
