// Reads a mesh file back for the bake's tests. It trusts its input: the checked reader is
// src/core/map/mesh.cpp.

import {FILL_KINDS, HEADER_BYTES, LINE_KINDS} from './mesh_writer.mjs';

/**
 * @typedef {[number, number]} LngLat
 * @typedef
 *   {{kind: string, code: string, views: number, triangles: [LngLat, LngLat, LngLat][], rings: LngLat[][]}}
 *   DecodedFill
 * @typedef {{kind: string, code: string, views: number, disputed: number, points: LngLat[]}}
 *   DecodedLine
 * @typedef
 *   {{level: number, box: number[], views: string[], fills: DecodedFill[], lines: DecodedLine[]}}
 *   DecodedMesh
 */

/** Steps through bytes. */
class ByteSource {
  /** @param {Buffer} bytes @param {number} at */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  u8() {
    return this.bytes[this.at++];
  }
  varint() {
    let v = 0;
    for (let scale = 1; ; scale *= 128) {
      const b = this.u8();
      v += (b & 127) * scale;
      if (b < 128) return v;
    }
  }
  signed() {
    const v = this.varint();
    return v % 2 ? -(v + 1) / 2 : v / 2;
  }
  text() {
    const n = this.u8();
    this.at += n;
    return this.bytes.toString('latin1', this.at - n, this.at);
  }
  /** @template T @param {number} n @param {() => T} read @returns {T[]} */
  list(n, read) {
    return Array.from({length: n}, read);
  }
}

/** @param {Buffer} bytes @returns {DecodedMesh} */
export function decodeMesh(bytes) {
  const perDegree = bytes.readUInt32LE(12);
  const box = [20, 24, 28, 32].map((at) => bytes.readInt32LE(at) / perDegree);
  const [viewCount, classCount, arcCount] = [
    bytes[36],
    bytes.readUInt16LE(38),
    bytes.readUInt32LE(40),
  ];
  let at = HEADER_BYTES;
  const sections = [48, 52, 56, 60, 64, 68, 72]
    .map((h) => (at += bytes.readUInt32LE(h)) - bytes.readUInt32LE(h))
    .map((s) => new ByteSource(bytes, s));
  const [names, classIds, counts, xs, ys, fillBytes, bits] = sections;
  const views = names.list(viewCount, () => names.text());
  const codes = ['', ...names.list(names.varint(), () => names.text())];
  const classes = names.list(classCount, () => ({
    kind: LINE_KINDS[names.u8()],
    views: names.u8(),
    disputed: names.u8(),
    code: codes[names.varint()],
  }));
  const fillCount = names.varint();
  let [x, y] = [bytes.readInt32LE(20), bytes.readInt32LE(24)];
  const arcs = counts.list(arcCount, () =>
    counts.list(
      counts.varint(),
      () =>
        /** @type {LngLat} */ ([(x += xs.signed()) / perDegree, (y += ys.signed()) / perDegree]),
    ),
  );
  const lines = arcs.flatMap((points) => arcLines(classes[classIds.varint()], points));
  const context = {source: fillBytes, arcs, codes, next: 0, bit: 0, bits, views};
  const fills = fillBytes.list(fillCount, () => decodeFill(context)).flat();
  return {level: bytes[7], box, views, fills, lines};
}

/**
 * @param {Omit<DecodedLine, 'points'>} line
 * @param {LngLat[]} points
 * @returns {DecodedLine[]} a country's line may be an inner one in other views
 */
function arcLines(line, points) {
  if (line.kind === 'cut' || line.kind === 'inner') return [];
  if (line.kind !== 'country' || !line.code) return [{...line, points}];
  return [
    {...line, code: '', points},
    {kind: 'admin1', code: line.code, views: 255 & ~line.views, disputed: 0, points},
  ];
}

/**
 * @param {any} context
 * @returns {DecodedFill[]} one for each country among the views, and one for the area
 */
function decodeFill(context) {
  const {source, codes, views} = context;
  const kind = FILL_KINDS[source.u8()];
  const countries = source.u8()
    ? source.list(views.length, () => codes[source.varint()])
    : new Array(views.length).fill(codes[source.varint()]);
  const area = codes[source.varint()];
  const pieces = source.list(source.varint(), () => decodePiece(context));
  const triangles = pieces.flatMap((/** @type {any} */ p) => p.triangles);
  const rings = pieces.flatMap((/** @type {any} */ p) => p.rings);
  /** @param {string} code */
  const mask = (code) =>
    countries.reduce(
      (/** @type {number} */ m, /** @type {string} */ c, /** @type {number} */ i) =>
        m | (c === code ? 1 << i : 0),
      0,
    );
  const fills = [...new Set(countries)].map((code) => ({
    kind,
    code,
    views: mask(code),
    triangles,
    rings,
  }));
  return area ? [...fills, {kind: 'area', code: area, views: 255, triangles, rings}] : fills;
}

/** @param {any} context */
function decodePiece(context) {
  const {source} = context;
  const outer = decodeRing(context);
  const rings = [outer];
  let ring = outer;
  for (let holes = source.varint(); holes > 0; holes--) {
    const [at, start] = [source.varint(), source.varint()];
    const hole = decodeRing(context);
    rings.push(hole);
    ring = [
      ...ring.slice(0, at),
      ...hole.slice(start),
      ...hole.slice(0, start),
      hole[start],
      ...ring.slice(at - 1),
    ];
  }
  return {rings, triangles: runProgram(ring, context)};
}

/** @param {any} context @returns {LngLat[]} */
function decodeRing(context) {
  const {source, arcs} = context;
  return source
    .list(source.varint(), () => {
      const ref = source.varint();
      const points = arcs[ref === 0 ? context.next++ : context.next - (ref >> 1)];
      return (ref & 1 ? [...points].reverse() : points).slice(0, -1);
    })
    .flat();
}

/** @param {LngLat[]} ring @param {any} context */
function runProgram(ring, context) {
  /** @type {LngLat[]} */
  const stack = [];
  const triangles = [];
  let next = 0;
  for (let i = 0; i < 2 * ring.length - 2; i++, context.bit++) {
    const bit = (context.bits.bytes[context.bits.at + (context.bit >> 3)] >> (context.bit & 7)) & 1;
    if (!bit) stack.push(ring[next++]);
    else {
      const b = stack.pop();
      const c = stack.pop();
      triangles.push([stack[stack.length - 1], c, b]);
      stack.push(/** @type {LngLat} */ (b));
    }
  }
  return triangles;
}
