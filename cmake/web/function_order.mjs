// Puts a program's functions into an order in which the program compresses better: those of one type
// beside one another, and among them those that begin alike. What each does stays the same, and so
// does what it is called from outside.
import {
  encodedNumber,
  list,
  Reader,
  readList,
  replaceSections,
  sectionsOf,
} from './wasm_reader.mjs';

const SECTIONS = {imports: 2, functions: 3, exports: 7, start: 8, elements: 9, code: 10};
const FUNCTION = 0; // the kind of an import or an export
const CALL = 0x10;
const REF_FUNC = 0xd2;
const END = 0x0b;

// How many numbers follow an instruction of one byte, from the core specification (5.4); those that
// are not here are followed by none.
const NUMBERS_AFTER = new Map([
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d].map((code) => /** @type {const} */ ([code, 1])),
  [0x11, 2], // call_indirect
  ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((code) => /** @type {const} */ ([code, 1])),
  ...Array.from({length: 0x17}, (_, at) => /** @type {const} */ ([0x28 + at, 2])), // loads, stores
  ...[0x3f, 0x40, 0x41, 0x42, 0xd0].map((code) => /** @type {const} */ ([code, 1])),
]);
// Of those whose code is 0xfc and a number.
const NUMBERS_AFTER_FC = new Map([
  ...Array.from({length: 8}, (_, at) => /** @type {const} */ ([at, 0])), // truncations
  [8, 2],
  [9, 1],
  [10, 2],
  [11, 1],
  [12, 2],
  [13, 1],
  [14, 2],
]);
const WITHOUT_NUMBERS = (/** @type {number} */ code) =>
  [0x00, 0x01, 0x05, END, 0x0f, 0x1a, 0x1b, 0xd1].includes(code) || (code >= 0x45 && code <= 0xc4);

/** @param {Reader} reader @param {number} count */
function passNumbers(reader, count) {
  for (let left = count; left > 0; left--) reader.number();
}

/** Goes past what follows the instruction, which refers to no function. @param {Reader} reader @param {number} code */
function passRest(reader, code) {
  const numbers = NUMBERS_AFTER.get(code);
  if (numbers !== undefined) return passNumbers(reader, numbers);
  switch (code) {
    case 0x0e: // br_table
      return passNumbers(reader, reader.number() + 1);
    case 0x1c: // select of types
      return passNumbers(reader, reader.number());
    case 0x43: // f32.const
      return void reader.take(4);
    case 0x44: // f64.const
      return void reader.take(8);
    case 0xfc: {
      const second = reader.number();
      const after = NUMBERS_AFTER_FC.get(second);
      if (after === undefined) throw new Error(`an instruction 0xfc ${second}, not known here`);
      return passNumbers(reader, after);
    }
    default:
      if (!WITHOUT_NUMBERS(code)) {
        throw new Error(`an instruction 0x${code.toString(16)}, which is not known here`);
      }
  }
}

/**
 * A function's code in pieces: bytes, and numbers of functions that it calls.
 * @param {Uint8Array} code
 */
function readPieces(code) {
  const reader = new Reader(code);
  for (let groups = reader.number(); groups > 0; groups--) passNumbers(reader, 2); // locals
  /** @type {(Uint8Array | number)[]} */
  const pieces = [];
  let from = 0;
  while (reader.at < code.length) {
    const instruction = reader.byte();
    if (instruction === CALL || instruction === REF_FUNC) {
      pieces.push(reader.bytes.subarray(from, reader.at), reader.number());
      from = reader.at;
    } else {
      passRest(reader, instruction);
    }
  }
  pieces.push(reader.bytes.subarray(from, reader.at));
  return pieces;
}

/** @param {(number | Uint8Array)[]} pieces @param {(number: number) => number} renumber */
const joined = (pieces, renumber) =>
  Buffer.concat(
    pieces.map((piece) =>
      typeof piece === 'number' ? Buffer.from(encodedNumber(renumber(piece))) : piece,
    ),
  );

/** @param {Reader} reader */
function passImport(reader) {
  reader.name();
  reader.name();
  const kind = reader.bytes[reader.at];
  reader.type();
  return kind;
}

/** @param {Uint8Array} section @param {(number: number) => number} renumber */
function reorderedExports(section, renumber) {
  const items = readList(section, (reader) => {
    const from = reader.at;
    reader.name();
    const kind = reader.byte();
    const name = reader.bytes.subarray(from, reader.at);
    const number = reader.number();
    return {name, kind, number: kind === FUNCTION ? renumber(number) : number};
  });
  items.sort((a, b) => a.kind - b.kind || a.number - b.number);
  return list(items.map(({name, number}) => joined([name, number], (same) => same)));
}

/** Only lists of functions for a table, which is all that our compilers write. @param {Uint8Array} section @param {(number: number) => number} renumber */
function reorderedElements(section, renumber) {
  return list(
    readList(section, (reader) => {
      const from = reader.at;
      const flags = reader.number();
      if (flags !== 0 && flags !== 2) throw new Error(`elements of kind ${flags}, not known here`);
      if (flags === 2) reader.number(); // the table
      for (let code = reader.byte(); code !== END; code = reader.byte()) passRest(reader, code);
      if (flags === 2) reader.byte(); // that they are functions
      const head = reader.bytes.subarray(from, reader.at);
      const numbers = Array.from({length: reader.number()}, () => renumber(reader.number()));
      return Buffer.concat([
        head,
        list(numbers.map((number) => Buffer.from(encodedNumber(number)))),
      ]);
    }),
  );
}

/** @param {Uint8Array} program */
function readFunctions(program) {
  const at = sectionsOf(program);
  const imported = readList(at(SECTIONS.imports), passImport);
  const types = readList(at(SECTIONS.functions), (reader) => reader.number());
  const codes = readList(at(SECTIONS.code), (reader) => reader.take(reader.number()));
  return {
    imported: imported.filter((kind) => kind === FUNCTION).length,
    functions: codes.map((code, number) => {
      const pieces = readPieces(code);
      return {number, type: types[number], pieces, likeness: joined(pieces, () => 0)};
    }),
  };
}

/**
 * @param {Uint8Array} program without names
 * @returns {Buffer} the same with its functions in another order
 */
export function orderFunctions(program) {
  const {imported, functions} = readFunctions(program);
  functions.sort(
    (a, b) => a.type - b.type || Buffer.compare(a.likeness, b.likeness) || a.number - b.number,
  );
  const places = new Map(functions.map(({number}, place) => [imported + number, imported + place]));
  const renumber = (/** @type {number} */ number) => places.get(number) ?? number;
  return replaceSections(program, (id, content) => {
    switch (id) {
      case SECTIONS.functions:
        return list(functions.map(({type}) => Buffer.from(encodedNumber(type))));
      case SECTIONS.code:
        return list(
          functions.map(({pieces}) => {
            const code = joined(pieces, renumber);
            return Buffer.concat([Buffer.from(encodedNumber(code.length)), code]);
          }),
        );
      case SECTIONS.exports:
        return reorderedExports(content, renumber);
      case SECTIONS.elements:
        return reorderedElements(content, renumber);
      case SECTIONS.start:
        return Buffer.from(encodedNumber(renumber(new Reader(content).number())));
      default:
        return content;
    }
  });
}
