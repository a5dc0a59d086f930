// Which form of a text is said for a number, also where a translation is not whole: never an empty
// line.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {pageTexts} from '../bundle/page_texts.mjs';
import {formOf} from '../src/words/plural.js';

const english = {
  'claims.zero': 'no claims',
  'claims.one': '{count} claim',
  'claims.other': '{count} claims',
  plain: 'Plain',
};
const ukrainian = {
  'claims.one': '{count} твердження',
  'claims.few': '{count} твердження',
  'claims.many': '{count} тверджень',
  'claims.other': '{count} твердження',
};

test('a language’s own form is said for each number, and the one for none where there is one', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => formOf(english, 'en', 'claims', count)),
    ['no claims', '{count} claim', '{count} claims'],
  );
  assert.deepEqual(
    [1, 3, 5].map((count) => formOf(ukrainian, 'uk', 'claims', count)),
    [ukrainian['claims.one'], ukrainian['claims.few'], ukrainian['claims.many']],
  );
  assert.equal(formOf(english, 'en', 'plain', 7), 'Plain');
});

test('where a translation lacks a form the one for most numbers stands in, and nothing only where there is none', () => {
  const {'claims.few': _, ...lacking} = ukrainian;
  assert.equal(formOf(lacking, 'uk', 'claims', 3), ukrainian['claims.other']);
  assert.equal(formOf({}, 'uk', 'claims', 3), undefined);
});

test('the form for each number is the one written down, which the program says too', async () => {
  /** @type {Record<string, Record<string, string>>} */
  const forms = JSON.parse(
    readFileSync(new URL('../../tests/data/plural_forms.json', import.meta.url), 'utf8'),
  );
  for (const [language, byCount] of Object.entries(forms)) {
    const texts = await pageTexts(language);
    for (const [count, form] of Object.entries(byCount)) {
      const said = formOf(texts, language, 'claims', Number(count));
      assert.ok(said, `${language} ${count}`);
      assert.equal(said, texts[`claims.${form}`], `${language} ${count}`);
    }
  }
});
