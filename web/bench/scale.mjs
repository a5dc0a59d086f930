// Drives the explorer in Chromium with made-up points and measures what a reader would feel: load,
// frames while a hand pans, a new time window, memory.
import {newPage} from '../../tests/browser/helpers.mjs';
import {quantile} from './figures.mjs';

/**
 * Runs in the page before its scripts: notes when each drawn frame began and how long the page's
 * thread was at it. Software GL fills pixels on the same processors and makes that thread wait, so
 * drawing can be left out: what remains is the frame's CPU side.
 */
function watchFrames() {
  const watched = /** @type {any} */ (window);
  watched.frames = [];
  watched.draws = true;
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  for (const name of ['drawArrays', 'drawElements', 'clear', 'blitFramebuffer']) {
    const original = gl[name];
    gl[name] = function (/** @type {any[]} */ ...given) {
      if (watched.draws) original.apply(this, given);
    };
  }
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    request((now) => {
      const begin = performance.now();
      draw(now);
      watched.frames.push({begin, took: performance.now() - begin});
    });
}

/** @param {any} page @param {boolean} draws */
const letDraw = (page, draws) =>
  page.evaluate((/** @type {boolean} */ wanted) => {
    /** @type {any} */ (window).draws = wanted;
  }, draws);

/**
 * @param {any} page
 * @returns {Promise<{begin: number, took: number}[]>} the frames since the last call
 */
const takeFrames = (page) => page.evaluate(() => /** @type {any} */ (window).frames.splice(0));

/** One hand that draws the map to and fro. @param {any} page @param {number} frames */
async function pan(page, frames) {
  const {mapFree} = await page.evaluate(() => window.dateline.state());
  const x = mapFree.x + mapFree.width / 2;
  const y = mapFree.y + mapFree.height * 0.8; // clear of cards and marks, mostly
  await takeFrames(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < frames; ++i) {
    await page.mouse.move(x + 150 * Math.sin(i / 9), y - 60 * Math.abs(Math.sin(i / 14)));
  }
  await page.mouse.up();
  return takeFrames(page);
}

/** @param {any} page @param {number} times */
function changeWindow(page, times) {
  return page.evaluate(async (/** @type {number} */ count) => {
    const watched = /** @type {any} */ (window);
    const day = (/** @type {number} */ i) =>
      new Date(Date.UTC(2024, 9, 1 + i)).toISOString().slice(0, 10);
    const found = [];
    for (let i = 0; i < count; ++i) {
      watched.frames.length = 0;
      const asked = performance.now();
      const drawn = window.dateline.setTime(day(i % 40), day((i % 40) + 9));
      while (watched.frames.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      const {begin, took} = watched.frames[0];
      found.push({took, until: begin + took - asked});
      await drawn;
    }
    await window.dateline.setTime(null, null);
    return found;
  }, times);
}

/** @param {any} rig */
async function openWatched(rig) {
  const page = await newPage(rig, {init: watchFrames});
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  return page;
}

/** @param {string} what @param {number[]} samples */
const quantiles = (what, samples) => ({
  [`${what}, p50 ms`]: quantile(samples, 0.5),
  [`${what}, p99 ms`]: quantile(samples, 0.99),
});

/**
 * Figures by name, in milliseconds and MB: with software GL as a reader has it, then the CPU side
 * alone.
 * @param {any} rig
 * @param {number} points
 * @param {number} frames
 */
export async function measureScale(rig, points, frames) {
  const page = await openWatched(rig);
  const load = await page.evaluate(async (/** @type {number} */ count) => {
    const begin = performance.now();
    await window.dateline.loadPoints(count, 1);
    return performance.now() - begin;
  }, points);
  await page.evaluate(() => window.dateline.setView({lng: 20, lat: 48, zoom: 4.6}));
  const panned = await pan(page, frames);
  const windows = await changeWindow(page, Math.ceil(frames / 3));
  await letDraw(page, false);
  const bare = await pan(page, frames);
  const bareWindows = await changeWindow(page, Math.ceil(frames / 3));
  const {memoryBytes} = await page.evaluate(() => window.dateline.stats());
  await page.context().close();
  return {
    'load to first frame, ms': load,
    ...quantiles(
      'panning: from frame to frame',
      panned.slice(1).map((frame, i) => frame.begin - panned[i].begin),
    ),
    ...quantiles(
      'panning: CPU side of a frame',
      bare.map((frame) => frame.took),
    ),
    ...quantiles(
      'time window: until its frame',
      windows.map((/** @type {any} */ one) => one.until),
    ),
    ...quantiles(
      'time window: CPU side of its frame',
      bareWindows.map((/** @type {any} */ one) => one.took),
    ),
    'WebAssembly memory, MB': memoryBytes / 1e6,
  };
}
