// The page itself as markup: the template with the story in it as text and as data, and the words
// that it says before its script runs.
import {readFile} from 'node:fs/promises';
import {escaped} from '../embed/snippets.js';
import {POSTER} from './embed.mjs';
import {pageTexts} from './page_texts.mjs';

const TEMPLATE = new URL('../src/page/index.html', import.meta.url);

/**
 * What the page says before its script runs: in English, and without a script in the story's
 * language, with the others folded: nothing knows the reader's.
 * @param {string} title
 * @param {string} language the story's
 * @param {string[]} languages of the interface
 */
function words(title, language, languages) {
  const english = pageTexts('en');
  const said = Object.entries(english).map(([id, text]) => [
    `say_${id}`,
    escaped(text.replace('{title}', title)),
  ]);
  const own = languages.find((one) => one === language) ?? 'en';
  const notice = (/** @type {string} */ one) =>
    `<p lang="${one}">${escaped(pageTexts(one).no_script)}</p>`;
  const folded = languages
    .filter((one) => one !== own)
    .map(
      (one) =>
        `<details lang="${one}"><summary>${escaped(nameOf(one))}</summary>${notice(one)}</details>`,
    );
  return {
    ...Object.fromEntries(said),
    no_script: [notice(own), ...folded].join(''),
  };
}

/** A language as those call it who read it. @param {string} language */
const nameOf = (language) =>
  new Intl.DisplayNames(language, {type: 'language'}).of(language) ?? language;

/**
 * The story is in the page twice, as text for people and as data for the program: together they
 * compress to not much more than one of them.
 * @param {any} story
 * @param {Record<string, string>} parts markup: the head, the text, the story as data, addresses of
 *   script, styles, icon and picture
 * @param {string[]} languages of the interface
 */
export async function indexPage(story, parts, languages) {
  const {title, language} = story;
  /** @type {Record<string, string>} */
  const values = {
    title: escaped(title),
    language: escaped(language),
    story_id: escaped(story.id),
    picture_width: String(POSTER.width),
    picture_height: String(POSTER.height),
    ...parts,
    ...words(title, language, languages),
  };
  const template = await readFile(TEMPLATE, 'utf8');
  return Buffer.from(template.replace(/\{\{(\w+)\}\}/g, (whole, key) => values[key] ?? whole));
}
