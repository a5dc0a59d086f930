// An idle page does nothing at all: no frame, no timer, and less than nothing in a hidden tab.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {makeRig, openExplorer, settled, stats, test} from './helpers.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/** Counts what the page schedules from now on. */
function countSchedules() {
  window.scheduled = 0;
  for (const name of [
    'requestAnimationFrame',
    'setTimeout',
    'setInterval',
    'requestIdleCallback',
  ]) {
    const original = window[name];
    window[name] = (...given) => {
      window.scheduled += 1;
      return original.apply(window, given);
    };
  }
}

test('nothing moves, nothing is drawn: ten seconds without a frame or a timer', async () => {
  const page = await openExplorer(rig, {init: countSchedules});
  await page.mouse.move(700, 400);
  await settled(page);
  await pause(300);
  const before = await stats(page);
  await page.evaluate(() => (window.scheduled = 0));
  await pause(10_000);
  const after = await stats(page);
  assert.ok(before.frames > 0);
  assert.equal(after.frames, before.frames);
  assert.equal(await page.evaluate(() => window.scheduled), 0);
});

test('a pointer that moves wakes it, and it goes back to sleep', async () => {
  const page = await openExplorer(rig);
  await settled(page);
  const before = (await stats(page)).frames;
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await settled(page);
  await pause(500);
  const woken = (await stats(page)).frames;
  assert.ok(woken > before);
  await pause(1000);
  assert.equal((await stats(page)).frames, woken);
});

test('a hidden tab draws nothing, whatever is asked of it, and catches up when it is shown', async () => {
  const page = await openExplorer(rig);
  const {view} = await settled(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => window.isHidden});
    window.isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await pause(200);
  const before = (await stats(page)).frames;
  await page.evaluate(
    () => void (window.answer = window.dateline.setView({lng: 30, lat: 50, zoom: 4})),
  );
  await page.mouse.move(400, 400);
  await pause(1500);
  assert.equal((await stats(page)).frames, before);
  await page.evaluate(() => {
    window.isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const shown = await page.evaluate(() => window.answer);
  assert.ok((await stats(page)).frames > before);
  assert.notDeepEqual(shown.view, view);
  assert.ok(Math.abs(shown.view.lng - 30) < 1e-6);
});

/** Counts the questions that wait for the graphics process, by the number of what is asked. */
function countQuestions() {
  window.questions = {};
  const known = [0x8ca6]; // the bound framebuffer: the browser knows it without asking
  const ours = WebGL2RenderingContext.prototype;
  for (const name of ['getParameter', 'getError', 'readPixels', 'finish', 'getBufferSubData']) {
    const original = ours[name];
    ours[name] = function (...given) {
      if (!known.includes(given[0])) window.questions[`${name} ${given[0]?.toString(16)}`] = 1;
      return original.apply(this, given);
    };
  }
}

test('a frame asks the graphics process nothing, for which the page would wait', async () => {
  const page = await openExplorer(rig, {init: countQuestions});
  await settled(page);
  const before = (await stats(page)).frames;
  await page.evaluate(() => (window.questions = {}));
  for (const x of [300, 600, 620]) await page.mouse.move(x, 300);
  await page.evaluate(() => window.dateline.setView({lng: 40, lat: 50, zoom: 4}));
  await settled(page);
  assert.ok((await stats(page)).frames > before);
  assert.deepEqual(await page.evaluate(() => window.questions), {});
});
