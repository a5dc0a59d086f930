// The texts that the page says itself, before the program is there or when it fails, out of
// data/locales.
import {readLocale} from '../locales/read_locale.mjs';

/** Of the program's own texts, the page says these too. */
const SHARED = /^(claims|articles)\./;

/**
 * @param {string} language
 * @returns {Record<string, string>} `no_file`, `claims.one`: by id, without the prefix that keeps
 *   them out of the program
 */
export function pageTexts(language) {
  return Object.fromEntries(
    [...readLocale(language).texts]
      .filter(([id]) => id.startsWith('page_') || SHARED.test(id))
      .map(([id, text]) => [id.replace(/^page_/, ''), text]),
  );
}
