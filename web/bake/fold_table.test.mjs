import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import {
  RANGES,
  REFERENCE,
  TABLE,
  foldRuns,
  folded,
  writeReference,
  writeTable,
} from './fold_table.mjs';

/** @param {string} text */
const fold = (text) =>
  [...text]
    .map((letter) => String.fromCodePoint(folded(/** @type {number} */ (letter.codePointAt(0)))))
    .join('');

test('the letter table in the repository is what the generator writes', () => {
  // The first line names the version of Unicode, which differs between machines; the letters do
  // not.
  const body = (/** @type {string} */ text) => text.slice(text.indexOf('\n'));
  assert.equal(body(fs.readFileSync(TABLE, 'utf8')), body(writeTable()));
  assert.equal(fs.readFileSync(REFERENCE, 'utf8'), writeReference());
});

test('case, accents, strokes and dots do not count', () => {
  assert.equal(fold('ÀÉÎÕÜÇŁØĐıſµς'), 'aeiouclodisμσ');
  assert.equal(fold('ЁёЙйЇїЎўҐґЄє'), 'ееииііууґґєє');
  assert.equal(fold('ỆộƯ'), 'eou');
});

test('folding agrees with the case folding of regular expressions, marks aside', () => {
  for (const [first, last] of RANGES) {
    for (let c = first; c <= last; c++) {
      const letter = String.fromCodePoint(c);
      if (
        !/\p{L}/u.test(letter) ||
        letter.normalize('NFD') !== letter ||
        /[łŁøØđĐħĦŧŦı]/.test(letter)
      ) {
        continue;
      }
      const to = String.fromCodePoint(folded(c));
      // JavaScript folds ẞ with ß, whose capital is two letters.
      assert.ok(new RegExp(`^${to}$`, 'iu').test(letter), `U+${c.toString(16)} -> ${to}`);
    }
  }
});

test('what is folded stays as it is, and a run never overlaps the next', () => {
  const runs = foldRuns();
  for (const [i, run] of runs.entries()) {
    for (let n = 0; n < run.count; n++) {
      assert.equal(folded(run.to + n * run.toStep), run.to + n * run.toStep);
    }
    assert.ok(
      i === 0 || runs[i - 1].first + (runs[i - 1].count - 1) * runs[i - 1].step < run.first,
    );
  }
});
