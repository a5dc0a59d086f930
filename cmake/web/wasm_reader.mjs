// Reads a WebAssembly program piece by piece, as the core specification lays it out (section 5), and
// writes its numbers. What the pieces are for is their readers' to know.

const HEADER = 8;

/** Reads numbers and names one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error('the program ends within a section');
    return this.bytes[this.at++];
  }

  /** LEB128; no number here is beyond 2^53. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** @param {number} size */
  take(size) {
    const taken = this.bytes.subarray(this.at, this.at + size);
    if (taken.length < size) throw new Error('the program ends within a section');
    this.at += size;
    return taken;
  }

  name() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  limits() {
    const flags = this.byte();
    this.number();
    if (flags & 1) this.number();
  }

  /** Goes past the type of an import. */
  type() {
    const kind = this.byte();
    switch (kind) {
      case 0: // a function
        this.number();
        break;
      case 1: // a table
        this.byte();
        this.limits();
        break;
      case 2: // a memory
        this.limits();
        break;
      case 3: // a global
        this.take(2);
        break;
      default:
        throw new Error(`an import of kind ${kind}, which is not known here`);
    }
  }
}

/** @param {number} value @returns {number[]} LEB128 */
export const encodedNumber = (value) =>
  value < 128 ? [value] : [(value % 128) + 128, ...encodedNumber(Math.floor(value / 128))];

/** @param {string} name */
export function encodedName(name) {
  const bytes = new TextEncoder().encode(name);
  return Buffer.from([...encodedNumber(bytes.length), ...bytes]);
}

/** @param {Uint8Array[]} items what a section is of most kinds */
export const list = (items) => Buffer.concat([Buffer.from(encodedNumber(items.length)), ...items]);

/** @template Item @param {Uint8Array} section @param {(reader: Reader) => Item} read @returns {Item[]} */
export function readList(section, read) {
  const reader = new Reader(section);
  return Array.from({length: reader.number()}, () => read(reader));
}

/** @param {Uint8Array} program @returns {(id: number) => Uint8Array} its sections; an empty list for one that it has not */
export function sectionsOf(program) {
  /** @type {Map<number, Uint8Array>} */
  const sections = new Map();
  replaceSections(program, (id, content) => {
    sections.set(id, content);
    return content;
  });
  return (id) => sections.get(id) ?? Uint8Array.of(0);
}

/**
 * @param {Uint8Array} program
 * @param {(id: number, content: Uint8Array) => Uint8Array} sectionFor what stands for a section
 * @returns {Buffer} the program with other sections
 */
export function replaceSections(program, sectionFor) {
  const reader = new Reader(program);
  const written = [Buffer.from(reader.take(HEADER))];
  while (reader.at < program.length) {
    const id = reader.byte();
    const section = sectionFor(id, reader.take(reader.number()));
    written.push(Buffer.from([id, ...encodedNumber(section.length)]), Buffer.from(section));
  }
  return Buffer.concat(written);
}
