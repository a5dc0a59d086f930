// What the page says itself, in the reader's language. English is in the script, other languages
// are fetched (web/bundle/page_texts.mjs).
import english from 'dateline:texts';
import {formOf} from './plural.js';

/** @typedef {import('./plural').Texts} Texts */
/** @typedef {Record<string, string | number>} Values */

let texts = english;
let language = 'en';

/**
 * Numbers are grouped as the language does it.
 * @param {string} text @param {Values} values @param {string} tongue
 */
const filled = (text, values, tongue) =>
  text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? values[name].toLocaleString(tongue) : whole,
  );

/**
 * The text of this id; where it has plural forms, the one for `count`. English stands in for what
 * is missing.
 * @param {string} id
 * @param {Values} [values]
 */
export function say(id, values = {}) {
  const count = Number(values.count ?? 0);
  return filled(
    formOf(texts, language, id, count) ?? formOf(english, 'en', id, count) ?? '',
    values,
    language,
  );
}

/**
 * The same in English: for errors, which hosts read.
 * @param {string} id
 * @param {Values} [values]
 */
export const sayInEnglish = (id, values = {}) =>
  filled(formOf(english, 'en', id, Number(values.count ?? 0)) ?? '', values, 'en');

/**
 * An error in the reader's words: those with an id, and the program's, which comes with English
 * ones.
 * @param {unknown} error
 */
export function sayError(error) {
  if (!(error instanceof Error)) return String(error);
  const {id, values} = /** @type {Error & {id?: string, values?: Values}} */ (error);
  return (
    say(
      id ?? Object.keys(english).find((known) => english[known] === error.message) ?? '',
      values,
    ) || error.message
  );
}

/** @param {string} iso `2024-10-26` */
export const sayDay = (iso) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, {dateStyle: 'long', timeZone: 'UTC'});

/**
 * Speaks another language from now on.
 * @param {import('../types').InterfaceLanguage} asked @param {Texts} [itsTexts] none for English
 */
export function speak(asked, itsTexts = english) {
  [texts, language] = [itsTexts, asked];
}
