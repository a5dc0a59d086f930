// Writes one mesh file as data/map/README.md documents it.

import {bridgeHoles, excessArea, triangulate} from './triangulate.mjs';
import {loopPoints, refPoints} from './cells.mjs';

export const MAGIC = 'DLMESH';
export const VERSION = 1;
export const HEADER_BYTES = 76;
export const LINE_KINDS = ['cut', 'inner', 'coast', 'country', 'admin1', 'river', 'lake_shore'];
export const FILL_KINDS = ['land', 'lake'];

/**
 * @typedef {import('./grid.mjs').Part} Part
 * @typedef {import('./grid.mjs').Point} Point
 * @typedef {import('./cells.mjs').PartRef} PartRef
 * @typedef {import('./cells.mjs').Piece} Piece
 * @typedef {{kind: string, views: number, disputed: number, code: string}} LineClass
 * @typedef {{kind: string, countries: string[], area: string, pieces: Piece[]}} Fill
 * @typedef
 *   {{level: number, box: number[], stepsPerDegree: number, maxEdge: number, views: string[], fills: Fill[], loose: Part[],
 * classOf: (part: Part) => LineClass}} MeshInput `box` and `maxEdge` in steps; `loose`: parts of no
 * fill (rivers)
 */

/** Bytes that grow. */
export class ByteWriter {
  /** @type {number[]} */
  bytes = [];
  /** @param {number} v */
  u8(v) {
    this.bytes.push(v & 255);
  }
  /** @param {number} v */
  u16(v) {
    this.u8(v);
    this.u8(v >>> 8);
  }
  /** @param {number} v also for negative ones, in two's complement */
  u32(v) {
    this.u16(v);
    this.u16(v >>> 16);
  }
  /** LEB128. @param {number} v 0 to 2^32 - 1 */
  varint(v) {
    let rest = v;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) | 128);
    this.bytes.push(rest);
  }
  /** Zig-zag. @param {number} v */
  signed(v) {
    this.varint(v < 0 ? -2 * v - 1 : 2 * v);
  }
  /** @param {string} v ASCII, at most 255 */
  text(v) {
    this.u8(v.length);
    for (const c of v) this.u8(c.charCodeAt(0));
  }
}

/** Numbers things in the order in which they are first met. @template T */
class Numbering {
  /** @type {Map<string, number>} */
  ids = new Map();
  /** @type {T[]} */
  items = [];
  /** @param {string} key @param {T} item */
  of(key, item) {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** What is gathered while fills are written. */
class MeshState {
  arcs = /** @type {{part: Part, points: Point[], reversed: boolean}[]} */ ([]);
  arcIds = /** @type {Map<Part, number>} */ (new Map());
  codes = /** @type {Numbering<string>} */ (new Numbering());
  classes = /** @type {Numbering<LineClass>} */ (new Numbering());
  fills = new ByteWriter();
  bits = /** @type {number[]} */ ([]);
  rings = 0;
  triangles = 0;
  excess = 0;
}

/**
 * @param {MeshInput} input
 * @returns
 *   {{bytes: Buffer, points: number, triangles: number, excess: number, parts: Record<string, number>}}
 *   `excess`: see excessArea
 */
export function writeMesh(input) {
  const state = new MeshState();
  for (const fill of input.fills) writeFill(fill, state);
  for (const part of input.loose) newArc({part, reversed: false}, state);
  const arcs = writeArcs(input, state);
  const names = writeNames(input, state);
  const sections = [
    names.bytes,
    arcs.classes.bytes,
    arcs.counts.bytes,
    arcs.x.bytes,
    arcs.y.bytes,
    state.fills.bytes,
    packBits(state.bits),
  ];
  const header = writeHeader(
    input,
    state,
    arcs.points,
    sections.map((s) => s.length),
  );
  const bytes = Buffer.from([header.bytes, ...sections].flat());
  const parts = Object.fromEntries(
    ['names', 'classes', 'counts', 'x', 'y', 'fills', 'bits'].map((name, i) => [
      name,
      sections[i].length,
    ]),
  );
  return {bytes, points: arcs.points, triangles: state.triangles, excess: state.excess, parts};
}

/**
 * @param {MeshInput} input
 * @param {MeshState} state
 * @param {number} points
 * @param {number[]} lengths
 */
function writeHeader(input, state, points, lengths) {
  const header = new ByteWriter();
  for (const c of MAGIC) header.u8(c.charCodeAt(0));
  header.u8(VERSION);
  header.u8(input.level);
  header.u32(HEADER_BYTES + lengths.reduce((a, b) => a + b, 0));
  header.u32(input.stepsPerDegree);
  header.u32(input.maxEdge);
  for (const v of input.box) header.u32(v);
  header.u8(input.views.length);
  header.u8(0);
  header.u16(state.classes.items.length);
  header.u32(state.arcs.length);
  header.u32(points);
  for (const length of lengths) header.u32(length);
  if (header.bytes.length !== HEADER_BYTES) {
    throw new Error(`header of ${header.bytes.length} bytes`);
  }
  return header;
}

/**
 * Views, codes, line classes, counts of fills.
 * @param {MeshInput} input
 * @param {MeshState} state
 */
function writeNames(input, state) {
  const classes = state.classes.items.map((c) => ({
    ...c,
    codeId: c.code ? state.codes.of(c.code, c.code) + 1 : 0,
  }));
  const out = new ByteWriter();
  for (const view of input.views) out.text(view);
  out.varint(state.codes.items.length);
  for (const code of state.codes.items) out.text(code);
  for (const c of classes) {
    out.u8(LINE_KINDS.indexOf(c.kind));
    out.u8(c.views);
    out.u8(c.disputed);
    out.varint(c.codeId);
  }
  out.varint(input.fills.length);
  out.varint(state.rings);
  out.varint(state.triangles);
  return out;
}

/** @param {Fill} fill @param {MeshState} state */
function writeFill(fill, state) {
  const {fills} = state;
  const alike = fill.countries.every((c) => c === fill.countries[0]);
  fills.u8(FILL_KINDS.indexOf(fill.kind));
  fills.u8(alike ? 0 : 1);
  for (const code of alike ? fill.countries.slice(0, 1) : fill.countries) {
    fills.varint(codeId(code, state));
  }
  fills.varint(codeId(fill.area, state));
  fills.varint(fill.pieces.length);
  for (const piece of fill.pieces) writePiece(piece, state);
}

/** @param {string} code @param {MeshState} state 0 for none */
function codeId(code, state) {
  return code ? state.codes.of(code, code) + 1 : 0;
}

/** @param {Piece} piece @param {MeshState} state */
function writePiece(piece, state) {
  const outer = rotated(piece.outer.refs, state);
  const holes = piece.holes.map((h) => h.refs);
  const {splices, order, bridged} = bridgeHoles(loopPoints(outer), holes.map(loopPoints));
  writeRing(outer, state);
  state.fills.varint(holes.length);
  order.forEach((hole, i) => {
    state.fills.varint(splices[i].at);
    state.fills.varint(splices[i].start);
    writeRing(holes[hole], state);
  });
  const {program, triangles} = triangulate(bridged);
  for (const bit of program) state.bits.push(bit);
  state.rings += 1 + holes.length;
  state.triangles += triangles.length;
  state.excess += excessArea(bridged, triangles);
}

/**
 * Starts a ring where a new arc begins after known ones, so that new arcs follow one another.
 * @param {PartRef[]} refs
 * @param {MeshState} state
 */
function rotated(refs, state) {
  const known = refs.map((r) => state.arcIds.has(r.part));
  const start = known.findIndex((k, i) => !k && known[(i + known.length - 1) % known.length]);
  return start > 0 ? [...refs.slice(start), ...refs.slice(0, start)] : refs;
}

/**
 * 0: the next new arc, as stored; else twice how far back the arc is, plus one when reversed.
 * @param {PartRef[]} refs
 * @param {MeshState} state
 */
function writeRing(refs, state) {
  state.fills.varint(refs.length);
  for (const ref of refs) {
    const known = state.arcIds.get(ref.part);
    if (known === undefined) {
      newArc(ref, state);
      state.fills.varint(0);
    } else {
      state.fills.varint(
        2 * (state.arcs.length - known) + (state.arcs[known].reversed === ref.reversed ? 0 : 1),
      );
    }
  }
}

/** @param {PartRef} ref @param {MeshState} state */
function newArc(ref, state) {
  state.arcIds.set(ref.part, state.arcs.length);
  state.arcs.push({part: ref.part, points: refPoints(ref), reversed: ref.reversed});
}

/** @param {MeshInput} input @param {MeshState} state */
function writeArcs(input, state) {
  const out = {
    classes: new ByteWriter(),
    counts: new ByteWriter(),
    x: new ByteWriter(),
    y: new ByteWriter(),
    points: 0,
  };
  let [px, py] = [input.box[0], input.box[1]];
  for (const {part, points} of state.arcs) {
    const line = input.classOf(part);
    out.classes.varint(state.classes.of(JSON.stringify(line), line));
    out.counts.varint(points.length);
    out.points += points.length;
    for (const [x, y] of points) {
      out.x.signed(x - px);
      out.y.signed(y - py);
      [px, py] = [x, y];
    }
  }
  return out;
}

/** Lowest bit first. @param {number[]} bits */
function packBits(bits) {
  const bytes = new Array(Math.ceil(bits.length / 8)).fill(0);
  bits.forEach((bit, i) => (bytes[i >> 3] |= bit << (i & 7)));
  return bytes;
}
