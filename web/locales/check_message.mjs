// What makes a text, and all texts under one id, fit to be compiled.
import {LocaleError} from './locale_error.mjs';
import {formsOf} from './plural_forms.mjs';

/** @typedef {import('./read_locale.mjs').Message} Message */

/** A placeholder is compiled to one byte, 1 to 6. */
const MOST_PLACEHOLDERS = 6;

/** @param {string} file @param {string} key @param {string} text @throws {LocaleError} */
export function checkText(file, key, text) {
  if (text === '') {
    const remedy = 'Leave the key out: English is shown instead';
    throw new LocaleError({file, key, reason: 'is empty', remedy});
  }
  // eslint-disable-next-line no-control-regex -- they mark placeholders and forms once compiled
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    const remedy = 'Write it in one line';
    throw new LocaleError({
      file,
      key,
      reason: 'has a line break, tab or control character',
      remedy,
    });
  }
  if (/[{}]/.test(text.replace(/\{[a-z_]+\}/g, ''))) {
    const remedy = 'Write a placeholder as {name}, in lower-case letters and _';
    throw new LocaleError({file, key, reason: 'has a brace that is no placeholder’s', remedy});
  }
}

/**
 * @param {string} language
 * @param {Message} message
 * @param {Message | null | undefined} english under the same id; null when English has none;
 *   undefined when the message is English's own
 * @throws {LocaleError}
 */
export function checkMessage(language, message, english) {
  const file = `${language}.json`;
  const key = message.id;
  if (english === null) {
    const remedy = 'Write the text in en.json first, or correct the id';
    throw new LocaleError({file, key, reason: 'English has no such id', remedy});
  }
  checkForms(file, language, message, english ?? message);
  checkPlaceholders(file, message, english ?? message);
  checkItems(file, message, english ?? message);
}

/** @param {Iterable<string>} names @param {string} none */
const listed = (names, none) => [...names].join(', ') || none;

/**
 * The program finds a form by its position: one too few would show another's text.
 * @param {string} file @param {string} language @param {Message} message @param {Message} english
 */
function checkForms(file, language, message, english) {
  const wanted = english.texts.has('') ? [''] : formsOf(language, english.texts.has('zero'));
  const own = [...message.texts.keys()];
  if (own.join() !== wanted.join()) {
    throw new LocaleError({
      file,
      key: message.id,
      reason: `has the plural forms: ${listed(own.filter(Boolean), 'none')}`,
      remedy: `Give it: ${listed(wanted.filter(Boolean), 'one text without forms')}`,
    });
  }
}

/** @param {string} file @param {Message} message @param {Message} english */
function checkPlaceholders(file, message, english) {
  const {id: key, placeholders} = message;
  if (placeholders.length > MOST_PLACEHOLDERS) {
    const reason = `has ${placeholders.length} placeholders`;
    throw new LocaleError({file, key, reason, remedy: `Name at most ${MOST_PLACEHOLDERS} values`});
  }
  const wanted = [...english.placeholders].sort();
  if ([...placeholders].sort().join() !== wanted.join()) {
    throw new LocaleError({
      file,
      key,
      reason: `has the placeholders ${listed(placeholders, 'none')}`,
      remedy: `Name those of English: ${listed(wanted, 'none')}`,
    });
  }
}

/**
 * A list names the values of an enumeration, or the months, by their position.
 * @param {string} file @param {Message} message @param {Message} english
 */
function checkItems(file, message, english) {
  for (const text of message.texts.values()) {
    const items = text.split('|').length;
    if (items !== english.items) {
      throw new LocaleError({
        file,
        key: message.id,
        reason: `is a list of ${items}`,
        remedy: `Give it ${english.items}, as in English, with | between them`,
      });
    }
  }
}
