// Dateline beside Leaflet, d3 and MapLibre as a page that comes for the first time, then beside
// MapLibre and deck.gl with the same points under the same hand; the same Chromium with software GL.
// Prints two tables.
//
//   npm ci --prefix bench/peers && npm run bench:peers -- [--cold 3] [--detail 2500] [--points 10000,100000,1000000] [--frames 60] [--pictures FOLDER]
//
// `--cold 0` leaves out the first table, `--points ""` the second.
import {mkdir, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {dist, makeRig, newPage} from '../../../tests/browser/helpers.mjs';
import {quantile} from '../figures.mjs';
import {measureColdLoads} from './cold.mjs';
import {syntheticPoints} from './points.mjs';
import {openSite} from './site.mjs';

const VIEW = {lng: 20, lat: 48, zoom: 4.6};
const VIEWS = {overview: {lng: 84, lat: 52, zoom: 2.2}, korea: {lng: 129.5, lat: 40.7, zoom: 5}};
/**
 * Software GL takes seconds over what a graphics card does at once: no measurement goes on for
 * longer.
 */
const MOST_MS = 20_000;
const LOAD_MOST_MS = 90_000;

/**
 * Runs in the page before its scripts: notes each animation frame in which something was drawn.
 * Drawing itself can be left out: what remains is the CPU side.
 */
function watchFrames() {
  const watched = /** @type {any} */ (window);
  Object.assign(watched, {frames: [], draws: true, calls: 0});
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  for (const name of [
    'drawArrays',
    'drawElements',
    'drawArraysInstanced',
    'drawElementsInstanced',
    'clear',
    'blitFramebuffer',
  ]) {
    const original = gl[name];
    gl[name] = function (/** @type {any[]} */ ...given) {
      ++watched.calls;
      if (watched.draws) original.apply(this, given);
    };
  }
  const request = window.requestAnimationFrame.bind(window);
  /** Waits until all is drawn that was asked for, by asking for a pixel. */
  watched.finish = () => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  };
  window.requestAnimationFrame = (draw) =>
    request((now) => {
      const begin = performance.now();
      const before = watched.calls;
      draw(now);
      if (watched.calls > before) watched.frames.push({begin, took: performance.now() - begin});
    });
}

/**
 * One hand that draws the map to and fro.
 * @param {any} page
 * @param {number} frames
 * @param {boolean} draws
 */
async function pan(page, frames, draws) {
  await page.evaluate(
    (/** @type {boolean} */ wanted) => Object.assign(window, {draws: wanted, frames: []}),
    draws,
  );
  const x = 720;
  const y = 650;
  const until = Date.now() + MOST_MS;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < frames && Date.now() < until; ++i) {
    await page.mouse.move(x + 150 * Math.sin(i / 9), y - 60 * Math.abs(Math.sin(i / 14)));
  }
  await page.mouse.up();
  return page.evaluate(() => /** @type {any} */ (window).frames.splice(0));
}

/** @param {any} page @param {number} frames @param {number} load */
async function figures(page, frames, load) {
  const drawn = await pan(page, frames, true);
  const bare = await pan(page, frames, false);
  const apart = drawn
    .slice(1)
    .map((/** @type {any} */ frame, /** @type {number} */ i) => frame.begin - drawn[i].begin);
  const took = bare.map((/** @type {any} */ frame) => frame.took);
  return [
    load,
    quantile(apart, 0.5),
    quantile(apart, 0.99),
    quantile(took, 0.5),
    quantile(took, 0.99),
    drawn.length,
  ];
}

/**
 * The rejection of what takes too long.
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
const inTime = (work) =>
  Promise.race([
    work,
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error('too long')), LOAD_MOST_MS).unref(),
    ),
  ]);

/** @param {any} rig @param {number} count @param {number} frames */
async function measureDateline(rig, count, frames) {
  const page = await newPage(rig, {init: watchFrames});
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  await page.evaluate((/** @type {any} */ view) => window.dateline.setView(view), VIEW);
  const load = await page.evaluate(async (/** @type {number} */ points) => {
    const begin = performance.now();
    await window.dateline.loadPoints(points, 1);
    /** @type {any} */ (window).finish();
    return performance.now() - begin;
  }, count);
  await page.evaluate((/** @type {any} */ view) => window.dateline.setView(view), VIEW);
  const found = await figures(page, frames, load);
  await page.context().close();
  return found;
}

/** @param {any} rig @param {string} url @param {any} view */
async function openPeer(rig, url, view) {
  const page = await newPage(rig, {init: watchFrames});
  page.setDefaultTimeout(LOAD_MOST_MS);
  await page.goto(url);
  await page.evaluate(
    async (/** @type {any} */ at) =>
      /** @type {any} */ (window).peer.open(await (await fetch('countries.json')).json(), at),
    view,
  );
  return page;
}

/**
 * @param {any} rig
 * @param {string} url
 * @param {object} options
 * @param {number} count
 * @param {number} frames
 */
async function measurePeer(rig, url, options, count, frames) {
  const page = await openPeer(rig, url, VIEW);
  const base64 = Buffer.from(syntheticPoints(count, 1).buffer).toString('base64');
  await page.evaluate(async (/** @type {string} */ text) => {
    const bytes = await (await fetch(`data:application/octet-stream;base64,${text}`)).arrayBuffer();
    /** @type {any} */ (window).places = new Float64Array(bytes);
  }, base64);
  try {
    const load = page.evaluate(async (/** @type {object} */ given) => {
      const watched = /** @type {any} */ (window);
      const begin = await watched.peer.load(watched.places, given);
      watched.finish();
      return performance.now() - begin;
    }, options);
    return await figures(page, frames, await inTime(load));
  } catch (error) {
    return `no picture: ${/** @type {Error} */ (error).message.split('\n')[0]}`;
  } finally {
    await page.context().close();
  }
}

/** The explorer's own code as its host sends it, in bytes. */
async function datelineBytes() {
  const files = (await readdir(path.join(dist, 'assets'))).filter((file) =>
    /\.(js|wasm)\.br$/.test(file),
  );
  const sizes = await Promise.all(
    files.map(async (file) => (await readFile(path.join(dist, 'assets', file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {any} rig @param {string} url @param {string} folder */
async function photograph(rig, url, folder) {
  await mkdir(folder, {recursive: true});
  for (const [name, view] of Object.entries(VIEWS)) {
    const peer = await openPeer(rig, `${url}maplibre`, view);
    await peer.screenshot({path: path.join(folder, `maplibre-${name}.png`)});
    const ours = await newPage(rig);
    await ours.goto(rig.url);
    await ours.evaluate(() => window.dateline.ready);
    await ours.evaluate((/** @type {any} */ at) => window.dateline.setView(at), view);
    await ours.waitForFunction(async () => (await window.dateline.stats()).pendingFiles === 0);
    await ours.screenshot({path: path.join(folder, `dateline-${name}.png`)});
    await peer.context().close();
    await ours.context().close();
  }
}

/** @param {string} label @param {string[]} cells */
const row = (label, cells) => label.padEnd(30) + cells.map((cell) => cell.padStart(13)).join('');

const {values} = parseArgs({
  options: {
    cold: {type: 'string', default: '3'},
    detail: {type: 'string', default: '2500'},
    points: {type: 'string', default: '10000,100000,1000000'},
    frames: {type: 'string', default: '60'},
    pictures: {type: 'string'},
  },
});
const sizes = values.points.split(',').filter(Boolean).map(Number);
const [cold, detail, frames] = [values.cold, values.detail, values.frames].map(Number);
const isCount = (/** @type {number} */ number) => Number.isInteger(number) && number > 0;
if (![...sizes, detail, frames].every(isCount) || !(cold === 0 || isCount(cold))) {
  console.error(
    'bench:peers: --points wants whole numbers such as 10000,100000; --cold (runs), --detail (metres) and --frames one such as 60',
  );
  process.exit(2);
}

/** @param {any} rig */
async function comparePoints(rig) {
  const site = await openSite();
  try {
    const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} KB`;
    console.log(
      `code, brotli: Dateline ${kb(await datelineBytes())} (explorer, panels and all), MapLibre ${kb(site.bytes.maplibre)}, deck.gl ${kb(site.bytes.deck)}`,
    );
    if (values.pictures) await photograph(rig, site.url, values.pictures);
    console.log(
      "Milliseconds; a frame is from one to the next under a panning hand, with software GL; CPU: the page's thread alone, with drawing left out.",
    );
    console.log(
      row('', ['points', 'load', 'frame p50', 'frame p99', 'CPU p50', 'CPU p99', 'frames seen']),
    );
    for (const count of sizes) await compareAt(rig, site.url, count);
  } finally {
    site.close();
  }
}

/** @param {any} rig @param {string} site @param {number} count */
async function compareAt(rig, site, count) {
  const subjects = {
    'Dateline, clusters': () => measureDateline(rig, count, frames),
    'MapLibre, clusters': () =>
      measurePeer(rig, `${site}maplibre`, {clustered: true}, count, frames),
    'MapLibre, every point': () =>
      measurePeer(rig, `${site}maplibre`, {clustered: false}, count, frames),
    'deck.gl, every point': () => measurePeer(rig, `${site}deck`, {}, count, frames),
  };
  for (const [name, measure] of Object.entries(subjects)) {
    const found = await measure();
    const cells =
      typeof found === 'string'
        ? [`  ${found}`]
        : found.map((value) => value.toFixed(value < 100 ? 1 : 0));
    console.log(row(name, [count.toLocaleString('en'), ...cells]));
  }
}

const rig = await makeRig();
try {
  if (cold > 0) await measureColdLoads(rig, {runs: cold, metres: detail});
  if (sizes.length > 0) await comparePoints(rig);
} finally {
  await rig.close();
}
