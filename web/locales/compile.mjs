// Makes texts into lines that the program reads without parsing: {count} becomes the byte 1, other
// placeholders the bytes after it, in the order in which English first names them; the byte 31
// stands between plural forms (src/app/words/messages.cpp and src/page/words.cpp read this).
//
// Ids with a beginning of their own are said elsewhere: `twin_` in the story as HTML (src/page),
// `page_` by the page itself, before the program is there (web/bundle/page_texts.mjs).
import {createHash} from 'node:crypto';
import {LocaleError} from './locale_error.mjs';

/** @typedef {import('./read_locale.mjs').Message} Message */
/** @typedef {import('./read_locale.mjs').Locale} Locale */

/**
 * A table of texts in the program: which ids it has, and what it is called there.
 * @typedef {object} Table
 * @property {RegExp} ids
 * @property {string} prefix of an id, which its enumerator does without
 * @property {string} type of the enumerators
 * @property {string} namespace
 * @property {string} each what an enumerator stands for, in words
 * @property {string} kind of a language's file, named in its first line
 */

/** @type {{messages: Table, words: Table}} */
export const TABLES = {
  messages: {
    ids: /^(?!twin_|page_)/,
    prefix: '',
    type: 'Message',
    namespace: 'dateline::app',
    each: 'message',
    kind: 'dateline-messages',
  },
  words: {
    ids: /^twin_/,
    prefix: 'twin_',
    type: 'Word',
    namespace: 'dateline::page',
    each: 'text of the twin',
    kind: 'dateline-twin',
  },
};

export const BETWEEN_FORMS = '\x1f';

/** The program refuses a longer file (kMaxBytes). */
const MOST_BYTES = 128 * 1024;

/** @param {Table} table @param {Locale} english @returns {Message[]} */
export const messagesOf = (table, english) =>
  [...english.messages.values()].filter(({id}) => table.ids.test(id));

/**
 * @param {Message} message in any language
 * @param {string[]} placeholders in English's order
 */
export function compileMessage(message, placeholders) {
  const forms = [...message.texts.values()].join(BETWEEN_FORMS);
  const byteOf = (/** @type {string} */ name) =>
    String.fromCharCode(placeholders.indexOf(name) + 1);
  return forms.replace(/\{[a-z_]+\}/g, byteOf);
}

/**
 * Program and file know each other by it: it changes with every id and placeholder.
 * @param {Message[]} english
 */
export function digestOf(english) {
  const names = english.map(({id, placeholders}) => `${id} ${placeholders.join(';')}\n`);
  return createHash('md5').update(names.join('')).digest('hex').slice(0, 8);
}

/**
 * A language's file: a line each, in the order of the enumerators. A text that is not translated
 * yet is an empty line, for the program to say in English.
 * @param {Table} table @param {Locale} locale @param {Message[]} english
 * @param {{orEnglish?: boolean}} [options] `orEnglish`: English in place of the empty line, where
 *   the program has no English at hand
 * @throws {LocaleError}
 */
export function compileLocale(table, {language, messages}, english, {orEnglish = false} = {}) {
  const lines = english.map((own) => {
    const message = messages.get(own.id) ?? (orEnglish ? own : undefined);
    return message ? compileMessage(message, own.placeholders) : '';
  });
  const head = `${table.kind}/1 ${digestOf(english)} ${language}`;
  const file = [head, ...lines, ''].join('\n');
  if (Buffer.byteLength(file) > MOST_BYTES) {
    const reason = `its ${table.kind} are over ${MOST_BYTES} bytes`;
    throw new LocaleError({file: `${language}.json`, reason, remedy: 'Shorten its texts'});
  }
  return file;
}
