// What the program is given of a locale: lines in the order of the enumerators, and their C++.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {TABLES, compileLocale, digestOf, messagesOf} from './compile.mjs';
import {englishSource, headerSource} from './cpp_sources.mjs';
import {parseLocale} from './read_locale.mjs';

const parse = (
  /** @type {string} */ language,
  /** @type {any} */ texts,
  /** @type {any} */ english,
) => parseLocale(language, Buffer.from(JSON.stringify(texts)), english);

const ENGLISH = {
  quoted: 'a "quoted\\" 1',
  'claims.one': '{name}: {count}1 claim',
  'claims.other': '{name}: {count}1 claims',
  kinds: 'seen|heard',
  page_title: 'said by the page',
  twin_kinds: 'map|list|text',
  twin_title: 'the story of {name}',
};
const english = parse('en', ENGLISH, undefined);
const korean = parse(
  'ko',
  {'claims.other': '{count}건: {name}', twin_title: '{name} 이야기'},
  english,
);
const messages = messagesOf(TABLES.messages, english);
const words = messagesOf(TABLES.words, english);

test('each table has the ids that are its own, the page’s are in none', () => {
  assert.deepEqual(
    messages.map(({id}) => id),
    ['claims', 'kinds', 'quoted'],
  );
  assert.deepEqual(
    words.map(({id}) => id),
    ['twin_kinds', 'twin_title'],
  );
});

test('placeholders become bytes in English’s order, count first; a text not translated is empty', () => {
  assert.equal(
    compileLocale(TABLES.messages, korean, messages),
    `dateline-messages/1 ${digestOf(messages)} ko\n\x01건: \x02\n\n\n`,
  );
});

test('a table without English at hand has English where a translation is missing', () => {
  assert.equal(
    compileLocale(TABLES.words, korean, words, {orEnglish: true}),
    `dateline-twin/1 ${digestOf(words)} ko\nmap|list|text\n\x01 이야기\n`,
  );
});

test('the digest changes with an id and with a placeholder, not with a word', () => {
  const digest = (/** @type {any} */ changes) =>
    digestOf(messagesOf(TABLES.messages, parse('en', {...ENGLISH, ...changes}, undefined)));
  assert.equal(digest({kinds: 'read|found'}), digestOf(messages));
  assert.notEqual(digest({more: 'more'}), digestOf(messages));
  assert.notEqual(digest({kinds: 'seen|{name}'}), digestOf(messages));
});

test('a language’s file is no larger than the program reads', () => {
  const long = parse('ko', {quoted: '가'.repeat(44_000)}, english);
  assert.throws(() => compileLocale(TABLES.messages, long, messages), /ko\.json: .*over 131072/);
});

test('an enumerator names its placeholders, and a list its length', () => {
  const header = headerSource(TABLES.words, words, ['constant']);
  assert.match(
    header,
    /enum class Word : std::uint16_t \{\n {2}kinds,\n {2}title, {2}\/\/ \{name\}\n\};/,
  );
  assert.match(header, /\n {4}case Word::kinds: return 3;\n {4}default: return 1;\n/);
});

test('English is one string in C++, in which no digit joins an escape', () => {
  const source = englishSource(messages);
  assert.ok(
    source.includes(
      String.raw`  "" "\x02" ": " "\x01" "1 claim" "\x1f" "" "\x02" ": " "\x01" "1 claims\n"`,
    ),
    source,
  );
  assert.ok(source.includes(String.raw`  "a \"quoted\\\" 1\n"`), source);
});

const script = fileURLToPath(new URL('compile_locales.mjs', import.meta.url));

test('a file that would be the same is not written again, so that nothing is compiled for it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'locales-'));
  try {
    const options = ['--include', folder, '--source', `${folder}/english.cpp`];
    const command = [script, ...options, '--languages', `${folder}/languages`];
    execFileSync(process.execPath, command);
    const files = readdirSync(folder, {recursive: true})
      .map((name) => path.join(folder, String(name)))
      .filter((file) => statSync(file).isFile());
    assert.equal(files.length, 10);
    const long = new Date(1e12);
    for (const file of files) utimesSync(file, long, long);
    const header = readFileSync(`${folder}/twin_ids.hpp`);
    rmSync(`${folder}/twin_ids.hpp`);
    execFileSync(process.execPath, command);
    assert.deepEqual(readFileSync(`${folder}/twin_ids.hpp`), header);
    const written = files.filter((file) => statSync(file).mtimeMs !== long.getTime());
    assert.deepEqual(written, [`${folder}/twin_ids.hpp`]);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('without its folders the script says how it is called', () => {
  const {status, stderr} = spawnSync(process.execPath, [script], {encoding: 'utf8'});
  assert.equal(status, 2);
  assert.match(stderr, /^usage: /);
});
