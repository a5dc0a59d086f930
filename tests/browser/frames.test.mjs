// What a reader does costs a frame or two, and a frame fills only what has changed.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, stats, test} from './helpers.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/** Notes the rectangles to which drawing was limited when something was drawn. */
function watchDrawing() {
  window.filled = [];
  let limit = [];
  const gl = WebGL2RenderingContext.prototype;
  const {scissor, drawElements} = gl;
  gl.scissor = function (...rect) {
    limit = rect;
    scissor.apply(this, rect);
  };
  gl.drawElements = function (...given) {
    window.filled.push(limit);
    drawElements.apply(this, given);
  };
}

const open = async () => {
  const page = await openExplorer(rig, {reducedMotion: 'reduce', init: watchDrawing});
  await page.mouse.move(600, 8);
  await rest(page);
  return page;
};

/** Hovers have faded. */
const rest = async (page) => {
  await settled(page);
  await page.waitForTimeout(400);
  await settled(page);
};

const seen = async (page, name) => {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const {x, y, width, height} = controls.find((one) => one.name.startsWith(name)).box;
  return [x + width / 2, y + height / 2];
};

const rows = async (page) => {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  return controls
    .filter(({name, box, room}) => name.startsWith('claim/') && box.y > room.y)
    .map(({box}) => [box.x + box.width / 2, box.y + box.height / 2]);
};

/** How many frames it took, and where they filled anything. */
async function drawing(page, act) {
  await rest(page);
  const before = (await stats(page)).frames;
  await page.evaluate(() => (window.filled = []));
  await act();
  await rest(page);
  const filled = await page.evaluate(() => window.filled);
  return {frames: (await stats(page)).frames - before, filled};
}

test('a hover, a letter and a day that is dragged are two frames at most, a press two for each half', async () => {
  const page = await open();
  const [first, second] = await rows(page);
  const atMost = (frames, most, what) => assert.ok(frames <= most, `${what}: ${frames} frames`);
  atMost((await drawing(page, () => page.mouse.move(...first))).frames, 2, 'a hover');
  const press = () => page.mouse.click(...first);
  atMost((await drawing(page, press)).frames, 4, 'a press, and its end');
  await page.mouse.move(...second);
  await page.mouse.click(...(await seen(page, 'search')));
  await page.keyboard.type('k');
  const letter = await drawing(page, () => page.keyboard.type('u'));
  atMost(letter.frames, 2, 'a letter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const [x, y] = await seen(page, 'brush-to');
  await page.mouse.move(x, y);
  await page.mouse.down();
  const day = await drawing(page, () => page.mouse.move(x - 60, y));
  atMost(day.frames, 2, 'a day, and the handle under the hand');
  await page.mouse.up();
  assert.deepEqual(page.complaints, []);
});

test('nothing is drawn where nothing is to be seen of what was done', async () => {
  const page = await open();
  const {frames} = await drawing(page, () => page.mouse.move(601, 8));
  assert.equal(frames, 0);
});

test('a list that is scrolled fills the list alone', async () => {
  const page = await open();
  const [, second] = await rows(page);
  const {mapFree} = await page.evaluate(() => window.dateline.state());
  await page.mouse.move(mapFree.x - 60, second[1]);
  const {frames, filled} = await drawing(page, async () => {
    for (let i = 0; i < 10; ++i) {
      await page.mouse.wheel(0, 52);
      await settled(page);
    }
  });
  assert.ok(frames >= 10, `${frames} frames`);
  const [, height] = await page.evaluate(() => [window.innerWidth, window.innerHeight]);
  assert.ok(filled.length > 0);
  // the timeline's foot and the header keep their pixels
  for (const [, y, , high] of filled) {
    assert.ok(y > 8 && y + high < height - 8, `filled from ${y} px above the bottom, ${high} high`);
  }
});

test('a tooltip comes to a pointer that rests', async () => {
  const page = await open();
  const [x, y] = await seen(page, 'help');
  const brightness = () =>
    page.evaluate(
      ([left, top]) => {
        const one = Object.assign(document.createElement('canvas'), {width: 1, height: 1});
        const context = one.getContext('2d');
        context.drawImage(document.getElementById('canvas'), -left, -top);
        return context.getImageData(0, 0, 1, 1).data[0];
      },
      [Math.round(x), Math.round(y) + 30], // within the ground of its words, above them
    );
  assert.ok((await brightness()) > 200, 'paper');
  await page.mouse.move(x, y, {steps: 8});
  await page.waitForTimeout(1500);
  assert.ok((await brightness()) < 60, 'ink');
});

test('a list that has become shorter is at rest where it ends', async () => {
  const page = await open();
  await page.evaluate(() => window.dateline.setTime('2024-10-20', '2024-10-24'));
  await rest(page);
  const {frames} = await drawing(page, () => page.mouse.move(604, 8));
  assert.equal(frames, 0);
});
