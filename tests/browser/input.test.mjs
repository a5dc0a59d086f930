// The reader's hands on the canvas: wheel, trackpad, fingers, keys, screens of any ratio; and what
// stays the browser's.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, state, test} from './helpers.mjs';
import {Reader} from './reader.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/**
 * A point of the map that no mark, label or panel is likely to cover, and the middle of what is
 * free.
 */
const freePoint = ({mapFree}) => ({
  x: Math.round(mapFree.x + mapFree.width * 0.3),
  y: Math.round(mapFree.y + mapFree.height * 0.7),
});

const MERCATOR = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** What is under a point of the map, worked out from the camera alone (world 512 px at zoom 0). */
function placeAt({view, map}, {x, y}) {
  const scale = 512 * 2 ** view.zoom;
  const lng = view.lng + ((x - map.x - map.width / 2) / scale) * 360;
  const mercator = MERCATOR(view.lat) - ((y - map.y - map.height / 2) / scale) * 2 * Math.PI;
  return {lng, lat: (Math.atan(Math.sinh(mercator)) * 180) / Math.PI};
}

/** In px at the later zoom. */
function apart(a, b, zoom) {
  const scale = 512 * 2 ** zoom;
  return Math.hypot(
    ((a.lng - b.lng) / 360) * scale,
    ((MERCATOR(a.lat) - MERCATOR(b.lat)) / (2 * Math.PI)) * scale,
  );
}

for (const [name, turn, closer] of [
  ['a wheel turned away', {deltaY: -200, deltaMode: 0}, true],
  ['a wheel turned towards the reader', {deltaY: 200, deltaMode: 0}, false],
  ['a wheel that counts lines', {deltaY: -6, deltaMode: 1}, true],
  ['a trackpad’s pinch', {deltaY: -40, deltaMode: 0, ctrlKey: true}, true],
]) {
  test(`${name} zooms about the pointer`, async () => {
    const page = await openExplorer(rig, {fragment: 'proj=mercator'});
    // Far from the world's edges, where the map would stop following.
    await page.evaluate(() => window.dateline.setView({lng: 40, lat: 45, zoom: 4}));
    const before = await settled(page);
    const at = freePoint(before);
    await page.mouse.move(at.x, at.y);
    const prevented = await page.evaluate(
      ([point, wheel]) =>
        !document.getElementById('canvas').dispatchEvent(
          new WheelEvent('wheel', {
            ...wheel,
            clientX: point.x,
            clientY: point.y,
            bubbles: true,
            cancelable: true,
          }),
        ),
      [at, turn],
    );
    assert.ok(prevented, 'the page itself does not scroll or zoom');
    const after = await settled(page);
    assert.equal(
      after.view.zoom > before.view.zoom,
      closer,
      `${before.view.zoom} to ${after.view.zoom}`,
    );
    assert.ok(
      apart(placeAt(before, at), placeAt(after, at), after.view.zoom) < 2,
      'what was under the pointer still is',
    );
  });
}

test('two fingers zoom about their middle, and the page does not zoom', async () => {
  const page = await openExplorer(rig, {
    fragment: 'proj=mercator',
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  const before = await settled(page);
  const middle = {
    x: before.mapFree.x + before.mapFree.width / 2,
    y: before.mapFree.y + before.mapFree.height / 2,
  };
  const client = await page.context().newCDPSession(page);
  const touch = (type, spread) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        spread === null
          ? []
          : [
              {x: middle.x - spread, y: middle.y, id: 0},
              {x: middle.x + spread, y: middle.y, id: 1},
            ],
    });
  await touch('touchStart', 30);
  for (let spread = 32; spread <= 60; spread += 4) await touch('touchMove', spread);
  await touch('touchEnd', null);
  const after = await settled(page);
  assert.ok(
    Math.abs(after.view.zoom - before.view.zoom - 1) < 0.1,
    `twice the spread is one level: ${before.view.zoom} to ${after.view.zoom}`,
  );
  assert.ok(apart(placeAt(before, middle), placeAt(after, middle), after.view.zoom) < 3);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  assert.deepEqual(page.complaints, []);
});

test('a phone’s targets are a finger’s before the first touch, which presses what it meets', async () => {
  const reader = await Reader.open(rig, 'finger');
  const {box} = (await reader.seen()).controls.find(({name}) => name === 'source-of-claim/0');
  assert.ok(box.height >= 44 && box.width >= 44, JSON.stringify(box));
  await reader.press('close-claim');
  assert.equal((await reader.state()).open, null);
  assert.deepEqual(reader.page.complaints, []);
});

test('one finger moves the map', async () => {
  const page = await openExplorer(rig, {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  const before = await settled(page);
  const from = {
    x: Math.round(before.mapFree.x + before.mapFree.width * 0.7),
    y: Math.round(before.mapFree.y + before.mapFree.height * 0.8),
  };
  const client = await page.context().newCDPSession(page);
  const touch = (type, x) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === null ? [] : [{x, y: from.y, id: 0}],
    });
  await touch('touchStart', from.x);
  for (let x = from.x; x >= from.x - 80; x -= 8) await touch('touchMove', x);
  await page.waitForTimeout(300);
  await touch('touchEnd', null);
  const after = await settled(page);
  assert.ok(after.view.lng > before.view.lng, 'the map follows the finger');
  assert.ok(Math.abs(after.view.zoom - before.view.zoom) < 0.01);
  assert.equal(after.place, before.place, 'and nothing is picked on the way');
});

test('a dragged map follows the pointer, also beyond the canvas’s edge', async () => {
  const page = await openExplorer(rig, {fragment: 'proj=mercator'});
  const before = await settled(page);
  const at = freePoint(before);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 60, at.y + 20, {steps: 6});
  await page.waitForTimeout(200);
  await page.mouse.up();
  const after = await settled(page);
  assert.ok(
    apart(placeAt(before, at), placeAt(after, {x: at.x - 60, y: at.y + 20}), after.view.zoom) < 3,
  );
});

test('keys move and zoom the map once the canvas has the focus', async () => {
  const page = await openExplorer(rig);
  const before = await settled(page);
  await page.locator('#canvas').focus();
  await page.keyboard.press('ArrowRight');
  const moved = await settled(page);
  assert.ok(moved.view.lng > before.view.lng);
  await page.keyboard.press('+');
  assert.ok((await settled(page)).view.zoom > moved.view.zoom);
  await page.keyboard.press('Escape');
  assert.deepEqual(page.complaints, []);
});

test('the focus ring is the keyboard’s alone', async () => {
  const page = await openExplorer(rig);
  const ring = () =>
    page.evaluate(() => getComputedStyle(document.getElementById('canvas')).outlineStyle);
  await page.mouse.click(700, 130);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
  assert.equal(await ring(), 'none', 'after a press');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await ring(), 'solid', 'after a key');
});

test('the browser’s own keys stay the browser’s', async () => {
  const page = await openExplorer(rig);
  await page.evaluate(() => {
    window.prevented = [];
    addEventListener('keydown', (event) =>
      window.prevented.push([event.key, event.defaultPrevented]),
    );
  });
  await page.locator('#canvas').focus();
  const keys = [
    ['F5', {}],
    ['r', {ctrlKey: true}],
    ['f', {ctrlKey: true}],
    ['ArrowLeft', {altKey: true}],
    ['l', {metaKey: true}],
    ['F12', {}],
  ];
  for (const [key, modifiers] of keys) {
    const prevented = await page.evaluate(
      ([pressed, held]) =>
        !document
          .getElementById('canvas')
          .dispatchEvent(
            new KeyboardEvent('keydown', {key: pressed, ...held, bubbles: true, cancelable: true}),
          ),
      [key, modifiers],
    );
    assert.equal(prevented, false, key);
  }
});

test('the context menu is the browser’s', async () => {
  const page = await openExplorer(rig);
  const prevented = await page.evaluate(
    () =>
      !document
        .getElementById('canvas')
        .dispatchEvent(new MouseEvent('contextmenu', {bubbles: true, cancelable: true})),
  );
  assert.equal(prevented, false);
});

for (const ratio of [1, 1.5, 2, 3]) {
  test(`at ${ratio} device px a CSS px the canvas has a pixel for each of the screen’s`, async () => {
    const page = await openExplorer(rig, {
      viewport: {width: 800, height: 600},
      deviceScaleFactor: ratio,
    });
    const size = await page.evaluate(() => {
      const {width, height} = document.getElementById('canvas');
      return {width, height};
    });
    assert.deepEqual(size, {width: 800 * ratio, height: 600 * ratio});
    await page.setViewportSize({width: 640, height: 500});
    await page.waitForFunction(
      (width) => document.getElementById('canvas').width === width,
      640 * ratio,
    );
    await settled(page);
    assert.ok((await state(page)).map.width <= 640);
  });
}

test('the system’s theme is followed, now and when it changes', async () => {
  const page = await openExplorer(rig, {colorScheme: 'dark'});
  assert.equal((await state(page)).theme, 'dark');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.emulateMedia({colorScheme: 'light'});
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  assert.equal((await state(page)).theme, 'light');
});

test('a tap picks the place under the finger', async () => {
  const page = await openExplorer(rig, {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  const before = await settled(page);
  const mark = before.marks.findLast(
    (entry) => entry.onScreen && entry.members.length === 0 && entry.place !== before.place,
  );
  await page.touchscreen.tap(mark.x, mark.y);
  assert.equal((await settled(page)).place, mark.place);
});
