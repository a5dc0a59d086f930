// What differs between versions of Binaryen's wasm-split.
import assert from 'node:assert/strict';
import test from 'node:test';
import {readPlaceholders} from './split_program.mjs';

test('numbers and names are read from the placeholder map of any version', () => {
  const named = [
    ['2', 'a::b\\28int\\29'],
    ['13', 'c:d'],
  ];
  assert.deepEqual(readPlaceholders('2:a::b\\28int\\29\n13:c:d\n'), named);
  assert.deepEqual(readPlaceholders('table 0\n2:a::b\\28int\\29\n13:c:d\n'), named);
});
