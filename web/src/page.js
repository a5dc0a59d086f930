// The page's beginning: is this browser able, fetch what the first picture needs, open the explorer, or say what is in the way.
import manifest from 'dateline:manifest';
import {currentFragment} from './address.js';
import {makeApi} from './api.js';
import {download, downloadModule, DownloadError, Progress} from './download.js';
import {Emitter} from './emitter.js';
import {Explorer} from './explorer.js';
import {LaterPart} from './later_part.js';
import {firstLanguage} from './language.js';
import {announce, problemLine, showFailure, showProgress, showStep} from './loading_view.js';
import {ProgramError} from './program.js';

/** Something that this browser or machine lacks. */
class UnsupportedError extends Error {}

/** @template {HTMLElement} Kind @param {string} id @returns {Kind} */
const element = (id) => /** @type {Kind} */ (document.getElementById(id));

const elements = {
  frame: element('explorer'),
  canvas: /** @type {HTMLCanvasElement} */ (element('canvas')),
  link: /** @type {HTMLAnchorElement} */ (element('link')),
};

/** The program's own context comes from the same call: a canvas gives one context for its life. */
function requireSupport() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.compile) throw new UnsupportedError('WebAssembly');
  const wanted = {alpha: false, depth: false, stencil: true, antialias: false};
  if (!elements.canvas.getContext('webgl2', wanted)) throw new UnsupportedError('WebGL 2');
}

/** @template {{url: string}} Entry @param {Entry[]} entries @param {(entry: Entry) => any} key @param {Progress} progress */
async function downloadAll(entries, key, progress) {
  return new Map(await Promise.all(entries.map(async (entry) => /** @type {[any, Uint8Array]} */ ([key(entry), await download(entry.url, progress)]))));
}

/**
 * A link may open what only the whole program can show. If the rest does not come, the map is shown without.
 * @param {LaterPart} later @param {Progress} progress
 */
async function downloadRest(later, progress) {
  if (!currentFragment()) return null;
  progress.expect(manifest.later.bytes);
  return later.fetch(progress).catch(() => null);
}

/** @returns {Promise<import('./explorer').Downloads>} */
async function downloadFirst() {
  const progress = new Progress(showProgress);
  const {program, story, map, firstMeshes} = manifest;
  const spoken = manifest.languages[firstLanguage(currentFragment())];
  const firstFonts = [...manifest.firstFonts, ...(spoken?.fonts ?? [])];
  if (spoken) progress.expect(spoken.messages.bytes);
  for (const file of [program, story, map, ...firstMeshes, ...firstFonts]) progress.expect(file.bytes);
  const later = new LaterPart(manifest.later.url);
  const [compiled, rest, storyBytes, mapBytes, meshes, fonts, messages] = await Promise.all([
    downloadModule(program.url, progress),
    downloadRest(later, progress),
    download(story.url, progress),
    download(map.url, progress),
    downloadAll(firstMeshes, (mesh) => mesh.name, progress),
    downloadAll(firstFonts, (font) => font.face, progress),
    spoken ? download(spoken.messages.url, progress) : null,
  ]);
  return {compiled, rest, later, story: storyBytes, map: mapBytes, meshes, fonts, messages};
}

async function open() {
  requireSupport();
  const downloads = await downloadFirst();
  showStep('Drawing the map');
  return Explorer.open(downloads, manifest, elements, events);
}

/** @param {unknown} error @returns {import('./loading_view').Failure} */
function failureOf(error) {
  if (error instanceof UnsupportedError) {
    return {title: `This browser has no ${error.message}`, text: `The map and its claims are drawn with ${error.message}, which is missing or switched off here.`,
      remedy: 'Use a current Firefox, Chrome, Edge or Safari, or switch it on (hardware acceleration, or a lockdown mode, often decides), then try again.'};
  }
  if (error instanceof DownloadError) {
    return {title: 'A file did not arrive', text: error.message, remedy: 'Check the connection and try again. If it happens again, the page was not published whole.'};
  }
  if (error instanceof ProgramError) {
    return {title: 'The story cannot be shown', text: error.message, list: error.problems.map(problemLine), remedy: 'Mend the story and try again.'};
  }
  return {title: 'The explorer did not start', text: error instanceof Error ? error.message : String(error), remedy: 'Try again. If it happens again, use another browser.'};
}

const events = new Emitter();
const opened = open();
window.dateline = makeApi(opened, events);
// A host that never looks at `ready` must not get a second, unhandled report of what the card says.
window.dateline.ready.then(
  (state) => events.emit('ready', state),
  (error) => {
    const failure = failureOf(error);
    showFailure(failure);
    announce(failure.title);
    events.emit('error', error);
  },
);
