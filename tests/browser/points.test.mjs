// Made-up points in the page: loaded, drawn, filtered by time, opened by a click, refused when they
// are too many. And the benchmark runs.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {measureScale} from '../../web/bench/scale.mjs';
import {slope, table} from '../../web/bench/figures.mjs';
import {makeRig, openExplorer, rejection, settled, state, test} from './helpers.mjs';

let rig;
let page;
before(async () => {
  rig = await makeRig();
  page = await openExplorer(rig);
});
after(() => rig?.close());

const loadPoints = (count, seed) =>
  page.evaluate((given) => window.dateline.loadPoints(...given), [count, seed]);

test('points are made up, drawn, and the same for the same seed', async () => {
  assert.deepEqual((await state(page)).points, {all: 0, shown: 0, marks: []});
  const first = (await loadPoints(20_000, 7)).points;
  assert.equal(first.all, 20_000);
  assert.equal(first.shown, 20_000);
  assert.ok(first.marks.length > 10);
  assert.notDeepEqual((await loadPoints(20_000, 8)).points.marks, first.marks);
  assert.deepEqual((await loadPoints(20_000, 7)).points.marks, first.marks);
});

test('a time window leaves the points of its days, and claims are counted as before', async () => {
  const {counts} = await page.evaluate(() => window.dateline.setTime(null, null));
  const narrow = await page.evaluate(() => window.dateline.setTime('2024-10-10', '2024-10-16'));
  assert.ok(
    narrow.points.shown > 500 && narrow.points.shown < 6_000,
    `${narrow.points.shown} of 20000 in a week`,
  );
  const wide = await page.evaluate(() => window.dateline.setTime(null, null));
  assert.equal(wide.points.shown, 20_000);
  assert.deepEqual(wide.counts, counts);
});

test('a click on a cluster of points goes nearer', async () => {
  const before = await page.evaluate(() => window.dateline.setView({lng: 85, lat: 28, zoom: 3.4}));
  const inside = (mark) =>
    mark.x > before.mapFree.x + 150 &&
    mark.x < before.mapFree.x + before.mapFree.width - 150 &&
    mark.y > before.mapFree.y + 150 &&
    mark.y < before.mapFree.y + before.mapFree.height - 80;
  const apart = (mark) =>
    before.marks.every((other) => Math.hypot(other.x - mark.x, other.y - mark.y) > 60);
  const mark = before.points.marks.find((one) => one.radius > 0 && inside(one) && apart(one));
  assert.ok(mark, 'no cluster amid the map');
  await page.mouse.click(mark.x, mark.y);
  const nearer = await settled(page);
  assert.ok(nearer.view.zoom > before.view.zoom + 1, `${before.view.zoom} to ${nearer.view.zoom}`);
});

test("a host's points are shown where they are, and the map says who added them", async () => {
  const {points} = await page.evaluate(() =>
    window.dateline.loadPoints({
      lng: Float64Array.of(36.18, 36.18, 131.886),
      lat: Float64Array.of(51.73, 51.73, 43.116),
      day: Int32Array.of(20_020, 20_025, 20_025),
      mark: Uint8Array.of(0, 5, 1),
    }),
  );
  assert.equal(points.all, 3);
  assert.equal(points.shown, 3);
  assert.match(
    JSON.stringify(await page.evaluate(() => window.dateline.seen())),
    /3 points added by the page/,
  );
  const week = await page.evaluate(() => window.dateline.setTime('2024-10-20', '2024-10-26'));
  assert.equal(week.points.shown, 1);
  await page.evaluate(() => window.dateline.setTime(null, null));
});

test("a host's points that cannot be shown are refused by column and entry, and others stay", async () => {
  for (const [spoil, said] of [
    [{lng: [1, 2, 3]}, /lng is not a Float64Array/],
    [{mark: null}, /mark is not a Uint8Array/],
    [{day: 'short'}, /lng has 3 points and day 2/],
    [{lat: 'far'}, /lat\[1\]: not in -90 to 90 degrees/],
    [{lng: 'none'}, /lng\[1\]: not in -180 to 180 degrees/],
  ]) {
    const message = await page.evaluate((spoiled) => {
      const columns = {
        lng: Float64Array.of(1, 2, 3),
        lat: Float64Array.of(1, 2, 3),
        day: Int32Array.of(20_020, 20_025, 20_025),
        mark: Uint8Array.of(0, 5, 1),
      };
      const made = {
        short: Int32Array.of(1, 2),
        far: Float64Array.of(1, 90.5, 1),
        none: Float64Array.of(1, NaN, 1),
      };
      for (const [name, value] of Object.entries(spoiled)) columns[name] = made[value] ?? value;
      return window.dateline.loadPoints(columns).then(
        () => 'taken',
        (error) => error.message,
      );
    }, spoil);
    assert.match(message, said);
  }
  assert.equal((await state(page)).points.all, 3);
  await loadPoints(20_000, 7);
});

test('what is no number of points is refused, and those that were there stay', async () => {
  for (const [call, said] of [
    [() => window.dateline.loadPoints('many'), /count is not a whole number/],
    [() => window.dateline.loadPoints(-1), /count is beyond 0 to 2000000/],
    [() => window.dateline.loadPoints(2_000_001), /count is beyond 0 to 2000000/],
    [() => window.dateline.loadPoints(10, 0.5), /seed is not a whole number/],
  ]) {
    assert.match((await rejection(page, call)).message, said);
  }
  assert.equal((await state(page)).points.all, 20_000);
  assert.deepEqual((await loadPoints(0)).points, {all: 0, shown: 0, marks: []});
  assert.deepEqual(page.complaints, []);
});

test('the benchmark prints a table with its slope', async () => {
  assert.ok(
    Math.abs(
      slope([
        [10, 5],
        [100, 50],
        [1000, 500],
      ]) - 1,
    ) < 1e-9,
  );
  assert.ok(
    Math.abs(
      slope([
        [10, 5],
        [1000, 5],
      ]),
    ) < 1e-9,
  );
  const lines = table(
    new Map([
      [300, await measureScale(rig, 300, 12)],
      [600, await measureScale(rig, 600, 12)],
    ]),
  ).split('\n');
  assert.match(lines[0], /^points +300 +600 +slope$/);
  for (const line of lines.slice(1)) {
    assert.match(line, / \d+\.\d\d +\d+\.\d\d +-?\d+\.\d\d$/, line);
  }
  assert.equal(lines.length, 11);
});
