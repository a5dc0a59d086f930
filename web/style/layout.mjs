// The layout of C and C++ that .clang-format asks for, by the formatter that the lock file pins.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {format} from '@wasm-fmt/clang-format';

const style = readFileSync(fileURLToPath(new URL('../../.clang-format', import.meta.url)), 'utf8');

/**
 * @param {string} text C or C++
 * @param {string} file its name, whose ending tells the language
 */
export const laidOut = (text, file) => format(text, file, style);
