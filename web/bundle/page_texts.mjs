// The texts that the page says itself, before the program is there or when it fails, out of
// data/locales. It knows which ids are the page's; it knows no page.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../../data/locales/', import.meta.url));

/** Of the program's own texts, the page says these too. */
const SHARED = /^(claims|articles)\./;

/**
 * @param {string} language
 * @returns {Promise<Record<string, string>>} `no_file`, `claims.one`: by id, without the prefix
 *   that keeps them out of the program
 */
export async function pageTexts(language) {
  const all = /** @type {Record<string, string>} */ (
    JSON.parse(await readFile(`${folder}${language}.json`, 'utf8'))
  );
  return Object.fromEntries(
    Object.entries(all)
      .filter(([id]) => id.startsWith('page_') || SHARED.test(id))
      .map(([id, text]) => [id.replace(/^page_/, ''), text]),
  );
}
