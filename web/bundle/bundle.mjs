// Makes dist/, the folder that any static server can carry: content-hashed assets, each with .br
// and .gz beside it, and an index.html.
//
//   npm run bundle -- [--story DIR] [--bake DIR] [--program FILE.js] [--tool FILE] [--address URL] [--out DIR]
//
// The same inputs give the same bytes.
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {addAssets} from './assets.mjs';
import {readConstants} from './constants.mjs';
import {ASSETS, Bundle, checkReplaceable} from './bundle_folder.mjs';
import {earlierScripts, hostScripts, oEmbed, pasted} from './embed.mjs';
import {embedPages} from './embed_pages.mjs';
import {indexPage} from './index_page.mjs';
import {InputError, readInputs} from './inputs.mjs';
import {minifiedStyle, ownScript, pageScript} from './page_script.mjs';
import {withPalette} from './palette_style.mjs';
import {pageTexts} from './page_texts.mjs';
import {readPrepared} from './prepared.mjs';
import {addText, CARD_FILE} from './story_files.mjs';
import {transferTable} from './transfer_table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pageFolder = fileURLToPath(new URL('../src/page/', import.meta.url));
/** What every reader gets after the first picture. */
const KEPT =
  /^(later\.wasm|favicon\.svg|labels\.txt|story-with-fingerprints\.json|(sans|serif)-[a-z]+\.ttf|no_script\.css)$/;

/**
 * The service worker's list: all that every reader needs. What only some do (finer maps, other
 * languages) it keeps when it has been fetched.
 * @param {Bundle} bundle
 * @param {string} script the page's, which stands for the version
 */
async function addServiceWorker(bundle, script) {
  const core = bundle.outputs.filter(
    ({url, label, first}) => url.startsWith(ASSETS) && (first || KEPT.test(label)),
  );
  const urls = JSON.stringify(core.map(({url}) => url));
  const files = `export const script = ${JSON.stringify(script)};export const core = ${urls}`;
  bundle.addNamed(
    'sw.js',
    await ownScript('delivery/service_worker.js', {'dateline:files': files}),
  );
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
  const pages = embedPages(story, base, {card, scripts, words: pageTexts('en'), lines});
  for (const {url, bytes} of [...files, ...oEmbed(story, base, lines), ...pages]) {
    bundle.addNamed(url, bytes);
  }
  const share = await ownScript(
    'page/share_dialog.js',
    {'dateline:embed': `export default ${JSON.stringify(scripts)}`},
    'esm',
  );
  return {
    scripts,
    share: bundle.add('share.js', share, false),
    embedded: bundle.add('embedded.js', await ownScript('embedded/embedded.js', {}, 'esm'), false),
  };
}

/**
 * The page's script and what stands beside it, with what the page says of each: its address, and for
 * some its digest.
 * @param {Bundle} bundle
 * @param {{glue: string, constants: import('./constants.mjs').Constants}} inputs
 * @param {import('../src/types').Manifest} manifest
 * @param {string[]} first addresses of what the first picture waits for
 */
async function addPageFiles(bundle, {glue, constants}, manifest, first) {
  const urls = {'dateline:first': `export default ${JSON.stringify(first)}`};
  const page = await pageScript(glue, manifest, pageTexts('en'), constants);
  const script = bundle.add('page.js', page, true).url;
  const preload = bundle.add('preload.js', await ownScript('delivery/preload.js', urls), true).url;
  const picture = await readFile(`${pageFolder}favicon.svg`);
  const icon = bundle.add('favicon.svg', picture, false).url;
  const style = await addStyle(bundle, 'page.css', true, constants);
  return {
    script,
    script_check: bundle.integrityOf(script),
    preload,
    preload_check: bundle.integrityOf(preload),
    style,
    style_check: bundle.integrityOf(style),
    no_script_style: await addStyle(bundle, 'no_script.css', false, constants),
    icon,
  };
}

/**
 * @param {Bundle} bundle
 * @param {string} file
 * @param {boolean} first
 * @param {import('./constants.mjs').Constants} constants
 */
async function addStyle(bundle, file, first, constants) {
  const text = withPalette(await readFile(pageFolder + file, 'utf8'), constants);
  return bundle.add(file, await minifiedStyle(text), first).url;
}

/**
 * Of the program and what it loads whole. Map and type are checked as they are read: a broken one
 * costs its part of the picture alone.
 * @param {Bundle} bundle @param {import('../src/types').Manifest} manifest
 * @returns {Record<string, string>}
 */
function digestsOf(bundle, {program, later, wholeStory, laterLabels}) {
  const checked = [program, later, wholeStory, laterLabels].map(({url}) => url);
  const digestOf = (/** @type {string} */ url) =>
    bundle.integrityOf(url, 'sha256').slice('sha256-'.length);
  return Object.fromEntries(checked.map((url) => [url, digestOf(url)]));
}

/** Pages out there load earlier versions too. @param {Bundle} bundle @param {string} out */
async function keepEarlierScripts(bundle, out) {
  for (const {url, bytes} of await earlierScripts(out)) {
    if (!bundle.outputs.some((output) => output.url === url)) bundle.addNamed(url, bytes);
  }
}

function options() {
  return parseArgs({
    options: {
      story: {type: 'string', default: path.join(root, 'data/stories/dprk-troops-2024')},
      bake: {type: 'string', default: path.join(root, 'build')},
      program: {type: 'string', default: path.join(root, 'build/web/dateline_web.js')},
      tool: {type: 'string', default: path.join(root, 'build/native/dateline')},
      address: {type: 'string', default: ''},
      out: {type: 'string', default: path.join(root, 'dist')},
    },
  }).values;
}

async function main() {
  const values = options();
  const out = path.resolve(values.out);
  await checkReplaceable(out);
  const inputs = await readInputs(values);
  const constants = await readConstants(path.resolve(values.tool));
  const prepared = await readPrepared({...values, tool: path.resolve(values.tool)});
  const bundle = new Bundle();
  const manifest = addAssets(bundle, {...inputs, prepared});
  const {lines, ...text} = await addText(bundle, manifest, inputs.story, {
    ...values,
    languages: constants.LANGUAGES,
  });
  const {scripts, ...parts} = await addEmbed(bundle, inputs.story, values.address, lines);
  Object.assign(manifest, parts);
  const {program, map, firstMeshes, firstFonts} = manifest;
  const first = [program, map, ...firstMeshes, ...firstFonts].map(({url}) => url);
  manifest.digests = digestsOf(bundle, manifest);
  manifest.transfer = await bundle.transferOf([...first, manifest.later.url]);
  const page = await addPageFiles(bundle, {...inputs, constants}, manifest, first);
  const markup = {...page, ...text, story: prepared.story.toString('utf8')};
  const index = await indexPage(inputs.story, markup, constants.LANGUAGES);
  bundle.addNamed('index.html', index, {first: true});
  await addServiceWorker(bundle, page.script);
  await keepEarlierScripts(bundle, out);
  console.log(transferTable(await bundle.write(out)));
  if (values.address) {
    console.log(pasted(inputs.story.title, new URL('.', values.address).href, scripts));
  }
}

main().catch((error) => {
  console.error(error instanceof InputError ? `bundle: ${error.message}` : error);
  process.exitCode = 1;
});
