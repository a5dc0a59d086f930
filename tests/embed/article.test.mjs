// The example article drives the map and hears from it: phrases, the scrolling sequence, the keys
// that mean another tab. Facts: each id is the story's.
import assert from 'node:assert/strict';
import {mkdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {screenshots, shippedStory, test} from '../browser/helpers.mjs';
import {serveNews} from '../../web/examples/site.mjs';
import {eventually, makeRig, ready, root, storyFrames} from './rig.mjs';

let rig;
let news;
before(async () => {
  rig = await makeRig();
  news = await serveNews(`${rig.stories}/one`, 0);
  await mkdir(screenshots, {recursive: true});
});
after(async () => {
  news?.server.closeAllConnections();
  news?.server.close();
  await rig?.close();
});

async function openArticle(viewport = {width: 900, height: 600}, init = () => {}) {
  const page = await (await rig.browser.newContext({viewport})).newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    window.heard = [];
    for (const name of ['ready', 'select', 'state']) {
      document.addEventListener(name, (event) => window.heard.push([name, event.detail]), true);
    }
  });
  await page.addInitScript(init);
  await page.goto(`${news.url}examples/article.html`);
  return Object.assign(page, {complaints});
}

const asked = (page) =>
  storyFrames(page)[0].evaluate(() =>
    window.eval('calls.filter(([name]) => name === "select" || name === "setState")'),
  );

test('every claim, question and day that the article names is the story’s', async () => {
  const html = await readFile(path.join(root, 'web/examples/article.html'), 'utf8');
  const claims = new Set(shippedStory.claims.map(({id}) => id));
  const questions = new Set(shippedStory.questions.map(({id}) => id));
  const named = [...html.matchAll(/(?:data-dateline-claim="|#claim=)([\w-]+)/g)].map(
    ([, id]) => id,
  );
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter((id) => !claims.has(id)),
    [],
  );
  assert.ok([...html.matchAll(/question="([\w-]+)"/g)].every(([, id]) => questions.has(id)));
  for (const [, link, driven] of html.matchAll(
    /#claim=([\w-]+)" data-dateline-claim="([\w-]+)"/g,
  )) {
    assert.equal(link, driven);
  }
});

test('a phrase selects its claim, the page stays where it is, and the phrase is marked', async () => {
  const page = await openArticle();
  await page.screenshot({path: path.join(screenshots, 'embed-article-before.png')});
  await page.evaluate(() => document.querySelector('dateline-map').scrollIntoView());
  await ready(page);
  const phrase = page.getByRole('link', {name: 'another piece of fake news'});
  await phrase.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => [scrollY, location.href]);
  await phrase.click();
  await eventually(() =>
    page.evaluate(
      () => document.querySelector('a[aria-current]')?.textContent === 'another piece of fake news',
    ),
  );
  assert.deepEqual(await page.evaluate(() => [scrollY, location.href]), before);
  assert.match(await page.locator('figcaption').innerText(), /another piece of fake news/);
  await page.screenshot({path: path.join(screenshots, 'embed-article-after.png')});
  await page
    .getByRole('link', {name: 'what was known on 18 October'})
    .evaluate((link) => link.click()); // without scrolling to it, past the sequence
  await eventually(
    async () => (await asked(page)).at(-1)?.[1] === 'claim=none&known=2024-10-18',
    'the day alone: no claim that another phrase chose',
  );
  assert.deepEqual(page.complaints, []);
});

test('the sequence selects what is being read', async () => {
  const page = await openArticle({width: 1200, height: 600});
  await page.evaluate(() => document.querySelector('dateline-map').scrollIntoView());
  await ready(page);
  for (const id of ['nis-1500-shipped', 'blinken-8000-kursk', 'nis-3000-shipped']) {
    await page.evaluate(
      (claim) =>
        document
          .querySelector(`li[data-dateline-claim="${claim}"]`)
          .scrollIntoView({block: 'center'}),
      id,
    );
    await eventually(async () => (await asked(page)).at(-1)?.[1] === `claim=${id}`, id);
  }
});

test('a phrase pressed before the map is there makes it come, at that claim; scrolling alone does not', async () => {
  const page = await openArticle(undefined, () =>
    Object.defineProperty(navigator, 'connection', {value: {saveData: true}}),
  );
  await page.evaluate(() =>
    document
      .querySelector('li[data-dateline-claim="nis-3000-shipped"]')
      .scrollIntoView({block: 'center'}),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  assert.equal(storyFrames(page).length, 0);
  await page.getByRole('link', {name: 'groundless rumours'}).click();
  await ready(page);
  assert.match(storyFrames(page)[0].url(), /claim=delegate-groundless/);
});

test('with Ctrl, the middle button, or where there is no map, a phrase is a link', async () => {
  const page = await openArticle();
  const phrase = page.getByRole('link', {name: 'groundless rumours'});
  await phrase.scrollIntoViewIfNeeded();
  await ready(page); // a press while a frame comes up may get lost on the way to its page
  // What the browser does with such a click is its own; here it is only heard whether it was left
  // to it.
  await page.evaluate(() => {
    window.left = [];
    for (const kind of ['click', 'auxclick']) {
      window.addEventListener(kind, (event) => {
        window.left.push(!event.defaultPrevented);
        event.preventDefault();
      });
    }
  });
  await phrase.click({modifiers: ['Control']});
  await phrase.click({button: 'middle'});
  await eventually(() => page.evaluate(() => window.left.length === 2));
  assert.deepEqual(await page.evaluate(() => window.left), [true, true]);
  assert.equal(await page.locator('a[aria-current]').count(), 0);
  await page.reload();
  await page.evaluate(() => document.querySelector('dateline-map').remove());
  await phrase.click();
  await page.waitForURL(/#claim=delegate-groundless$/);
});
