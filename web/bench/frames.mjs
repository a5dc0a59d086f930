// Prints how many frames each thing that a reader does costs, and how long they take, in Chromium
// with software GL: the graphics process's work included, for which each frame waits here.
//
//   npm run bench:frames -- [--rounds 12] [--points 1000000]
//
// `frames` are those in which something was drawn, `looks` those in which the program was asked;
// `first` is from the event until the first of its frames is filled, `all` what all of them took.
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {makeRig, openExplorer, settled} from '../../tests/browser/helpers.mjs';
import {quantile} from './figures.mjs';

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '12'},
    points: {type: 'string', default: '1000000'},
  },
});
const rounds = Number(values.rounds);
const points = Number(values.points);
if (![rounds, points].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('bench:frames: --rounds and --points want whole numbers such as 12');
  process.exit(2);
}

/**
 * Runs in the page before its scripts. Notes each animation frame: when it began, how long it took
 * with all its pixels, whether anything was drawn.
 */
function watchFrames() {
  const watched = /** @type {any} */ (window);
  Object.assign(watched, {frames: [], input: 0});
  let calls = 0;
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  for (const name of ['drawArrays', 'drawElements', 'clear', 'blitFramebuffer']) {
    const original = gl[name];
    gl[name] = function (/** @type {any[]} */ ...given) {
      calls += 1;
      watched.context = this;
      original.apply(this, given);
    };
  }
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    request((now) => {
      const begin = performance.now();
      const before = calls;
      draw(now);
      const {context} = watched;
      if (calls > before) {
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
      }
      watched.frames.push({begin, end: performance.now(), drawn: calls > before});
    });
  for (const kind of ['pointermove', 'pointerdown', 'pointerup', 'wheel', 'keydown']) {
    const note = () => (watched.input = performance.now());
    window.addEventListener(kind, note, {capture: true, passive: true});
  }
}

const rig = await makeRig();
const page = await openExplorer(rig, {viewport: {width: 1280, height: 800}, init: watchFrames});
await settled(page);

/** Long enough for a hover to fade. */
const rest = async () => {
  await page.waitForTimeout(350);
  await settled(page);
  await page.waitForTimeout(50);
};

/** @returns {Promise<{frames: {begin: number, end: number, drawn: boolean}[], input: number}>} */
const take = () =>
  page.evaluate(() => {
    const watched = /** @type {any} */ (window);
    return {frames: watched.frames.splice(0), input: watched.input};
  });

/** @param {number[]} samples */
const median = (samples) => quantile(samples, 0.5);

const row = (/** @type {string} */ label, /** @type {(string | number)[]} */ cells) =>
  console.log(
    label.padEnd(34) +
      cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(9)).join(''),
  );

/**
 * Does it `rounds` times, each from rest to rest, and prints the medians.
 * @param {string} what
 * @param {(round: number) => Promise<unknown>} act
 * @param {(round: number) => Promise<unknown>} [prepare]
 */
async function measure(what, act, prepare = async () => {}) {
  const found = [];
  for (let round = 0; round < rounds; ++round) {
    await prepare(round);
    await rest();
    await take();
    await act(round);
    await rest();
    const {frames, input} = await take();
    const drawn = frames.filter((frame) => frame.drawn);
    const first = drawn.find((frame) => frame.end > input);
    found.push({
      frames: drawn.length,
      looks: frames.length,
      first: first ? first.end - input : NaN,
      all: frames.reduce((sum, {begin, end}) => sum + end - begin, 0),
    });
  }
  const of = (/** @type {'frames' | 'looks' | 'first' | 'all'} */ name) =>
    median(found.map((one) => one[name]).filter((value) => !Number.isNaN(value)));
  row(what, [of('frames'), of('looks'), of('first'), of('all')]);
}

/** @param {string} name */
async function middle(name) {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const control = controls.find((/** @type {{name: string}} */ one) => one.name === name);
  if (!control) throw new Error(`${name} is not to be seen`);
  const {x, y, width, height} = control.box;
  return {x: x + width / 2, y: y + height / 2};
}

/** Rows of the list that are shown whole. */
async function rowsInSight() {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  return controls
    .filter((/** @type {{name: string, box: any, room: any}} */ one) => {
      const {box, room} = one;
      const inRoom = box.y > room.y && box.y + box.height < room.y + room.height;
      return one.name.startsWith('claim/') && inRoom;
    })
    .map(({box}) => ({x: box.x + box.width / 2, y: box.y + box.height / 2}));
}

/** Frames that follow each other while something is done in each of them: how many a second. */
async function perSecond(/** @type {(i: number) => Promise<unknown>} */ act, times = 60) {
  await rest();
  await take();
  for (let i = 0; i < times; ++i) await act(i);
  const drawn = (await take()).frames.filter((frame) => frame.drawn);
  const apart = drawn.slice(1).map((frame, i) => frame.begin - drawn[i].begin);
  return 1000 / median(apart);
}

async function measureReader() {
  row('', ['frames', 'looks', 'first', 'all']);
  const rows = await rowsInSight();
  const still = {x: 640, y: 20};
  await measure(
    'a hover over a row',
    (round) => page.mouse.move(rows[round % rows.length].x, rows[round % rows.length].y),
    () => page.mouse.move(still.x, still.y),
  );
  await measure(
    'a press on a row',
    async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    (round) => page.mouse.move(rows[round % rows.length].x, rows[round % rows.length].y),
  );
  await page.mouse.move(rows[2].x, rows[2].y);
  const turn = async () => {
    for (let i = 0; i < 10; ++i) {
      await page.mouse.wheel(0, 52);
      await settled(page);
    }
  };
  await measure('a scroll of ten rows', turn, () => page.mouse.wheel(0, -5000));
  await page.mouse.wheel(0, -5000);
  const search = await middle('search');
  await page.mouse.click(search.x, search.y);
  const letters = 'kursk troops now';
  await measure('a letter typed', (round) => page.keyboard.type(letters[round % letters.length]));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const handle = await middle('brush-to');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await measure('a day dragged', (round) =>
    page.mouse.move(handle.x - 26 * (1 + (round % 10)), handle.y),
  );
  await page.mouse.up();
  await page.evaluate(() => window.dateline.setState(''));
  await page.mouse.move(600, 550);
  await page.mouse.down();
  await measure('the map drawn along once', (round) => page.mouse.move(600 + 9 * round, 550));
  await page.mouse.up();
}

async function measureRates() {
  const rows = await rowsInSight();
  await page.mouse.move(rows[2].x, rows[2].y);
  const scrolled = await perSecond((i) => page.mouse.wheel(0, i < 30 ? 20 : -20));
  row('frames a second, list scrolled', [scrolled]);
  row('the same, map panned', [await pan()]);
}

async function pan() {
  const {mapFree} = await page.evaluate(() => window.dateline.state());
  const x = mapFree.x + mapFree.width / 2;
  const y = mapFree.y + mapFree.height * 0.8;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const found = await perSecond((i) =>
    page.mouse.move(x + 150 * Math.sin(i / 9), y - 60 * Math.abs(Math.sin(i / 14))),
  );
  await page.mouse.up();
  return found;
}

/** MB that are this process's alone. */
async function rendererMegabytes() {
  const session = await rig.browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter((/** @type {{type: string}} */ one) => one.type === 'renderer')
    .map((/** @type {{id: number}} */ {id}) => {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const kilobytes = [...text.matchAll(/^Private_\w+: +(\d+) kB/gm)].map(([, kB]) => Number(kB));
      return kilobytes.reduce((sum, kB) => sum + kB, 0) / 1024;
    });
  return Math.max(...sizes);
}

async function measurePoints() {
  const before = await rendererMegabytes();
  await page.evaluate(
    (/** @type {number} */ count) => window.dateline.loadPoints(count, 1),
    points,
  );
  await page.evaluate(() => window.dateline.setView({lng: 20, lat: 48, zoom: 4.6}));
  await settled(page);
  console.log(`\n${points.toLocaleString('en')} points`);
  row('', ['frames', 'looks', 'first', 'all']);
  await measure('a new time window', (round) =>
    page.evaluate((/** @type {number} */ i) => {
      const day = (/** @type {number} */ n) =>
        new Date(Date.UTC(2024, 9, 1 + n)).toISOString().slice(0, 10);
      /** @type {any} */ (window).input = performance.now();
      return window.dateline.setTime(day(i), day(i + 9));
    }, round),
  );
  await page.evaluate(() => window.dateline.setTime(null, null));
  row('frames a second, map panned', [await pan()]);
  const {memoryBytes} = await page.evaluate(() => window.dateline.stats());
  row('MB: WebAssembly, renderer, before', [
    memoryBytes / 2 ** 20,
    await rendererMegabytes(),
    before,
  ]);
}

try {
  await measureReader();
  await measureRates();
  await measurePoints();
} finally {
  await rig.close();
}
