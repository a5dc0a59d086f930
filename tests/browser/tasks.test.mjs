// Seven things that readers come for, each done at a desk, two on a phone too, as a newcomer would from the plain address: the answer is on the screen, and it took no more presses than it should.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, test} from './helpers.mjs';
import {Reader} from './reader.mjs';

const DESK = {width: 1440, height: 900};
const pictures = process.env.DATELINE_TASK_PICTURES;   // a folder: a picture of each answer is laid there
let rig;
const readers = {};
const table = [];
before(async () => {
  rig = await makeRig();
  for (const hand of ['mouse', 'finger']) readers[hand] = await Reader.open(rig, hand);
  await readers.mouse.page.setViewportSize(DESK);
});
after(async () => {
  console.log(['presses, words typed, drags and scrolls that each task took', '  desk  phone  task', ...table.map(({name, mouse, finger}) => `${String(mouse ?? '-').padStart(6)}${String(finger ?? '-').padStart(7)}  ${name}`)].join('\n'));
  await rig?.close();
});

/**
 * @param {string} name
 * @param {{mouse: number, finger?: number}} most steps; a hand that is not named does not try it
 * @param {(reader: Reader) => Promise<void>} walk
 */
function task(name, most, walk) {
  const row = {name};
  const number = table.push(row);
  for (const hand of /** @type {('mouse' | 'finger')[]} */ (Object.keys(most))) {
    test(`${name} By ${hand}`, async () => {
      const reader = readers[hand];
      await reader.goTo('');
      try {
        await walk(reader);
      } finally {
        if (pictures) await reader.page.screenshot({path: path.join(pictures, `task-${number}-${hand}.png`)});
      }
      row[hand] = reader.steps;
      assert.ok(reader.steps <= most[hand], `${reader.steps} steps, at most ${most[hand]}`);
      assert.deepEqual(reader.page.complaints, []);
    });
  }
}

/** The answer is on the screen: it may take a moment where drawing is slow. @param {Reader} reader @param {...RegExp} patterns */
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

task('How many troops are in Kursk, who says so, as of when, and who denies it?', {mouse: 4}, async (reader) => {
  await answers(reader, /c\. 8,000/, /Antony Blinken/, /31 Oct 2024/, /Kursk region/);
  await reader.press('question/2');
  await answers(reader, /Russia’s government/, /none on its territory/, /North Korea’s government/, /no public response/);
});

task('What did Seoul’s intelligence revise, and when?', {mouse: 3}, async (reader) => {
  await reader.press('search');
  await reader.type('NIS');
  await reader.press(/^found-speaker\//);
  await answers(reader, /6 of 184 claims/, /1,500 18 Oct/, /revises own 1,500/, /c\. 3,000 by 26 Oct/);
});

/** Where a day is written on the timeline. */
const tick = async (reader, day, axis) => (await reader.seen()).texts.find(({text, box}) => text === day && Math.abs(box.y - axis) < 40).box.x;

task('What was known on 19 October?', {mouse: 1}, async (reader) => {
  const {at} = await reader.find('known-on');
  const perDay = (await tick(reader, '28 Oct', at.y) - await tick(reader, '14 Oct', at.y)) / 14;
  await reader.drag(at, {x: at.x - 14 * perDay, y: at.y});   // back from 2 November
  reader.steps += 1;
  await answers(reader, /19 Oct 2024/);
  const now = await reader.state();
  assert.equal(now.knownOn, '2024-10-19');
  assert.ok(now.counts.known < now.counts.all / 3);
  await answers(reader, new RegExp(`${now.counts.known} of ${now.counts.all} claims`));
});

task('What does only one article carry?', {mouse: 1, finger: 2}, async (reader) => {
  await toMenu(reader);
  await reader.press('view/2');
  await answers(reader, /only here/, /also in [A-E]/);
});

task('Who calls it fake, when, and in which words?', {mouse: 3}, async (reader) => {
  await reader.press('search');
  await reader.type('fake');
  await reader.press(/^found-claim\//);
  await answers(reader, /another piece of fake news/, /Dmitry Peskov/, /by 18 October 2024/, /“yet another fake news story”/);
});

task('Which figures must not be compared?', {mouse: 1, finger: 2}, async (reader) => {
  await toMenu(reader);
  await reader.press('view/1');
  await answers(reader, /Planned/, /In Russia, all/, /In Kursk region/);
});

task('Show me the words that a figure rests on.', {mouse: 1}, async (reader) => {
  await reader.press('source-of-claim/0');
  await answers(reader, /“about 8,000”/);
});
