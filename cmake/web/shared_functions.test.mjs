// Two parts that are joined by the table do what they did when the first exported all that the later
// one calls.
import assert from 'node:assert/strict';
import test from 'node:test';
import {sharedFunctions} from '../../web/src/program/shared_functions.js';
import {exportsOf, shareThroughTable} from './shared_functions.mjs';

const name = (/** @type {string} */ text) => [text.length, ...Buffer.from(text)];
const section = (/** @type {number} */ id, /** @type {number[]} */ content) => [
  id,
  content.length,
  ...content,
];
const HEAD = [0, ...Buffer.from('asm'), 1, 0, 0, 0];
const TYPE = section(1, [1, 0x60, 0, 1, 0x7f]); // () -> i32
const answer = (/** @type {number} */ value) => [4, 0, 0x41, value, 0x0b];
const I32_CONST = 0x41;

// Functions that answer 10, 11, 12; "b" is 11, "a" 12, and "known" 10. Two entries of the table.
const FIRST = Uint8Array.from([
  ...[...HEAD, ...TYPE],
  ...section(3, [3, 0, 0, 0]),
  ...section(4, [1, 0x70, 1, 2, 2]),
  ...section(7, [
    ...[4, ...name('t'), 1, 0, ...name('known'), 0, 0],
    ...[...name('b'), 0, 1, ...name('a'), 0, 2],
  ]),
  ...section(9, [1, 0, I32_CONST, 0, 0x0b, 1, 0]),
  ...section(10, [3, ...answer(10), ...answer(11), ...answer(12)]),
]);

// Hands on what "a", "b" and "known" are, and puts a function of its own into the table.
const LATER = Uint8Array.from([
  ...[...HEAD, ...TYPE],
  ...section(2, [
    ...[4, ...name('primary'), ...name('a'), 0, 0, ...name('primary'), ...name('b'), 0, 0],
    ...[...name('primary'), ...name('known'), 0, 0],
    ...[...name('primary'), ...name('t'), 1, 0x70, 1, 2, 2],
  ]),
  ...section(3, [1, 0]),
  ...section(7, [3, ...name('a'), 0, 0, ...name('b'), 0, 1, ...name('known'), 0, 2]),
  ...section(9, [1, 0, I32_CONST, 1, 0x0b, 1, 3]),
  ...section(10, [1, ...answer(20)]),
]);

const made = async (/** @type {Uint8Array} */ program, imports = {}) =>
  (await WebAssembly.instantiate(Uint8Array.from(program), imports)).instance.exports;

test('the later part calls what it called, though it is exported no more', async () => {
  const [first, later] = shareThroughTable(FIRST, LATER, new Set(['known']));
  assert.deepEqual([...exportsOf(first)], ['t', 'known']);
  const exports = await made(first);
  const joined = await made(later, {primary: sharedFunctions(exports)});
  const answers = ['a', 'b', 'known'].map((one) => /** @type {Function} */ (joined[one])());
  assert.deepEqual(answers, [12, 11, 10]);
  const table = /** @type {WebAssembly.Table} */ (exports.t);
  assert.deepEqual([table.get(0)(), table.get(1)(), table.length], [10, 20, 4]);
});

test('parts that share nothing stay joined by name', async () => {
  const [first, later] = shareThroughTable(FIRST, LATER, new Set(['known', 'a', 'b']));
  assert.equal(exportsOf(first).size, 4);
  const joined = await made(later, {primary: sharedFunctions(await made(first))});
  assert.equal(/** @type {Function} */ (joined.a)(), 12);
});

test('a program of more tables than the one is refused', () => {
  const [without, rest] = [FIRST.indexOf(4, HEAD.length + TYPE.length + 6), 7];
  const two = Uint8Array.from([
    ...FIRST.subarray(0, without),
    ...section(4, [2, 0x70, 0, 2, 0x70, 0, 2]),
    ...FIRST.subarray(without + rest),
  ]);
  assert.throws(() => shareThroughTable(two, LATER, new Set(['known'])), /one table/);
});
