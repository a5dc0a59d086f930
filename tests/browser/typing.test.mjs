// The search as it is typed into: letters of any script, a composing input method, the clipboard,
// keys alone, a finger; and Tab's way through the controls.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {partsOf} from '../../web/embed/fragment.js';
import {makeRig, until, test} from './helpers.mjs';
import {Reader} from './reader.mjs';

let rig;
let reader;
before(async () => {
  rig = await makeRig();
  reader = await Reader.open(rig, 'keys');
});
after(() => rig?.close());

const field = () => reader.page.locator('#search');
const value = () => field().inputValue();
const query = async () => new Map(partsOf((await reader.state()).fragment)).get('q') ?? '';
const isOpen = () => field().isVisible();

/** The map, nothing typed, the keyboard on the canvas. */
async function anew() {
  await reader.goTo('');
  await reader.page.locator('#canvas').focus();
  if (await isOpen()) await reader.key('Escape');
}

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search, and letters go there`, async () => {
    await anew();
    await reader.key(key);
    assert.ok(await isOpen());
    await reader.type('kursk');
    assert.equal(await value(), 'kursk', 'the key itself is no letter of it');
    assert.equal(await query(), 'kursk');
    await reader.reads(/Places 1\b/, /Kursk region/, /Claims \d+/);
    assert.ok(await reader.shows('found-place/0'));
  });
}

for (const [script, words, found] of [
  ['Cyrillic', 'Курск', /Kursk region/],
  ['Hangul', '서울', /Seoul/],
  ['Latin with marks that no name has', 'kürsk', /Kursk region/],
  ['a slip of the finger', 'zelenksy', /Zelensk/],
  ['a name in Korean', '젤렌스키', /Volodymyr Zelenskyy/],
  ['one in Ukrainian', 'Зеленський', /Volodymyr Zelenskyy/],
  ['one in Russian', 'Зеленский', /Volodymyr Zelenskyy/],
  ['a day in Korean', '10월 13일', /Claims \d/],
  ['what was done, in Ukrainian', 'заперечив', /Claims \d/],
  ['a figure in Korean', '8천', /8,000/],
]) {
  test(`${script} is typed and found`, async () => {
    await anew();
    await reader.key('/');
    await reader.page.keyboard.insertText(words);
    assert.equal(await query(), words);
    await reader.reads(found);
  });
}

test('an input method composes in the field, and what it composes is searched', async () => {
  await anew();
  await reader.key('/');
  const client = await reader.page.context().newCDPSession(reader.page);
  for (const text of ['ㅅ', '서', '설', '서우']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  assert.equal(await value(), '서우');
  await client.send('Input.insertText', {text: '서울'});
  assert.equal(await value(), '서울');
  assert.equal(await query(), '서울');
  assert.ok(await reader.shows(/^found-/));
});

test('a Japanese input method converts what it composes, and the word it settles on is searched', async () => {
  await anew();
  await reader.key('/');
  const client = await reader.page.context().newCDPSession(reader.page);
  for (const text of ['k', 'き', 'きt', 'きた', '北']) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  assert.equal(await value(), '北');
  await client.send('Input.insertText', {text: '北朝鮮'});
  assert.equal(await value(), '北朝鮮');
  assert.equal(await query(), '北朝鮮');
});

test('Backspace and arrows edit; up and down choose; Enter opens what is chosen, and Back returns to the results', async () => {
  await anew();
  await reader.key('/');
  await reader.type('blinkne');
  await reader.key('ArrowLeft', 'ArrowLeft', 'Backspace', 'End', 'Backspace');
  assert.equal(await value(), 'blinn');
  assert.equal(await query(), 'blinn');
  await reader.key('Control+a');
  await reader.type('peskov');
  assert.equal(await query(), 'peskov', 'what was marked is written over');
  await reader.key('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
  const now = await reader.state();
  assert.equal(await isOpen(), false);
  assert.equal(
    await reader.page.evaluate(() => document.activeElement.id),
    'canvas',
    'keys are the canvas’s again',
  );
  assert.match(now.fragment.replace(/q=[^&]*/, ''), /peskov/, 'a speaker, or a claim of his');
  await reader.page.goBack();
  assert.doesNotMatch((await reader.state()).fragment.replace(/q=[^&]*/, ''), /peskov/);
  assert.equal(await query(), 'peskov');
});

test('Escape clears, and then closes; keys move the map again', async () => {
  await anew();
  await reader.key('/');
  await reader.type('moscow');
  await reader.key('Escape');
  assert.deepEqual([await value(), await query(), await isOpen()], ['', '', true]);
  await reader.key('Escape');
  assert.equal(await isOpen(), false);
  const before = (await reader.state()).view.zoom;
  await reader.key('+');
  assert.ok((await reader.state()).view.zoom > before);
});

test('a text on the clipboard goes into the field, and is no article there', async () => {
  await anew();
  await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.key('/');
  await reader.page.evaluate(() => navigator.clipboard.writeText('Pyongyang'));
  await reader.key('Control+v');
  assert.equal(await value(), 'Pyongyang');
  assert.equal(await query(), 'Pyongyang');
  assert.equal((await reader.state()).notice, null);
});

test('a link brings its words into the field, and Back takes them out', async () => {
  await anew();
  await reader.goTo('q=seoul');
  await until(reader.page, () => document.getElementById('search').value === 'seoul');
  await reader.goTo('q=kursk');
  assert.equal(await value(), 'kursk');
  await reader.page.goBack();
  await until(reader.page, () => document.getElementById('search').value === 'seoul');
});

test('nothing is found: the sentence says where it looked', async () => {
  await anew();
  await reader.key('/');
  await reader.type('qqxzqq');
  await reader.reads(/qqxzqq/);
  assert.equal(await reader.shows(/^found-/), false);
});

test('more than the field holds is cut at a whole letter', async () => {
  await anew();
  await reader.key('/');
  await reader.page.keyboard.insertText('서'.repeat(100));
  assert.match(await query(), /^서{42}$/u);
});

test('by finger: a tap opens the field with the keyboard on it, at a size that phones do not zoom to; a tap opens a result', async () => {
  const phone = await Reader.open(rig, 'finger');
  await phone.press('search');
  const input = phone.page.locator('#search');
  assert.equal(await phone.page.evaluate(() => document.activeElement.id), 'search');
  assert.ok(
    parseFloat(await input.evaluate((element) => getComputedStyle(element).fontSize)) >= 16,
  );
  await phone.type('kursk');
  await phone.press('found-place/0');
  assert.equal((await phone.state()).place, 'kursk-region');
  assert.equal(await input.isVisible(), false);
  assert.deepEqual(phone.page.complaints, []);
  await phone.page.context().close();
});

test('Tab leads from control to control, Shift+Tab back, and before the first of them to the page again', async () => {
  await anew();
  const {page} = reader;
  const focused = async () =>
    (await reader.seen()).controls.find((control) => control.focused)?.name;
  await page.keyboard.press('Tab');
  const first = await focused();
  assert.ok(first, 'the first Tab meets a control');
  await page.keyboard.press('Tab');
  const second = await focused();
  assert.notEqual(second, first);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(), first);
  await page.keyboard.press('Shift+Tab');
  assert.notEqual(
    await page.evaluate(() => document.activeElement.id),
    'canvas',
    'before the first there is the page',
  );
  assert.equal(await focused(), undefined, 'and no ring is left behind');
});

test('nobody complained', () => assert.deepEqual(reader.page.complaints, []));
