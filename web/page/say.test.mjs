// Which form of a text is said for a number, also where a translation is not whole: never an empty
// line.
import assert from 'node:assert/strict';
import {test} from 'node:test';
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
