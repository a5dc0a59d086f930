// Puts data/locales into the program: `node compile_locales.mjs --include DIR --source FILE
// --languages DIR` writes the headers message_ids.hpp and twin_ids.hpp (an id that does not exist
// does not compile), English as a C++ source, and a file for each language to fetch. CMake calls it
// (cmake/locales.cmake).
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {TABLES, compileLocale, digestOf, messagesOf} from './compile.mjs';
import {englishSource, headerSource} from './cpp_sources.mjs';
import {LocaleError} from './locale_error.mjs';
import {LANGUAGES} from './plural_forms.mjs';
import {readLocale} from './read_locale.mjs';

/** What is unchanged keeps its date, so that a mended text compiles one file and not all. */
function writeWhenChanged(/** @type {string} */ file, /** @type {string} */ content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, content);
}

/** @param {{include: string, source: string, languages: string}} out */
function compileLocales({include, source, languages}) {
  const english = readLocale('en');
  const messages = messagesOf(TABLES.messages, english);
  const words = messagesOf(TABLES.words, english);
  writeWhenChanged(
    `${include}/message_ids.hpp`,
    headerSource(TABLES.messages, messages, [
      `inline constexpr std::size_t kMessages = ${messages.length};`,
    ]),
  );
  writeWhenChanged(
    `${include}/twin_ids.hpp`,
    headerSource(TABLES.words, words, [
      `inline constexpr std::size_t kWords = ${words.length};`,
      `inline constexpr char kWordsDigest[] = "${digestOf(words)}";`,
    ]),
  );
  writeWhenChanged(source, englishSource(messages));
  for (const language of LANGUAGES) {
    const locale = readLocale(language);
    if (language !== 'en') {
      writeWhenChanged(
        `${languages}/${language}.txt`,
        compileLocale(TABLES.messages, locale, messages),
      );
    }
    writeWhenChanged(
      `${languages}/twin/${language}.txt`,
      compileLocale(TABLES.words, locale, words, {orEnglish: true}),
    );
  }
}

const {values} = parseArgs({
  options: {include: {type: 'string'}, source: {type: 'string'}, languages: {type: 'string'}},
});
const {include, source, languages} = values;
if (!include || !source || !languages) {
  console.error('usage: compile_locales.mjs --include DIR --source FILE --languages DIR');
  process.exit(2);
}
try {
  compileLocales({include, source, languages});
} catch (error) {
  if (!(error instanceof LocaleError)) throw error;
  console.error(`data/locales/${error.message}`);
  process.exit(1);
}
