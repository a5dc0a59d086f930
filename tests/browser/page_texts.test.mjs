// What the page says itself, before the program is there or when it fails, is in the reader's
// language.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before} from 'node:test';
import {LANGUAGES, makeRig, newPage, openExplorer, settled, test, until} from './helpers.mjs';

const SOURCES = new URL('../../', import.meta.url);

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const textsOf = async (language) =>
  JSON.parse(await readFile(new URL(`data/locales/${language}.json`, SOURCES), 'utf8'));

for (const language of LANGUAGES) {
  test(`without WebGL 2 the page says so in ${language}, with a remedy`, async () => {
    const texts = await textsOf(language);
    const page = await newPage(rig, {
      init: () => {
        HTMLCanvasElement.prototype.getContext = () => null;
      },
    });
    await page.goto(`${rig.url}#lang=${language}`);
    const card = page.locator('#failure');
    await card.waitFor({state: 'visible'});
    assert.equal(
      await page.locator('#failure-title').innerText(),
      texts.page_no_feature.replace('{feature}', 'WebGL 2'),
    );
    assert.equal(await page.locator('#failure-remedy').innerText(), texts.page_no_feature_remedy);
    assert.equal(await page.locator('#retry').innerText(), texts.page_try_again);
    assert.match(
      await page.evaluate(() => window.dateline.ready.catch((error) => error.message)),
      /WebGL 2/,
      'hosts read English',
    );
  });
}

test('a day known on and a window are announced in the reader’s language', async () => {
  const page = await openExplorer(rig, {fragment: 'lang=uk'});
  const status = page.locator('#status');
  await page.evaluate(() => window.dateline.setState('lang=uk&known=2024-10-26'));
  await assertSoon(
    async () =>
      /Станом на 26 жовтня 2024 р\.: \d+ тверджен/.test((await status.textContent()) ?? ''),
    async () => `said: ${await status.textContent()}`,
  );
  await page.evaluate(() =>
    window.dateline.setState('lang=uk&known=2024-10-26&said=2024-10-18/2024-10-20'),
  );
  await assertSoon(
    async () => /18 жовтня.*20 жовтня/.test((await status.textContent()) ?? ''),
    async () => `said: ${await status.textContent()}`,
  );
});

test('without JavaScript the page says why in the story’s language, and in each other at a press', async () => {
  const page = await newPage(rig, {javaScriptEnabled: false});
  await page.goto(rig.url);
  for (const language of LANGUAGES) {
    const notice = page.locator(`noscript p[lang="${language}"]`);
    assert.equal(await notice.textContent(), (await textsOf(language)).page_no_script);
    assert.equal(await notice.isVisible(), language === 'en', `${language}: one notice at a time`);
    if (language === 'en') continue;
    await page.locator(`noscript details[lang="${language}"] summary`).click();
    assert.ok(await notice.isVisible(), language);
  }
});

test('what the program refuses with has a text that the page can say', async () => {
  const sources = ['page.cpp', 'page_requests.cpp'].map((file) =>
    readFile(new URL(`src/platform/web/${file}`, SOURCES), 'utf8'),
  );
  const program = (await Promise.all(sources)).join('');
  const english = Object.values(await textsOf('en'));
  const said = [...program.matchAll(/failure_json\("([^"]+)"/g)].map(([, words]) => words);
  assert.ok(said.length >= 3);
  for (const words of said) assert.ok(english.includes(words), `no locale says “${words}”`);
});

for (const [locale, length, day] of [
  ['en-AU', / km$/, /^31 Oct$/],
  ['en-GB', / mi$/, /^31 Oct$/],
  ['en-US', / mi$/, /^Oct 31$/],
  ['en', / km$/, /^31 Oct$/],
  ['ko-KR', /\dkm$/, /^10월 31일$/],
  ['uk-UA', / км$/, /^31 жовт\.$/],
  ['ru-RU', / км$/, /^31 окт\.$/],
]) {
  test(`a reader from ${locale} reads lengths and days as they write them`, async () => {
    const page = await openExplorer(rig, {locale});
    const has = (pattern) =>
      until(
        page,
        `(async () => (await window.dateline.seen()).texts.some(({text}) => ${pattern}.test(text)))()`,
      );
    await has(length);
    await has(day);
  });
}

test('days are typed by keyboard, and what is no day is said', async () => {
  const page = await openExplorer(rig, {locale: 'en-AU'});
  const box = await page.evaluate(
    async () => (await window.dateline.seen()).controls.find(({name}) => name === 'dates')?.box,
  );
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await until(page, async () =>
    (await window.dateline.seen()).controls.some(({name}) => name === 'date-known'),
  );
  const knownOn = () => page.evaluate(async () => (await window.dateline.state()).knownOn);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('31 Feb 2024');
  await page.keyboard.press('Enter');
  await until(page, async () =>
    (await window.dateline.seen()).texts.some(({text}) => text.startsWith('That is no day')),
  );
  assert.equal(await knownOn(), null);
  const field = await page.evaluate(
    async () => (await window.dateline.seen()).controls.find(({name}) => name === 'date-known').box,
  );
  await page.mouse.click(field.x + 30, field.y + field.height / 2);
  await settled(page);
  await page.keyboard.press('Control+A');
  await settled(page);
  await page.keyboard.type('26 Oct');
  await settled(page);
  await page.keyboard.press('Enter');
  await assertSoon(
    async () => (await knownOn()) === '2024-10-26',
    async () => `known on ${await knownOn()}`,
  );
});

/** @param {() => Promise<boolean>} holds @param {() => Promise<string>} otherwise */
async function assertSoon(holds, otherwise) {
  for (let i = 0; i < 100; ++i) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(await otherwise());
}
