// Cuts polygons, given as rings of arc parts, into pieces that each lie in one cell.
//
// Outer rings run clockwise, holes the other way: inside is on the right. Where a ring leaves a
// cell, the piece goes on clockwise along the cell's side to the next place where the ring comes in
// again (Weiler and Atherton's rule); no coordinate is worked out here.

import {cellBox} from './grid.mjs';

/**
 * @typedef {import('./grid.mjs').Grid} Grid
 * @typedef {import('./grid.mjs').Point} Point
 * @typedef {import('./grid.mjs').Part} Part
 * @typedef {{part: Part, reversed: boolean}} PartRef
 * @typedef {{refs: PartRef[]}} Loop closed
 * @typedef {{cell: number, outer: Loop, holes: Loop[]}} Piece
 * @typedef {{cell: number, refs: PartRef[]}} Chain
 */

/**
 * @param {PartRef[][]} rings of one polygon, the outer first
 * @param {Grid} grid
 * @returns {Piece[]}
 */
export function cutPolygon(rings, grid) {
  /** @type {Map<number, Chain[]>} */
  const chains = new Map();
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {Chain[]} */
  const holes = [];
  rings.forEach((ring, i) => {
    const cells = new Set(ring.map((r) => r.part.cell));
    if (cells.size > 1) {
      for (const chain of ringChains(ring)) {
        chains.set(chain.cell, [...(chains.get(chain.cell) ?? []), chain]);
      }
    } else if (i === 0) pieces.push({cell: ring[0].part.cell, outer: {refs: ring}, holes: []});
    else holes.push({cell: ring[0].part.cell, refs: ring});
  });
  for (const [cell, list] of chains) {
    pieces.push(...linkChains(list, cell, grid).map((outer) => ({cell, outer, holes: []})));
  }
  if (chains.size > 0) pieces.push(...wholeCells(rings, chains, grid));
  for (const hole of holes) homeOf(hole, pieces)?.holes.push({refs: hole.refs});
  return pieces;
}

/** @param {PartRef} ref @returns {Point[]} in the ref's direction */
export function refPoints({part, reversed}) {
  return reversed ? [...part.points].reverse() : part.points;
}

/** @param {PartRef[]} refs @returns {Point[]} of a closed loop, the first not repeated */
export function loopPoints(refs) {
  return refs.flatMap((r) => refPoints(r).slice(0, -1));
}

/** Twice the area, positive when clockwise. @param {Point[]} points */
export function doubledArea(points) {
  let sum = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    sum += (points[i][0] - points[j][0]) * (points[i][1] + points[j][1]);
  }
  return sum;
}

/** @param {Point} point @param {Point[][]} loops even-odd */
export function insideLoops([x, y], loops) {
  let inside = false;
  for (const loop of loops) {
    for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
      const [ax, ay] = loop[i];
      const [bx, by] = loop[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/**
 * A ring that visits several cells, as its stays in each.
 * @param {PartRef[]} ring
 * @returns {Chain[]}
 */
function ringChains(ring) {
  const start = ring.findIndex(
    (r, i) => r.part.cell !== ring[(i + ring.length - 1) % ring.length].part.cell,
  );
  /** @type {Chain[]} */
  const chains = [];
  for (let i = 0; i < ring.length; i++) {
    const ref = ring[(start + i) % ring.length];
    const last = chains[chains.length - 1];
    if (last && last.cell === ref.part.cell) last.refs.push(ref);
    else chains.push({cell: ref.part.cell, refs: [ref]});
  }
  return chains;
}

/** @param {Chain[]} chains of one cell @param {number} cell @param {Grid} grid @returns {Loop[]} */
function linkChains(chains, cell, grid) {
  const box = cellBox(grid, cell);
  const next = matchEnds(chains, box);
  const used = new Set();
  /** @type {Loop[]} */
  const loops = [];
  for (let i = 0; i < chains.length; i++) {
    /** @type {PartRef[]} */
    const refs = [];
    for (let k = i; !used.has(k); k = next[k]) {
      used.add(k);
      refs.push(...chains[k].refs);
      const side = sidePoints(chainEnd(chains[k]), chainStart(chains[next[k]]), box);
      if (side.length > 1) refs.push({part: {cell, points: side, rim: true}, reversed: false});
    }
    if (refs.length > 0) loops.push({refs});
  }
  return loops;
}

/** @param {Chain} chain */
function chainStart(chain) {
  return refPoints(chain.refs[0])[0];
}

/** @param {Chain} chain */
function chainEnd(chain) {
  const points = refPoints(chain.refs[chain.refs.length - 1]);
  return points[points.length - 1];
}

/**
 * Exits and entries alternate along the sides when the polygon is sound; they are matched like
 * brackets, so that a fault stays small.
 * @param {Chain[]} chains
 * @param {[number, number, number, number]} box
 * @returns {number[]} for each chain the one that follows it
 */
function matchEnds(chains, box) {
  const ends = chains.flatMap((c, chain) => [
    {at: perimeter(chainEnd(c), box), exit: true, chain},
    {at: perimeter(chainStart(c), box), exit: false, chain},
  ]);
  ends.sort((a, b) => a.at - b.at);
  const next = chains.map((_, i) => i);
  const matched = new Set();
  /** @type {number[]} */
  const open = [];
  for (const end of [...ends, ...ends]) {
    if (end.exit && !matched.has(end)) {
      open.push(end.chain);
      matched.add(end);
    } else if (!end.exit && !matched.has(end) && open.length > 0) {
      next[/** @type {number} */ (open.pop())] = end.chain;
      matched.add(end);
    }
  }
  return next;
}

/**
 * Steps clockwise from the north-west corner.
 * @param {Point} p
 * @param {[number, number, number, number]} box
 */
function perimeter([x, y], [west, south, east, north]) {
  const width = east - west;
  const height = north - south;
  if (y === north) return x - west;
  if (x === east) return width + (north - y);
  if (y === south) return width + height + (east - x);
  return 2 * width + height + (y - south);
}

/**
 * The way clockwise along the sides.
 * @param {Point} from
 * @param {Point} to
 * @param {[number, number, number, number]} box
 * @returns {Point[]}
 */
function sidePoints(from, to, box) {
  const [west, south, east, north] = box;
  const total = 2 * (east - west) + 2 * (north - south);
  const start = perimeter(from, box);
  const length = (perimeter(to, box) - start + total) % total;
  /** @type {Point[]} */
  const corners = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  const passed = corners
    .map((corner) => ({corner, along: (perimeter(corner, box) - start + total) % total}))
    .filter((c) => c.along > 0 && c.along < length)
    .sort((a, b) => a.along - b.along);
  return [from, ...passed.map((c) => c.corner), to];
}

/**
 * Cells that the polygon covers without its ring coming near.
 * @param {PartRef[][]} rings
 * @param {Map<number, Chain[]>} chains
 * @param {Grid} grid
 */
function wholeCells(rings, chains, grid) {
  const loops = rings.map((r) => loopPoints(r));
  const columns = [...chains.keys()].map((c) => c % grid.columns);
  const rows = [...chains.keys()].map((c) => Math.floor(c / grid.columns));
  /** @type {Piece[]} */
  const pieces = [];
  for (let row = Math.min(...rows); row <= Math.max(...rows); row++) {
    for (let column = Math.min(...columns); column <= Math.max(...columns); column++) {
      const cell = row * grid.columns + column;
      const [west, south, east, north] = cellBox(grid, cell);
      if (chains.has(cell) || !insideLoops([west, south], loops)) continue;
      const points = /** @type {Point[]} */ ([
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ]);
      pieces.push({
        cell,
        outer: {refs: [{part: {cell, points, rim: true}, reversed: false}]},
        holes: [],
      });
    }
  }
  return pieces;
}

/**
 * @param {Chain} hole
 * @param {Piece[]} pieces
 * @returns {Piece | undefined} the smallest piece around it
 */
function homeOf(hole, pieces) {
  const here = pieces.filter((p) => p.cell === hole.cell);
  if (here.length < 2) return here[0];
  const probe = loopPoints(hole.refs)[0];
  const around = here
    .map((piece) => ({piece, loop: loopPoints(piece.outer.refs)}))
    .filter(({loop}) => insideLoops(probe, [loop]));
  return around.sort((a, b) => doubledArea(a.loop) - doubledArea(b.loop))[0]?.piece;
}
