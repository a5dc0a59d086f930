// What a bundle holds for other pages: the scripts that a host loads, the poster, oEmbed's answers.
// Hosts write these names down, so they stay.
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp'; // Apache-2.0; WebP from the picture that the native program writes
import {fragmentOf} from '../embed/fragment.js';
import {elementSnippet, HEIGHT, plainSnippet, resizedSnippet} from '../embed/snippets.js';
import {hashedName, integrityOf} from './hashed.mjs';
import {ownScript} from './page_script.mjs';

const WIDTH = 640; // CSS px that an answer to oEmbed takes where the asker gives no most
/** The wider poster, px. */
export const POSTER = {width: 960, height: 642};
// with its script under 60 KB: a host page loads it before anybody asks for the map
const QUALITY = 50;

/**
 * Scripts by the name that hosts write, how they are loaded, and what snippets.js calls the version
 * and its digest.
 */
const SCRIPTS = /** @type {const} */ ([
  ['embed.js', '../embed/dateline-map.js', 'esm', 'script', 'integrity'],
  ['resizer.js', '../embed/resizer.js', 'iife', 'resizer', 'resizerIntegrity'],
]);
const VERSION = /^(embed|resizer)\.[0-9a-f]{12}\.js$/;

/**
 * Each under a name that stays, and under its version's, which is what a snippet with a digest
 * loads.
 * @returns {Promise<{files: {url: string, bytes: Buffer}[], scripts: Record<string, string>}>}
 */
export async function hostScripts() {
  const files = [];
  /** @type {Record<string, string>} */
  const scripts = {};
  for (const [url, source, format, version, integrity] of SCRIPTS) {
    const bytes = await ownScript(source, {}, format);
    scripts[version] = hashedName(url, bytes);
    scripts[integrity] = integrityOf(bytes);
    files.push({url, bytes}, {url: scripts[version], bytes});
  }
  return {files, scripts};
}

/**
 * Versions that pages out there load: what was in the folder before stays in it.
 * @param {string} out
 * @returns {Promise<{url: string, bytes: Buffer}[]>}
 */
export async function earlierScripts(out) {
  const names = (await readdir(out).catch(() => [])).filter((name) => VERSION.test(name));
  return Promise.all(names.map(async (url) => ({url, bytes: await readFile(path.join(out, url))})));
}

/** @param {Buffer} picture PNG @returns {Promise<Buffer>} */
export const posterOf = (picture) => sharp(picture).webp({quality: QUALITY, effort: 6}).toBuffer();

/** @param {string} title @param {string} base @param {string} fragment */
const answer = (title, base, fragment) => ({
  version: '1.0',
  type: 'rich',
  provider_name: 'Dateline',
  title,
  width: WIDTH,
  height: HEIGHT,
  html: plainSnippet({base, title, fragment}),
  thumbnail_url: `${base}poster.webp`,
  thumbnail_width: POSTER.width,
  thumbnail_height: POSTER.height,
});

/** @param {unknown} value */
const json = (value) => Buffer.from(`${JSON.stringify(value)}\n`);

/**
 * One answer for the story and one for each claim, as files: nothing answers but a server of files.
 * @param {any} story
 * @param {string} base the story's address, ending in `/`; oEmbed's addresses are absolute, so
 *   without one there are no answers
 * @param {Record<string, string>} lines who does what, by the claim's id
 */
export function oEmbed(story, base, lines) {
  const claims = story.claims.map((/** @type {any} */ {id}) => ({
    url: `oembed/${id}.json`,
    bytes: json(answer(lines[id], base, fragmentOf([['claim', id]]))),
  }));
  return base ? [{url: 'oembed.json', bytes: json(answer(story.title, base, ''))}, ...claims] : [];
}

/**
 * What to paste into a page, for who makes the bundle.
 * @param {string} title
 * @param {string} base
 * @param {Record<string, string>} scripts
 */
export const pasted = (title, base, scripts) =>
  [
    ['With the site’s own script', elementSnippet],
    ['Frame that fits its height', resizedSnippet],
    ['Frame without a script', plainSnippet],
  ]
    .map(
      ([name, snippet]) =>
        `\n${name}:\n${/** @type {typeof plainSnippet} */ (snippet)({base, title, ...scripts})}`,
    )
    .join('\n');
