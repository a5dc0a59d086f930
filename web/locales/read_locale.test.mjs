// A faulty locale file stops the build with the file, the key, what is wrong and what to do.
import assert from 'node:assert/strict';
import test from 'node:test';
import {LocaleError} from './locale_error.mjs';
import {parseLocale, readLocale} from './read_locale.mjs';

const bytesOf = (/** @type {unknown} */ texts) =>
  Buffer.from(typeof texts === 'string' ? texts : JSON.stringify(texts));

const english = parseLocale(
  'en',
  bytesOf({
    title: 'Claims',
    moved: '{date}: {name} moved',
    'claims.zero': 'no claims',
    'claims.one': '{count} claim of {name}',
    'claims.other': '{count} claims of {name}',
    kinds: 'seen|heard|read',
  }),
);

const UKRAINIAN = {
  title: 'Твердження',
  moved: '{name} рушив: {date}',
  'claims.zero': 'немає тверджень',
  'claims.one': '{name}: {count} твердження',
  'claims.few': '{name}: {count} твердження',
  'claims.many': '{name}: {count} тверджень',
  'claims.other': '{name}: {count} твердження',
  kinds: 'бачено|чуто|прочитано',
};

/** @param {Record<string, unknown> | string} texts @param {string} [language] */
function faultOf(texts, language = 'uk') {
  try {
    parseLocale(language, bytesOf(texts), language === 'en' ? undefined : english);
  } catch (error) {
    assert.ok(error instanceof LocaleError);
    assert.ok(error.remedy);
    assert.ok(error.message.startsWith(`${language}.json: `), error.message);
    return `${error.key ?? 'all'}: ${error.reason}`;
  }
  return 'none';
}

const without = (/** @type {string} */ key) =>
  Object.fromEntries(Object.entries(UKRAINIAN).filter(([own]) => own !== key));

test('a whole file is read: ids in the order of their bytes, forms and values in one order', () => {
  const {messages} = parseLocale('uk', bytesOf(UKRAINIAN), english);
  assert.deepEqual([...messages.keys()], ['claims', 'kinds', 'moved', 'title']);
  assert.deepEqual(
    [...(messages.get('claims')?.texts.keys() ?? [])],
    ['zero', 'one', 'few', 'many', 'other'],
  );
  assert.deepEqual(english.messages.get('claims')?.placeholders, ['{count}', '{name}']);
  assert.deepEqual(english.messages.get('moved')?.placeholders, ['{date}', '{name}']);
  assert.equal(messages.get('kinds')?.items, 3);
});

test('a text that is not translated yet is no fault', () => {
  assert.equal(faultOf(without('title')), 'none');
});

test('what is no object of texts is refused', () => {
  assert.match(faultOf('{"title": "Твердження"'), /^all: .*JSON/);
  assert.equal(faultOf('["title"]'), 'all: is no JSON object');
  assert.equal(faultOf('null'), 'all: is no JSON object');
  assert.equal(faultOf({title: 3}), 'title: is no text');
  assert.equal(faultOf('{"title": "a", "t\\u0069tle": "b"}'), 'title: stands here twice');
  assert.throws(() => parseLocale('uk', Buffer.from([0x7b, 0xff, 0x7d]), english), /not UTF-8/);
});

test('a key that is no id, no form, or not one of English’s is refused', () => {
  assert.equal(faultOf({Title: 'Т'}), 'Title: is no id and no plural form of one');
  assert.equal(faultOf({'claims.two': 'Т'}), 'claims.two: is no id and no plural form of one');
  assert.equal(faultOf({heading: 'Т'}), 'heading: English has no such id');
});

test('a text that is empty, broken over lines, or has a lonely brace is refused', () => {
  assert.equal(faultOf({title: ''}), 'title: is empty');
  assert.match(faultOf({title: 'a\nb'}), /^title: has a line break/);
  assert.match(faultOf({title: 'a\u0001'}), /^title: .*control character/);
  assert.equal(faultOf({title: 'a}'}), 'title: has a brace that is no placeholder’s');
  assert.equal(faultOf({title: '{Count}'}), 'title: has a brace that is no placeholder’s');
});

test('plural forms are those of the language, with zero where English has it', () => {
  assert.equal(
    faultOf(without('claims.few')),
    'claims: has the plural forms: zero, one, many, other',
  );
  assert.equal(
    faultOf(without('claims.zero')),
    'claims: has the plural forms: one, few, many, other',
  );
  assert.equal(
    faultOf({'title.one': 'Т', 'title.other': 'Т'}),
    'title: has the plural forms: one, other',
  );
  assert.equal(faultOf({claims: '{name}: {count}'}), 'claims: has the plural forms: none');
  assert.equal(faultOf({'a.one': 'a'}, 'en'), 'a: has the plural forms: one');
  assert.equal(faultOf({a: 'a', 'a.one': 'a'}, 'en'), 'a: has the plural forms: one');
});

test('placeholders are those of English, six at most', () => {
  assert.equal(faultOf({moved: '{name} рушив'}), 'moved: has the placeholders {name}');
  assert.equal(faultOf({title: '{name}'}), 'title: has the placeholders {name}');
  assert.equal(faultOf({a: '{a}{b}{c}{d}{e}{f}'}, 'en'), 'none');
  assert.equal(faultOf({a: '{a}{b}{c}{d}{e}{f}{g}'}, 'en'), 'a: has 7 placeholders');
});

test('a list has as many items as in English', () => {
  assert.equal(faultOf({kinds: 'бачено|чуто'}), 'kinds: is a list of 2');
  assert.equal(faultOf({title: 'а|б'}), 'title: is a list of 2');
});

test('a file is bounded in bytes and in ids', () => {
  assert.match(faultOf(`${' '.repeat(256 * 1024)}{}`), /^all: has 262146 bytes/);
  const ids = (/** @type {number} */ n) =>
    Object.fromEntries(Array.from({length: n}, (_, i) => [`m${i}`, 'a']));
  assert.equal(faultOf(ids(4096), 'en'), 'none');
  assert.equal(faultOf(ids(4097), 'en'), 'all: 4097 ids, where 4096 is the most');
});

test('a file that is not there is named', () => {
  assert.throws(() => readLocale('en', '/nowhere'), /^LocaleError: en\.json: cannot be read/);
});
