// A program whose imports were renamed imports the same from elsewhere, and does the same.
import assert from 'node:assert/strict';
import test from 'node:test';
import {renameImportModules} from './wasm_imports.mjs';

const name = (/** @type {string} */ text) => [text.length, ...Buffer.from(text)];
const section = (/** @type {number} */ id, /** @type {number[]} */ content) => [
  id,
  content.length,
  ...content,
];

// (import "placeholder.deferred" "7" (func)) and one import of each other kind, of "env"; exports
// "call", which calls the first.
const IMPORTS = [
  ...[...name('placeholder.deferred'), ...name('7'), 0, 0],
  ...[...name('env'), ...name('t'), 1, 0x70, 1, 2, 3],
  ...[...name('env'), ...name('m'), 2, 0, 1],
  ...[...name('env'), ...name('g'), 3, 0x7f, 0],
];
const PROGRAM = Uint8Array.from([
  ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
  ...section(1, [1, 0x60, 0, 0]),
  ...section(2, [4, ...IMPORTS]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...name('call'), 0, 1]),
  ...section(10, [1, 4, 0, 0x10, 0, 0x0b]),
]);

const importsOf = (/** @type {Uint8Array} */ program) =>
  WebAssembly.Module.imports(new WebAssembly.Module(Uint8Array.from(program))).map(
    ({module, name: field, kind}) => `${kind} ${module}.${field}`,
  );

test('only what is renamed has another name, whatever its length', async () => {
  for (const to of ['p', 'passed_over', 'p'.repeat(200)]) {
    const renamed = renameImportModules(PROGRAM, (module, field) => (field === '7' ? to : module));
    assert.deepEqual(importsOf(renamed), [
      `function ${to}.7`,
      'table env.t',
      'memory env.m',
      'global env.g',
    ]);
    let calls = 0;
    const env = {
      t: new WebAssembly.Table({element: 'anyfunc', initial: 2, maximum: 3}),
      m: new WebAssembly.Memory({initial: 1}),
      g: 1,
    };
    const made = await WebAssembly.instantiate(new WebAssembly.Module(Uint8Array.from(renamed)), {
      env,
      [to]: {7: () => (calls += 1)},
    });
    /** @type {Function} */ (made.exports.call)();
    assert.equal(calls, 1);
  }
});

test('names that stay leave the program as it is', () => {
  assert.deepEqual([...renameImportModules(PROGRAM, (module) => module)], [...PROGRAM]);
});

test('a program that is cut or of a kind not known is refused', () => {
  assert.throws(() => renameImportModules(PROGRAM.subarray(0, 40), (module) => module), /ends/);
  const strange = Uint8Array.from(PROGRAM);
  strange[PROGRAM.lastIndexOf(0x70) - 1] = 9; // the table's
  assert.throws(() => renameImportModules(strange, (module) => module), /kind 9/);
});
