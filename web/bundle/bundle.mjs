// Makes dist/, the folder that any static server can carry: content-hashed assets, each with .br and .gz beside it, and an index.html.
//
//   npm run bundle -- [--story DIR] [--bake DIR] [--program FILE.js] [--tool FILE] [--address URL] [--out DIR]
//
// The same inputs give the same bytes.
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {compress} from './compress.mjs';
import {hashedFolder, hashedName} from './hashed.mjs';
import {InputError, readInputs} from './inputs.mjs';
import {LANGUAGES} from '../src/language.js';
import {minifiedStyle, pageScript} from './page_script.mjs';
import {pageTexts} from './page_texts.mjs';
import {CARD, storyText} from './story_text.mjs';
import {transferTable} from './transfer_table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = fileURLToPath(new URL('../src/', import.meta.url));
const ASSETS = 'assets/';

/**
 * One file of the bundle. `first`: it is fetched before the first picture.
 * @typedef {{url: string, label: string, bytes: Buffer, first: boolean}} Output
 */

class Bundle {
  /** @type {Output[]} */
  outputs = [];

  /**
   * @param {string} folder
   * @param {string} name
   * @param {Buffer} bytes
   * @param {boolean} first
   */
  add(folder, name, bytes, first) {
    const output = {url: folder + hashedName(name, bytes), label: name, bytes, first};
    this.outputs.push(output);
    return {url: output.url, bytes: bytes.length};
  }
}

/** @param {unknown} value */
const json = (value) => Buffer.from(JSON.stringify(value));

/**
 * The catalogue with names in the story's language alone, or English where there is none: a reader downloads no other. The local name stays where it is another.
 * @param {any} catalogue
 * @param {string} language
 */
function inLanguage(catalogue, language) {
  const one = (/** @type {any} */ {names, local, ...entry}) => {
    const name = names[language] || names.en;
    return {...entry, names: {[names[language] ? language : 'en']: name}, ...(local && local !== name ? {local} : {})};
  };
  return {...catalogue, labels: catalogue.labels.map(one)};
}

/**
 * The story without its passages' fingerprints: hashes do not compress, and would be a third of the download. A reader who brings a text gets them then.
 * @param {any} story
 */
function withoutFingerprints(story) {
  const bare = (/** @type {any} */ {fingerprint: _, ...appearance}) => appearance;
  return {...story, claims: story.claims.map((/** @type {any} */ claim) => ({...claim, appearances: claim.appearances.map(bare)}))};
}

/**
 * Hundreds of meshes keep their names in one folder with a digest: a digest each would double the catalogue that every reader downloads.
 * @param {Bundle} bundle
 * @param {Awaited<ReturnType<typeof readInputs>>} inputs
 */
function addMap(bundle, inputs) {
  const meshFolder = ASSETS + hashedFolder('map', inputs.meshes);
  const firstMeshes = [];
  for (const {name, level, bytes} of inputs.meshes) {
    bundle.outputs.push({url: meshFolder + name, label: name, bytes, first: level === 0});
    if (level === 0) firstMeshes.push({url: meshFolder + name, bytes: bytes.length, name});
  }
  const map = bundle.add(ASSETS, 'map.json', json(inLanguage(inputs.catalogue, inputs.story.language)), true);
  const laterLabels = bundle.add(ASSETS, 'labels.json', json(inLanguage(inputs.labels, inputs.story.language)), false);
  return {map, laterLabels, meshFolder, firstMeshes};
}

/**
 * A file that another language shares, or that English readers get later, is in the bundle once: its name is made from its content.
 * @param {Bundle} bundle
 * @param {Awaited<ReturnType<typeof readInputs>>} inputs
 */
function addLanguages(bundle, inputs) {
  const once = (/** @type {string} */ name, /** @type {Buffer} */ bytes) => {
    const same = bundle.outputs.find((output) => output.label === name);
    return same ? {url: same.url, bytes: same.bytes.length} : bundle.add(ASSETS, name, bytes, false);
  };
  return Object.fromEntries(inputs.languages.map(({language, messages, page, fonts}) => [language, {
    messages: once(`${language}.txt`, messages),
    page: once(`page.${language}.json`, json(page)),
    fonts: fonts.map(({face, file, bytes}) => ({face: /** @type {import('../src/types').FaceName} */ (face), ...once(file, bytes)})),
  }]));
}

/**
 * @param {Bundle} bundle
 * @param {Awaited<ReturnType<typeof readInputs>>} inputs
 * @returns {import('../src/types').Manifest}
 */
function addAssets(bundle, inputs) {
  const program = bundle.add(ASSETS, 'dateline.wasm', inputs.wasm, true);
  const later = bundle.add(ASSETS, 'later.wasm', inputs.laterWasm, false);
  const wholeStory = bundle.add(ASSETS, 'story-with-fingerprints.json', json(inputs.story), false);
  const {map, laterLabels, meshFolder, firstMeshes} = addMap(bundle, inputs);
  const fonts = inputs.fonts.map(({face, file, bytes, first}) =>
    ({face: /** @type {import('../src/types').FaceName} */ (face), first, ...bundle.add(ASSETS, file, bytes, first)}));
  const listed = (/** @type {boolean} */ wanted) => fonts.filter(({first}) => first === wanted).map(({face, url, bytes}) => ({face, url, bytes}));
  return {program, later, wholeStory, map, meshFolder, firstMeshes, firstFonts: listed(true), laterFonts: listed(false), laterLabels, languages: addLanguages(bundle, inputs)};
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * What the page says before its script runs: in English, and without a script in every language.
 * @param {string} title
 */
async function words(title) {
  const english = await pageTexts('en');
  const said = Object.entries(english).map(([id, text]) => [`say_${id}`, escaped(text.replace('{title}', title))]);
  const noScript = LANGUAGES.map(async (language) => `<p lang="${language}">${escaped((await pageTexts(language)).no_script)}</p>`);
  return {...Object.fromEntries(said), no_script: (await Promise.all(noScript)).join('')};
}

/** JSON within a page: no `<` of a text may begin a tag. @param {unknown} value */
const jsonInPage = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

/**
 * The story is in the page twice, as text for people and as data for the program: together they compress to little more than one of them.
 * @param {Bundle} bundle
 * @param {import('../src/types').Manifest} manifest
 * @param {any} story
 * @param {Record<string, string>} parts markup: the head, the text, addresses of script, styles, icon and picture
 */
async function indexPage(bundle, manifest, story, parts) {
  const {program, map, firstMeshes, firstFonts} = manifest;
  const preloads = [program, map, ...firstMeshes, ...firstFonts]
    .map(({url}) => `<link rel="preload" as="fetch" crossorigin href="${escaped(url)}">`).join('\n');
  const {title, language} = story;
  /** @type {Record<string, string>} */
  const values = {title: escaped(title), language: escaped(language), preloads, story_id: escaped(story.id), story: jsonInPage(withoutFingerprints(story)),
    card_width: String(CARD.width), card_height: String(CARD.height), ...parts, ...(await words(title))};
  const template = await readFile(`${sources}index.html`, 'utf8');
  const text = template.replace(/\{\{(\w+)\}\}/g, (whole, key) => values[key] ?? whole);
  bundle.outputs.push({url: 'index.html', label: 'index.html', bytes: Buffer.from(text), first: true});
}

/**
 * @param {Bundle} bundle
 * @param {string} out
 */
async function write(bundle, out) {
  const fresh = `${out}.new`;
  await rm(fresh, {recursive: true, force: true});
  const sizes = [];
  for (const {url, label, bytes, first} of bundle.outputs) {
    const file = path.join(fresh, url);
    await mkdir(path.dirname(file), {recursive: true});
    const {br, gz} = await compress(bytes, path.join(root, 'build', 'compressed'));
    await Promise.all([writeFile(file, bytes), writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    sizes.push({label, first, raw: bytes.length, br: br.length, gz: gz.length});
  }
  await rm(out, {recursive: true, force: true});
  await rename(fresh, out);
  return sizes;
}

async function main() {
  const {values} = parseArgs({options: {
    story: {type: 'string', default: path.join(root, 'data/stories/dprk-troops-2024')},
    bake: {type: 'string', default: path.join(root, 'build')},
    program: {type: 'string', default: path.join(root, 'build/web/dateline_web.js')},
    tool: {type: 'string', default: path.join(root, 'build/native/dateline')},
    address: {type: 'string', default: ''},
    out: {type: 'string', default: path.join(root, 'dist')},
  }});
  const inputs = await readInputs(values);
  const bundle = new Bundle();
  const manifest = addAssets(bundle, inputs);
  const script = bundle.add(ASSETS, 'page.js', await pageScript(inputs.glue, manifest, await pageTexts('en')), true).url;
  const style = async (/** @type {string} */ file, /** @type {boolean} */ first) => bundle.add(ASSETS, file, await minifiedStyle(await readFile(sources + file, 'utf8')), first).url;
  const icon = bundle.add(ASSETS, 'favicon.svg', await readFile(`${sources}favicon.svg`), true).url;
  let picture = '';
  const language = LANGUAGES.find((one) => one === inputs.story.language) ?? 'en';
  const {head, twin} = await storyText({tool: path.resolve(values.tool), story: values.story}, (bytes) => (picture = bundle.add(ASSETS, 'card.png', bytes, false).url), language, values.address);
  await indexPage(bundle, manifest, inputs.story, {script, style: await style('page.css', true), no_script_style: await style('no_script.css', false), icon, picture, head, twin});
  console.log(transferTable(await write(bundle, path.resolve(values.out))));
}

main().catch((error) => {
  console.error(error instanceof InputError ? `bundle: ${error.message}` : error);
  process.exitCode = 1;
});
