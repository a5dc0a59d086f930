// Days as they are typed into the date card and the filters: real inputs, with an input method, the
// clipboard, a phone's keyboard and keys alone; what is not a day is said.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {makeRig, test, until} from './helpers.mjs';
import {Reader} from './reader.mjs';

const ALL_DAYS = 'claim=none&tab=sources';

let rig;
let desk;
let phone;
before(async () => {
  rig = await makeRig();
  desk = await Reader.open(rig, 'mouse', ALL_DAYS);
  phone = await Reader.open(rig, 'finger', ALL_DAYS);
});
after(() => rig?.close());

const activeId = (reader) => reader.page.evaluate(() => document.activeElement.id);
const status = (reader) => reader.page.locator('#status').textContent();
const input = (reader, name) => reader.page.locator(`#${name}`);

/** The card of dates, with nothing typed into it yet. */
async function openDates(reader, fragment = ALL_DAYS) {
  await reader.goTo(fragment);
  if (await input(reader, 'date-from').isVisible()) await reader.press('close-dates');
  await reader.press('dates');
  await input(reader, 'date-known').waitFor();
}

/** Presses the field as a hand does, and writes over what it says. */
async function typeInto(reader, name, words) {
  const {x, y, width, height} = await input(reader, name).boundingBox();
  await reader.pressAt({x: x + width / 2, y: y + height / 2});
  assert.equal(await activeId(reader), name, 'a press on the field reaches a real input');
  await reader.key('Control+a');
  await reader.page.keyboard.insertText(words);
}

async function typeDay(reader, name, words) {
  await typeInto(reader, name, words);
  await reader.key('Enter');
  return reader.state();
}

for (const [language, words] of [
  ['en', '26 October 2024'],
  ['en', 'Oct 26'],
  ['en', '26.10.'],
  ['en', '2024-10-26'],
  ['uk', '26 жовтня 2024'],
  ['uk', '26 жовт. 2024 р.'],
  ['ko', '2024년 10월 26일'],
  ['ru', '26 октября 2024 г.'],
]) {
  test(`a day is typed as its reader writes it: ${words} in ${language}`, async () => {
    await openDates(desk, `${ALL_DAYS}&lang=${language}`);
    assert.equal((await typeDay(desk, 'date-known', words)).knownOn, '2024-10-26');
    assert.match(
      await input(desk, 'date-known').inputValue(),
      /26/,
      'it is written anew in the reader’s own way',
    );
    assert.ok((await input(desk, 'date-known').inputValue()).length > 6);
  });
}

test('a day is pasted, and is no article', async () => {
  await openDates(desk);
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.page.evaluate(() => navigator.clipboard.writeText('18 October 2024'));
  await typeInto(desk, 'date-to', '');
  await desk.key('Control+v', 'Enter');
  const now = await desk.state();
  assert.equal(now.said.to, '2024-10-18');
  assert.equal(now.notice, null);
  assert.deepEqual(now.texts, []);
});

test('an input method composes a day', async () => {
  await openDates(desk, `${ALL_DAYS}&lang=ko`);
  await typeInto(desk, 'date-known', '2024');
  const client = await desk.page.context().newCDPSession(desk.page);
  for (const [text, settled] of [
    ['녀', '년'],
    ['ㅇ', ' 10월'],
    ['이', ' 26일'],
  ]) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await client.send('Input.insertText', {text: settled});
  }
  assert.equal(await input(desk, 'date-known').inputValue(), '2024년 10월 26일');
  await desk.key('Enter');
  assert.equal((await desk.state()).knownOn, '2024-10-26');
});

test('what is no day is said, on the card and to a screen reader, and can be mended', async () => {
  await openDates(desk);
  await typeDay(desk, 'date-known', '31 February');
  await desk.reads(/That is no day/);
  assert.equal(await input(desk, 'date-known').getAttribute('aria-invalid'), 'true');
  assert.match(await input(desk, 'date-known').getAttribute('aria-description'), /That is no day/);
  assert.match(await status(desk), /That is no day/);
  assert.equal((await desk.state()).knownOn, null);
  assert.equal(
    await input(desk, 'date-known').inputValue(),
    '31 February',
    'for the reader to mend',
  );
  assert.equal((await typeDay(desk, 'date-known', '20 Oct')).knownOn, '2024-10-20');
  assert.equal(await input(desk, 'date-known').getAttribute('aria-invalid'), 'false');
});

test('a field that is left takes effect; Escape gives back what it said, and leaves the field before the card', async () => {
  await openDates(desk);
  await typeInto(desk, 'date-from', '16 Oct');
  await desk.key('Tab');
  assert.equal((await desk.state()).said.from, '2024-10-16');
  assert.equal(await activeId(desk), 'date-to', 'Tab leads to the next field');
  await desk.key('Shift+Tab');
  assert.equal(await activeId(desk), 'date-from');
  await desk.key('Control+a');
  await desk.page.keyboard.insertText('1 Nov');
  await desk.key('Escape');
  assert.equal((await desk.state()).said.from, '2024-10-16');
  assert.equal(await activeId(desk), 'canvas');
  assert.match(await input(desk, 'date-from').inputValue(), /16/);
  await desk.key('Escape');
  assert.equal(await input(desk, 'date-from').isVisible(), false, 'the card');
});

test('more than a field holds is cut at a whole letter', async () => {
  await openDates(desk);
  await typeInto(desk, 'date-from', '서'.repeat(100));
  assert.match(await input(desk, 'date-from').inputValue(), /^서{21}$/u);
});

test('the filters’ days are typed in the reader’s way, and follow the card’s', async () => {
  await desk.goTo(`${ALL_DAYS}&lang=ko`);
  if (!(await input(desk, 'filter-from').isVisible())) await desk.press('filter');
  await typeInto(desk, 'filter-from', '2024년 10월 18일');
  await desk.key('Tab');
  await until(desk.page, () => document.activeElement.id === 'filter-to');
  await desk.key('Control+a');
  await desk.page.keyboard.insertText('10월 26일');
  await desk.key('Enter');
  assert.deepEqual((await desk.state()).said, {from: '2024-10-18', to: '2024-10-26'});
  await desk.goTo(`${ALL_DAYS}&lang=ko&said=2024-10-20/2024-10-21`);
  assert.match(await input(desk, 'filter-from').inputValue(), /20/);
  await desk.key('Escape', 'Escape');
});

test('by finger: a tap on the field brings a phone’s keyboard, Enter puts it away and leaves the card, at a size that phones do not zoom to', async () => {
  await openDates(phone);
  const field = input(phone, 'date-to');
  assert.ok(
    parseFloat(await field.evaluate((element) => getComputedStyle(element).fontSize)) >= 16,
  );
  assert.equal(await field.getAttribute('enterkeyhint'), 'done');
  assert.equal((await typeDay(phone, 'date-to', '20 Oct')).said.to, '2024-10-20');
  assert.notEqual(await activeId(phone), 'date-to');
  assert.ok(await phone.shows('date-known'), 'the card is still there');
  await typeInto(phone, 'date-from', '18 Oct');
  await phone.press('close-dates');
  assert.equal(
    (await phone.state()).said.from,
    '2024-10-18',
    'a press elsewhere takes what is typed',
  );
  assert.equal(await field.isVisible(), false);
});

test('help covers the card, and its fields go', async () => {
  await openDates(desk);
  await desk.key('Escape'); // out of the field, and not out of the card
  await desk.key('Shift+Slash');
  await desk.reads(/Guided tour/);
  assert.equal(await input(desk, 'date-from').isVisible(), false);
});

test('Escape puts help away, and the card beneath it at the next', async () => {
  await desk.key('Escape');
  assert.equal(await desk.shows('help-tour'), false);
  await input(desk, 'date-from').waitFor();
  await desk.key('Escape');
  assert.equal(await input(desk, 'date-from').isVisible(), false);
});

test('nobody complained', () =>
  assert.deepEqual([...desk.page.complaints, ...phone.page.complaints], []));
