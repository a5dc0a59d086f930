// The graphics context may be lost at any time; when it comes back, so does the same picture.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, stats, test} from './helpers.mjs';
import {colours, decode, difference} from './pixels.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const lose = (page) =>
  page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    window.loss = gl.getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });

const unexpected = (page) =>
  page.complaints.filter((text) => !/CONTEXT_LOST_WEBGL|context lost/i.test(text));

test('lost and restored: the same picture, the same state', async () => {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}});
  const {listed} = await settled(page);
  await page.evaluate((id) => window.dateline.select(id), listed[0]);
  await page.mouse.move(2, 2);
  const before = await settled(page);
  const picture = decode(await page.screenshot());
  assert.ok(colours(picture) > 50, 'something is drawn');

  await lose(page);
  await page.locator('#failure').waitFor({state: 'visible'});
  assert.match(await page.locator('#failure').innerText(), /picture was lost/);
  const frames = (await stats(page)).frames;
  await page.mouse.move(300, 300);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300);
  assert.equal((await stats(page)).frames, frames, 'nothing is drawn into nothing');

  await page.evaluate(() => window.loss.restoreContext());
  await page.locator('#failure').waitFor({state: 'hidden'});
  const after = await settled(page);
  assert.deepEqual(after, before);
  const again = decode(await page.screenshot());
  assert.ok(
    difference(picture, again) < 0.001,
    `${difference(picture, again)} of the pixels differ`,
  );
  assert.deepEqual(unexpected(page), []);
});

const restore = async (page) => {
  await page.evaluate(() => window.loss.restoreContext());
  await page.locator('#failure').waitFor({state: 'hidden'});
};

/** Where a drag begins: a point of the map with room to the left and above. */
const dragStart = ({mapFree}) => ({
  x: Math.round(mapFree.x + mapFree.width / 2),
  y: Math.round(mapFree.y + mapFree.height * 0.75),
});

/** Opens a claim and drags the map in three pulls; `between` each two something may happen. */
async function drag(between) {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}});
  const {listed} = await settled(page);
  await page.evaluate((id) => window.dateline.select(id), listed[0]);
  const began = await settled(page);
  const from = dragStart(began);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let pull = 1; pull <= 3; ++pull) {
    await page.mouse.move(from.x - 40 * pull, from.y - 20 * pull, {steps: 4});
    await page.waitForTimeout(100);
    if (pull < 3) await between(page, pull);
  }
  await page.waitForTimeout(300); // held still before it is let go: no throw
  await page.mouse.up();
  await page.mouse.move(2, 2);
  return {page, from: began.view, state: await settled(page)};
}

/** In px, of views at the same zoom. */
const apart = (a, b) => (Math.hypot(a.lng - b.lng, a.lat - b.lat) / 360) * 512 * 2 ** a.zoom;

test('lost in the middle of a drag and restored before its end: the drag goes on to the same place', async () => {
  const plain = await drag(async () => {});
  const broken = await drag((page, pull) =>
    pull === 1
      ? lose(page).then(() => page.locator('#failure').waitFor({state: 'visible'}))
      : restore(page),
  );
  assert.ok(apart(plain.from, plain.state.view) > 50, 'the map was dragged');
  assert.ok(Math.abs(broken.state.view.zoom - plain.state.view.zoom) < 1e-6);
  assert.ok(
    apart(broken.state.view, plain.state.view) < 0.5,
    `${apart(broken.state.view, plain.state.view)} px apart`,
  );
  for (const key of ['claim', 'place', 'question', 'source', 'listed', 'open', 'notice']) {
    assert.deepEqual(broken.state[key], plain.state[key], key);
  }
  // A drag's end is rounded to a few hundredths of a pixel; names stay where they were while the
  // map moves, so only equal ways give equal pictures.
  assert.equal(
    await broken.page.evaluate(() => document.activeElement?.id),
    await plain.page.evaluate(() => document.activeElement?.id),
    'the same keys go to the map',
  );
  const withoutFocusRing = {x: 4, y: 4, width: 1432, height: 892};
  const pictures = [];
  for (const {page} of [plain, broken]) {
    await page.evaluate((view) => window.dateline.setView(view), plain.state.view);
    await settled(page);
    pictures.push(decode(await page.screenshot({clip: withoutFocusRing})));
  }
  assert.ok(colours(pictures[1]) > 50, 'something is drawn');
  assert.ok(
    difference(pictures[0], pictures[1]) < 0.001,
    `${difference(pictures[0], pictures[1])} of the pixels differ`,
  );
  assert.deepEqual(unexpected(broken.page), []);
});

test('lost in the middle of a drag that ends meanwhile: the map stays where it was let go', async () => {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}});
  const from = dragStart(await settled(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y - 20, {steps: 6});
  await page.waitForTimeout(300);
  await lose(page);
  await page.locator('#failure').waitFor({state: 'visible'});
  await page.mouse.up();
  await restore(page);
  const released = await settled(page);
  await page.mouse.move(from.x + 100, from.y + 80, {steps: 6});
  const after = await settled(page);
  assert.deepEqual(after.view, released.view, 'no button is held any more');
  assert.deepEqual(unexpected(page), []);
});

test('what was asked while it was lost is drawn when it is back', async () => {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}});
  const {listed} = await settled(page);
  await lose(page);
  await page.locator('#failure').waitFor({state: 'visible'});
  await page.evaluate((id) => void (window.answer = window.dateline.select(id)), listed[0]);
  await page.evaluate(() => window.loss.restoreContext());
  await page.evaluate(() => window.answer);
  assert.equal((await settled(page)).claim, listed[0]);
});
