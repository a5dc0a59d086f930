// The program comes in two parts: the map is there with the first, what a reader chooses meanwhile
// waits for the second, and without it the map goes on.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {
  breakStory,
  makeRig,
  newPage,
  openExplorer,
  rejection,
  replaceStory,
  root,
  settled,
  state,
  stats,
  test,
  until,
} from './helpers.mjs';

const LATER = '**/assets/later.*.wasm';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/** A page whose later part is held back; `arrive` lets it go. */
async function withoutLaterPart() {
  const page = await newPage(rig);
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route(LATER, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  return {page, arrive};
}

const isWhole = (page) => until(page, async () => (await window.dateline.stats()).whole);

/** A place that stands alone on the map. */
const lonePlace = async (page) =>
  (await state(page)).marks.find((mark) => mark.onScreen && mark.members.length <= 1);

for (const [keys, open] of [
  ['a slash', '/'],
  ['Ctrl+K', 'Control+k'],
]) {
  test(`what is typed after ${keys} before the rest is here stands in the search`, async () => {
    const {page, arrive} = await withoutLaterPart();
    const before = await state(page);
    await page.keyboard.press(open);
    await page.keyboard.type('Blinkin');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('en');
    assert.equal((await state(page)).fragment, before.fragment, 'a letter was taken for a command');
    arrive();
    await isWhole(page);
    const field = page.locator('#search');
    await until(page, () => document.querySelector('#search')?.value === 'Blinken');
    await until(page, async () => (await window.dateline.state()).fragment.includes('q=Blinken'));
    await page.keyboard.type(' 8');
    assert.equal(await field.inputValue(), 'Blinken 8');
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('the first picture needs the first part alone, and asks for the rest after it', async () => {
  const page = await newPage(rig, {
    init: () => {
      window.asked = null;
      const original = window.fetch;
      window.fetch = (url, ...rest) => {
        if (/later\./.test(url)) {
          window.asked = {
            drawn: document.getElementById('explorer').dataset.drawn !== undefined,
            priority: rest[0]?.priority,
          };
        }
        return original(url, ...rest);
      };
    },
  });
  await page.goto(rig.url);
  await isWhole(page);
  assert.deepEqual(await page.evaluate(() => window.asked), {drawn: true, priority: 'low'});
  assert.deepEqual(page.complaints, []);
});

test('what is chosen before the rest is here waits, and is done when it is', async () => {
  const {page, arrive} = await withoutLaterPart();
  const mark = await lonePlace(page);
  await page.mouse.click(mark.x, mark.y);
  await pause(300);
  assert.equal((await state(page)).place, null);
  assert.equal((await stats(page)).whole, false);
  arrive();
  await isWhole(page);
  assert.equal((await settled(page)).place, mark.place);
  assert.deepEqual(page.complaints, []);
});

test('meanwhile the map moves', async () => {
  const {page, arrive} = await withoutLaterPart();
  const {view, mapFree} = await state(page);
  await page.mouse.move(mapFree.x + mapFree.width / 2, mapFree.y + mapFree.height / 2);
  await page.mouse.wheel(0, -300);
  await page.mouse.down();
  await page.mouse.move(mapFree.x + mapFree.width / 3, mapFree.y + mapFree.height / 3, {steps: 4});
  await page.mouse.up();
  await pause(300);
  const moved = (await state(page)).view;
  assert.ok(moved.zoom > view.zoom);
  assert.notEqual(moved.lng, view.lng);
  arrive();
});

test('a link that opens a claim has the whole program from the start', async () => {
  const shown = await openExplorer(rig);
  const {claim} = await shown.evaluate(async () =>
    window.dateline.select((await window.dateline.state()).listed.at(-1)),
  );
  const {fragment} = await settled(shown);
  const page = await newPage(rig);
  await page.goto(`${rig.url}#${fragment}`);
  await page.evaluate(() => window.dateline.ready);
  assert.equal((await stats(page)).whole, true);
  assert.equal((await settled(page)).claim, claim);
});

test('when the rest does not come a notice says so, the map goes on at rest, and the next press tries again', async () => {
  const page = await newPage(rig);
  let blocked = true;
  let tries = 0;
  await page.route(LATER, (route) => {
    tries += 1;
    return blocked ? route.abort('connectionreset') : route.continue();
  });
  await page.goto(rig.url);
  await until(page, async () =>
    /has not arrived/.test((await window.dateline.state()).notice ?? ''),
  );
  assert.equal(tries, 3);
  assert.match((await settled(page)).notice, /part of the explorer has not arrived/);
  assert.match(
    (await rejection(page, () => window.dateline.select('x'))).message,
    /has not arrived/,
  );

  await pause(300);
  const {frames} = await stats(page);
  await pause(2000);
  assert.equal((await stats(page)).frames, frames, 'no frame is drawn for what is not here');

  const {view, mapFree} = await state(page);
  await page.mouse.move(mapFree.x + mapFree.width / 2, mapFree.y + mapFree.height / 2);
  await page.mouse.wheel(0, -300);
  await pause(300);
  assert.ok((await state(page)).view.zoom > view.zoom);
  assert.equal(await page.locator('#failure').isVisible(), false);

  blocked = false;
  const mark = await lonePlace(page);
  await page.mouse.click(mark.x, mark.y);
  await isWhole(page);
  assert.equal((await settled(page)).place, mark.place);
});

test('a faulty story is told with its problems, for which the rest is fetched', async () => {
  const page = await newPage(rig);
  await breakStory(page, rig);
  await page.goto(rig.url);
  await page.locator('#failure').waitFor({state: 'visible'});
  assert.match(await page.locator('#failure').innerText(), /claims: .*missing/s);
});

test('a faulty story whose telling cannot be fetched names the file that is missing', async () => {
  const page = await newPage(rig);
  await breakStory(page, rig);
  await page.route(LATER, (route) => route.abort('connectionreset'));
  await page.goto(rig.url);
  await page.locator('#failure').waitFor({state: 'visible', timeout: 30_000});
  assert.match(await page.locator('#failure').innerText(), /later\..*\.wasm/);
});

test('a story that spans the world opens on its own projection, which the later part has', async () => {
  const page = await newPage(rig);
  const file = path.join(root, 'tests/data/stories/around-the-world/story.json');
  const story = await readFile(file, 'utf8');
  await replaceStory(page, rig, story);
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  const {marks} = await settled(page);
  assert.ok(marks.length >= 10);
  assert.ok(
    marks.every((mark) => mark.onScreen),
    'no place is beyond the horizon',
  );
  assert.equal(await page.locator('#failure').isVisible(), false);
});
