// Reads data/locales, a flat JSON object of texts for each language, and checks it: English by
// itself, every other language against English. The only reader of these files.
//
// A key is an id, as `clear_filters`, or one plural form of an id, as `claims.few`. A text names its
// values in braces, as `{count}`; a text with `|` is a list.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {checkMessage, checkText} from './check_message.mjs';
import {LocaleError} from './locale_error.mjs';
import {FORMS} from './plural_forms.mjs';

const LOCALES = fileURLToPath(new URL('../../data/locales/', import.meta.url));

/** A file has about 40 KB. */
const MOST_BYTES = 256 * 1024;

/** Ids are 16-bit numbers in the program, which has room for far fewer. */
const MOST_MESSAGES = 4096;

/**
 * @typedef {object} Message all that a language says under one id
 * @property {string} id
 * @property {Map<string, string>} texts by plural form, in the order of FORMS; by '' for a text that
 *   has no forms
 * @property {string[]} placeholders `{count}` first, the others in the order in which they are named
 * @property {number} items of a list; 1 for a text that is none
 */

/**
 * @typedef {object} Locale
 * @property {string} language
 * @property {Map<string, string>} texts by key, in the order of the file
 * @property {Map<string, Message>} messages by id, in the order of the ids' bytes
 */

/**
 * @param {string} language
 * @param {string} [folder]
 * @returns {Locale}
 * @throws {LocaleError}
 */
export function readLocale(language, folder = LOCALES) {
  const english = parseLocale('en', readBytes(folder, 'en.json'));
  return language === 'en'
    ? english
    : parseLocale(language, readBytes(folder, `${language}.json`), english);
}

/** @param {string} folder @param {string} file */
function readBytes(folder, file) {
  try {
    return readFileSync(`${folder}/${file}`);
  } catch (error) {
    const reason = `cannot be read (${/** @type {Error} */ (error).message})`;
    throw new LocaleError({file, reason, remedy: 'Put it into data/locales'});
  }
}

/**
 * @param {string} language
 * @param {Uint8Array} bytes
 * @param {Locale} [english] what the language has to agree with; none for English itself
 * @returns {Locale}
 * @throws {LocaleError}
 */
export function parseLocale(language, bytes, english) {
  const file = `${language}.json`;
  const texts = readTexts(file, decode(file, bytes));
  /** @type {Map<string, Map<string, string>>} */
  const byId = new Map();
  for (const [key, text] of texts) {
    checkText(file, key, text);
    const {id, form} = partsOf(file, key);
    byId.set(id, (byId.get(id) ?? new Map()).set(form, text));
  }
  if (byId.size > MOST_MESSAGES) {
    const reason = `${byId.size} ids, where ${MOST_MESSAGES} is the most`;
    throw new LocaleError({file, reason, remedy: 'Take out what nothing says any more'});
  }
  /** @type {Map<string, Message>} */
  const messages = new Map();
  for (const id of [...byId.keys()].sort()) {
    const message = describe(id, /** @type {Map<string, string>} */ (byId.get(id)));
    checkMessage(language, message, english && (english.messages.get(id) ?? null));
    messages.set(id, message);
  }
  return {language, texts, messages};
}

/** @param {string} file @param {Uint8Array} bytes */
function decode(file, bytes) {
  if (bytes.length > MOST_BYTES) {
    const reason = `has ${bytes.length} bytes, where ${MOST_BYTES} is the most`;
    throw new LocaleError({file, reason, remedy: 'Shorten its texts'});
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new LocaleError({file, reason: 'is not UTF-8', remedy: 'Save it as UTF-8'});
  }
}

/** @param {string} file @param {string} json @returns {Map<string, string>} in the file's order */
function readTexts(file, json) {
  const remedy = 'Write one object, each key once, each value a text';
  let value;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new LocaleError({file, reason: `${/** @type {Error} */ (error).message}`, remedy});
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LocaleError({file, reason: 'is no JSON object', remedy});
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') {
      throw new LocaleError({file, key, reason: 'is no text', remedy});
    }
  }
  checkKeysAreUnique(file, json, remedy);
  return new Map(Object.entries(value));
}

/**
 * JSON.parse keeps the last of several equal keys silently. In a flat object of texts, which this
 * is by now, every other string is a key.
 * @param {string} file @param {string} json @param {string} remedy
 */
function checkKeysAreUnique(file, json, remedy) {
  const strings = json.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const seen = new Set();
  for (let at = 0; at < strings.length; at += 2) {
    const key = JSON.parse(strings[at]);
    if (seen.has(key)) throw new LocaleError({file, key, reason: 'stands here twice', remedy});
    seen.add(key);
  }
}

/** @param {string} file @param {string} key @returns {{id: string, form: string}} */
function partsOf(file, key) {
  const [, id, form = ''] = /^([a-z][a-z0-9_]*)(?:\.([a-z]+))?$/.exec(key) ?? [];
  if (id === undefined || (form !== '' && !FORMS.includes(form))) {
    const remedy = `Write lower-case letters, digits and _, then . and a form (${FORMS.join(', ')})`;
    throw new LocaleError({file, key, reason: 'is no id and no plural form of one', remedy});
  }
  return {id, form};
}

/** @param {string} id @param {Map<string, string>} unordered by form @returns {Message} */
function describe(id, unordered) {
  const inOrder = ['', ...FORMS].filter((form) => unordered.has(form));
  const texts = new Map(inOrder.map((form) => [form, unordered.get(form) ?? '']));
  const said = [...texts.values()];
  const named = said.flatMap((text) => text.match(/\{[a-z_]+\}/g) ?? []);
  const first = named.includes('{count}') ? ['{count}'] : [];
  return {
    id,
    texts,
    placeholders: [...new Set([...first, ...named])],
    items: Math.max(...said.map((text) => text.split('|').length)),
  };
}
