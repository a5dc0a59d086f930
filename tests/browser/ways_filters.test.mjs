// Filters: set in their card, seen as chips with what is left without each, taken away one by one
// or all at once, and undone by Back; each by mouse, by finger on a phone, and by keys.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {partsOf} from '../../web/embed/fragment.js';
import {makeRig, shippedStory, test, until} from './helpers.mjs';
import {HANDS, Reader} from './reader.mjs';

const story = shippedStory;
let rig;
const readers = {};
before(async () => {
  rig = await makeRig();
  for (const hand of Object.keys(HANDS)) readers[hand] = await Reader.open(rig, hand, 'claim=none');
});
after(() => rig?.close());

const isOpen = async (reader) =>
  (await reader.seen()).controls.some(({name}) => name === 'filter-relation/0');

async function closeCard(reader) {
  if (!(await isOpen(reader))) return;
  if (reader.hand === 'keys') await reader.key('Escape');
  else await reader.press('filter');
  assert.ok(!(await isOpen(reader)));
}

/** A test for each hand, the card closed; `at` is a link to begin with. */
function eachHand(name, run, {at = 'claim=none', hands = Object.keys(HANDS)} = {}) {
  for (const hand of hands) {
    test(`${name}, by ${hand}`, async () => {
      const reader = readers[hand];
      await run(reader, await reader.goTo(at));
      await closeCard(reader);
      assert.deepEqual(reader.page.complaints, []);
    });
  }
}

const back = async (reader) => {
  await reader.page.goBack();
  return reader.state();
};
const chips = async (reader) =>
  (await reader.seen()).controls.filter(({name}) => name.startsWith('chip/'));
const claimOf = (id) => story.claims.find((claim) => claim.id === id);
const countryOf = (id) => story.actors.find((actor) => actor.id === claimOf(id).actor).country;

/** What one or another contradicts, or gives another figure for. */
const disputed = new Set(
  story.relations
    .filter(({kind}) => kind === 'contradicts' || kind === 'discrepancy')
    .flatMap(({from, to}) => [from, to]),
);

eachHand(
  'each filter narrows, is a chip, and is undone by Back in turn',
  async (reader, {counts: all}) => {
    await reader.press('filter');
    await reader.press('filter-relation/0');
    const one = await reader.state();
    assert.match(reader.page.url(), /relation=disputed/);
    assert.equal(one.counts.passing, disputed.size);
    for (const id of one.listed) assert.ok(disputed.has(id), `${id} is disputed`);
    await reader.press(/^filter-country\//);
    const two = await reader.state();
    const country = new Map(partsOf(two.fragment)).get('country');
    assert.match(reader.page.url(), new RegExp(`country=${country}`));
    assert.ok(two.counts.passing > 0 && two.counts.passing < one.counts.passing);
    for (const id of two.listed) assert.equal(countryOf(id), country, `${id} is said from there`);
    await closeCard(reader);
    assert.equal(
      (await chips(reader)).length,
      3,
      'the relation, the country, and which of its speakers',
    );
    await reader.reads(/Disputed only/, new RegExp(`${two.counts.passing} of ${all.all} claims`));
    assert.deepEqual((await back(reader)).counts, one.counts);
    assert.deepEqual((await back(reader)).counts, all);
  },
);

eachHand(
  'a chip says what is left without it, and is taken away by a press',
  async (reader, {counts: both}) => {
    const without = {};
    for (const [chip, rest] of [
      ['chip/8', 'claim=none&country=US'],
      ['chip/3', 'claim=none&relation=disputed'],
    ]) {
      without[chip] = (await reader.goTo(rest)).counts.passing;
    }
    await reader.goTo('claim=none&relation=disputed&country=US');
    for (const chip of await chips(reader)) assert.ok(chip.name in without, chip.name);
    for (const count of Object.values(without)) await reader.reads(new RegExp(`\\b${count}\\b`));
    const pressed = await reader.press(/^chip\//);
    const {counts: left} = await reader.state();
    assert.equal(left.passing, without[pressed]);
    assert.ok(left.passing > both.passing);
    assert.equal((await chips(reader)).length, 1);
  },
  {at: 'claim=none&relation=disputed&country=US'},
);

eachHand(
  'all filters go at once, and Back brings them again',
  async (reader, filtered) => {
    assert.ok(filtered.counts.passing < filtered.counts.all);
    await reader.press('clear-filters');
    const plain = await reader.state();
    assert.equal(plain.counts.passing, plain.counts.all);
    assert.equal((await chips(reader)).length, 0);
    assert.doesNotMatch(reader.page.url(), /relation|country|said/);
    assert.deepEqual((await back(reader)).counts, filtered.counts);
  },
  {at: 'claim=none&relation=disputed&country=RU&said=2024-10-10/2024-10-24'},
);

eachHand(
  'where nothing is left, the page says which filter to drop, and a press drops it',
  async (reader, none) => {
    assert.equal(none.counts.passing, 0);
    await reader.reads(/No claim passes/);
    await reader.press('drop-filter');
    const now = await reader.state();
    assert.ok(now.counts.passing > 0);
    assert.equal((await chips(reader)).length, 1);
  },
  {at: 'claim=none&country=IE&figures=planned'},
);

/**
 * A field of the card has the keyboard: a field has no ring of ours, and follows the last kind of
 * figure in Tab's way.
 */
async function enterField(reader, name) {
  if (reader.hand !== 'keys') return reader.press(name);
  await reader.focus('filter-kind/3');
  await reader.tab(name === 'filter-from' ? 1 : 2);
}

async function typeDay(reader, name, day) {
  await enterField(reader, name);
  await reader.key('Control+a');
  await reader.type(day);
  await reader.key('Enter');
}

eachHand(
  'days are typed into the card, and what is no day is said and changes nothing',
  async (reader) => {
    await reader.press('filter');
    await typeDay(reader, 'filter-from', '2024-10-18');
    assert.deepEqual((await reader.state()).said, {from: '2024-10-18', to: null});
    await typeDay(reader, 'filter-to', '2024-10-22');
    const days = {from: '2024-10-18', to: '2024-10-22'};
    assert.deepEqual((await reader.state()).said, days);
    assert.match(reader.page.url(), /said=2024-10-18\/2024-10-22/);
    await reader.reads(/18 Oct – 22 Oct/);
    await typeDay(reader, 'filter-from', 'yesterday');
    assert.deepEqual((await reader.state()).said, days);
    await reader.reads(/That is no day/);
  },
  {hands: ['mouse', 'finger']},
); // by keys: typing_dates.test.mjs

eachHand(
  'one press shows a stance alone, and the next all again',
  async (reader, {counts: all}) => {
    await reader.press('stance/0');
    const alone = await reader.state();
    assert.deepEqual(alone.stances, ['asserts']);
    assert.equal(
      alone.counts.passing,
      story.claims.filter(({stance}) => stance === 'asserts').length,
    );
    assert.equal((await chips(reader)).length, 1);
    await reader.page.waitForTimeout(400); // the second of a double click is no press of its own
    await reader.press('stance/0');
    assert.deepEqual((await reader.state()).counts, all);
  },
  {hands: ['mouse']},
);

/** All who are a part of it, and it. */
const membersOf = (body) =>
  new Set([
    body,
    ...story.actors.filter((actor) => actor.part_of === body).flatMap(({id}) => [...membersOf(id)]),
  ]);

eachHand(
  'two presses lead to all that a government and its members said, in that order, and the page has just that',
  async (reader) => {
    await reader.press('tab/2');
    await reader.press(`speaker/${story.actors.findIndex(({id}) => id === 'united-states')}`);
    // a finger scrolls to it, keys lead there
    if (reader.hand === 'mouse') assert.equal(reader.steps, 2);
    const {listed, passing, fragment} = await reader.state();
    assert.match(fragment, /speaker=united-states/);
    const members = membersOf('united-states');
    assert.deepEqual(
      [...passing].sort(),
      story.claims
        .filter(({actor}) => members.has(actor))
        .map(({id}) => id)
        .sort(),
    );
    const at = (id) => listed.indexOf(id);
    assert.ok(
      at('us-could-not-confirm') < at('us-joins-accusation') &&
        at('us-joins-accusation') < at('blinken-8000-kursk'),
    );
    await until(
      reader.page,
      `document.querySelectorAll('.claim:not([hidden])').length === ${passing.length}`,
    ); // it follows once the choice rests
    const shown = await reader.page.evaluate(() =>
      [...document.querySelectorAll('.claim:not([hidden])')].map(({id}) =>
        id.replace('claim=', ''),
      ),
    );
    assert.deepEqual(shown.sort(), [...passing].sort());
  },
);
