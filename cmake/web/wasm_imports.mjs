// Renames the modules that a WebAssembly program imports from. It reads the import section alone,
// as the core specification lays it out (section 5.5.5), and copies all else.
import {encodedName, encodedNumber, Reader, replaceSections} from './wasm_reader.mjs';

const IMPORTS = 2;

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
export const renameImportModules = (program, moduleFor) =>
  replaceSections(program, (id, content) =>
    id === IMPORTS ? renamedSection(content, moduleFor) : content,
  );
