// Prints how long the page's thread was at one piece of work, for each thing that a reader does: a
// frame must not wait for more than 50 ms (issue: the explorer, craft). With software GL the pixels
// are filled on the same processors and that thread waits for them, so drawing calls are left out;
// `--draw` keeps them.
//
//   npm run bench:tasks -- [--draw] [--articles DIR] [--slow 1]
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {makeRig, newPage, settled, until} from '../../tests/browser/helpers.mjs';

const {values} = parseArgs({
  options: {
    draw: {type: 'boolean', default: false},
    articles: {type: 'string', default: process.env.DATELINE_ARTICLES ?? ''},
    slow: {type: 'string', default: '1'},
  },
});
const MOST = 50; // ms

/** Runs in the page before its scripts. @param {boolean} draws */
function watch(draws) {
  const watched = /** @type {any} */ (window);
  watched.tasks = [];
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      watched.tasks.push({startTime, duration});
    }
  }).observe({type: 'longtask', buffered: true});
  if (draws) return;
  const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
  for (const name of ['drawArrays', 'drawElements', 'clear', 'blitFramebuffer']) {
    gl[name] = () => undefined;
  }
}

const rig = await makeRig();
await measureBareContext();
const page = await newPage(rig, {init: `(${watch})(${values.draw})`});
const debug = await page.context().newCDPSession(page);
if (Number(values.slow) > 1) {
  await debug.send('Emulation.setCPUThrottlingRate', {rate: Number(values.slow)});
}

/**
 * What a canvas with WebGL 2 costs in this browser by itself, with nothing of ours: the least that
 * loading a map takes at once.
 */
async function measureBareContext() {
  const bare = await newPage(rig, {init: `(${watch})(true)`});
  await bare.route(rig.url, (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><canvas id=canvas></canvas>'}),
  );
  await bare.goto(rig.url);
  const took = await bare.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const begin = performance.now();
    const gl = /** @type {WebGL2RenderingContext} */ (
      canvas.getContext('webgl2', {alpha: false, depth: false, stencil: true, antialias: false})
    );
    const made = performance.now();
    [canvas.width, canvas.height] = [1440, 900];
    gl.checkFramebufferStatus(gl.FRAMEBUFFER); // asks, and so waits
    return [made - begin, performance.now() - made].map(Math.round);
  });
  console.log(`a bare canvas: context ${took[0]} ms, its size ${took[1]} ms`);
  await bare.context().close();
}

/**
 * Does it and prints the long tasks that it took.
 * @param {string} what
 * @param {() => Promise<unknown>} work
 */
async function measure(what, work) {
  await page.evaluate(() => {
    /** @type {any} */ (window).tasks.length = 0;
  });
  await work();
  await page.waitForTimeout(400);
  report(what, await page.evaluate(() => /** @type {any} */ (window).tasks.splice(0)));
}

/** @param {string} what @param {{duration: number}[]} tasks */
function report(what, tasks) {
  const long = tasks
    .filter((task) => task.duration > MOST)
    .map((task) => Math.round(task.duration));
  console.log(
    `${what.padEnd(44)} ${String(long.length).padStart(3)} over ${MOST} ms${long.length ? `: ${long.join(', ')}` : ''}`,
  );
}

const whole = () => until(page, async () => (await window.dateline.stats()).whole, 120_000);
const click = async (/** @type {string} */ name) => {
  const control = (await page.evaluate(() => window.dateline.seen())).controls.find(
    (/** @type {{name: string}} */ one) => one.name === name,
  );
  if (!control) throw new Error(`${name} is not to be seen`);
  await page.mouse.click(
    control.box.x + control.box.width / 2,
    control.box.y + control.box.height / 2,
  );
  await settled(page);
};

// The card that says what is being loaded is in front until the first picture is whole. Tasks are
// parted by when that was.
await page.goto(rig.url);
await page.evaluate(() => window.dateline.ready);
const shown = await page.evaluate(() => performance.now());
await whole();
await settled(page);
await page.waitForTimeout(400);
const loading = await page.evaluate(() => /** @type {any} */ (window).tasks.splice(0));
const before = (/** @type {{startTime: number}} */ task) => task.startTime < shown;
report(`load, until the first picture (${Math.round(shown)} ms)`, loading.filter(before));
report(
  'load, from there until all is here',
  loading.filter((/** @type {{startTime: number}} */ task) => !before(task)),
);
await measure('search: first letters, index made', async () => {
  await page.locator('#canvas').click({position: {x: 1100, y: 28}});
  await page.keyboard.type('kursk troops', {delay: 40});
  await settled(page);
});
await measure('search: other words', async () => {
  await page.keyboard.press('Control+A');
  await page.keyboard.type('северокорейск', {delay: 40});
  await settled(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});
for (const [view, name] of [
  [1, 'figures'],
  [2, 'sources'],
  [0, 'map'],
]) {
  await measure(`view: ${name}`, () => click(`view/${view}`));
}
await measure('map: pan and zoom', async () => {
  await page.mouse.move(700, 600);
  await page.mouse.down();
  for (let i = 0; i < 60; ++i) await page.mouse.move(700 - 4 * i, 600 - 2 * i);
  await page.mouse.up();
  for (let i = 0; i < 12; ++i) await page.mouse.wheel(0, -240);
  await settled(page);
});
await measure('time: play through', async () => {
  await page.evaluate(() => window.dateline.setState('known=2024-10-05'));
  await page.keyboard.press('Space');
  await page.waitForTimeout(4000);
});
await measure('language: Korean', () => page.evaluate(() => window.dateline.setState('lang=ko')));
const articles = values.articles
  ? readdirSync(values.articles)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];
if (!articles.length) console.log('texts: no folder of articles is named (--articles)');
for (const name of articles) {
  await measure(`text: ${name.slice(0, 30)}`, async () => {
    await page.evaluate(
      ([file, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], file));
        const said = {clientX: 700, clientY: 400, bubbles: true, cancelable: true, dataTransfer};
        const canvas = /** @type {HTMLElement} */ (document.getElementById('canvas'));
        canvas.dispatchEvent(new DragEvent('dragover', said));
        canvas.dispatchEvent(new DragEvent('drop', said));
      },
      [name, readFileSync(path.join(values.articles, name), 'utf8')],
    );
    await page.waitForTimeout(600);
    await settled(page);
  });
}
await rig.close();
