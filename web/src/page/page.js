// The page's beginning: is this browser able, fetch what the first picture needs, open the
// explorer, or say what is in the way.
import manifest from 'dateline:manifest';
import {currentFragment} from './address.js';
import {makeApi} from './api.js';
import {download, downloadModule, DownloadError, Progress} from '../delivery/download.js';
import {savesData} from '../delivery/data_saver.js';
import {Emitter} from './emitter.js';
import {Explorer} from './explorer.js';
import {LaterPart} from '../delivery/later_part.js';
import {firstLanguage} from '../words/language.js';
import {
  offerMap,
  offerNewer,
  problemLine,
  showFailure,
  showProgress,
  showStep,
} from './loading_view.js';
import {markReady} from '../delivery/marks.js';
import {keepOffline} from '../delivery/offline.js';
import {PageLanguage} from './page_language.js';
import {newTask} from '../program/frames.js';
import {ProgramError} from '../program/instance.js';
import {announce} from '../words/announce.js';
import {say, sayError} from '../words/say.js';

/** Something that this browser or machine lacks. */
class UnsupportedError extends Error {}

/** @template {HTMLElement} Kind @param {string} id @returns {Kind} */
const element = (id) => /** @type {Kind} */ (document.getElementById(id));

const elements = {
  frame: element('explorer'),
  canvas: /** @type {HTMLCanvasElement} */ (element('canvas')),
  link: /** @type {HTMLAnchorElement} */ (element('link')),
  text: element('text'),
  twin: element('twin'),
  asText: element('as-text'),
};

/**
 * The program's own context comes from the same call: a canvas gives one context for its life. A
 * frame draws only what has changed, over what the last one left.
 */
function requireSupport() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.compile) {
    throw new UnsupportedError('WebAssembly');
  }
  const {canvas} = elements;
  // of the size that it will have: another would be memory that the GPU lays out for nothing
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio) || 1;
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio) || 1;
  const wanted = {alpha: false, antialias: false, depth: false, preserveDrawingBuffer: true};
  if (!canvas.getContext('webgl2', wanted)) throw new UnsupportedError('WebGL 2');
}

/**
 * @template {{url: string}} Entry
 * @param {Entry[]} entries
 * @param {(entry: Entry) => any} key
 * @param {Progress} progress
 */
async function downloadAll(entries, key, progress) {
  return new Map(
    await Promise.all(
      entries.map(
        async (entry) =>
          /** @type {[any, Uint8Array]} */ ([key(entry), await download(entry.url, progress)]),
      ),
    ),
  );
}

/**
 * A link may open what only the whole program can show. If the rest does not come, the map is shown
 * without.
 * @param {LaterPart} later
 * @param {Progress} progress
 */
async function downloadRest(later, progress) {
  if (!currentFragment()) return null;
  progress.expect(manifest.later.bytes);
  return later.fetch(progress).catch(() => null);
}

/** @returns {Promise<import('./explorer').Downloads>} */
async function downloadFirst() {
  document.documentElement.dataset.begun = '';
  const progress = new Progress(showProgress);
  const {program, map, firstMeshes} = manifest;
  const spoken = manifest.languages[firstLanguage(currentFragment())];
  const firstFonts = [...manifest.firstFonts, ...(spoken?.fonts ?? [])];
  if (spoken) progress.expect(spoken.messages.bytes + spoken.names.bytes);
  for (const file of [program, map, ...firstMeshes, ...firstFonts]) progress.expect(file.bytes);
  const later = new LaterPart(manifest.later.url);
  const [compiled, rest, mapBytes, meshes, fonts, messages, names] = await Promise.all([
    downloadModule(program.url, progress),
    downloadRest(later, progress),
    download(map.url, progress),
    downloadAll(firstMeshes, (mesh) => mesh.name, progress),
    downloadAll(firstFonts, (font) => font.face, progress),
    spoken ? download(spoken.messages.url, progress) : null,
    spoken ? download(spoken.names.url, progress) : null,
  ]);
  return {
    compiled,
    rest,
    later,
    story: new TextEncoder().encode(element('story').textContent ?? ''),
    map: mapBytes,
    meshes,
    fonts,
    messages,
    names,
  };
}

async function open() {
  await newTask();
  requireSupport();
  if (savesData()) {
    await spoken;
    await offerMap(manifest.transfer);
  }
  const downloads = await downloadFirst();
  showStep(say('drawing'));
  return Explorer.open(downloads, manifest, elements, events, tongue);
}

/** @param {unknown} error @returns {import('./loading_view').Failure} */
function failureOf(error) {
  if (error instanceof UnsupportedError) {
    const feature = error.message;
    return {
      title: say('no_feature', {feature}),
      text: say('no_feature_text', {feature}),
      remedy: say('no_feature_remedy'),
    };
  }
  const text = sayError(error);
  if (error instanceof DownloadError) {
    return {title: say('no_file'), text, remedy: say('no_file_remedy')};
  }
  if (error instanceof ProgramError) {
    return {
      title: say('no_story'),
      text,
      list: error.problems.map(problemLine),
      remedy: say('story_remedy'),
    };
  }
  return {title: say('no_start'), text, remedy: say('no_start_remedy')};
}

const events = new Emitter();
const tongue = new PageLanguage(manifest, elements.twin);
// As far as the words come: what is to be said does not wait long for them.
const spoken = tongue.speak(firstLanguage(currentFragment())).catch(() => {});
const opened = open();
window.dateline = makeApi(opened, events);
// A host that never looks at `ready` must not get a second, unhandled report of what the card says.
window.dateline.ready.then(
  (state) => {
    events.emit('ready', state);
    void keepOffline(offerNewer);
    tongue.speakStory();
  },
  async (error) => {
    await spoken;
    const failure = failureOf(error);
    showFailure(failure);
    markReady('text');
    announce(failure.title);
    events.emit('error', error);
    tongue.speakStory();
  },
);

/**
 * A part of the page's script that is fetched where it is needed.
 * @param {import('../types').BundleFile} file
 */
const part = (file) => import(new URL(file.url, document.baseURI).href);

if (window.parent !== window) {
  const page = {
    api: window.dateline,
    events,
    opened,
    frame: elements.frame,
    canvas: elements.canvas,
    say,
  };
  part(manifest.embedded).then(
    ({start}) => start(page),
    () => {},
  ); // without it the map is there, and no host hears of it
}
opened.then(
  (explorer) => {
    explorer.embedAsked = () => {
      part(manifest.share).then(
        ({openShare}) => openShare({fragment: explorer.program.sharedFragment(), say}),
        (error) => explorer.fail(error),
      );
    };
  },
  () => {},
);
