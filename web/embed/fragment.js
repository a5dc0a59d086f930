// The text of a fragment, the part of an address after `#` that says what of a story is shown: how
// it is read and written. src/app/link does the same in the program, and tests/data/links.json
// holds both to it; what the keys mean is in web/API.md.

/** Of a longer fragment nothing is read. */
export const MOST_FRAGMENT_BYTES = 4096;

/** Of more parts the first are read. */
export const MOST_PARTS = 32;

const MOST_BYTES_A_LETTER = 3; // in UTF-8, of a unit of UTF-16

/** Most are far from it: the text of a story asks for each of its thousand links. @param {string} text */
const isLong = (text) =>
  text.length * MOST_BYTES_A_LETTER > MOST_FRAGMENT_BYTES &&
  new TextEncoder().encode(text).length > MOST_FRAGMENT_BYTES;

/** @typedef {[key: string, value: string]} Part */

/**
 * In their order; of a key that stands twice the program takes the last, as `new Map(partsOf(…))`
 * does.
 * @param {string} fragment with or without `#`
 * @returns {Part[]}
 */
export function partsOf(fragment) {
  const text = fragment.replace(/^#/, '');
  if (isLong(text)) return [];
  const parts = text.split('&').filter(Boolean).slice(0, MOST_PARTS).join('&');
  // As a form is read, but that a plus is no space; a `?` before it all would be passed over.
  return [...new URLSearchParams(`?${parts.replaceAll('+', '%2B')}`)];
}

/** Lists and days stay legible. @type {Record<string, string>} */
const INSTEAD = {'+': '%20', '%2C': ',', '%2F': '/'};

/** @param {Iterable<Part>} parts @returns {string} without `#` */
export const fragmentOf = (parts) =>
  String(new URLSearchParams([...parts])).replace(/\+|%2[CF]/g, (sign) => INSTEAD[sign]);

/**
 * An address with this fragment in place of its own.
 * @param {string} address
 * @param {string} fragment without `#`; empty for none
 */
export const withFragment = (address, fragment) =>
  address.replace(/#.*$/s, '') + (fragment && `#${fragment}`);
