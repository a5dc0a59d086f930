// The story and the map's lists as the page's program reads them, which the native program writes.
// It knows that program's options and nothing of the format.
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {InputError} from './inputs.mjs';

const run = promisify(execFile);

/**
 * @param {{tool: string, story: string, bake: string}} where the native program, the story's folder,
 *   what was baked
 * @returns {Promise<{story: Buffer, map: Buffer, labels: Buffer}>}
 */
export async function readPrepared({tool, story, bake}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-prepared-'));
  try {
    await run(tool, ['prepare', story, '--out', folder, '--assets', bake]);
    const [text, map, labels] = await Promise.all(
      ['story.txt', 'map.txt', 'labels.txt'].map((file) => readFile(path.join(folder, file))),
    );
    return {story: text, map, labels};
  } catch (error) {
    throw new InputError(
      `${tool}: ${/** @type {any} */ (error).stderr || /** @type {Error} */ (error).message}`,
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
