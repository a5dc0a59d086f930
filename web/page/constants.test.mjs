// What JavaScript, CSS and descriptions write down themselves, since no build step stands before
// them, is what the program says (`dateline constants`).
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {LANGUAGES as LABEL_LANGUAGES} from '../bake/labels.mjs';
import {FACES, LANGUAGE_FACES} from '../bundle/inputs.mjs';
import {withPalette} from '../bundle/palette_style.mjs';
import {STYLE} from '../embed/style.js';
import {LANGUAGES as COMPILED_LANGUAGES} from '../locales/plural_forms.mjs';
import {constants, pageModule, root} from './page_module.mjs';

const {LANGUAGES, MARKS, PALETTES, PLACE_TIES, SLOTS, SPEAKER_KINDS, STANCES, STATUSES} = constants;

/** @param {string} file of web/ */
const read = (file) => readFileSync(path.join(root, 'web', file), 'utf8');

/** The words of a union of string literals, sorted. @param {string} types */
const words = (types) => [...types.matchAll(/'([^']*)'/g)].map(([, word]) => word).sort();

/** What stands in types.d.ts between these two. @param {string} from @param {string} to */
function typed(from, to) {
  const types = read('src/types.d.ts');
  const start = types.indexOf(from);
  assert.ok(start >= 0, from);
  return words(types.slice(start + from.length, types.indexOf(to, start)));
}

/** @param {readonly string[]} names */
const sorted = (names) => [...names].sort();

test('numbers that page and program share differ among themselves, and bits are bits', () => {
  for (const name of /** @type {const} */ ([
    'SIGNS',
    'FIELD_KEYS',
    'TEXT_REFUSALS',
    'CUSTOMS',
    'COPIED',
    'MAKING',
  ])) {
    const numbers = Object.values(constants[name]);
    assert.equal(new Set(numbers).size, numbers.length, name);
    assert.ok(numbers.every(Number.isInteger), name);
  }
  for (const bits of [constants.SIGNS, constants.CUSTOMS]) {
    assert.deepEqual(
      Object.values(bits),
      Object.keys(bits).map((_, at) => 1 << at),
    );
  }
});

test('the page’s types name what the program names', () => {
  assert.deepEqual(typed('type InterfaceLanguage =', ';'), sorted(LANGUAGES));
  assert.deepEqual(typed('type Stance =', ';'), sorted(MARKS));
  assert.deepEqual(typed('tab:', ';'), sorted(constants.TABS));
  assert.deepEqual(typed('placeTie:', ';'), sorted(PLACE_TIES));
  assert.deepEqual(typed('speakerKinds:', ';'), sorted(SPEAKER_KINDS));
  assert.deepEqual(typed('statuses:', ';'), sorted(STATUSES));
  const faces = typed('type FaceName =', ';');
  assert.deepEqual(
    faces.filter((face) => !SLOTS.some((slot) => slot === face)),
    [],
  );
  assert.deepEqual([...new Set(FACES.map(({face}) => face))].sort(), faces);
});

test('each language of the interface has words, faces and names on the map', () => {
  assert.deepEqual(sorted(['en', ...Object.keys(LANGUAGE_FACES)]), sorted(LANGUAGES));
  assert.deepEqual(COMPILED_LANGUAGES, LANGUAGES);
  assert.deepEqual(sorted(LABEL_LANGUAGES), sorted(LANGUAGES));
  for (const language of LANGUAGES) read(`../data/locales/${language}.json`);
});

test('the embed describes the languages and views that there are', () => {
  const {attributes} = JSON.parse(read('embed/custom-elements.json')).modules[0].declarations[0];
  /** @param {string} name @returns {string[]} */
  const listed = (name) =>
    attributes
      .find((/** @type {{name: string}} */ one) => one.name === name)
      .description.split(/, | or /);
  assert.deepEqual(listed('lang'), LANGUAGES);
  assert.deepEqual(listed('view'), constants.VIEWS);
});

test('each stance has a mark, and each mark a colour in the page’s style', () => {
  assert.deepEqual(sorted([...new Set(Object.values(STANCES))]), sorted(MARKS));
  for (const mark of MARKS) {
    assert.ok(
      read('src/page/page.css').includes(`.is-${mark} { --stance: var(--${mark}); }`),
      mark,
    );
  }
});

/** Custom properties of a rule of page.css. @param {string} opening @returns {[string, string][]} */
function propertiesAfter(opening) {
  const style = withPalette(read('src/page/page.css'), constants);
  const start = style.indexOf(opening);
  assert.ok(start >= 0, opening);
  const rule = style.slice(start + opening.length, style.indexOf('}', start));
  return [...rule.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [
    name,
    colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3'),
  ]);
}

test('the page’s style has the palette’s colours in every theme', () => {
  const used = Object.keys(PALETTES.light).filter((name) => name !== 'sea');
  for (const [opening, theme, names] of /** @type {const} */ ([
    [':root {', 'light', used],
    [':root:not([data-theme="light"]) {', 'dark', used],
    [':root[data-theme="dark"] {', 'dark', used],
    ['html body, html #text#text {', 'print', ['ink', 'ink-2', 'surface', 'rule', ...MARKS]],
  ])) {
    assert.deepEqual(
      propertiesAfter(opening),
      names.map((name) => [name, PALETTES[theme][name]]),
      opening,
    );
  }
});

test('what a browser paints before the map is there has the palette’s colours', () => {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const painted = `content="${PALETTES[theme].surface}" media="(prefers-color-scheme: ${theme})"`;
    assert.ok(read('src/page/index.html').toLowerCase().includes(painted), theme);
  }
  const icon = read('src/page/favicon.svg');
  for (const name of ['ink', 'paper']) assert.ok(icon.includes(`"${PALETTES.light[name]}"`), name);
  assert.ok(STYLE.includes(`background:${PALETTES.light.sea};`), 'the embed’s box is the sea');
});

test('what the reader’s region does otherwise is told by the program’s bits', async () => {
  const {systemCustoms} = await pageModule('words/language.js');
  const {miles, monthFirst} = constants.CUSTOMS;
  assert.deepEqual(
    ['en-US', 'en-GB', 'en-PH', 'en-AU', 'ko'].map((tag) => systemCustoms([tag])),
    [miles | monthFirst, miles, monthFirst, 0, 0],
  );
});
