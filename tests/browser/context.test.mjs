// The graphics context may be lost at any time; when it comes back, so does the same picture.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, stats, test} from './helpers.mjs';
import {colours, decode, difference} from './pixels.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const lose = (page) => page.evaluate(() => {
  const gl = document.getElementById('canvas').getContext('webgl2');
  window.loss = gl.getExtension('WEBGL_lose_context');
  window.loss.loseContext();
});

test('lost and restored: the same picture, the same state', async () => {
  const page = await openExplorer(rig);
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
  assert.ok(difference(picture, again) < 0.001, `${difference(picture, again)} of the pixels differ`);
  assert.deepEqual(page.complaints.filter((text) => !/CONTEXT_LOST_WEBGL|context lost/i.test(text)), []);
});

test('what was asked while it was lost is drawn when it is back', async () => {
  const page = await openExplorer(rig);
  const {listed} = await settled(page);
  await lose(page);
  await page.locator('#failure').waitFor({state: 'visible'});
  await page.evaluate((id) => void (window.answer = window.dateline.select(id)), listed[0]);
  await page.evaluate(() => window.loss.restoreContext());
  await page.evaluate(() => window.answer);
  assert.equal((await settled(page)).claim, listed[0]);
});
