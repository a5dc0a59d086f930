import assert from 'node:assert/strict';
import test from 'node:test';
import {doubledArea} from './cells.mjs';
import {bridgeHoles, excessArea, triangulate} from './triangulate.mjs';

/**
 * A star with random spikes, clockwise.
 * @param {number} n
 * @param {number} cx
 * @param {number} cy
 * @param {number} r
 * @param {() => number} random
 * @returns {[number, number][]}
 */
function star(n, cx, cy, r, random) {
  return Array.from({length: n}, (_, i) => {
    const d = r * (0.5 + random() / 2);
    const angle = (-2 * Math.PI * i) / n;
    return [Math.round(cx + d * Math.cos(angle)), Math.round(cy + d * Math.sin(angle))];
  });
}

/** The same numbers on every run. @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

test('triangles cover any ring with holes exactly, and there are two fewer than vertices', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = dice(seed);
    const ring = star(8 + (seed % 40), 0, 0, 10000, random);
    const holes = [
      [-1500, 0],
      [1500, 500],
      [0, -2000],
    ]
      .slice(0, seed % 4)
      .map(([x, y]) => star(7, x, y, 600, random).reverse());
    const {bridged} = bridgeHoles(ring, holes);
    const {program, triangles} = triangulate(bridged);
    assert.equal(triangles.length, bridged.length - 2);
    assert.equal(program.length, 2 * bridged.length - 2);
    assert.equal(
      doubledArea(bridged),
      doubledArea(ring) + holes.reduce((sum, h) => sum + doubledArea(h), 0),
    );
    assert.equal(excessArea(bridged, triangles), 0, `seed ${seed}`);
  }
});

test('vertices in line with their neighbours keep a triangle, so that no vertex is passed over', () => {
  const ring = /** @type {[number, number][]} */ ([
    [0, 0],
    [0, 5],
    [0, 10],
    [5, 10],
    [10, 10],
    [10, 5],
    [10, 0],
    [5, 0],
  ]);
  const {triangles} = triangulate(ring);
  assert.equal(triangles.length, 6);
  assert.equal(new Set(triangles.flat()).size, 8);
  assert.equal(excessArea(ring, triangles), 0);
});

test('chords go across a long strip, not along it, so that halving has little to cut', () => {
  const top = Array.from(
    {length: 101},
    (_, i) => /** @type {[number, number]} */ ([i * 100, 100 + (i % 2)]),
  );
  const bottom = top.map(([x], i) => /** @type {[number, number]} */ ([x, i % 2])).reverse();
  const ring = [...top, ...bottom];
  const {triangles} = triangulate(ring);
  const longest = Math.max(
    ...triangles
      .flatMap(([a, b, c]) => [
        [a, b],
        [b, c],
        [c, a],
      ])
      .map(([a, b]) => Math.hypot(ring[a][0] - ring[b][0], ring[a][1] - ring[b][1])),
  );
  assert.ok(longest < 300, `${longest}`);
});
