// What each speaker does, in each language, in every text that leaves the explorer: its
// announcement, the text of the page, the card in a frame, the state that a host is told. The words
// are those that people wrote down (tests/data), not the program's own.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before} from 'node:test';
import {
  LANGUAGES,
  openExplorer,
  root,
  select,
  shippedStory,
  state,
  test,
  until,
} from './helpers.mjs';
import {makeHostRig, openHost} from './host_page.mjs';

const [STANCES, MARKS] = ['stance_words', 'mark_words'].map((name) =>
  JSON.parse(readFileSync(`${root}tests/data/${name}.json`, 'utf8')),
);
/** Which sign a stance has on the map. */
const SIGNS = {
  asserts: 'asserts',
  confirms: 'confirms',
  denies: 'denies',
  dismisses: 'denies',
  declines: 'declines',
  'no-response': 'declines',
  'cannot-verify': 'unverified',
  analyses: 'analysis',
};
/** One claim of each. */
const claims = Object.keys(STANCES).map((stance) =>
  shippedStory.claims.find((claim) => claim.stance === stance),
);
const nameOf = (id, language) =>
  shippedStory.actors.find((actor) => actor.id === id).names[language];
const said = (stance, language) =>
  `${language === 'ko' ? '(' : ' ('}${STANCES[stance][language]}): `;

let rig;
before(async () => (rig = await makeHostRig()));
after(() => rig?.close());

test('the story has a claim of every stance', () => assert.ok(claims.every(Boolean)));

for (const language of LANGUAGES) {
  test(`a claim that is opened is announced and told with what its speaker does, and its text says so too: ${language}`, async () => {
    const page = await openExplorer(rig, {fragment: `claim=none&lang=${language}`});
    await until(
      page,
      `document.documentElement.lang === '${shippedStory.language}' && document.querySelector('#text').textContent.includes(${JSON.stringify(`(${STANCES.denies[language]})`)})`,
    );
    for (const {id, actor, stance, summary} of claims) {
      const {open} = await select(page, id);
      const line = `${nameOf(actor, language)}${said(stance, language)}${summary}`;
      assert.equal(open.words, line);
      assert.equal(open.mark, SIGNS[stance]);
      assert.equal(await page.locator('#status').textContent(), line);
      const heading = await page.evaluate(
        (at) => document.getElementById(at).querySelector('h4').textContent,
        `claim=${id}`,
      );
      assert.ok(heading.includes(` (${STANCES[stance][language]}): `), heading);
      assert.equal(await page.title(), shippedStory.title, 'the title is the whole story’s');
    }
    await page.context().close();
  });

  test(`the card in a frame says and draws what the speaker does: ${language}`, async () => {
    const {page, frame} = await openHost(
      rig,
      `<iframe src="STORY#lang=${language}" title="Map" style="display:block;width:640px;height:480px;border:0"></iframe>`,
      {viewport: {width: 800, height: 640}},
    );
    await frame.locator('#embed-foot').waitFor();
    for (const {id, stance} of claims) {
      await frame.evaluate((asked) => window.dateline.select(asked), id);
      await until(
        frame,
        `document.querySelector('.claim-now .words').textContent.includes(${JSON.stringify(` (${STANCES[stance][language]}): `)})`,
      );
      const drawn = await frame.evaluate(() => {
        const {className, innerHTML} = document.querySelector('.claim-now .mark svg');
        const own = [...document.querySelectorAll('#text .legend .stance')].find(
          (svg) => svg.innerHTML === innerHTML,
        );
        return {sign: className.baseVal, words: own.parentElement.textContent.trim()};
      });
      assert.deepEqual(drawn, {
        sign: `stance is-${SIGNS[stance]}`,
        words: MARKS[SIGNS[stance]][language],
      });
    }
    await page.context().close();
  });
}

test('a sign has its colour by its name', async () => {
  const page = await openExplorer(rig, {});
  const colours = await page.evaluate(
    (marks) =>
      marks.map((mark) => getComputedStyle(document.querySelector(`.legend .is-${mark}`)).color),
    Object.keys(MARKS),
  );
  assert.equal(new Set(colours).size, colours.length, String(colours));
  assert.equal((await state(page)).story.id, shippedStory.id);
  await page.context().close();
});
