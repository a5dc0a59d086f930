// Map files that arrive broken: the reader is told which and why, the coarser map stays, and
// nothing else is lost.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, newPage, settled, test} from './helpers.mjs';
import {decode, difference} from './pixels.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const CLOSE = 'map=6/51.7/36.2'; // close enough for the finer levels
const FINER = /\/[12]-[^/]*\.mesh$/;
const COARSEST = /\/0-[^/]*\.mesh$/;
const CATALOGUE = /\/map\.[0-9a-f]+\.txt$/;

/**
 * Opens the explorer with each file that matches passed through `damage`; `errors` gathers what
 * hosts are told.
 */
async function openWith(matches, damage, fragment = CLOSE) {
  const page = await newPage(rig);
  await page.addInitScript(() => {
    window.errors = [];
    addEventListener('DOMContentLoaded', () =>
      window.dateline.on('error', (error) => window.errors.push(error.message)),
    );
  });
  await page.route(matches, async (route) => {
    const response = await route.fetch();
    const headers = {...response.headers()};
    delete headers['content-encoding'];
    delete headers['content-length'];
    await route.fulfill({status: 200, headers, body: damage(await response.body())});
  });
  await page.goto(`${rig.url}#${fragment}`);
  await page.evaluate(() => window.dateline.ready);
  await page.mouse.move(2, 2);
  return {page, state: await settled(page), errors: await page.evaluate(() => window.errors)};
}

/** The map but for its foot, where notices are shown. */
async function mapPicture(page, {mapFree}) {
  const {x, y, width, height} = mapFree;
  return decode(
    await page.screenshot({
      clip: {
        x: Math.ceil(x),
        y: Math.ceil(y),
        width: Math.floor(width),
        height: Math.floor(height * 0.6),
      },
    }),
  );
}

/** The file with one byte set. */
const withByte = (at, value) => (bytes) => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};

test('a finer map file that is truncated, of another version or with counts that lie: the coarser map, and a reason', async () => {
  const coarse = await openWith(FINER, () => Buffer.alloc(0));
  const picture = await mapPicture(coarse.page, coarse.state);
  for (const [damage, reason] of [
    [(bytes) => bytes.subarray(0, bytes.length - 20), /The map file ends early\./],
    [withByte(6, 9), /The map file is of version 9; we read version 1\./],
    [withByte(43, 0x7f), /More arcs are announced than there are\./],
  ]) {
    const {page, state, errors} = await openWith(FINER, damage);
    assert.match(state.notice, reason);
    assert.match(state.notice, /[12]-\w+\.mesh: /, 'the file is named');
    assert.ok(
      errors.length > 0 &&
        errors.every((message) => reason.test(message) && /^[12]-\w+\.mesh: /.test(message)),
      errors.join('\n'),
    );
    const here = await mapPicture(page, state);
    assert.ok(
      difference(picture, here) < 0.001,
      `${reason}: ${difference(picture, here)} of the pixels differ`,
    );
    assert.deepEqual(state.listed, coarse.state.listed);
    await page.evaluate((id) => window.dateline.select(id), state.listed[0]);
    assert.equal((await settled(page)).claim, state.listed[0]);
    assert.deepEqual(page.complaints, []);
  }
  const whole = await openWith(FINER, (bytes) => bytes);
  assert.equal(whole.state.notice, null);
  assert.ok(
    difference(picture, await mapPicture(whole.page, whole.state)) > 0.001,
    'the finer map shows more',
  );
});

test('the coarsest map file broken: a reason, the lists and the marks all the same', async () => {
  const {state} = await openWith(COARSEST, (bytes) => bytes.subarray(0, bytes.length / 2), '');
  assert.match(state.notice, /0-\w+\.mesh: The map file ends early\./);
  assert.ok(state.listed.length > 0 && state.marks.length > 0);
});

test('a broken list of map files: the story opens without a map and says so', async () => {
  const {page, state} = await openWith(
    CATALOGUE,
    (bytes) => bytes.subarray(0, bytes.length - 20),
    '',
  );
  assert.match(
    state.notice,
    /The map cannot be drawn; the lists and the timeline work without it\. map\.txt: /,
  );
  assert.ok(state.listed.length > 0);
  const place = state.marks.find((mark) => mark.onScreen).place;
  assert.equal((await page.evaluate((id) => window.dateline.select(id), place)).place, place);
  assert.equal(await page.locator('#failure').isVisible(), false);
  assert.deepEqual(page.complaints, []);
});
