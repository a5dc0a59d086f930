// The story's text in the reader's language: the page is served with it in the story's own, others are files. It knows one element and its children; what they say it
// does not know.
import {download} from './download.js';

/** By language, once they were here. @type {Map<string, ChildNode[]>} */
const texts = new Map();
let asked = '';

/** @param {string} language @param {import('./types').BundleFile | undefined} file none for the language that the page was served in */
async function nodesOf(language, file) {
  const known = texts.get(language);
  if (known || !file) return known;
  const html = new TextDecoder().decode(await download(file.url));
  const nodes = [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
  texts.set(language, nodes);
  return nodes;
}

/**
 * What had the keyboard keeps it. Says so by an event `spoken` at the element. Without the file the text stays as it is: a reader has it in another language.
 * @param {HTMLElement} twin @param {string} language @param {import('./types').BundleFile} [file]
 */
export async function speakText(twin, language, file) {
  if (!texts.size) texts.set(twin.lang, [...twin.childNodes]);
  asked = language;
  const nodes = await nodesOf(language, file).catch(() => undefined);
  if (!nodes || asked !== language || twin.lang === language) return;
  const there = twin.contains(document.activeElement) ? document.activeElement?.closest('[id]')?.id : '';
  twin.lang = language;
  twin.replaceChildren(...nodes);
  if (there) document.getElementById(there)?.focus({preventScroll: true});
  twin.dispatchEvent(new Event('spoken'));
}
