// The C++ that is generated from English: the enumerators of a table, and English as one string.
import {BETWEEN_FORMS, compileMessage, digestOf} from './compile.mjs';

/** @typedef {import('./read_locale.mjs').Message} Message */
/** @typedef {import('./compile.mjs').Table} Table */

const ORIGIN = 'Generated from data/locales/en.json by web/locales';

/** @param {Table} table @param {Message} message */
const enumeratorOf = (table, {id}) => id.slice(table.prefix.length);

/** @param {Table} table @param {Message[]} english */
function enumerators(table, english) {
  return english.map((message) => {
    const names = message.placeholders.join(' ');
    return `  ${enumeratorOf(table, message)},${names && `  // ${names}`}`;
  });
}

/** @param {Table} table @param {Message[]} english */
function itemsFunction(table, english) {
  const lists = english.filter(({items}) => items > 1);
  return [
    '// How many items a list has; 1 for a text that is not one.',
    `constexpr std::size_t items_of(${table.type} id) noexcept {`,
    '  switch (id) {',
    ...lists.map(
      (list) => `    case ${table.type}::${enumeratorOf(table, list)}: return ${list.items};`,
    ),
    '    default: return 1;',
    '  }',
    '}',
  ];
}

/**
 * @param {Table} table
 * @param {Message[]} english
 * @param {string[]} constants declarations of what the program knows of the table beside its ids
 */
export function headerSource(table, english, constants) {
  return [
    `// ${ORIGIN}: one enumerator for each ${table.each}, with its placeholders in the order in which they are given.`,
    '#pragma once',
    '',
    '#include <cstddef>',
    '#include <cstdint>',
    '',
    `namespace ${table.namespace} {`,
    '',
    `enum class ${table.type} : std::uint16_t {`,
    ...enumerators(table, english),
    '};',
    '',
    ...constants,
    '',
    ...itemsFunction(table, english),
    '',
    `}  // namespace ${table.namespace}`,
    '',
  ].join('\n');
}

/** A text as C++; a byte apart, so that a digit after it is not read as part of its escape. */
const quoted = (/** @type {string} */ text) =>
  text
    .replace(/["\\]/g, '\\$&')
    // eslint-disable-next-line no-control-regex -- they mark placeholders and forms
    .replace(/[\x01-\x06]/g, (byte) => `" "\\x0${byte.charCodeAt(0)}" "`)
    .replaceAll(BETWEEN_FORMS, '" "\\x1f" "');

/** @param {Message[]} english */
export function englishSource(english) {
  const lines = english.map(
    (message) => `  "${quoted(compileMessage(message, message.placeholders))}\\n"`,
  );
  return [
    `// ${ORIGIN}.`,
    '#include "app/words/messages_english.hpp"',
    '',
    'namespace dateline::app {',
    '',
    'const char kEnglishText[] =',
    ...lines,
    '  ;',
    `const char kMessagesDigest[] = "${digestOf(english)}";`,
    '',
    '}  // namespace dateline::app',
    '',
  ].join('\n');
}
