// Writes the search's letter table (src/core/search/fold_table.hpp) and the list its test compares
// with (tests/core/search/fold_reference.txt) from the Unicode data of Node's ICU: `node
// bake/fold_table.mjs`, run by hand and committed.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {laidOut} from '../style/layout.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const TABLE = path.join(root, 'src/core/search/fold_table.hpp');
export const REFERENCE = path.join(root, 'tests/core/search/fold_reference.txt');

// Latin, Greek, Cyrillic and Armenian, and Latin with two marks (Vietnamese).
export const RANGES = [
  [0x80, 0x58f],
  [0x1e00, 0x1eff],
];

// Letters with a stroke, and the dotless i: Unicode takes them for letters of their own, but who
// has no such key types the plain one.
const STROKES = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
]);

/** @param {string} text */
const withoutMarks = (text) => text.normalize('NFD').replace(/\p{M}/gu, '');

// Simple case folding: by the capital, so that ς is σ and ſ is s; a capital of two letters (ẞ) is
// no capital.
/** @param {string} letter */
function lower(letter) {
  const capital = letter.toUpperCase();
  return ([...capital].length === 1 ? capital : letter).toLowerCase();
}

/**
 * @param {number} codePoint
 * @returns {number} what it is compared as; itself for what has no other form; 0 for a mark
 */
export function folded(codePoint) {
  const plain = [...withoutMarks(String.fromCodePoint(codePoint))].map(lower).join('');
  const letters = [...withoutMarks(plain)];
  if (letters.length === 0) return 0;
  if (letters.length > 1) throw new Error(`U+${codePoint.toString(16)} folds to several letters`);
  return /** @type {number} */ ((STROKES.get(letters[0]) ?? letters[0]).codePointAt(0));
}

/** @typedef {{first: number, count: number, step: number, to: number, toStep: number}} Run */

/** @param {Run} run @param {number} codePoint @param {number} to */
function extend(run, codePoint, to) {
  const step = codePoint - run.first - (run.count - 1) * run.step;
  const toStep = to - run.to - (run.count - 1) * run.toStep;
  const fits =
    run.count === 1
      ? (step === 1 || step === 2) && (toStep === 0 || toStep === step)
      : step === run.step && toStep === run.toStep;
  if (fits) Object.assign(run, {count: run.count + 1, step, toStep});
  return fits;
}

/** @returns {Run[]} the letters that change, ascending */
export function foldRuns() {
  /** @type {Run[]} */
  const runs = [];
  for (const [first, last] of RANGES) {
    for (let c = first; c <= last; c++) {
      const to = folded(c);
      if (to === c || to === 0 || !/\p{L}/u.test(String.fromCodePoint(c))) continue;
      const run = runs.at(-1);
      if (!run || !extend(run, c, to)) runs.push({first: c, count: 1, step: 0, to, toStep: 0});
    }
  }
  return runs;
}

/** @param {number} number */
const hex = (number) => `0x${number.toString(16)}`;

export function writeTable() {
  const rows = foldRuns().map(
    (run) => `{${hex(run.first)},${hex(run.to)},${run.count},${run.step * 4 + run.toStep}}`,
  );
  const text = `// Unicode ${process.versions.unicode}
// Letters and what they are compared as, in runs. Written by web/bake/fold_table.mjs from the data
// of the version above; not to be edited.
#pragma once

#include <cstdint>

namespace dateline::core {

// The letters first, first + step, ... are compared as to, to + to_step, ...; steps holds step * 4
// + to_step.
struct FoldRun {
  std::uint16_t first, to;
  std::uint8_t count, steps;
};

inline constexpr FoldRun kFoldRuns[] = {
${rows.join(', ')},
};

}  // namespace dateline::core
`;
  return laidOut(text, TABLE);
}

// A line for each plain letter: its code point, then all that fold to it.
export function writeReference() {
  /** @type {Map<number, number[]>} */
  const families = new Map();
  for (const [first, last] of [
    [0, 0x58f],
    [0x1e00, 0x1eff],
  ]) {
    for (let c = first; c <= last; c++) {
      const to = folded(c);
      if (to !== c && to !== 0 && /\p{L}/u.test(String.fromCodePoint(c))) {
        families.set(to, [...(families.get(to) ?? []), c]);
      }
    }
  }
  const lines = [...families]
    .sort(([a], [b]) => a - b)
    .map(([to, from]) => [to, ...from].map((c) => c.toString(16)).join(' '));
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(TABLE, writeTable());
  fs.writeFileSync(REFERENCE, writeReference());
}
