// The rights of publishers: no story carries more than twelve words in a row of an article. It
// reads the articles where they are available.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LONGEST_RUN = 12;
const articles = process.env.DATELINE_ARTICLES ?? path.join(root, '../shared/articles');
const shipped = path.join(root, 'data/stories/lost-balloon');

/** Words alone count: typography, case and punctuation hide nothing. @param {string} text */
const wordsOf = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param {string[]} words @returns {string[]} every run of one word more than is allowed */
function runsOf(words) {
  return words.slice(LONGEST_RUN).map((_, i) => words.slice(i, i + LONGEST_RUN + 1).join(' '));
}

/** @param {string} folder @returns {string[]} */
const textsIn = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => /\.(txt|md|html)$/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

/**
 * Every string of the story with its path.
 * @param {any} value
 * @param {string} at
 * @returns {[string, string][]}
 */
function stringsIn(value, at = '') {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${at}/${key}`));
}

/**
 * @param {any} story
 * @param {string[]} texts
 * @returns {string[]} where the story shares a run with a text
 */
function sharedRuns(story, texts) {
  const known = new Set(texts.flatMap((text) => runsOf(wordsOf(text))));
  return stringsIn(story).flatMap(([at, text]) =>
    runsOf(wordsOf(text))
      .filter((run) => known.has(run))
      .map((run) => `${at}: ${run}`),
  );
}

/** @param {string} folder */
const storyIn = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'story.json'), 'utf8'));

const missing = fs.existsSync(articles)
  ? false
  : `the articles are not at hand in ${articles}; name their folder in DATELINE_ARTICLES`;

test(
  'the story of the troops shares no run of more than twelve words with its articles',
  {skip: missing},
  () => {
    const texts = textsIn(articles);
    const story = storyIn(path.join(root, 'data/stories/dprk-troops-2024'));
    assert.equal(texts.length, story.sources.length, `one text for each source in ${articles}`);
    assert.deepEqual(sharedRuns(story, texts), []);
  },
);

test('nor does the example with its own', () => {
  assert.deepEqual(sharedRuns(storyIn(shipped), textsIn(path.join(shipped, 'texts'))), []);
});

test('a copied sentence is found, whatever its typography', () => {
  const story = storyIn(shipped);
  const [text] = textsIn(path.join(shipped, 'texts'));
  const sentence = wordsOf(text).slice(20, 20 + LONGEST_RUN + 1);
  story.claims[3].summary = `— “${sentence.join(' — ').toUpperCase()}”!`;
  assert.deepEqual(
    sharedRuns(story, [text]).map((found) => found.split(':')[0]),
    ['/claims/3/summary'],
  );
  story.claims[3].summary = sentence.slice(1).join(' ');
  assert.deepEqual(sharedRuns(story, [text]), []);
});
