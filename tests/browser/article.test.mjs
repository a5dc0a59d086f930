// The example article with the real map in it: what a reader of a news page sees before and after
// it loads, and what the page pays for it.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {serveNews} from '../../web/examples/site.mjs';
import {newPage, screenshots, test, until} from './helpers.mjs';
import {framesFollow, makeHostRig, storyFrame} from './host_page.mjs';

let rig;
let news;
before(async () => {
  rig = await makeHostRig();
  news = await serveNews(rig.url.replace('127.0.0.1', 'localhost').replace(/\/$/, ''), 0);
});
after(async () => {
  news?.server.closeAllConnections();
  news?.server.close();
  await rig?.close();
});

const WINDOWS = {
  desktop: {viewport: {width: 1200, height: 800}},
  phone: {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true},
  dark: {viewport: {width: 900, height: 700}, colorScheme: 'dark'},
};

async function openArticle(options) {
  const page = await newPage(rig, {
    ...options,
    init: () => {
      if (window !== top) return;
      window.shift = 0;
      new PerformanceObserver((list) =>
        list
          .getEntries()
          .forEach((entry) => (window.shift += entry.hadRecentInput ? 0 : entry.value)),
      ).observe({type: 'layout-shift', buffered: true});
    },
  });
  await page.goto(`${news.url}examples/article.html`);
  return page;
}

for (const [name, options] of Object.entries(WINDOWS)) {
  test(`the article’s words drive its map, nothing moves when it comes, and the map says what was chosen: ${name}`, async () => {
    const page = await openArticle(options);
    await page.locator('dateline-map').scrollIntoViewIfNeeded();
    await page.screenshot({path: path.join(screenshots, `article-${name}-before.png`)});
    const frame = await storyFrame({url: rig.url.replace('127.0.0.1', 'localhost')}, page);
    await frame.waitForFunction(() => window.dateline);
    await frame.evaluate(() => window.dateline.ready);
    assert.equal(await page.evaluate(() => window.shift), 0);
    const phrase = page.getByRole('link', {name: 'another piece of fake news'});
    await phrase.scrollIntoViewIfNeeded();
    await framesFollow(page, frame);
    await phrase.click();
    await until(frame, async () => (await window.dateline.state()).claim === 'peskov-fake-news');
    await until(page, () =>
      document.querySelector('figcaption').textContent.includes('another piece of fake news'),
    );
    await page.locator('dateline-map').scrollIntoViewIfNeeded();
    await until(frame, () =>
      document.querySelector('.claim-now .words').textContent.includes('fake news'),
    );
    await page.screenshot({path: path.join(screenshots, `article-${name}-after.png`)});
    await frame.evaluate(() => window.dateline.select('blinken-8000-kursk'));
    await until(
      page,
      () => !document.querySelector('figcaption').textContent.includes('fake news'),
    );
    assert.deepEqual(page.complaints, []);
  });
}
