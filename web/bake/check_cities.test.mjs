// What the check of cities against a gazetteer finds, by a gazetteer of three.
import assert from 'node:assert/strict';
import test from 'node:test';
import {findCity, indexOf, kmBetween} from './check_cities.mjs';

/** @type {(name: string, population: number, coordinates: [number, number]) => any} */
const entry = (name, population, coordinates) => ({
  name,
  altName: '',
  population,
  loc: {coordinates},
});
const gazetteer = indexOf([
  entry('Xi’an', 6_000_000, [108.93, 34.26]),
  entry("Xi'an", 2_000, [108.5, 34.2]),
  entry('Odessa', 1_000_000, [30.73, 46.48]),
  entry('Odessa', 90_000, [-102.4, 31.8]),
]);

test('a degree of latitude is 111 km everywhere, one of longitude shrinks to the poles', () => {
  assert.equal(Math.round(kmBetween([10, 50], [10, 51])), 111);
  assert.equal(Math.round(kmBetween([10, 60], [11, 60])), 56);
  assert.equal(Math.round(kmBetween([179.5, 0], [-179.5, 0])), 111);
});

test('of namesakes the larger is meant, whatever its apostrophe, and one on another continent is another city', () => {
  assert.deepEqual(
    findCity(gazetteer, 'Xi’an', [108.94, 34.34])?.entry.loc.coordinates,
    [108.93, 34.26],
  );
  assert.ok(
    (findCity(gazetteer, 'Odesa', [31.73, 46.48])?.km ?? 0) > 70,
    'a degree off is found and named',
  );
  assert.equal(findCity(gazetteer, 'Odesa', [0, 0]), undefined);
});
