// As known on D, in the bundle: whatever the page shows, says, hands to a host or writes into its
// address holds nothing that was published later.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, shippedStory, state, test, until} from './helpers.mjs';

const story = shippedStory;
/** Six days: the eve of all sources, and days on and between publications. */
const DAYS = ['2024-10-16', '2024-10-18', '2024-10-20', '2024-10-22', '2024-10-26', '2024-10-29'];
let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/** The last day of an EDTF date of this story: `2024-10-18~`, `2024-10-21/2024-10-22`. */
const lastDay = (edtf) => edtf.replace(/[~?%]/g, '').split('/').at(-1);

/** An entry of a list and what holds it. */
const withHolders = (list, id, holder) => {
  const one = list.find((entry) => entry.id === id);
  return one ? [one, ...withHolders(list, one[holder], holder)] : [];
};

/** All that a claim says and names, in the words of the sources that are out. */
function wordsOf(claim, carried) {
  const {appearances: _, ...own} = claim;
  const told = [own, ...carried.map(({words}) => words ?? {})];
  const actors = [
    claim.actor,
    ...carried.flatMap(({relay, words}) => [...(relay ?? []), words?.actor]),
  ];
  const places = told.flatMap(({about, said}) => [...(about?.places ?? []), said?.where]);
  return JSON.stringify([
    told,
    actors.flatMap((id) => withHolders(story.actors, id, 'part_of')),
    places.flatMap((id) => withHolders(story.places, id, 'parent')),
  ]);
}

/**
 * What may not be met on the day: ids of claims, titles of sources, names of speakers, and the
 * words of the articles, that only later sources bring.
 */
function laterOnly(day) {
  const out = new Set(
    story.sources.filter((source) => lastDay(source.published) <= day).map((source) => source.id),
  );
  const words = {true: new Set(), false: new Set()}; // by whether a source that is out brings them
  for (const claim of story.claims) {
    const carried = claim.appearances.filter((one) => out.has(one.source));
    words[carried.length > 0].add(claim.id);
    if (carried.length > 0) words.true.add(wordsOf(claim, carried));
    for (const one of claim.appearances) {
      const known = out.has(one.source);
      if (one.quote) words[known].add(one.quote);
      for (const actor of one.relay ?? []) {
        words[known].add(story.actors.find(({id}) => id === actor).names.en);
      }
    }
  }
  for (const source of story.sources) words[out.has(source.id)].add(source.title);
  const known = [...words.true].join('\n');
  return [...words.false].filter((one) => one.length > 6 && !known.includes(one));
}

/** All that leaves the program, as one text. */
const everything = (page) =>
  page.evaluate(async () =>
    [
      JSON.stringify(await window.dateline.state()),
      JSON.stringify(await window.dateline.seen()),
      document.getElementById('twin').checkVisibility()
        ? document.getElementById('twin').innerHTML
        : '',
      document.title,
      location.href,
      ...[...document.querySelectorAll('[aria-live], [role=status]')].map((one) => one.textContent),
    ].join('\n'),
  );

const looksBackTo = (page, day, more = 'true') =>
  until(
    page,
    `window.dateline.state().then(({knownOn}) => knownOn === ${JSON.stringify(day)} && (${more}))`,
  );
const ready = (page, day) =>
  looksBackTo(
    page,
    day,
    `!document.getElementById('twin').hasAttribute('data-awaited') && document.querySelectorAll('#twin .claim').length < ${story.claims.length}`,
  );

for (const day of DAYS) {
  test(`as known on ${day} nothing later is shown, said or handed on`, async () => {
    const page = await openExplorer(rig, {fragment: `known=${day}`});
    await ready(page, day);
    const later = laterOnly(day);
    assert.ok(later.length > 20, `${later.length} later words`);
    for (const fragment of [
      `known=${day}`,
      `known=${day}&view=figures`,
      `known=${day}&view=sources`,
      `known=${day}&tab=speakers`,
      `known=${day}&q=troops`,
    ]) {
      await page.evaluate((next) => {
        location.hash = next;
      }, fragment);
      await settled(page);
      await ready(page, day);
      const all = await everything(page);
      for (const word of later) assert.ok(!all.includes(word), `${fragment}: ${word}`);
    }
    assert.equal(
      (await state(page)).counts.all,
      (await state(page)).counts.known,
      'how many there will be is not known either',
    );
  });
}

test('a link to a claim of a later day opens nothing on the day', async () => {
  const page = await openExplorer(rig, {fragment: 'claim=blinken-8000-kursk&known=2024-10-22'});
  await ready(page, '2024-10-22');
  const now = await state(page);
  assert.equal(now.open, null);
  assert.equal(now.claim, null);
  assert.ok(!(await page.locator('#twin').innerHTML()).includes('blinken-8000-kursk'));
});

test('the text comes back whole when the reader looks back no more', async () => {
  const page = await openExplorer(rig, {fragment: 'known=2024-10-18'});
  await ready(page, '2024-10-18');
  assert.ok((await page.getByRole('article').count()) < story.claims.length);
  await page.evaluate(() => {
    location.hash = '';
  });
  await looksBackTo(
    page,
    null,
    `document.querySelectorAll('#twin .claim').length === ${story.claims.length}`,
  );
});

test('before all articles the text says that none was out', async () => {
  const page = await openExplorer(rig, {fragment: 'known=2024-10-10'});
  await ready(page, '2024-10-10');
  await until(
    page,
    `document.querySelectorAll('#twin .claim').length === 0 && document.getElementById('twin').textContent.length > 40`,
  );
  assert.match(await page.locator('#about').innerText(), /[Nn]o article/);
});
