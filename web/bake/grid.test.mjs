import assert from 'node:assert/strict';
import test from 'node:test';
import {cellBox, makeGrid, quantise, splitArcs} from './grid.mjs';

const grid = makeGrid(10, 30, 30);

test('a point is never on a line between cells, but may be on the antimeridian', () => {
  assert.deepEqual(
    quantise(
      [
        [30, 60],
        [-180, 12],
        [180, 12],
      ],
      grid,
    ),
    [
      [301, 601],
      [-1800, 120],
      [1800, 120],
    ],
  );
});

test('repeated points are dropped', () => {
  assert.deepEqual(
    quantise(
      [
        [1, 1],
        [1.01, 1.01],
        [2, 2],
      ],
      grid,
    ),
    [
      [10, 10],
      [20, 20],
    ],
  );
});

test('parts of an arc meet on the line between their cells', () => {
  const [parts] = splitArcs(
    [
      quantise(
        [
          [29, 10],
          [31, 12],
        ],
        grid,
      ),
    ],
    grid,
  );
  assert.equal(parts.length, 2);
  assert.deepEqual(parts[0].points, [
    [290, 100],
    [300, 110],
  ]);
  assert.deepEqual(parts[1].points, [
    [300, 110],
    [310, 120],
  ]);
  for (const {cell, points} of parts) {
    const [west, south, east, north] = cellBox(grid, cell);
    assert.ok(points.every(([x, y]) => x >= west && x <= east && y >= south && y <= north));
  }
});

test('borders that cross a line within one step keep their order and never meet', () => {
  const arcs = [
    [
      [29, 10],
      [31, 10.01],
    ],
    [
      [29, 10.02],
      [31, 10.03],
    ],
    [
      [29, 10.04],
      [31, 10.05],
    ],
  ].map((a) => quantise(/** @type {any} */ (a), grid));
  arcs.forEach((arc, i) => (arc[0][1] = arc[1][1] = 100 + i));
  const fine = arcs.map((arc, i) =>
    arc.map(([x]) => /** @type {[number, number]} */ ([x, 100 + i / 10])),
  );
  const crossings = splitArcs(fine, grid).map((parts) => parts[0].points[1][1]);
  assert.deepEqual(crossings, [100, 101, 102]);
});

test('a run along the antimeridian is marked as rim', () => {
  const [parts] = splitArcs(
    [
      quantise(
        [
          [179, 65],
          [180, 66],
          [180, 68],
          [179, 69],
        ],
        grid,
      ),
    ],
    grid,
  );
  assert.deepEqual(
    parts.map((p) => p.rim),
    [false, true, false],
  );
});
