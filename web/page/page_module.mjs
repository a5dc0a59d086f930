// A module of the page's script for tests in Node: bundled as the page has it, with the constants
// that the native program says.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {CONSTANTS, constantsModule, readConstants} from '../bundle/constants.mjs';
import {ownScript} from '../bundle/page_script.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const tool = process.env.DATELINE_BINARY ?? path.join(root, 'build/native/dateline');

export const constants = await readConstants(tool);

/** @param {string} file of web/src @returns {Promise<any>} */
export async function pageModule(file) {
  const script = await ownScript(file, {[CONSTANTS]: constantsModule(constants)}, 'esm');
  return import(`data:text/javascript;base64,${script.toString('base64')}`);
}
