// Time as a way in: the window of days by its two handles, the day that one stands on, play; each
// by mouse, by finger on a phone, and by keys. What a drag does, typing does too.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, settled, shippedStory, test, until} from './helpers.mjs';
import {HANDS, Reader} from './reader.mjs';

let rig;
const readers = {};
before(async () => {
  rig = await makeRig();
  for (const hand of Object.keys(HANDS)) readers[hand] = await Reader.open(rig, hand, ALL_DAYS);
});
after(() => rig?.close());

/** A short list, for the keyboard's way to the timeline leads through it. */
const ALL_DAYS = 'claim=none&tab=sources';

/** A test for each hand, from all days. */
function eachHand(name, run) {
  for (const hand of Object.keys(HANDS)) {
    test(`${name}, by ${hand}`, async () => {
      const reader = readers[hand];
      const from = await reader.goTo(ALL_DAYS);
      await run(reader, from);
      assert.deepEqual(reader.page.complaints, []);
    });
  }
}

const published = (id) =>
  shippedStory.sources.find((source) => source.id === id).published.replace('~', '');
const firstPublished = (claim) =>
  shippedStory.claims
    .find(({id}) => id === claim)
    .appearances.map(({source}) => published(source))
    .sort()[0];

/** As the timeline writes it: 18 Oct. */
const written = (day) =>
  new RegExp(
    `\\b${Number(day.slice(8))} ${new Date(day).toLocaleString('en', {month: 'short', timeZone: 'UTC'})}\\b`,
  );

/** On a phone the lanes with their handles are opened by a tap, and closed by another. */
async function showHandles(reader) {
  if (!(await reader.shows('brush-from'))) await reader.press('lanes');
}

/** Moves a handle by some days' width; by keys an arrow for each step, a week with Shift. */
async function move(reader, name, {px, keys}) {
  if (reader.hand === 'keys') {
    await reader.focus(name);
    return reader.key(...keys);
  }
  const {at} = await reader.find(name);
  await reader.drag(at, {x: at.x + px, y: at.y});
}

/** The days of a handle by Back, whatever number of entries its moves made. */
async function backUntil(reader, isThere) {
  for (let presses = 0; presses < 4 && !isThere(await reader.state()); presses += 1) {
    const {fragment} = await reader.state();
    await reader.page.goBack();
    await until(
      reader.page,
      `window.dateline.state().then(({fragment}) => fragment !== ${JSON.stringify(fragment)})`,
    );
  }
  assert.ok(isThere(await settled(reader.page)), 'Back leads there');
}

eachHand(
  'the window’s handles leave out what was said before and after, and Back undoes each',
  async (reader, all) => {
    await showHandles(reader);
    await move(reader, 'brush-from', {px: 90, keys: ['Shift+ArrowRight', 'ArrowRight']});
    const later = await reader.state();
    assert.ok(later.said.from > '2024-10-01' && later.said.to === null, JSON.stringify(later.said));
    assert.ok(later.counts.passing < all.counts.passing);
    await move(reader, 'brush-to', {px: -90, keys: ['Shift+ArrowLeft', 'ArrowLeft']});
    const window = await reader.state();
    assert.equal(window.said.from, later.said.from);
    assert.ok(
      window.said.to > window.said.from && window.said.to < '2024-11-02',
      JSON.stringify(window.said),
    );
    assert.ok(window.counts.passing < later.counts.passing);
    assert.match(reader.page.url(), new RegExp(`said=${window.said.from}/${window.said.to}`));
    await reader.reads(
      new RegExp(`${window.counts.passing} of ${window.counts.all} claims`),
      written(window.said.from),
      written(window.said.to),
    );
    await backUntil(reader, ({said}) => said.to === null && said.from === later.said.from);
    await backUntil(reader, ({said}) => said.from === null);
    assert.deepEqual((await reader.state()).counts, all.counts);
  },
);

eachHand(
  '“as known on” hides what was published later, and Back brings it again',
  async (reader, all) => {
    await move(reader, 'known-on', {
      px: reader.hand === 'finger' ? -70 : -160,
      keys: ['Shift+ArrowLeft', 'ArrowLeft'],
    });
    const now = await reader.state();
    assert.ok(
      now.knownOn > '2024-10-18' && now.knownOn < '2024-11-02',
      `${now.knownOn} is stood on`,
    );
    assert.ok(now.counts.known > 0 && now.counts.known < all.counts.known);
    for (const id of now.listed) {
      assert.ok(firstPublished(id) <= now.knownOn, `${id} was published by ${now.knownOn}`);
    }
    assert.match(reader.page.url(), new RegExp(`known=${now.knownOn}`));
    await reader.reads(
      written(now.knownOn),
      new RegExp(`${now.counts.known} of ${now.counts.all} claims`),
    );
    await backUntil(reader, ({knownOn}) => knownOn === null);
    assert.deepEqual((await reader.state()).counts, all.counts);
  },
);

/** The days that were shown since, and how much was known on each; the page gathers them. */
const watchDays = (reader) =>
  reader.page.evaluate(() => {
    window.days = [];
    window.unwatch?.();
    window.unwatch = window.dateline.on('state', ({knownOn, counts: {known}}) =>
      window.days.push([knownOn, known]),
    );
  });

eachHand(
  'play goes through the days, a second press stops it, and all is shown again',
  async (reader, all) => {
    await reader.press('play');
    await watchDays(reader);
    await until(reader.page, () => new Set(window.days.map(([day]) => day)).size >= 4);
    await reader.press('play');
    const stopped = await reader.state();
    const days = await reader.page.evaluate(() => window.days);
    assert.deepEqual(
      days.map(([day]) => day),
      days.map(([day]) => day).sort(),
      'day after day',
    );
    assert.deepEqual(
      days.map(([, known]) => known),
      days.map(([, known]) => known).sort((a, b) => a - b),
      'and more is known',
    );
    assert.ok(days[0][1] < all.counts.known);
    assert.match(reader.page.url(), new RegExp(`known=${stopped.knownOn}`));
    const drawn = () => reader.page.evaluate(async () => (await window.dateline.stats()).frames);
    const frames = await drawn();
    assert.equal(await drawn(), frames, 'nothing moves any more');
    await reader.press(reader.hand === 'finger' ? 'clear-filters' : 'play-stop');
    assert.deepEqual((await reader.state()).counts, all.counts);
  },
);

/**
 * The card's field has the keyboard: by keys a handle's own field, by a press the one that is
 * pressed.
 */
async function typeDay(reader, field, handle, day) {
  if (reader.hand === 'keys') {
    await reader.press(handle);
  } else {
    if (!(await reader.shows(field))) await reader.press('dates');
    await reader.press(field);
  }
  await reader.key('Control+a');
  await reader.type(day);
  await reader.key('Enter');
  if (reader.hand === 'keys') await reader.key('Escape', 'Escape');
}

eachHand('typed days do what the handles do: nobody has to drag', async (reader) => {
  await typeDay(reader, 'date-from', 'brush-from', '2024-10-18');
  assert.deepEqual((await reader.state()).said, {from: '2024-10-18', to: null});
  await typeDay(reader, 'date-to', 'brush-to', '25 Oct 2024');
  const window = await reader.state();
  assert.deepEqual(window.said, {from: '2024-10-18', to: '2024-10-25'});
  await reader.reads(/\b18 Oct/, /\b25 Oct/);
  await typeDay(reader, 'date-known', 'known-on', '2024-10-26');
  const now = await reader.state();
  assert.equal(now.knownOn, '2024-10-26');
  assert.ok(now.counts.passing < window.counts.passing);
  await reader.reads(/\b26 Oct/);
  if (reader.hand !== 'keys') await reader.press('close-dates');
  assert.ok(!(await reader.shows('date-from')));
});
