// The story's text in the reader's language, and as known on the day that they look back to: the
// page is served with all of it in the story's own, others are files. It knows one element and its
// children; what they say it does not know.
import {download} from '../delivery/download.js';

/**
 * @typedef {{language: string, edition?: string}} Wanted `edition`: the day of a text as known
 *   then; none for all that is known
 */

/** By language and edition, once they were here. @type {Map<string, ChildNode[]>} */
const texts = new Map();
let asked = '';
let shown = '';

const keyOf = (/** @type {Wanted} */ {language, edition = ''}) => `${language} ${edition}`;

/**
 * @param {string} key
 * @param {import('../types').BundleFile | undefined} file none for the text that the page was
 *   served with
 */
async function nodesOf(key, file) {
  const known = texts.get(key);
  if (known || !file) return known;
  const html = new TextDecoder().decode(await download(file.url));
  const nodes = [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
  texts.set(key, nodes);
  return nodes;
}

/**
 * What had the keyboard keeps it. Says so by an event `spoken` at the element. Without the file the
 * text stays as it is: a reader has it in another language; but a text that knows more than the day
 * that they look back to stays hidden.
 * @param {HTMLElement} twin
 * @param {Wanted} wanted
 * @param {import('../types').BundleFile} [file]
 */
export async function speakText(twin, wanted, file) {
  if (!texts.size) texts.set((shown = keyOf({language: twin.lang})), [...twin.childNodes]);
  const key = (asked = keyOf(wanted));
  const nodes = await nodesOf(key, file).catch(() => undefined);
  if (asked !== key || !nodes) return;
  delete twin.dataset.awaited;
  if (shown === key) return;
  const there = twin.contains(document.activeElement)
    ? document.activeElement?.closest('[id]')?.id
    : '';
  shown = key;
  twin.lang = wanted.language;
  twin.dataset.waits = '';
  twin.replaceChildren(...nodes);
  if (there) document.getElementById(there)?.focus({preventScroll: true});
  twin.dispatchEvent(new Event('spoken'));
}
