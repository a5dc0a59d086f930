// What goes into a bundle: the program, the baked map and fonts, the story.
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {pageTexts} from './page_texts.mjs';

/**
 * Faces by slot name, the file each is baked to, and whether the first
 * picture needs it. The last of a slot is the whole face.
 */
export const FACES = [
  {face: 'sans', file: 'sans-regular-first.ttf', first: true},
  {face: 'sans_bold', file: 'sans-bold-first.ttf', first: true},
  {face: 'serif_bold', file: 'serif-bold-first.ttf', first: true},
  {face: 'sans', file: 'sans-regular.ttf', first: false},
  {face: 'sans_bold', file: 'sans-bold.ttf', first: false},
  {face: 'serif_bold', file: 'serif-bold.ttf', first: false},
  {face: 'serif', file: 'serif-regular.ttf', first: false},
  {face: 'serif_italic', file: 'serif-italic.ttf', first: false},
  {face: 'more', file: 'sans-more.ttf', first: false},
  {face: 'hangul', file: 'hangul.otf', first: false},
];

/**
 * What readers of another language than English need from the start: faces that English readers get
 * later, or not at all.
 * @type {Record<string, {face: string, file: string}[]>}
 */
export const LANGUAGE_FACES = {
  ko: [{face: 'hangul', file: 'hangul-interface.otf'}],
  uk: [{face: 'more', file: 'sans-more.ttf'}],
  ru: [{face: 'more', file: 'sans-more.ttf'}],
};

/** A mistake of whoever called, told without a stack. */
export class InputError extends Error {}

/**
 * @param {string} file
 * @param {string} remedy
 */
async function read(file, remedy) {
  try {
    return await readFile(file);
  } catch (error) {
    throw new InputError(`${file}: ${/** @type {Error} */ (error).message}\n${remedy}`);
  }
}

/**
 * @param {string} file
 * @param {string} remedy
 */
async function readJson(file, remedy) {
  const bytes = await read(file, remedy);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new InputError(`${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {{program: string, bake: string, story: string}} where folders; `program` is the glue's
 *   .js
 */
export async function readInputs(where) {
  const build = 'Run `cmake --preset web && cmake --build --preset web` first.';
  const bake = 'Run `npm run bake` first.';
  const catalogue = await readJson(path.join(where.bake, 'map', 'map.json'), bake);
  const labels = await readJson(path.join(where.bake, 'map', 'labels.json'), bake);
  const meshes = await Promise.all(
    catalogue.files.map(async (/** @type {{name: string, level: number}} */ file) => ({
      name: file.name,
      level: file.level,
      bytes: await read(path.join(where.bake, 'map', file.name), bake),
    })),
  );
  const fonts = await Promise.all(
    FACES.map(async (face) => ({
      ...face,
      bytes: await read(path.join(where.bake, 'fonts', face.file), bake),
    })),
  );
  const languages = await Promise.all(
    Object.entries(LANGUAGE_FACES).map(async ([language, faces]) => ({
      language,
      messages: await read(
        path.join(path.dirname(where.program), 'languages', `${language}.txt`),
        build,
      ),
      page: pageTexts(language),
      fonts: await Promise.all(
        faces.map(async (face) => ({
          ...face,
          bytes: await read(path.join(where.bake, 'fonts', face.file), bake),
        })),
      ),
    })),
  );
  return {
    languages,
    glue: (await read(where.program, build)).toString('utf8'),
    wasm: await read(where.program.replace(/\.js$/, '.wasm'), build),
    laterWasm: await read(where.program.replace(/\.js$/, '.later.wasm'), build),
    story: await readJson(
      path.join(where.story, 'story.json'),
      'Name the folder of a story with --story.',
    ),
    catalogue,
    labels,
    meshes,
    fonts,
  };
}
