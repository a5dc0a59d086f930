// Eight things that readers come for, each done at a desk, on a phone and by keys alone, as a
// newcomer would from the plain address: the answer is on the screen, and it took no more presses
// than it should.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, shippedStory, test, until} from './helpers.mjs';
import {describeInteractions, watchInteractions} from './interactions.mjs';
import {HANDS, Reader} from './reader.mjs';

const DESK = {width: 1440, height: 900};
// a folder: a picture of each answer is laid there
const pictures = process.env.DATELINE_TASK_PICTURES;
// how many times the processor is slowed, for how long readers wait: `npm run bench:tasks`
const slower = Number(process.env.DATELINE_TASK_SLOWER ?? 0);
let rig;
const readers = {};
const table = [];
before(async () => {
  rig = await makeRig();
  for (const hand of Object.keys(HANDS)) readers[hand] = await Reader.open(rig, hand);
  for (const hand of ['mouse', 'keys']) await readers[hand].page.setViewportSize(DESK);
  for (const {page} of slower ? Object.values(readers) : []) await watchInteractions(page, slower);
});

async function printWaits() {
  console.log(`ms from a press or a key to the next picture, processor slowed ${slower} times`);
  console.log('          times   p50     p98     max');
  for (const [hand, {page}] of Object.entries(readers)) {
    console.log(hand.padEnd(8) + (await describeInteractions(page)));
  }
}

after(async () => {
  if (slower) await printWaits();
  const column = (steps) => String(steps ?? '-').padStart(7);
  console.log(
    [
      'presses, words typed, drags and scrolls that each task took; by keys each key',
      '   desk  phone   keys  task',
      ...table.map(
        ({name, mouse, finger, keys}) =>
          `${column(mouse)}${column(finger)}${column(keys)}  ${name}`,
      ),
    ].join('\n'),
  );
  await rig?.close();
});

/** From the plain address, with nothing in focus. @param {Reader} reader */
async function begin(reader) {
  if (reader.hand === 'keys') {
    await reader.page.locator('#canvas').focus();
    for (let presses = 0; presses < 3; presses += 1) await reader.key('Escape');
  }
  await reader.goTo('');
}

/**
 * @param {string} name
 * @param {{mouse: number, finger?: number, keys?: number}} most steps; a hand that is not named
 *   does not try it
 * @param {(reader: Reader) => Promise<void>} walk
 */
function task(name, most, walk) {
  const row = {name};
  const number = table.push(row);
  for (const hand of /** @type {(keyof typeof HANDS)[]} */ (Object.keys(most))) {
    test(`${name} By ${hand}`, async () => {
      const reader = readers[hand];
      await begin(reader);
      try {
        await walk(reader);
      } finally {
        if (pictures) {
          await reader.page.screenshot({path: path.join(pictures, `task-${number}-${hand}.png`)});
        }
      }
      row[hand] = reader.steps;
      assert.ok(reader.steps <= most[hand], `${reader.steps} steps, at most ${most[hand]}`);
      assert.deepEqual(reader.page.complaints, []);
    });
  }
}

/**
 * The answer is on the screen: it may take a moment where drawing is slow.
 * @param {Reader} reader
 * @param {...RegExp} patterns
 */
async function answers(reader, ...patterns) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const words = await reader.words();
    if (patterns.every((pattern) => pattern.test(words))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await reader.reads(...patterns);
}

/** On a phone the views are behind the menu button. */
async function toMenu(reader) {
  if (reader.hand === 'finger') await reader.press('help');
}

/** A phone's sheet is drawn up by taps on its handle. */
async function raise(reader, taps) {
  for (let tap = 0; reader.hand === 'finger' && tap < taps; tap += 1) {
    await reader.press('sheet-handle');
  }
}

/**
 * On a phone, where it is not visible yet: the sheet is drawn up.
 * @param {Reader} reader
 * @param {RegExp} pattern
 */
async function reveal(reader, pattern) {
  for (
    let taps = 0;
    reader.hand === 'finger' && taps < 2 && !pattern.test(await reader.words());
    taps += 1
  ) {
    await reader.press('sheet-handle');
  }
}

/** Picks what was found first of its kind; by keys the arrows lead there from the first of all. */
async function find(reader, words, kind) {
  if (reader.hand === 'keys') await reader.key('/');
  else await reader.press('search');
  await reader.type(words);
  if (reader.hand !== 'keys') return reader.press(kind);
  const first = (await reader.seen()).controls
    .filter(({name}) => name.startsWith('found'))
    .findIndex(({name}) => kind.test(name));
  assert.ok(first >= 0, `${kind} is found`);
  for (let down = 0; down < first; down += 1) await reader.key('ArrowDown');
  return reader.key('Enter');
}

task(
  'How many troops are in Kursk, who says so, as of when, and who denies it?',
  {mouse: 5, finger: 5, keys: 24},
  async (reader) => {
    await answers(reader, /c\. 8,000/, /Antony Blinken/, /31 Oct 2024/, /Kursk region/);
    if (reader.hand === 'finger') await reader.press('close-claim');
    await raise(reader, 1);
    await reader.press('question/2');
    await answers(
      reader,
      /Russia’s government/,
      /none on its territory/,
      /North Korea’s government/,
    );
  },
);

task(
  'What did Seoul’s intelligence revise, and when?',
  {mouse: 3, finger: 5, keys: 10},
  async (reader) => {
    await find(reader, 'NIS', /^found-speaker\//);
    await raise(reader, 2);
    await answers(reader, /7 of \d+ claims/, /1,500 18 Oct/);
  },
);

/** Where a day is written on the timeline. */
const tick = async (reader, day, axis) =>
  (await reader.seen()).texts.find(({text, box}) => text === day && Math.abs(box.y - axis) < 40).box
    .x;

async function dragToKnown(reader, days) {
  const {at} = await reader.find('known-on');
  const perDay = ((await tick(reader, '28 Oct', at.y)) - (await tick(reader, '14 Oct', at.y))) / 14;
  await reader.drag(at, {x: at.x - days * perDay, y: at.y});
  reader.steps += 1;
}

task('What was known on 19 October?', {mouse: 1, finger: 3, keys: 4}, async (reader) => {
  if (reader.hand === 'mouse') {
    await dragToKnown(reader, 14); // back from 2 November
  } else {
    await reader.press('dates'); // its field for this day has the keyboard
    await reader.type('19 Oct');
    await reader.key('Enter');
  }
  await answers(reader, /19 Oct/);
  const now = await reader.state();
  assert.equal(now.knownOn, '2024-10-19');
  assert.ok(now.counts.known < shippedStory.claims.length / 3);
  await answers(reader, new RegExp(`${now.counts.known} of ${now.counts.all} claims`));
});

task('What does only one article carry?', {mouse: 1, finger: 2, keys: 1}, async (reader) => {
  await toMenu(reader);
  if (reader.hand === 'keys') await reader.key('3');
  else await reader.press('view/2');
  await answers(reader, /only here/);
});

task(
  'Who calls it fake, when, and in which words?',
  {mouse: 3, finger: 5, keys: 10},
  async (reader) => {
    await find(reader, 'fake', /^found-claim\//);
    await raise(reader, 2);
    await answers(
      reader,
      /another piece of fake news/,
      /Dmitry Peskov/,
      /by 18 October 2024/,
      /“yet another fake news story”/,
    );
  },
);

task('Which figures must not be compared?', {mouse: 1, finger: 2, keys: 1}, async (reader) => {
  await toMenu(reader);
  if (reader.hand === 'keys') await reader.key('2');
  else await reader.press('view/1');
  await answers(reader, /Planned/, /In Russia, all/, /In Kursk region/);
});

task(
  'Show me the words that a figure rests on.',
  {mouse: 1, finger: 10, keys: 6},
  async (reader) => {
    await reader.press('source-of-claim/0');
    await reveal(reader, /“about 8,000”/);
    await answers(reader, /“about 8,000”/);
  },
);

task('Send a colleague exactly what I see.', {mouse: 5, finger: 9, keys: 40}, async (reader) => {
  await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.page.evaluate(() => navigator.clipboard.writeText(''));
  await reader.press(reader.hand === 'finger' ? 'close-claim' : 'question/1');
  await toMenu(reader);
  await reader.press('share');
  await until(reader.page, async () =>
    (await navigator.clipboard.readText()).startsWith(location.origin),
  );
  const address = await reader.page.evaluate(() => navigator.clipboard.readText());
  const mine = await settled(reader.page);
  assert.notEqual(mine.fragment, '');
  assert.ok(address.startsWith(rig.url), address); // what is open by default is named too
  const colleague = await openExplorer(rig, {
    ...HANDS[reader.hand],
    viewport: reader.page.viewportSize(),
    reducedMotion: 'reduce',
    fragment: new URL(address).hash.slice(1),
  });
  const theirs = await settled(colleague);
  await colleague.context().close();
  for (const key of ['fragment', 'question', 'claim', 'listed', 'counts']) {
    assert.deepEqual(theirs[key], mine[key], key);
  }
});
