// What the page shows while there is no picture yet, or none can be had. It knows the loading
// card's elements; it knows no network and no program.

import {announce} from '../words/announce.js';
import {say} from '../words/say.js';

const FIGURES_AFTER_MS = 2500;

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** @param {number} bytes */
const kilobytes = (bytes) => Math.round(bytes / 1024);

/**
 * The bar, and to those who wait the figures: writing the first takes the browser time that most
 * have their map by.
 * @param {number} received bytes
 * @param {number} total bytes
 */
export function showProgress(received, total) {
  const bar = /** @type {HTMLProgressElement} */ (element('progress'));
  bar.max = Math.max(1, total);
  bar.value = received;
  if (performance.now() < FIGURES_AFTER_MS) return;
  element('progress-text').textContent = say('progress', {
    received: kilobytes(received),
    total: kilobytes(total),
  });
}

/** @param {string} text */
export function showStep(text) {
  element('progress-text').textContent = text;
}

/** What the page was served with, in the language that is spoken now. @param {string} language */
export function showWords(language) {
  for (const marked of document.querySelectorAll('[data-say]')) {
    marked.textContent = say(/** @type {HTMLElement} */ (marked).dataset.say ?? '');
    marked.setAttribute('lang', language);
  }
  element('canvas').setAttribute('aria-label', say('canvas', {title: document.title}));
}

/**
 * A reader who saves data has the text, and the map when asked for.
 * @param {number} bytes of the map
 * @returns {Promise<void>} once it is
 */
export function offerMap(bytes) {
  showTextInstead();
  showStep(say('saver', {size: kilobytes(bytes)}));
  const [bar, button] = [element('progress'), element('load-map')];
  [bar.hidden, button.hidden] = [true, false];
  return new Promise((resolve) => {
    button.onclick = () => {
      [bar.hidden, button.hidden] = [false, true];
      delete document.documentElement.dataset.text;
      resolve();
    };
  });
}

/** A newer version is here, and loads when the reader says so. @param {() => void} take */
export function offerNewer(take) {
  element('newer').hidden = false;
  announce(say('newer'));
  element('newer-load').onclick = take;
  element('newer-later').onclick = () => (element('newer').hidden = true);
}

/** The picture is there: the card goes. */
export function showExplorer() {
  element('loading').hidden = true;
  element('failure').hidden = true;
  element('explorer').dataset.drawn = '';
  if (document.documentElement.dataset.text === 'failed') {
    delete document.documentElement.dataset.text;
  }
}

/**
 * Until the map is there its link names the style sheet, which is here: a browser that finds no icon
 * asks its server for one.
 */
export function showIcon() {
  const link = /** @type {HTMLLinkElement} */ (element('icon'));
  link.href = link.dataset.icon ?? '';
}

/**
 * One line of a story's problems: where, then what, then the remedy.
 * @param {import('../types').Problem} problem
 */
export function problemLine(problem) {
  const line =
    problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  const where = [line, problem.path, problem.message].filter(Boolean).join(': ').replace(/\.$/, '');
  return problem.remedy ? `${where}. ${problem.remedy}` : `${where}.`;
}

/**
 * @typedef {object} Failure
 * @property {string} title
 * @property {string} text what happened
 * @property {string} remedy what the reader can do
 * @property {string[]} [list] details, a line each
 */

const MOST_LINES = 8;

/** @param {string[]} lines */
function listItems(lines) {
  const shown = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) shown.push(say('and_more', {count: lines.length - MOST_LINES}));
  return shown.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  });
}

/** Where there will be no picture the same story is there as text. */
export function showTextInstead() {
  document.documentElement.dataset.text = 'failed';
}

/**
 * @param {Failure} failure
 * @param {boolean} [passing] it may mend itself: what is there stays where it is
 */
export function showFailure(failure, passing = false) {
  element('loading').hidden = true;
  delete element('explorer').dataset.drawn;
  if (!passing) showTextInstead();
  element('failure-title').textContent = failure.title;
  element('failure-text').textContent = failure.text;
  element('failure-remedy').textContent = failure.remedy;
  const list = element('failure-list');
  list.replaceChildren(...listItems(failure.list ?? []));
  list.hidden = !failure.list?.length;
  element('retry').onclick = () => location.reload();
  element('failure').hidden = false;
}
