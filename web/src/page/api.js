// `window.dateline`: what hosts and tests may ask of the explorer (API.md). It checks what it is
// given; it draws nothing itself.
import {MOST_POINTS, MOST_STORY_BYTES} from 'dateline:constants';
import {MOST_FRAGMENT_BYTES} from '../../embed/fragment.js';
import {addressOf, writeFragment} from './address.js';
import {download} from '../delivery/download.js';
import {problemLine} from './loading_view.js';
import {ProgramError} from '../program/instance.js';

/** @typedef {import('./explorer').Explorer} Explorer */
/** @typedef {import('../types').Dateline} Dateline */
/** @typedef {import('../types').DatelineState} DatelineState */

/**
 * @param {Promise<Explorer>} opened
 * @param {import('./emitter').Emitter} events
 * @returns {Dateline}
 */
export function makeApi(opened, events) {
  const atRest = async (/** @type {Explorer} */ explorer) => {
    await explorer.frames.atRest();
    return explorer.program.state();
  };
  const whole = async () => {
    const explorer = await opened;
    await explorer.rest;
    if (!explorer.program.isWhole) {
      throw new Error('dateline: a part of the explorer has not arrived; the map alone is here');
    }
    return explorer;
  };
  return Object.freeze({
    ready: opened.then(atRest),
    state: async () => atRest(await opened),
    setState: async (/** @type {string} */ fragment) =>
      setState(await whole(), fragment).then(atRest),
    load: async (/** @type {unknown} */ story) => load(await whole(), story).then(atRest),
    select: async (/** @type {string} */ id) => atRest(select(await whole(), id)),
    setView: async (/** @type {any} */ view) => atRest(setView(await opened, view)),
    setTime: async (/** @type {any} */ from, /** @type {any} */ to) =>
      atRest(setTime(await whole(), from, to)),
    loadPoints: async (/** @type {unknown} */ points, /** @type {unknown} */ seed = 1) =>
      loadPoints(await whole(), points, seed).then(atRest),
    on: events.on.bind(events),
    seen: async () => seen(await whole()),
    stats: async () => stats(await opened),
  });
}

/** @param {Explorer} explorer @param {unknown} fragment */
async function setState(explorer, fragment) {
  if (typeof fragment !== 'string') {
    throw new TypeError('dateline.setState: the fragment is not a string');
  }
  if (fragment.length > MOST_FRAGMENT_BYTES) {
    throw new RangeError(
      `dateline.setState: the fragment is longer than ${MOST_FRAGMENT_BYTES} characters`,
    );
  }
  explorer.program.arriveAt(fragment);
  await explorer.frames.drawn();
  writeFragment(explorer.program.fragment(), true);
  explorer.address.wrote();
  return explorer;
}

/** @param {Explorer} explorer @param {unknown} id */
function select(explorer, id) {
  if (typeof id !== 'string') throw new TypeError('dateline.select: the id is not a string');
  if (!explorer.program.select(id)) {
    throw new RangeError(
      `dateline.select: this story has no claim, place, source, question or speaker “${id}”`,
    );
  }
  return explorer;
}

/** @param {Explorer} explorer @param {any} view */
function setView(explorer, view) {
  const numbers = ['lng', 'lat', 'zoom'].map((key) => {
    const value = view?.[key];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new TypeError(`dateline.setView: ${key} is not a finite number`);
    }
    return value;
  });
  const [lng, lat, zoom] = numbers;
  if (Math.abs(lng) > 180) {
    throw new RangeError('dateline.setView: lng is beyond -180 to 180 degrees');
  }
  if (Math.abs(lat) > 90) throw new RangeError('dateline.setView: lat is beyond -90 to 90 degrees');
  explorer.program.setView(lng, lat, zoom);
  return explorer;
}

/** @param {Explorer} explorer @param {unknown} from @param {unknown} to */
function setTime(explorer, from, to) {
  for (const day of [from, to]) {
    if (day !== null && day !== undefined && typeof day !== 'string') {
      throw new TypeError('dateline.setTime: a day is a string such as 2024-10-31, or null');
    }
  }
  const interval = from || to ? `${from || '..'}/${to || '..'}` : '';
  if (!explorer.program.setTime(interval)) {
    throw new RangeError(
      `dateline.setTime: “${interval}” is no interval of days (write 2024-10-18, and the earlier one first)`,
    );
  }
  return explorer;
}

/** @param {Explorer} explorer @param {unknown} points @param {unknown} seed */
async function loadPoints(explorer, points, seed) {
  if (typeof points === 'object' && points !== null) {
    explorer.program.addPoints(columns(points));
  } else {
    const count = wholeNumber('count', points, MOST_POINTS);
    explorer.program.loadPoints(count, wholeNumber('seed', seed, 0xffffffff));
  }
  await explorer.frames.drawn();
  return explorer;
}

/** What stands in a column is the program's to check. */
const COLUMNS = {lng: Float64Array, lat: Float64Array, day: Int32Array, mark: Uint8Array};

/** @param {object} given @returns {import('../types').PointColumns} */
function columns(given) {
  const all = /** @type {import('../types').PointColumns} */ (given);
  for (const [name, Column] of Object.entries(COLUMNS)) {
    const column = all[/** @type {keyof typeof COLUMNS} */ (name)];
    if (!(column instanceof Column)) {
      throw new TypeError(`dateline.loadPoints: ${name} is not a ${Column.name}`);
    }
    if (column.length !== all.lng.length) {
      throw new RangeError(
        `dateline.loadPoints: lng has ${all.lng.length} points and ${name} ${column.length}`,
      );
    }
  }
  if (all.lng.length > MOST_POINTS) {
    throw new RangeError(
      `dateline.loadPoints: ${all.lng.length} points are more than ${MOST_POINTS}`,
    );
  }
  return all;
}

/** @param {string} name @param {unknown} value @param {number} most */
function wholeNumber(name, value, most) {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new TypeError(`dateline.loadPoints: the ${name} is not a whole number`);
  }
  if (value < 0 || value > most) {
    throw new RangeError(`dateline.loadPoints: the ${name} is beyond 0 to ${most}`);
  }
  return value;
}

/** @param {Explorer} explorer */
async function seen(explorer) {
  await explorer.frames.atRest();
  explorer.program.watch();
  await explorer.frames.drawn();
  return explorer.program.seen();
}

/** @param {Explorer} explorer */
async function stats(explorer) {
  return {
    ...explorer.program.stats(),
    memoryBytes: explorer.program.memory?.buffer.byteLength ?? 0,
    pendingFiles: explorer.files.pending,
    whole: explorer.program.isWhole,
  };
}

/** @param {Explorer} explorer @param {unknown} story */
async function load(explorer, story) {
  try {
    const {bytes, name} = await storyBytes(story);
    explorer.program.load(bytes, name);
    explorer.storyReplaced();
  } catch (error) {
    const told = withFirstProblem(/** @type {Error} */ (error));
    explorer.fail(told);
    await explorer.frames.atRest();
    throw told;
  }
  await explorer.frames.drawn();
  nameStory(explorer);
  return explorer;
}

/**
 * A caller who prints only the message should still learn where the story is wrong.
 * @param {Error} error
 */
function withFirstProblem(error) {
  if (!(error instanceof ProgramError) || !error.problems.length) return error;
  const first = error.problems.find((problem) => problem.severity === 'error') ?? error.problems[0];
  const more =
    error.problems.length > 1 ? ` (and ${error.problems.length - 1} more in error.problems)` : '';
  return new ProgramError(`${problemLine(first)}${more}`, error.problems);
}

/** @param {unknown} story @returns {Promise<{bytes: Uint8Array, name: string}>} */
async function storyBytes(story) {
  const encoded = (/** @type {string} */ text) => ({
    bytes: new TextEncoder().encode(text),
    name: 'story',
  });
  if (story instanceof Uint8Array) return {bytes: story, name: 'story'};
  if (story instanceof ArrayBuffer) return {bytes: new Uint8Array(story), name: 'story'};
  if (story instanceof Blob) {
    return {bytes: new Uint8Array(await story.arrayBuffer()), name: 'story'};
  }
  if (story instanceof URL || (typeof story === 'string' && !/^\s*[[{]/.test(story))) {
    const url = String(story);
    return {
      bytes: await download(url, null, MOST_STORY_BYTES),
      name: url.split(/[?#]/)[0].split('/').pop() || url,
    };
  }
  if (typeof story === 'string') return encoded(story);
  if (typeof story === 'object' && story !== null) return encoded(JSON.stringify(story));
  throw new TypeError(
    'dateline.load: give an address, JSON text, bytes, or the story as an object',
  );
}

/** The page's own title, language and address go with the story. @param {Explorer} explorer */
function nameStory(explorer) {
  const {story, fragment} = explorer.program.state();
  document.title = story.title;
  document.documentElement.lang = story.language;
  for (const heading of document.querySelectorAll('h1')) heading.textContent = story.title;
  if (addressOf(fragment) !== location.href) writeFragment(fragment, false);
  explorer.address.wrote();
}
