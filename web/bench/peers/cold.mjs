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
 * since the page was asked for (a peer's mark, or the explorer's measure from there).
 */
function watch() {
  const watched = Object.assign(/** @type {any} */ (window), {tasks: [], whole: 0});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      watched.tasks.push({startTime, duration});
    }
  }).observe({type: 'longtask', buffered: true});
  const marks = new PerformanceObserver((list) => {
    const [mark] = ['whole map', 'dateline:map'].flatMap((name) => list.getEntriesByName(name));
    watched.whole ||= mark ? mark.startTime + mark.duration : 0;
  });
  marks.observe({entryTypes: ['mark', 'measure']});
}

/** In the page: what it saw, and the bytes of all that had come by the time of the map. */
function seen() {
  const {tasks, whole} = /** @type {any} */ (window);
  const files = /** @type {PerformanceResourceTiming[]} */ ([
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ]);
  const bytes = files
    .filter(({responseEnd}) => responseEnd <= whole)
    .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);
  return {tasks, whole, bytes};
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
  page.setDefaultTimeout(MOST_MS);
  await page.goto(url, {waitUntil: 'commit'});
  await page.waitForFunction(() => /** @type {any} */ (window).whole > 0, undefined, {
    polling: 200,
  });
  await page.waitForTimeout(SETTLE_MS);
  const {tasks, whole, bytes} = await page.evaluate(seen);
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
