// `window.dateline` keeps the promises of web/API.md: values, events, and errors for what cannot
// be.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {
  makeRig,
  newPage,
  openExplorer,
  rejection,
  settled,
  shippedStory,
  state,
  test,
  until,
} from './helpers.mjs';

let rig;
let page;
let from;
let to;
before(async () => {
  // Two days on which something was said, neither of them the first.
  const days = shippedStory.claims
    .map((claim) => claim.said.when)
    .filter((when) => /^\d{4}-\d\d-\d\d$/.test(when));
  [, from, to] = [...new Set(days)].sort();
  rig = await makeRig();
  page = await openExplorer(rig);
});
after(() => rig?.close());

test('what is told as ready is the state of the link, in the first picture', async () => {
  const page = await newPage(rig);
  await page.goto(`${rig.url}#claim=nis-1500-shipped&known=2024-10-28`);
  const told = await page.evaluate(async () => {
    const state = await window.dateline.ready;
    const {frames} = await window.dateline.stats();
    return {fragment: state.fragment, marks: state.marks.length, frames};
  });
  assert.equal(told.fragment, 'claim=nis-1500-shipped&known=2024-10-28');
  assert.ok(told.marks > 3 && told.frames > 0, JSON.stringify(told));
});

test('setView shows exactly that view, and the address says so', async () => {
  const {view, fragment} = await page.evaluate(() =>
    window.dateline.setView({lng: 36.19, lat: 51.73, zoom: 5.25}),
  );
  assert.ok(
    Math.abs(view.lng - 36.19) < 1e-6 &&
      Math.abs(view.lat - 51.73) < 1e-6 &&
      Math.abs(view.zoom - 5.25) < 1e-6,
    JSON.stringify(view),
  );
  assert.match(fragment, /map=5\.250*\/51\.73/);
  assert.match(page.url(), /map=5\.250*\/51\.73/);
});

test('setTime narrows the claims to those said then, and null lets go', async () => {
  const all = (await page.evaluate(() => window.dateline.setTime(null, null))).counts.passing;
  const narrow = await page.evaluate((days) => window.dateline.setTime(...days), [from, to]);
  assert.deepEqual(narrow.said, {from, to});
  assert.ok(narrow.counts.passing < all);
  const open = await page.evaluate((day) => window.dateline.setTime(day, null), from);
  assert.deepEqual(open.said, {from, to: null});
  assert.deepEqual((await page.evaluate(() => window.dateline.setTime(null, null))).said, {
    from: null,
    to: null,
  });
});

test('setState shows a fragment, and the address follows', async () => {
  const {listed} = await page.evaluate(() => window.dateline.setState(''));
  const now = await page.evaluate(
    (id) => window.dateline.setState(`claim=${id}&stance=asserts`),
    listed[0],
  );
  assert.equal(now.claim, listed[0]);
  assert.deepEqual(now.stances, ['asserts']);
  assert.equal(new URL(page.url()).hash.slice(1), now.fragment);
  await page.evaluate(() => window.dateline.setState(''));
});

const MISTAKES = [
  ['an unknown id', () => window.dateline.select('no-such-id'), /no-such-id/],
  ['an id that is no text', () => window.dateline.select(7), /not a string/],
  ['a view without zoom', () => window.dateline.setView({lng: 1, lat: 2}), /zoom/],
  ['a view that is not finite', () => window.dateline.setView({lng: NaN, lat: 2, zoom: 3}), /lng/],
  [
    'a view beyond the globe',
    () => window.dateline.setView({lng: 200, lat: 2, zoom: 3}),
    /-180 to 180/,
  ],
  ['no view', () => window.dateline.setView(), /lng/],
  ['a fragment that is no text', () => window.dateline.setState({}), /not a string/],
  ['an endless fragment', () => window.dateline.setState('x'.repeat(5000)), /longer/],
  ['days that are none', () => window.dateline.setTime('soon', null), /soon/],
  [
    'days in the wrong order',
    () => window.dateline.setTime('2024-10-26', '2024-10-24'),
    /earlier one first/,
  ],
  ['days of a wrong type', () => window.dateline.setTime(20241026, null), /string/],
  ['an unknown event', async () => window.dateline.on('explode', () => {}), /explode/],
  ['a listener that is none', async () => window.dateline.on('state', 'me'), /function/],
];

for (const [name, call, message] of MISTAKES) {
  test(`${name} rejects with a sentence and changes nothing`, async () => {
    const before = await settled(page);
    const refused = await rejection(page, call);
    assert.match(refused.message, message);
    assert.equal((await state(page)).fragment, before.fragment);
  });
}

test('listeners hear what changed, until they are taken away', async () => {
  const heard = await page.evaluate(async () => {
    const {listed} = await window.dateline.setState('');
    const heard = [];
    const offs = [
      window.dateline.on('state', (state) => heard.push(['state', state.claim])),
      window.dateline.on('select', (selection) => heard.push(['select', selection.claim])),
      window.dateline.on('error', (error) => heard.push(['error', error.message])),
      window.dateline.on('state', () => {
        throw new Error('a listener of the host');
      }),
    ];
    addEventListener('error', (event) => event.preventDefault());
    await window.dateline.select(listed[0]);
    await window.dateline.load('{').catch(() => {});
    for (const off of offs) off();
    await window.dateline.select(listed[1]);
    return {heard, wanted: listed[0]};
  });
  assert.deepEqual(
    heard.heard.filter(([name]) => name === 'select'),
    [['select', heard.wanted]],
  );
  assert.ok(heard.heard.some(([name, claim]) => name === 'state' && claim === heard.wanted));
  assert.equal(heard.heard.filter(([name]) => name === 'error').length, 1);
});

test('stats tell frames and memory', async () => {
  const now = await page.evaluate(() => window.dateline.stats());
  for (const key of ['frames', 'memoryBytes', 'gpuBytes', 'drawCalls', 'meshes']) {
    assert.ok(now[key] > 0, `${key} is ${now[key]}`);
  }
});

test('the object cannot be tampered with by accident', async () => {
  assert.equal(await page.evaluate(() => Object.isFrozen(window.dateline)), true);
});

test('what is seen is said: controls where a press finds them, words as they stand', async () => {
  const page = await openExplorer(rig);
  const {controls, texts} = await page.evaluate(() => window.dateline.seen());
  const places = controls.find(({name}) => name === 'tab/1');
  assert.ok(texts.some(({text, cut}) => text === 'Places' && !cut));
  await page.mouse.click(places.box.x + places.box.width / 2, places.box.y + places.box.height / 2);
  await until(page, async () => (await window.dateline.state()).tab === 'places');
  const again = await page.evaluate(() => window.dateline.seen());
  assert.ok(
    again.controls.some(({name}) => name.startsWith('place/')),
    'and what is shown now, not then',
  );
  assert.ok(!again.controls.some(({name}) => name.startsWith('question/')));
});
