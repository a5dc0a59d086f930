// Makes dist/, the folder that any static server can carry: content-hashed assets, each with .br
// and .gz beside it, and an index.html.
//
//   npm run bundle -- [--story DIR] [--bake DIR] [--program FILE.js] [--tool FILE] [--address URL] [--out DIR]
//
// The same inputs give the same bytes.
import {mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {compress} from './compress.mjs';
import {earlierScripts, hostScripts, oEmbed, pasted, POSTER, posterOf} from './embed.mjs';
import {discovery, embedPages} from './embed_pages.mjs';
import {hashedFolder, hashedName, integrityOf} from './hashed.mjs';
import {InputError, readInputs} from './inputs.mjs';
import {LANGUAGES} from '../src/words/language.js';
import {minifiedStyle, ownScript, pageScript} from './page_script.mjs';
import {pageTexts} from './page_texts.mjs';
import {storyText} from './story_text.mjs';
import {transferTable} from './transfer_table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = fileURLToPath(new URL('../src/', import.meta.url));
const ASSETS = 'assets/';
const CARD_FILE = 'card.png';
const NO_FILE = {url: '', bytes: 0}; // named before it is made
const COMPRESSED = path.join(root, 'build', 'compressed');

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
 * The catalogue with its names in English, which stand in for all others, and in the story's
 * language, by which its places are known: what readers of another see comes with that language.
 * The local name stays where it is another.
 * @param {any} catalogue
 * @param {string} language
 */
function inLanguage(catalogue, language) {
  const one = (/** @type {any} */ {names, local, ...entry}) => {
    const own = names[language] ? {[language]: names[language]} : {};
    return {
      ...entry,
      names: {en: names.en, ...own},
      ...(local && local !== names.en ? {local} : {}),
    };
  };
  return {...catalogue, labels: catalogue.labels.map(one)};
}

/**
 * What the map is called in a language, a line for each label in the order in which the program has
 * them (app/model/world.hpp, read_label_names).
 * @param {Awaited<ReturnType<typeof readInputs>>} inputs
 * @param {string} language
 */
function mapNames({catalogue, labels}, language) {
  const all = [...catalogue.labels, ...labels.labels];
  const names = all.map((label) => (label.names[language] ?? '').replaceAll('\n', ' '));
  return Buffer.from([`dateline-names/1 ${language}`, ...names, ''].join('\n'));
}

/**
 * The story without its passages' fingerprints: hashes do not compress, and would be a third of the
 * download. A reader who brings a text gets them then.
 * @param {any} story
 */
function withoutFingerprints(story) {
  const bare = (/** @type {any} */ {fingerprint: _, ...appearance}) => appearance;
  return {
    ...story,
    claims: story.claims.map((/** @type {any} */ claim) => ({
      ...claim,
      appearances: claim.appearances.map(bare),
    })),
  };
}

/**
 * Hundreds of meshes keep their names in one folder with a digest: a digest each would double the
 * catalogue that every reader downloads.
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
  const map = bundle.add(
    ASSETS,
    'map.json',
    json(inLanguage(inputs.catalogue, inputs.story.language)),
    true,
  );
  const laterLabels = bundle.add(
    ASSETS,
    'labels.json',
    json(inLanguage(inputs.labels, inputs.story.language)),
    false,
  );
  return {map, laterLabels, meshFolder, firstMeshes};
}

/**
 * A file that another language shares, or that English readers get later, is in the bundle once:
 * its name is made from its content.
 * @param {Bundle} bundle
 * @param {Awaited<ReturnType<typeof readInputs>>} inputs
 */
function addLanguages(bundle, inputs) {
  const once = (/** @type {string} */ name, /** @type {Buffer} */ bytes) => {
    const same = bundle.outputs.find((output) => output.label === name);
    return same
      ? {url: same.url, bytes: same.bytes.length}
      : bundle.add(ASSETS, name, bytes, false);
  };
  return Object.fromEntries(
    inputs.languages.map(({language, messages, page, fonts}) => [
      language,
      {
        messages: once(`${language}.txt`, messages),
        names: once(`names.${language}.txt`, mapNames(inputs, language)),
        page: once(`page.${language}.json`, json(page)),
        fonts: fonts.map(({face, file, bytes}) => ({
          face: /** @type {import('../src/types').FaceName} */ (face),
          ...once(file, bytes),
        })),
      },
    ]),
  );
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
  const fonts = inputs.fonts.map(({face, file, bytes, first}) => ({
    face: /** @type {import('../src/types').FaceName} */ (face),
    first,
    ...bundle.add(ASSETS, file, bytes, first),
  }));
  const listed = (/** @type {boolean} */ wanted) =>
    fonts.filter(({first}) => first === wanted).map(({face, url, bytes}) => ({face, url, bytes}));
  return {
    program,
    later,
    wholeStory,
    digests: {},
    embedded: NO_FILE,
    share: NO_FILE,
    transfer: 0,
    map,
    meshFolder,
    firstMeshes,
    firstFonts: listed(true),
    laterFonts: listed(false),
    laterLabels,
    languages: addLanguages(bundle, inputs),
    editions: NO_FILE,
  };
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * What the page says before its script runs: in English, and without a script in the story's
 * language, with the others folded: nothing knows the reader's.
 * @param {string} title
 * @param {string} language the story's
 */
async function words(title, language) {
  const english = await pageTexts('en');
  const said = Object.entries(english).map(([id, text]) => [
    `say_${id}`,
    escaped(text.replace('{title}', title)),
  ]);
  const own = LANGUAGES.find((one) => one === language) ?? 'en';
  const notice = async (/** @type {string} */ one) =>
    `<p lang="${one}">${escaped((await pageTexts(one)).no_script)}</p>`;
  const folded = LANGUAGES.filter((one) => one !== own).map(
    async (one) =>
      `<details lang="${one}"><summary>${escaped(nameOf(one))}</summary>${await notice(one)}</details>`,
  );
  return {
    ...Object.fromEntries(said),
    no_script: [await notice(own), ...(await Promise.all(folded))].join(''),
  };
}

/** A language as those call it who read it. @param {string} language */
const nameOf = (language) =>
  new Intl.DisplayNames(language, {type: 'language'}).of(language) ?? language;

/** JSON within a page: no `<` of a text may begin a tag. @param {unknown} value */
const jsonInPage = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

/**
 * The story is in the page twice, as text for people and as data for the program: together they
 * compress to little more than one of them.
 * @param {Bundle} bundle
 * @param {any} story
 * @param {Record<string, string>} parts markup: the head, the text, addresses of script, styles,
 *   icon and picture
 */
async function indexPage(bundle, story, parts) {
  const {title, language} = story;
  /** @type {Record<string, string>} */
  const values = {
    title: escaped(title),
    language: escaped(language),
    story_id: escaped(story.id),
    story: jsonInPage(withoutFingerprints(story)),
    picture_width: String(POSTER.width),
    picture_height: String(POSTER.height),
    ...parts,
    ...(await words(title, language)),
  };
  const template = await readFile(`${sources}page/index.html`, 'utf8');
  const text = template.replace(/\{\{(\w+)\}\}/g, (whole, key) => values[key] ?? whole);
  bundle.outputs.push({
    url: 'index.html',
    label: 'index.html',
    bytes: Buffer.from(text),
    first: true,
  });
}

/**
 * What was in the folder goes away when the new files are in place: only ever an earlier bundle.
 * @param {string} out
 */
async function checkReplaceable(out) {
  const names = await readdir(out).catch((error) => {
    if (error.code === 'ENOENT') return /** @type {string[]} */ ([]);
    throw new InputError(`${out}: ${error.message}\nName a folder with --out.`);
  });
  if (
    names.length > 0 &&
    !['index.html', 'sw.js', 'assets'].every((name) => names.includes(name))
  ) {
    throw new InputError(
      `${out}: there is something else in this folder, which would be lost\nName an empty folder, a new one, or an earlier bundle with --out.`,
    );
  }
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
    const {br, gz} = await compress(bytes, COMPRESSED);
    await Promise.all([
      writeFile(file, bytes),
      writeFile(`${file}.br`, br),
      writeFile(`${file}.gz`, gz),
    ]);
    sizes.push({label, first, raw: bytes.length, br: br.length, gz: gz.length});
  }
  await rm(out, {recursive: true, force: true});
  await rename(fresh, out);
  return sizes;
}

/**
 * The text as known on earlier days, and the list of them, which readers get who look back.
 * @param {Bundle} bundle @param {Map<string, Map<string, string>>} editions by day and language
 */
function addEditions(bundle, editions) {
  const days = [...editions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, texts]) => ({
      day,
      texts: Object.fromEntries(
        [...texts].map(([language, html]) => [
          language,
          bundle.add(ASSETS, `text.${day}.${language}.html`, Buffer.from(html), false),
        ]),
      ),
    }));
  return bundle.add(ASSETS, 'editions.json', json(days), false);
}

/**
 * The story as text and its picture; its text in other languages goes into the manifest.
 * @param {Bundle} bundle
 * @param {import('../src/types').Manifest} manifest
 * @param {any} story
 * @param {{tool: string, story: string, address: string}} where
 */
async function addText(bundle, manifest, story, where) {
  const own = LANGUAGES.find((one) => one === story.language) ?? 'en';
  const addCard = (/** @type {Buffer} */ bytes) => bundle.add(ASSETS, CARD_FILE, bytes, false).url;
  const {head, lines, posters, twins, editions} = await storyText(
    {tool: path.resolve(where.tool), story: where.story},
    addCard,
    [own, ...LANGUAGES.filter((one) => one !== own)],
    where.address,
  );
  for (const [language, files] of Object.entries(manifest.languages)) {
    if (language !== own) {
      files.text = bundle.add(
        ASSETS,
        `text.${language}.html`,
        Buffer.from(twins.get(language) ?? ''),
        false,
      );
    }
  }
  manifest.editions = addEditions(bundle, editions);
  const poster = await posterOf(posters.wide);
  bundle.outputs.push({url: 'poster.webp', label: 'poster.webp', bytes: poster, first: false});
  bundle.outputs.push({
    url: 'poster-narrow.webp',
    label: 'poster-narrow.webp',
    bytes: await posterOf(posters.narrow),
    first: false,
  });
  const found = where.address
    ? discovery(new URL('oembed.json', where.address).href, story.title)
    : '';
  return {
    lines,
    head: head + found,
    picture: bundle.add(ASSETS, 'picture.webp', poster, false).url,
    text_language: own,
    twin: twins.get(own) ?? '',
  };
}

/**
 * The service worker's list: all that every reader needs. What only some do (finer maps, other
 * languages) it keeps when it has been fetched.
 * @param {Bundle} bundle
 * @param {string} script the page's, which stands for the version
 */
async function addServiceWorker(bundle, script) {
  const core = bundle.outputs.filter(
    ({url, label, first}) =>
      url.startsWith(ASSETS) &&
      (first ||
        /^(later\.wasm|labels\.json|story-with-fingerprints\.json|(sans|serif)-[a-z]+\.ttf|no_script\.css)$/.test(
          label,
        )),
  );
  const files = `export const script = ${JSON.stringify(script)};export const core = ${JSON.stringify(core.map(({url}) => url))}`;
  bundle.outputs.push({
    url: 'sw.js',
    label: 'sw.js',
    bytes: await ownScript('delivery/service_worker.js', {'dateline:files': files}),
    first: false,
  });
}

/**
 * What other pages load: under names that stay.
 * @param {Bundle} bundle
 * @param {any} story
 * @param {string} address of the story, where it is known
 * @param {Record<string, string>} lines who does what, by the claim's id
 */
async function addEmbed(bundle, story, address, lines) {
  const {files, scripts} = await hostScripts();
  const base = address && new URL('.', address).href;
  const card = bundle.outputs.find(({label}) => label === CARD_FILE)?.url ?? '';
  const pages = embedPages(story, base, {card, scripts, words: await pageTexts('en'), lines});
  for (const {url, bytes} of [...files, ...oEmbed(story, base, lines), ...pages]) {
    bundle.outputs.push({url, label: url, bytes, first: false});
  }
  const share = await ownScript(
    'page/share_dialog.js',
    {'dateline:embed': `export default ${JSON.stringify(scripts)}`},
    'esm',
  );
  return {
    scripts,
    share: bundle.add(ASSETS, 'share.js', share, false),
    embedded: bundle.add(
      ASSETS,
      'embedded.js',
      await ownScript('embedded/embedded.js', {}, 'esm'),
      false,
    ),
  };
}

/** @param {Bundle} bundle @param {string[]} urls @returns {Record<string, string>} */
const digestsOf = (bundle, urls) =>
  Object.fromEntries(
    urls.map((url) => [url, integrityOf(bytesAt(bundle, url), 'sha256').slice('sha256-'.length)]),
  );

/** @param {Bundle} bundle @param {string} url */
const bytesAt = (bundle, url) =>
  bundle.outputs.find((output) => output.url === url)?.bytes ?? Buffer.alloc(0);

/** What a connection carries of these files. @param {Bundle} bundle @param {string[]} urls */
async function transferOf(bundle, urls) {
  const sizes = await Promise.all(
    bundle.outputs
      .filter(({url}) => urls.includes(url))
      .map(async ({bytes}) => (await compress(bytes, COMPRESSED)).br.length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function main() {
  const {values} = parseArgs({
    options: {
      story: {type: 'string', default: path.join(root, 'data/stories/dprk-troops-2024')},
      bake: {type: 'string', default: path.join(root, 'build')},
      program: {type: 'string', default: path.join(root, 'build/web/dateline_web.js')},
      tool: {type: 'string', default: path.join(root, 'build/native/dateline')},
      address: {type: 'string', default: ''},
      out: {type: 'string', default: path.join(root, 'dist')},
    },
  });
  const out = path.resolve(values.out);
  await checkReplaceable(out);
  const inputs = await readInputs(values);
  const bundle = new Bundle();
  const manifest = addAssets(bundle, inputs);
  const {lines, ...text} = await addText(bundle, manifest, inputs.story, values);
  const {scripts, ...parts} = await addEmbed(bundle, inputs.story, values.address, lines);
  Object.assign(manifest, parts);
  const first = [
    manifest.program,
    manifest.map,
    ...manifest.firstMeshes,
    ...manifest.firstFonts,
  ].map(({url}) => url);
  manifest.digests = digestsOf(bundle, [
    manifest.program.url,
    manifest.later.url,
    manifest.wholeStory.url,
    manifest.laterLabels.url,
  ]); // map and type are checked as they are read: a broken one costs its part of the picture alone
  manifest.transfer = await transferOf(bundle, [...first, manifest.later.url]);
  const script = bundle.add(
    ASSETS,
    'page.js',
    await pageScript(inputs.glue, manifest, await pageTexts('en')),
    true,
  ).url;
  const preload = bundle.add(
    ASSETS,
    'preload.js',
    await ownScript('delivery/preload.js', {
      'dateline:first': `export default ${JSON.stringify(first)}`,
    }),
    true,
  ).url;
  const style = async (/** @type {string} */ file, /** @type {boolean} */ isFirst) =>
    bundle.add(
      ASSETS,
      file,
      await minifiedStyle(await readFile(`${sources}page/${file}`, 'utf8')),
      isFirst,
    ).url;
  const icon = bundle.add(
    ASSETS,
    'favicon.svg',
    await readFile(`${sources}page/favicon.svg`),
    true,
  ).url;
  const css = await style('page.css', true);
  const check = (/** @type {string} */ url) => integrityOf(bytesAt(bundle, url));
  await indexPage(bundle, inputs.story, {
    script,
    script_check: check(script),
    preload,
    preload_check: check(preload),
    style: css,
    style_check: check(css),
    no_script_style: await style('no_script.css', false),
    icon,
    ...text,
  });
  await addServiceWorker(bundle, script);
  for (const {url, bytes} of await earlierScripts(out)) {
    if (!bundle.outputs.some((output) => output.url === url)) {
      bundle.outputs.push({url, label: url, bytes, first: false});
    }
  }
  console.log(transferTable(await write(bundle, out)));
  if (values.address) {
    console.log(pasted(inputs.story.title, new URL('.', values.address).href, scripts));
  }
}

main().catch((error) => {
  console.error(error instanceof InputError ? `bundle: ${error.message}` : error);
  process.exitCode = 1;
});
