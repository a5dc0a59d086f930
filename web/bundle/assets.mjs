// The program's own files in a bundle: its two parts, the map, the faces, the interface's
// languages.
import {ASSETS, json} from './bundle_folder.mjs';
import {hashedFolder} from './hashed.mjs';

/** @typedef {import('./bundle_folder.mjs').Bundle} Bundle */
/**
 * @typedef {Awaited<ReturnType<typeof import('./inputs.mjs').readInputs>> & {
 *   prepared: Awaited<ReturnType<typeof import('./prepared.mjs').readPrepared>>,
 * }} Inputs
 */
/** @typedef {import('../src/types').FaceName} FaceName */

const NO_FILE = {url: '', bytes: 0}; // named before it is made

/**
 * What the map is called in a language, a line for each label in the order in which the program has
 * them (app/model/world.hpp, read_label_names).
 * @param {Inputs} inputs
 * @param {string} language
 */
function mapNames({catalogue, labels}, language) {
  const all = [...catalogue.labels, ...labels.labels];
  const names = all.map((label) => (label.names[language] ?? '').replaceAll('\n', ' '));
  return Buffer.from([`dateline-names/1 ${language}`, ...names, ''].join('\n'));
}

/**
 * Hundreds of meshes keep their names in one folder with a digest: a digest each would double the
 * catalogue that every reader downloads.
 * @param {Bundle} bundle
 * @param {Inputs} inputs
 */
function addMap(bundle, inputs) {
  const meshFolder = ASSETS + hashedFolder('map', inputs.meshes);
  const firstMeshes = [];
  for (const {name, level, bytes} of inputs.meshes) {
    bundle.addNamed(meshFolder + name, bytes, {label: name, first: level === 0});
    if (level === 0) firstMeshes.push({url: meshFolder + name, bytes: bytes.length, name});
  }
  const map = bundle.add('map.txt', inputs.prepared.map, true);
  const laterLabels = bundle.add('labels.txt', inputs.prepared.labels, false);
  return {map, laterLabels, meshFolder, firstMeshes};
}

/**
 * A file that another language shares, or that English readers get later, is in the bundle once:
 * its name is made from its content.
 * @param {Bundle} bundle
 * @param {Inputs} inputs
 */
function addLanguages(bundle, inputs) {
  const once = (/** @type {string} */ name, /** @type {Buffer} */ bytes) => {
    const same = bundle.outputs.find((output) => output.label === name);
    return same ? {url: same.url, bytes: same.bytes.length} : bundle.add(name, bytes, false);
  };
  return Object.fromEntries(
    inputs.languages.map(({language, messages, page, fonts}) => [
      language,
      {
        messages: once(`${language}.txt`, messages),
        names: once(`names.${language}.txt`, mapNames(inputs, language)),
        page: once(`page.${language}.json`, json(page)),
        fonts: fonts.map(({face, file, bytes}) => ({
          face: /** @type {FaceName} */ (face),
          ...once(file, bytes),
        })),
      },
    ]),
  );
}

/**
 * @param {Bundle} bundle
 * @param {Inputs} inputs
 * @returns {import('../src/types').Manifest}
 */
export function addAssets(bundle, inputs) {
  const program = bundle.add('dateline.wasm', inputs.wasm, true);
  const later = bundle.add('later.wasm', inputs.laterWasm, false);
  const wholeStory = bundle.add('story-with-fingerprints.json', json(inputs.story), false);
  const {map, laterLabels, meshFolder, firstMeshes} = addMap(bundle, inputs);
  const fonts = inputs.fonts.map(({face, file, bytes, first}) => ({
    face: /** @type {FaceName} */ (face),
    first,
    ...bundle.add(file, bytes, first),
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
