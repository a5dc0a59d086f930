// Which of a text's forms a language says for a number.

/** @typedef {Record<string, string>} Texts */

/**
 * A text with this id; where it has plural forms, the one for `count`, or the one for most numbers
 * where a translation lacks that one. Nothing where it has none at all.
 * @param {Texts} texts
 * @param {string} language
 * @param {string} id
 * @param {number} count
 * @returns {string | undefined}
 */
export function formOf(texts, language, id, count) {
  const none = count === 0 ? texts[`${id}.zero`] : undefined;
  return (
    texts[id] ??
    none ??
    texts[`${id}.${new Intl.PluralRules(language).select(count)}`] ??
    texts[`${id}.other`]
  );
}
