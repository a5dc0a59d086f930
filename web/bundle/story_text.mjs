// The story as HTML and its pictures, as the native program writes them.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {InputError} from './inputs.mjs';

const run = promisify(execFile);

/** What social networks show of a page, px. */
export const CARD = {width: 1200, height: 630};

/**
 * What stands where the map will, CSS px and px of the picture to one: the shapes that boxes for
 * the map have in a column and on a phone.
 */
const POSTERS = {
  wide: {width: 640, height: 428, ratio: 1.5},
  narrow: {width: 342, height: 480, ratio: 2},
};

const LINKED_DATA = /<script type="application\/ld\+json">.*<\/script>\n?/s;

/**
 * What stands in the page's head, and the story for machines, which no reader waits for: it stands
 * after the text. @param {string} head
 */
const parted = (head) => ({
  head: head.replace(LINKED_DATA, ''),
  linkedData: LINKED_DATA.exec(head)?.[0] ?? '',
});

/**
 * @param {{tool: string, story: string}} where the native program, the story's folder
 * @param {(picture: Buffer) => string} name gives the picture its address
 * @param {string[]} languages of the text's own words; the first is the page's
 * @param {string} address of the page when it is published; empty where no one knows
 * @returns
 *   {Promise<{head: string, linkedData: string, lines: Record<string, string>, posters: {wide: Buffer, narrow: Buffer}, twins: Map<string, string>, editions: Map<string, Map<string, string>>}>}
 *   the line that says each
 * claim, by id; the posters as PNG, the twins by language; those as known on an earlier day by that
 * day and by language
 */
export async function storyText({tool, story}, name, languages, address) {
  if (!existsSync(tool)) {
    throw new InputError(
      `${tool} is not there\nRun \`cmake --preset native && cmake --build --preset native --target dateline\` first, or name the program with --tool.`,
    );
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-text-'));
  try {
    const render = async (
      /** @type {string} */ file,
      /** @type {{width: number, height: number, ratio?: number}} */ {width, height, ratio},
    ) => {
      await run(tool, [
        'render',
        story,
        '-o',
        path.join(folder, file),
        '--size',
        `${width}x${height}`,
        ...(ratio ? ['--map-alone', '--ratio', String(ratio)] : []),
      ]);
      return readFile(path.join(folder, file));
    };
    const picture = name(await render('card.png', CARD));
    const posters = {
      wide: await render('wide.png', POSTERS.wide),
      narrow: await render('narrow.png', POSTERS.narrow),
    };
    const text = (/** @type {string} */ language, /** @type {string} */ file) =>
      readFile(path.join(folder, language, file), 'utf8');
    const twins = new Map();
    const editions = new Map();
    for (const language of languages) {
      await run(tool, [
        'page',
        story,
        '--out',
        path.join(folder, language),
        '--lang',
        language,
        '--picture',
        picture,
        ...(address ? ['--address', address] : []),
      ]);
      twins.set(language, await text(language, 'twin.html'));
      for (const file of await readdir(path.join(folder, language))) {
        const day = file.match(/^twin\.(-?\d{4,}-\d\d-\d\d)\.html$/)?.[1];
        if (day) {
          editions.set(
            day,
            (editions.get(day) ?? new Map()).set(language, await text(language, file)),
          );
        }
      }
    }
    return {
      ...parted(await text(languages[0], 'head.html')),
      lines: JSON.parse(await text(languages[0], 'claims.json')),
      posters,
      twins,
      editions,
    };
  } catch (error) {
    throw new InputError(
      `${tool}: ${/** @type {any} */ (error).stderr || /** @type {Error} */ (error).message}`,
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
