// Triangulates rings with earcut and says the result in two bits a vertex.
//
// A ring with holes first becomes one ring by bridges. Its triangulation is then a tree, told as a
// stack machine's program:
//   0 push the ring's next vertex;  1 of the three topmost a, c, b make the triangle (a, c, b) and drop c.
// A vertex that earcut passes over, being in line with its neighbours, gets a triangle without
// area: projected, it closes the gap its bend opens.

import earcut from 'earcut';
import {doubledArea} from './cells.mjs';

/**
 * @typedef {import('./grid.mjs').Point} Point
 * @typedef {{at: number, start: number}} Splice after `at` vertices of the ring so far comes the
 *   hole from its vertex `start`, round to it again, and back
 */

/**
 * @param {Point[]} ring clockwise
 * @param {Point[][]} holes
 * @returns {{splices: Splice[], order: number[], bridged: Point[]}} `order`: which hole each splice
 *   is
 */
export function bridgeHoles(ring, holes) {
  let bridged = ring;
  /** @type {Splice[]} */
  const splices = [];
  const order = holes
    .map((_, i) => i)
    .sort((a, b) => leftmost(holes[a]) - leftmost(holes[b]) || a - b);
  order.forEach((hole, i) => {
    const others = order.slice(i).map((k) => holes[k]);
    const splice = findBridge(bridged, holes[hole], others);
    splices.push(splice);
    bridged = spliced(bridged, holes[hole], splice);
  });
  return {splices, order, bridged};
}

/** @param {Point[]} points */
function leftmost(points) {
  return Math.min(...points.map((p) => p[0]));
}

/** @param {Point[]} ring @param {Point[]} hole @param {Splice} splice */
function spliced(ring, hole, {at, start}) {
  const around = [...hole.slice(start), ...hole.slice(0, start), hole[start]];
  return [...ring.slice(0, at), ...around, ...ring.slice(at - 1)];
}

/**
 * The shortest free way from the hole's westernmost vertex.
 * @param {Point[]} ring
 * @param {Point[]} hole
 * @param {Point[][]} holes
 * @returns {Splice}
 */
function findBridge(ring, hole, holes) {
  const start = hole.reduce((best, p, i) => (p[0] < hole[best][0] ? i : best), 0);
  const from = hole[start];
  const near = ring
    .map((p, i) => ({i, d: (p[0] - from[0]) ** 2 + (p[1] - from[1]) ** 2}))
    .sort((a, b) => a.d - b.d || a.i - b.i);
  const free = near.find(
    ({i}) =>
      opensTowards(ring, i, from) && [ring, ...holes].every((loop) => isFree(from, ring[i], loop)),
  );
  return {at: (free ?? near[0]).i + 1, start};
}

/**
 * Whether `to` lies within the ring's angle at vertex i.
 * @param {Point[]} ring
 * @param {number} i
 * @param {Point} to
 */
function opensTowards(ring, i, to) {
  const p = ring[i];
  const before = ring[(i + ring.length - 1) % ring.length];
  const after = ring[(i + 1) % ring.length];
  const convex = turn(before, p, after) <= 0;
  const rightOfFirst = turn(before, p, to) < 0;
  const rightOfSecond = turn(p, after, to) < 0;
  return convex ? rightOfFirst && rightOfSecond : rightOfFirst || rightOfSecond;
}

/** Positive when a, b, c turn left. @param {Point} a @param {Point} b @param {Point} c */
function turn(a, b, c) {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** @param {Point} a @param {Point} b @param {Point[]} loop */
function isFree(a, b, loop) {
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const p = loop[j];
    const q = loop[i];
    if (same(p, a) || same(p, b) || same(q, a) || same(q, b)) {
      if (
        (!same(p, a) && !same(p, b) && onSegment(p, a, b)) ||
        (!same(q, a) && !same(q, b) && onSegment(q, a, b))
      ) {
        return false;
      }
    } else if (
      Math.sign(turn(a, b, p)) !== Math.sign(turn(a, b, q)) &&
      Math.sign(turn(p, q, a)) !== Math.sign(turn(p, q, b))
    ) {
      return false;
    }
  }
  return true;
}

/** @param {Point} a @param {Point} b */
function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/** @param {Point} p @param {Point} a @param {Point} b */
function onSegment(p, a, b) {
  return turn(a, b, p) === 0 && (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) < 0;
}

/**
 * @param {Point[]} ring bridged
 * @returns {{program: number[], triangles: [number, number, number][]}} 2n - 2 bits, n - 2
 *   triangles
 */
export function triangulate(ring) {
  const apexes = chordApexes(ring);
  const n = ring.length;
  const program = [0];
  /** @type {[number, number, number][]} */
  const triangles = [];
  /** @type {([number, number] | [number, number, number])[]} pairs to visit, triples to close */
  const todo = [[0, n - 1]];
  while (todo.length > 0) {
    const item = /** @type {[number, number, number?]} */ (todo.pop());
    const [i, j, k] = item;
    if (k !== undefined) {
      program.push(1);
      triangles.push([i, k, j]);
    } else if (j === i + 1) program.push(0);
    else {
      const apex = apexes.get(i * n + j) ?? fallbackApex(apexes, i, j, n);
      todo.push([i, j, apex], [apex, j], [i, apex]);
    }
  }
  return {program, triangles};
}

/**
 * @param {Point[]} ring
 * @returns {Map<number, number>} for the chord from i to j (i * n + j, i < j) the vertex between
 *   that makes its triangle
 */
function chordApexes(ring) {
  const n = ring.length;
  const corners = shortenChords(ring, earcut(ring.flat()));
  /** @type {Map<number, number>} */
  const apexes = new Map();
  for (let t = 0; t < corners.length; t += 3) {
    const [i, k, j] = corners.slice(t, t + 3).sort((a, b) => a - b);
    apexes.set(i * n + j, k);
  }
  return apexes;
}

/**
 * earcut leaves slivers as long as the polygon; halving then cuts each into hundreds. So of the two
 * ways to part a convex quadrilateral the shorter one is taken, until none is left to gain
 * (Lawson's flips, by length).
 * @param {Point[]} ring
 * @param {number[]} corners three a triangle
 * @returns {number[]}
 */
function shortenChords(ring, corners) {
  const n = ring.length;
  /** @type {Map<number, number>} a triangle's third corner by its directed edge (from * n + to) */
  const thirds = new Map();
  const put = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) =>
    thirds
      .set(a * n + b, c)
      .set(b * n + c, a)
      .set(c * n + a, b);
  for (let t = 0; t < corners.length; t += 3) put(corners[t], corners[t + 1], corners[t + 2]);
  const todo = [...thirds.keys()];
  while (todo.length > 0) {
    const edge = /** @type {number} */ (todo.pop());
    const [a, b] = [Math.floor(edge / n), edge % n];
    const [c, d] = [thirds.get(edge), thirds.get(b * n + a)];
    if (c === undefined || d === undefined || !isBetterChord(ring, a, b, c, d)) continue;
    thirds.delete(edge);
    thirds.delete(b * n + a);
    put(c, a, d);
    put(d, b, c);
    todo.push(c * n + a, a * n + d, d * n + b, b * n + c);
  }
  return trianglesOf(thirds, n);
}

/**
 * Whether c to d parts the quadrilateral a d b c better than a to b does.
 * @param {Point[]} ring
 * @param {number} a
 * @param {number} b
 * @param {number} c
 * @param {number} d
 */
function isBetterChord(ring, a, b, c, d) {
  const side = Math.sign(turn(ring[c], ring[a], ring[d]));
  return (
    side !== 0 &&
    side === Math.sign(turn(ring[d], ring[b], ring[c])) &&
    squaredLength(ring[c], ring[d]) < squaredLength(ring[a], ring[b])
  );
}

/** @param {Point} a @param {Point} b */
function squaredLength(a, b) {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}

/** Each triangle once. @param {Map<number, number>} thirds @param {number} n */
function trianglesOf(thirds, n) {
  /** @type {number[]} */
  const corners = [];
  for (const [edge, c] of thirds) {
    const [a, b] = [Math.floor(edge / n), edge % n];
    if (a < b && a < c) corners.push(a, b, c);
  }
  return corners;
}

/** @param {Map<number, number>} apexes @param {number} i @param {number} j @param {number} n */
function fallbackApex(apexes, i, j, n) {
  /** @param {number} a @param {number} b */
  const known = (a, b) => b === a + 1 || apexes.has(a * n + b);
  for (let k = i + 1; k < j; k++) if (known(i, k) && known(k, j)) return k;
  return (i + j) >> 1;
}

/**
 * How far the triangles are from the polygon: the sum of |areas| less the polygon's area, in
 * squared steps, doubled.
 * @param {Point[]} ring bridged
 * @param {[number, number, number][]} triangles
 */
export function excessArea(ring, triangles) {
  const covered = triangles.reduce(
    (sum, [a, c, b]) => sum + Math.abs(turn(ring[a], ring[c], ring[b])),
    0,
  );
  return covered - Math.abs(doubledArea(ring));
}
