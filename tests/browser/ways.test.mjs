// Ways into a story, each by mouse, by finger on a phone, and by keys alone: questions, places,
// speakers, sources, the tour, the views.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {partsOf} from '../../web/embed/fragment.js';
import {makeRig, shippedStory, test} from './helpers.mjs';
import {HANDS, Reader} from './reader.mjs';

const story = shippedStory;
let rig;
const readers = {};
before(async () => {
  rig = await makeRig();
  for (const hand of Object.keys(HANDS)) readers[hand] = await Reader.open(rig, hand, 'claim=none');
});
after(() => rig?.close());

/** A test for each hand; `from` is where the reader stands. */
function eachHand(name, run, from = 'claim=none') {
  for (const hand of Object.keys(HANDS)) {
    test(`${name}, by ${hand}`, async () => {
      const reader = readers[hand];
      await reader.goTo(from);
      await run(reader);
      assert.deepEqual(reader.page.complaints, []);
    });
  }
}

/** On a phone the views are behind the menu button. */
async function pickView(reader, view) {
  if (reader.hand === 'finger') await reader.press('help');
  await reader.press(`view/${view}`);
}

const numberOf = (name) => Number(name.split('/')[1]);
const nameOf = (actor) => story.actors.find(({id}) => id === actor);
const words = (text) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
const back = async (reader) => {
  await reader.page.goBack();
  return reader.state();
};

eachHand(
  'a question opens its answers, an answer its claim, and Back undoes both',
  async (reader) => {
    const question = story.questions[1];
    await reader.press('question/1');
    const opened = await reader.state();
    assert.equal(opened.question, question.id);
    const answers = story.claims
      .filter((claim) =>
        claim.answers?.some((answer) => (answer.question ?? answer) === question.id),
      )
      .map(({id}) => id);
    if (answers.length) assert.deepEqual([...opened.listed].sort(), answers.sort());
    await reader.press(/^claim\//);
    const claim = await reader.state();
    assert.ok(opened.listed.includes(claim.claim));
    await reader.reads(words(claim.open.summary));
    assert.equal((await back(reader)).open, null);
    assert.notEqual((await back(reader)).question, question.id);
  },
);

eachHand('a place lists what is claimed about it, and leads back to all places', async (reader) => {
  await reader.press('tab/1');
  assert.equal((await reader.state()).tab, 'places');
  const place = story.places[numberOf(await reader.press(/^place\/\d/))];
  const now = await reader.state();
  assert.equal(now.place, place.id);
  const parentOf = (id) => story.places.find((one) => one.id === id).parent;
  const liesIn = (id) => id !== undefined && (id === now.place || liesIn(parentOf(id)));
  const about = story.claims.filter((claim) => claim.about?.places?.some(liesIn)).map(({id}) => id);
  assert.deepEqual([...now.listed].sort(), about.sort());
  await reader.reads(words(story.places.find(({id}) => id === now.place).names.en));
  await reader.press('back');
  assert.equal((await reader.state()).place, null);
  assert.equal((await back(reader)).place, now.place, 'Back picks it again');
});

eachHand('a speaker’s claims are listed, and a row opens its claim', async (reader) => {
  await reader.press('tab/2');
  await reader.press(/^speaker\/\d/);
  const now = await reader.state();
  const speaker = new Map(partsOf(now.fragment)).get('speaker');
  assert.deepEqual(
    [...now.listed].sort(),
    story.claims
      .filter(({actor}) => actor === speaker)
      .map(({id}) => id)
      .sort(),
  );
  await reader.reads(words(nameOf(speaker).short ?? nameOf(speaker).names.en));
  await reader.press(/^claim\//);
  assert.equal(story.claims.find(({id}) => id === now.listed[0]).actor, speaker);
  assert.ok((await reader.state()).open);
});

eachHand('a source lists what it carries', async (reader) => {
  await reader.press('tab/3');
  await reader.press('source/3');
  const now = await reader.state();
  assert.equal(now.source, story.sources[3].id);
  assert.deepEqual(
    [...now.listed].sort(),
    story.claims
      .filter((claim) => claim.appearances.some(({source}) => source === now.source))
      .map(({id}) => id)
      .sort(),
  );
  assert.equal((await back(reader)).source, null);
});

eachHand(
  'a claim leads to its speaker, its place, its article, its question, and to what the speaker said later',
  async (reader) => {
    const claim = story.claims.find(({id}) => id === 'nis-1500-shipped');
    const from = `claim=${claim.id}`;
    const at = (list, id) => list.findIndex((one) => one.id === id);
    await reader.press(`speaker-of-claim/${at(story.actors, claim.actor)}`);
    assert.match((await reader.state()).fragment, /speaker=nis/);
    await reader.reads(words(nameOf(claim.actor).names.en));
    assert.equal((await back(reader)).claim, claim.id);
    await reader.goTo(from);
    const place = claim.about.places[0];
    await reader.press(`place-of-claim/${at(story.places, place)}`);
    assert.equal((await reader.state()).place, place);
    assert.equal((await back(reader)).claim, claim.id);
    await reader.press('source-of-claim/0');
    const article = await reader.state();
    assert.match(article.fragment, /view=sources/);
    assert.equal(article.source, claim.appearances[0].source);
    await back(reader);
    await reader.press(/^later-claim\//);
    const later = (await reader.state()).claim;
    const {actor, said} = story.claims.find(({id}) => id === later);
    assert.equal(actor, claim.actor);
    assert.ok(
      later !== claim.id && said.when.split('/').at(-1) > claim.said.when,
      `${later}, ${said.when}: what the service said next, as far as the articles give days`,
    );
    await reader.goTo(from);
    await reader.press(/^question-of-claim\//);
    const question = (await reader.state()).question;
    assert.ok(claim.answers.some((answer) => (answer.question ?? answer) === question));
  },
  'claim=nis-1500-shipped',
);

eachHand('the tour goes on, back, and away', async (reader) => {
  await reader.press('tour');
  await reader.reads(words(story.tour[0].title));
  await reader.press('tour-next');
  await reader.reads(words(story.tour[1].title));
  assert.match((await reader.state()).fragment, /tour=2/);
  await reader.press('tour-previous');
  await reader.reads(words(story.tour[0].title));
  await reader.press('close-tour');
  assert.ok(!(await reader.state()).fragment.includes('tour='));
  assert.ok(!words(story.tour[0].title).test(await reader.words()));
});

eachHand(
  'views change and keep what is chosen',
  async (reader) => {
    const {listed} = await reader.state();
    for (const [view, name, shown] of [
      [1, 'figures', /In Russia, all/],
      [2, 'sources', words(story.sources[0].title)],
    ]) {
      await pickView(reader, view);
      const now = await reader.state();
      assert.match(now.fragment, new RegExp(`view=${name}`));
      assert.equal(now.question, 'how-many');
      await reader.reads(shown);
    }
    await pickView(reader, 0);
    assert.deepEqual((await reader.state()).listed, listed);
    assert.match((await back(reader)).fragment, /view=sources/);
  },
  'claim=none&question=how-many',
);
