// What the page's script must know of the program, as the native program says it: names, limits,
// and what both call by number.
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {InputError} from './inputs.mjs';

const run = promisify(execFile);

/** @typedef {typeof import('dateline:constants')} Constants */

/** @param {string} tool the native program @returns {Promise<Constants>} */
export async function readConstants(tool) {
  try {
    return JSON.parse((await run(tool, ['constants'])).stdout);
  } catch (error) {
    throw new InputError(
      `${tool}: ${/** @type {Error} */ (error).message}\nRun \`cmake --preset native && cmake --build --preset native --target dateline\` first, or name the program with --tool.`,
    );
  }
}

export const CONSTANTS = 'dateline:constants';

/**
 * The module's source, in TypeScript: an export for each constant, numbers with names as an
 * enumeration, of which a bundle holds only the numbers that are used.
 * @param {Constants} constants
 */
export const constantsModule = (constants) =>
  Object.entries(constants)
    .map(
      ([name, value]) =>
        `export ${isNumbers(value) ? enumOf(name, value) : `const ${name} = ${JSON.stringify(value)}`};\n`,
    )
    .join('');

/** @param {unknown} value @returns {value is Record<string, number>} */
const isNumbers = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'number');

/** @param {string} name @param {Record<string, number>} numbers */
const enumOf = (name, numbers) =>
  `enum ${name} {${Object.entries(numbers).map(([key, number]) => `${key} = ${number}`)}}`;
