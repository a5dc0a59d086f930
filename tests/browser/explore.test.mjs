// A reader's way through the shipped story: a place on the map, its claims, a claim with its source
// and paragraph, its address, and back.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, openExplorer, settled, shippedStory, state, test} from './helpers.mjs';

const story = shippedStory;
let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const claimOf = (id) => story.claims.find((claim) => claim.id === id);
const KURSK = new RegExp(process.env.DATELINE_PLACE ?? 'kursk');

/** Clicks a place's disc where it is drawn. */
async function clickMark(page, pattern) {
  const marks = (await state(page)).marks.filter(
    (mark) => pattern.test(mark.place) && mark.members.length === 0 && mark.onScreen,
  );
  assert.ok(marks.length > 0, `a mark for ${pattern} is on screen`);
  const mark = marks.sort((a, b) => b.claims - a.claims)[0];
  await page.mouse.click(mark.x, mark.y);
  return mark.place;
}

/** The first row of the list that opens a claim. */
async function clickFirstClaim(page) {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const row =
    controls.find(({name}) => /^claim\/\d+$/.test(name)) ?? assert.fail('no claim is listed');
  await page.mouse.click(row.box.x + row.box.width / 2, row.box.y + row.box.height / 2);
  const now = await state(page);
  assert.ok(now.claim, 'no claim opened');
  return now;
}

test('the story opens with its title, its claims counted, and a map of its places', async () => {
  const page = await openExplorer(rig);
  const now = await state(page);
  assert.equal(now.story.id, story.id);
  assert.equal(await page.title(), story.title);
  assert.equal(now.counts.all, story.claims.length);
  assert.equal(now.counts.onMap + now.counts.inTray, now.counts.passing);
  assert.ok(now.marks.length >= 5, `${now.marks.length} places carry claims`);
  assert.deepEqual(page.complaints, []);
});

test('a click on Kursk’s pixel lists the claims about it, and only those', async () => {
  const page = await openExplorer(rig);
  const place = await clickMark(page, KURSK);
  const now = await state(page);
  assert.equal(now.place, place);
  const expected = story.claims
    .filter((claim) => claim.about?.places?.includes(place))
    .map((claim) => claim.id);
  assert.ok(now.listed.length > 0);
  for (const id of now.listed) assert.ok(expected.includes(id), `${id} is about ${place}`);
  if (!now.question) assert.deepEqual([...now.listed].sort(), expected.sort());
  assert.deepEqual(page.complaints, []);
});

test('a click on a row opens its claim with source and paragraph; its address restores it in a new page, after a reload, and Back leads out', async () => {
  const page = await openExplorer(rig);
  const start = (await state(page)).fragment;
  await clickMark(page, KURSK);
  const listed = await state(page);
  const open = await clickFirstClaim(page);
  assert.ok(listed.listed.includes(open.claim), 'the open claim is one of the list');
  const expected = claimOf(open.claim).appearances.map(({source, paragraph}) => ({
    source,
    paragraph,
  }));
  assert.deepEqual(open.open.appearances, expected);
  assert.equal(open.open.summary, claimOf(open.claim).summary);

  const resting = await settled(page);
  const address = page.url();
  assert.equal(new URL(address).hash.slice(1), resting.fragment);
  const {marks: _, link: __, ...kept} = resting;

  const other = await openExplorer(rig, {fragment: resting.fragment});
  const {marks: ___, link: ____, ...again} = await settled(other);
  assert.deepEqual(again, kept, 'a new page shows the same');

  await page.reload();
  await page.evaluate(() => window.dateline.ready);
  const {marks: _____, link: ______, ...reloaded} = await settled(page);
  assert.deepEqual(reloaded, kept, 'a reload shows the same');

  await page.goBack();
  assert.equal((await settled(page)).claim, listed.claim, 'Back closes the claim');
  await page.goBack();
  assert.equal((await settled(page)).place, null, 'Back lets go of the place');
  await page.goForward();
  assert.match((await settled(page)).place, KURSK, 'Forward picks it again');
  await page.goBack();
  assert.equal((await settled(page)).fragment, start);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
});

test('an address that names unknown things keeps what is valid and says what it dropped', async () => {
  const claim = story.claims[0].id;
  const page = await openExplorer(rig, {fragment: `claim=${claim}&place=atlantis`});
  const now = await state(page);
  assert.equal(now.claim, claim);
  assert.equal(now.place, null);
  assert.match(now.notice, /atlantis/);
});

test('every claim, place, source and question opens by its id', async () => {
  const page = await openExplorer(rig);
  const ids = {
    claim: story.claims.at(-1).id,
    source: story.sources.at(-1).id,
    question: story.questions.at(-1).id,
    place: story.places[0].id,
  };
  for (const [kind, id] of Object.entries(ids)) {
    const now = await page.evaluate((asked) => window.dateline.select(asked), id);
    assert.equal(now[kind], id);
    const again = await page.evaluate((asked) => window.dateline.select(asked), id);
    assert.equal(again[kind], id, 'a second call does not let go');
  }
});
