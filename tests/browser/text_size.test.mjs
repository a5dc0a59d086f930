// The reader's text size in a browser: larger text, the same page; the pointer, the pinch and what
// hosts are told stay in the page's px.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, state, test, until} from './helpers.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const seen = (page) => page.evaluate(() => window.dateline.seen());

async function boxOf(page, name) {
  const {controls} = await seen(page);
  const found = controls.find((control) => control.name === name);
  assert.ok(
    found,
    `${name} is not on screen: ${controls.map((control) => control.name).join(' ')}`,
  );
  return found.box;
}

async function press(page, name) {
  const {x, y, width, height} = await boxOf(page, name);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function tap(page, name) {
  const {x, y, width, height} = await boxOf(page, name);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

const shown = (page, name) =>
  until(
    page,
    `(async () => (await window.dateline.seen()).controls.some((control) => control.name === '${name}'))()`,
  );

/** Opens help and presses until the text is as large as the last of these; each step is awaited. */
async function enlarge(page, press, percents) {
  await press(page, 'help');
  await shown(page, 'text-larger');
  for (const percent of percents) {
    await press(page, 'text-larger');
    await until(page, `(async () => (await window.dateline.state()).textSize === ${percent})()`);
    await settled(page);
  }
}

test('help opens by its button, and each step of the text size is where the pointer finds it', async () => {
  const page = await openExplorer(rig);
  await enlarge(page, press, [110, 125, 150]);
  const {map} = await state(page);
  assert.ok(
    map.x + map.width <= 1441 && map.y + map.height <= 901,
    'the map is told in the page’s px',
  );
  await press(page, 'text-reset');
  await until(page, async () => (await window.dateline.state()).textSize === 100);
  assert.deepEqual(page.complaints, []);
});

test('the text size stays with the reader and is no part of the address', async () => {
  const page = await openExplorer(rig);
  await press(page, 'help');
  await shown(page, 'text-larger');
  const before = page.url();
  await press(page, 'text-larger');
  await until(page, async () => (await window.dateline.state()).textSize === 110);
  assert.equal(page.url(), before);
  await page.evaluate(() => window.dateline.setState('view=figures'));
  await until(page, async () => (await window.dateline.state()).fragment.includes('view=figures'));
  assert.equal((await state(page)).textSize, 110);
});

test('a pinch over large text zooms about the place under it', async () => {
  const page = await openExplorer(rig);
  await enlarge(page, press, [110, 125, 150]);
  await page.keyboard.press('Escape');
  const {marks} = await settled(page);
  const mark = marks
    .filter((one) => one.onScreen && one.members.length === 0)
    .sort((a, b) => b.claims - a.claims)[0];
  await page.mouse.move(mark.x, mark.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -20);
  await page.keyboard.up('Control');
  const after = (await settled(page)).marks.find((one) => one.place === mark.place);
  assert.ok(
    after && Math.hypot(after.x - mark.x, after.y - mark.y) < 12,
    `${mark.place} went from ${mark.x}, ${mark.y} to ${after?.x}, ${after?.y}`,
  );
});

test('on a phone the menu leads to every view, and text at 200 % fits', async () => {
  const page = await openExplorer(rig, {
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  await enlarge(page, tap, [110, 125, 150, 175, 200]);
  const {texts} = await seen(page);
  assert.deepEqual(
    texts.filter((text) => text.cut).map((text) => text.text),
    [],
  );
  await tap(page, 'view/1');
  await until(page, async () => (await window.dateline.state()).fragment.includes('view=figures'));
  assert.deepEqual(page.complaints, []);
});
