import assert from 'node:assert/strict';
import test from 'node:test';
import {cutPolygon, doubledArea, loopPoints} from './cells.mjs';
import {makeGrid, quantise, splitArcs} from './grid.mjs';

const grid = makeGrid(10, 30, 30);

/** @param {[number, number][][]} rings closed, degrees */
function cut(rings) {
  const parts = splitArcs(
    rings.map((r) => quantise(r, grid)),
    grid,
  );
  return cutPolygon(
    parts.map((list) => list.map((part) => ({part, reversed: false}))),
    grid,
  );
}

/** @param {import('./cells.mjs').Piece} piece */
function areaOf(piece) {
  return (
    [piece.outer, ...piece.holes].reduce(
      (sum, loop) => sum + doubledArea(loopPoints(loop.refs)),
      0,
    ) / 200
  );
}

test('pieces of a polygon add up to it, whole cells and holes included', () => {
  const ring = /** @type {[number, number][]} */ ([
    [-50, -50],
    [-50, 50],
    [50, 50],
    [50, -50],
    [-50, -50],
  ]);
  const hole = /** @type {[number, number][]} */ ([
    [10, 10],
    [20, 10],
    [20, 20],
    [10, 20],
    [10, 10],
  ]);
  const pieces = cut([ring, hole]);
  assert.equal(pieces.length, 16);
  assert.equal(
    pieces.reduce((sum, p) => sum + areaOf(p), 0),
    100 * 100 - 100,
  );
  assert.equal(pieces.filter((p) => p.holes.length > 0).length, 1);
});

test('a hole that reaches over cells leaves the cell inside it empty', () => {
  const ring = /** @type {[number, number][]} */ ([
    [-170, -80],
    [-170, 80],
    [170, 80],
    [170, -80],
    [-170, -80],
  ]);
  const hole = /** @type {[number, number][]} */ ([
    [-50, -50],
    [50, -50],
    [50, 50],
    [-50, 50],
    [-50, -50],
  ]);
  const pieces = cut([ring, hole]);
  assert.equal(
    pieces.reduce((sum, p) => sum + areaOf(p), 0),
    340 * 160 - 100 * 100,
  );
});

test('a shape that enters a cell many times falls into as many pieces', () => {
  const comb = /** @type {[number, number][]} */ ([
    [1, 1],
    [1, 40],
    [5, 40],
    [5, 10],
    [10, 10],
    [10, 40],
    [15, 40],
    [15, 10],
    [20, 10],
    [20, 40],
    [25, 40],
    [25, 1],
    [1, 1],
  ]);
  const pieces = cut([comb]);
  assert.equal(pieces.filter((p) => loopPoints(p.outer.refs).some(([, y]) => y > 300)).length, 3);
  assert.ok(pieces.every((p) => areaOf(p) > 0));
});
