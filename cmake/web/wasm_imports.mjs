// Renames the modules that a WebAssembly program imports from. It reads the import section alone,
// as the core specification lays it out (section 5.5.5), and copies all else.

const HEADER = 8;
const IMPORTS = 2;

/** Reads numbers and names one after the other. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error('the program ends within its imports');
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
    if (taken.length < size) throw new Error('the program ends within its imports');
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
const encodedNumber = (value) =>
  value < 128 ? [value] : [(value % 128) + 128, ...encodedNumber(Math.floor(value / 128))];

/** @param {string} name */
function encodedName(name) {
  const bytes = new TextEncoder().encode(name);
  return Buffer.from([...encodedNumber(bytes.length), ...bytes]);
}

/** @param {Uint8Array} section @param {(module: string, field: string) => string} moduleFor */
function renamedSection(section, moduleFor) {
  const reader = new Reader(section);
  const count = reader.number();
  const written = [Buffer.from(encodedNumber(count))];
  for (let number = 0; number < count; number++) {
    const module = reader.name();
    const field = reader.name();
    const start = reader.at;
    reader.type();
    const type = section.subarray(start, reader.at);
    written.push(encodedName(moduleFor(module, field)), encodedName(field), Buffer.from(type));
  }
  return Buffer.concat(written);
}

/**
 * @param {Uint8Array} program
 * @param {(module: string, field: string) => string} moduleFor the module to import a field from
 * @returns {Buffer} the program with its imports renamed
 */
export function renameImportModules(program, moduleFor) {
  const reader = new Reader(program);
  const written = [Buffer.from(reader.take(HEADER))];
  while (reader.at < program.length) {
    const id = reader.byte();
    const content = reader.take(reader.number());
    const section = id === IMPORTS ? renamedSection(content, moduleFor) : content;
    written.push(Buffer.from([id, ...encodedNumber(section.length)]), Buffer.from(section));
  }
  return Buffer.concat(written);
}
