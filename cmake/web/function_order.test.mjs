// A program whose functions were put into another order does the same.
import assert from 'node:assert/strict';
import test from 'node:test';
import {orderFunctions} from './function_order.mjs';

const name = (/** @type {string} */ text) => [text.length, ...Buffer.from(text)];
const section = (/** @type {number} */ id, /** @type {number[]} */ content) => [
  id,
  content.length,
  ...content,
];
const code = (/** @type {number[]} */ ...instructions) => [
  instructions.length + 2,
  0, // no locals
  ...instructions,
  0x0b,
];

// Types: 0 gives a number, 1 makes a number of a number. `env.given`, of type 0, is function 0.
const CODES = [
  code(0x20, 0, 0x41, 1, 0x6a), // 1, of type 1: one more
  code(0x41, 41, 0x10, 1), // 2, of type 0: one more than 41
  code(0x20, 0, 0x11, 0, 0), // 3, of type 1: what the table's entry gives
  code(0x41, 0, 0x28, 2, 0, 0x1a, 0x43, 0, 0, 0, 0, 0x1a, 0x10, 0), // 4, of type 0: what is given
  code(0x41, 7), // 5, of type 0
];
const program = (codes = CODES, elements = [0, 0x41, 0, 0x0b, 3, 5, 2, 4]) =>
  Uint8Array.from([
    ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
    ...section(1, [2, 0x60, 0, 1, 0x7f, 0x60, 1, 0x7f, 1, 0x7f]),
    ...section(2, [1, ...name('env'), ...name('given'), 0, 0]),
    ...section(3, [5, 1, 0, 1, 0, 0]),
    ...section(4, [1, 0x70, 0, 3]),
    ...section(5, [1, 0, 1]),
    ...section(7, [3, ...name('at'), 0, 3, ...name('memory'), 2, 0, ...name('sum'), 0, 2]),
    ...section(9, [1, ...elements]),
    ...section(10, [codes.length, ...codes.flat()]),
  ]);

/** @param {Uint8Array} bytes */
async function made(bytes) {
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  const {exports} = await WebAssembly.instantiate(module, {env: {given: () => 99}});
  return /** @type {Record<string, Function>} */ (/** @type {unknown} */ (exports));
}

test('calls, the table and what is exported lead where they led', async () => {
  const ordered = orderFunctions(program());
  for (const bytes of [program(), ordered]) {
    const {at, sum, memory} = await made(bytes);
    assert.equal(sum(), 42);
    assert.deepEqual([at(0), at(1), at(2)], [7, 42, 99]);
    assert.ok(memory);
  }
  assert.equal(ordered.length, program().length);
});

test('functions of one type stand together', () => {
  const ordered = orderFunctions(program());
  const types = section(3, [5, 0, 0, 0, 1, 1]);
  assert.ok(ordered.includes(Buffer.from(types)));
});

test('the order does not depend on the order before', () => {
  const ordered = orderFunctions(program());
  assert.deepEqual([...orderFunctions(ordered)], [...ordered]);
});

test('what is not known here is refused', () => {
  const strange = [...CODES.slice(0, 4), code(0xfe, 0)];
  assert.throws(() => orderFunctions(program(strange)), /0xfe/);
  const threads = [...CODES.slice(0, 4), code(0xfc, 77)];
  assert.throws(() => orderFunctions(program(threads)), /0xfc 77/);
  assert.throws(() => orderFunctions(program(CODES, [1, 0, 1, 5])), /kind 1/);
});
