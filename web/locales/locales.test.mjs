// data/locales is whole: every language says all that English says, in as many plural forms as it
// has. (That a file is faulty in another way, a build says: read_locale.test.mjs.)
import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import test from 'node:test';
import {LANGUAGES, formsOf} from './plural_forms.mjs';
import {readLocale} from './read_locale.mjs';

const english = readLocale('en');

for (const language of LANGUAGES) {
  test(`every text is there in ${language}`, () => {
    const {messages} = readLocale(language);
    assert.deepEqual([...messages.keys()], [...english.messages.keys()]);
  });

  test(`what was denied and what was not confirmed have words of their own in ${language}`, () => {
    const {texts} = readLocale(language);
    for (const list of ['stances', 'stance_words']) {
      const words = (texts.get(list) ?? '').split('|');
      assert.equal(new Set(words).size, words.length, words.join());
    }
  });

  test(`the plural forms of ${language} are those of Unicode’s data`, () => {
    const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
    assert.deepEqual(formsOf(language, false).sort(), [...pluralCategories].sort());
  });
}

test('each language of the program has a file, and each file is of one', async () => {
  const files = await readdir(new URL('../../data/locales/', import.meta.url));
  const languages = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  assert.deepEqual([...LANGUAGES].sort(), languages.sort());
});
