// Hands the functions that the later part calls in the first over in the table that both share, and
// not as exports: an export has a name, and over a thousand of them cost every reader 3 KB and the
// browser an object each. The page joins the parts by web/src/program/shared_functions.js.
import {
  encodedName,
  encodedNumber,
  list,
  Reader,
  readList,
  replaceSections,
  sectionsOf,
} from './wasm_reader.mjs';

const SECTIONS = {imports: 2, table: 4, exports: 7, elements: 9};
const FUNCTION = 0; // the kind of an import or an export
const TABLE = 1;
const FIRST_PART = 'primary'; // as wasm-split calls it

const I32_CONST = 0x41;
const END = 0x0b;

/** @param {number} value not negative @returns {number[]} signed LEB128 */
const encodedSigned = (value) =>
  value < 64 ? [value] : [(value % 128) + 128, ...encodedSigned(Math.floor(value / 128))];

/** @param {Reader} reader */
function readExport(reader) {
  const from = reader.at;
  const name = reader.name();
  const kind = reader.byte();
  const number = reader.number();
  return {name, kind, number, bytes: reader.bytes.subarray(from, reader.at)};
}

/** @param {Reader} reader */
function readImport(reader) {
  const from = reader.at;
  const module = reader.name();
  const name = reader.name();
  const type = reader.at;
  const kind = reader.bytes[type];
  reader.type();
  const {bytes, at} = reader;
  return {module, name, kind, type: bytes.subarray(type, at), bytes: bytes.subarray(from, at)};
}

/** @param {Uint8Array} program @returns {Set<string>} */
export const exportsOf = (program) =>
  new Set(readList(sectionsOf(program)(SECTIONS.exports), readExport).map(({name}) => name));

/** A table's kind of entries and its limits, made longer. @param {Reader} reader @param {number} by */
function longerTable(reader, by) {
  const entries = reader.byte();
  const flags = reader.byte();
  const least = reader.number();
  const most = flags & 1 ? encodedNumber(reader.number() + by) : [];
  return {least, bytes: [entries, flags, ...encodedNumber(least + by), ...most]};
}

/**
 * What the later part imports, by the place in the table: the last is 0.
 * @param {Uint8Array} section
 * @param {Map<string, number>} places
 */
function importsFromTable(section, places) {
  return list(
    readList(section, readImport).map(({module, name, kind, type, bytes}) => {
      const place = module === FIRST_PART && kind === FUNCTION ? places.get(name) : undefined;
      if (place !== undefined) {
        return Buffer.from([...encodedName(module), ...encodedName(`${place}`), ...type]);
      }
      if (kind !== TABLE) return bytes;
      const head = bytes.subarray(0, bytes.length - type.length);
      const longer = longerTable(new Reader(type.subarray(1)), places.size);
      return Buffer.from([...head, TABLE, ...longer.bytes]);
    }),
  );
}

/**
 * @param {Uint8Array} first
 * @param {Uint8Array} later
 * @param {Set<string>} kept exports of the first part that others than the later one know by name
 * @returns {[Buffer, Buffer]} both parts, joined by the table
 */
export function shareThroughTable(first, later, kept) {
  const wanted = new Set(
    readList(sectionsOf(later)(SECTIONS.imports), readImport)
      .filter(({module, kind}) => module === FIRST_PART && kind === FUNCTION)
      .map(({name}) => name),
  );
  const exported = readList(sectionsOf(first)(SECTIONS.exports), readExport);
  const isShared = (/** @type {{name: string, kind: number}} */ {name, kind}) =>
    kind === FUNCTION && wanted.has(name) && !kept.has(name);
  const shared = exported.filter(isShared).sort((a, b) => a.number - b.number);
  const places = new Map(shared.map(({name}, at) => [name, shared.length - 1 - at]));
  const tables = new Reader(sectionsOf(first)(SECTIONS.table));
  if (tables.number() !== 1) throw new Error('the parts share one table; this program has others');
  const table = longerTable(tables, shared.length);
  const elements = Buffer.from([
    ...[0, I32_CONST, ...encodedSigned(table.least), END],
    ...encodedNumber(shared.length),
    ...shared.flatMap(({number}) => encodedNumber(number)),
  ]);
  const firstPart = replaceSections(first, (id, content) => {
    if (id === SECTIONS.table) return Buffer.from([1, ...table.bytes]);
    if (id === SECTIONS.exports) {
      return list(exported.filter((one) => !isShared(one)).map(({bytes}) => bytes));
    }
    if (id !== SECTIONS.elements) return content;
    const before = new Reader(content);
    const count = before.number();
    const those = content.subarray(before.at);
    return Buffer.concat([Buffer.from(encodedNumber(count + 1)), those, elements]);
  });
  const laterPart = replaceSections(later, (id, content) =>
    id === SECTIONS.imports ? importsFromTable(content, places) : content,
  );
  return [firstPart, laterPart];
}
