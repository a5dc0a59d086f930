// The grammar of a link in JavaScript, held to the file by hand to which
// tests/app/link/link_grammar_test.cpp holds the program's, and what hosts' wishes make of one.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {
  fragmentOf,
  MOST_FRAGMENT_BYTES,
  MOST_PARTS,
  partsOf,
  withFragment,
} from '../embed/fragment.js';
import {linked, merged} from '../embed/view_request.js';
import {constants, pageModule} from './page_module.mjs';

/** @type {typeof import('../src/words/language.js')} */
const {firstLanguage} = await pageModule('words/language.js');

/**
 * @type
 *   {Record<string, Record<string, {fragment: string, parts: [string, string][], picked: string}>>}
 */
const {reads, writes, languages} = JSON.parse(
  readFileSync(new URL('../../tests/data/links.json', import.meta.url), 'utf8'),
);

test('the parts of every fragment are read as the program reads them', () => {
  for (const [name, {fragment, parts}] of Object.entries(reads)) {
    assert.deepEqual(partsOf(fragment), parts, name);
  }
});

test('parts are written so that they are read again, with and without a sign before them', () => {
  for (const [name, {fragment, parts}] of Object.entries(writes)) {
    assert.equal(fragmentOf(parts), fragment, name);
    assert.deepEqual(partsOf(`#${fragment}`), parts, name);
  }
  for (const [name, {parts}] of Object.entries(reads)) {
    assert.deepEqual(partsOf(fragmentOf(parts)), parts, name);
  }
  assert.equal(fragmentOf([['q', 'a\ud800b']]), 'q=a%EF%BF%BDb', 'half a letter is none');
});

test('the page’s first words are in the language that the program takes from the link', () => {
  for (const [name, {fragment, picked}] of Object.entries(languages)) {
    assert.equal(firstLanguage(fragment, ['uk-UA', 'en']), picked || 'uk', name);
  }
});

test('no more is read than the program reads', () => {
  assert.equal(MOST_PARTS, constants.MOST_FRAGMENT_PARTS);
  assert.equal(MOST_FRAGMENT_BYTES, constants.MOST_FRAGMENT_BYTES);
  const parts = /** @type {[string, string][]} */ (Array(MOST_PARTS).fill(['a', 'b']));
  assert.deepEqual(partsOf(fragmentOf([...parts, ['lang', 'ko']])), parts);
  const longest = `q=${'a'.repeat(MOST_FRAGMENT_BYTES - 2)}`;
  assert.equal(partsOf(`#${longest}`).length, 1);
  assert.deepEqual(partsOf(`${longest}a`), []);
  assert.deepEqual(partsOf(`q=${'д'.repeat(MOST_FRAGMENT_BYTES / 2)}`), [], 'bytes, not letters');
});

test('an address has one fragment, or none', () => {
  assert.equal(
    withFragment('https://a.example/s/?x#old#er', 'claim=a'),
    'https://a.example/s/?x#claim=a',
  );
  assert.equal(withFragment('https://a.example/s/#old', ''), 'https://a.example/s/');
  assert.equal(withFragment('../', 'claim=a'), '../#claim=a');
});

test('what a reader searched for stays when a host wishes for a claim', () => {
  const fragment = merged('q=a%20b%2Bc&map=5/50/36', {
    claim: 'x',
    lang: 'ko-KR',
    time: '2024-10-20',
  });
  assert.deepEqual(partsOf(fragment), [
    ['q', 'a b+c'],
    ['claim', 'x'],
    ['known', '2024-10-20'],
    ['lang', 'ko'],
  ]);
  assert.equal(linked('lang=ko&lang=uk&claim=a', {claim: 'c'}), 'lang=uk&claim=c');
});

test('a time that a host asks for takes the place of another', () => {
  const window = merged('known=2024-10-20&q=a', {time: '2024-10-24/2024-10-26'});
  assert.deepEqual(partsOf(window), [
    ['q', 'a'],
    ['said', '2024-10-24/2024-10-26'],
  ]);
  assert.equal(merged(window, {time: '2024-10-24'}), 'q=a&known=2024-10-24');
  assert.equal(merged(window, {claim: 'x'}), `${window}&claim=x`, 'no time is asked for');
});
