// Articles open from real clicks on a real <a>: address, new window, no opener.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, openExplorer, root, settled, state, test} from './helpers.mjs';

let rig, story, url;
before(async () => {
  story = JSON.parse(await readFile(path.join(root, 'data/stories/lost-balloon/story.json'), 'utf8'));
  url = story.sources.find((source) => source.url).url;
  rig = await makeRig();
});
after(() => rig?.close());

/** The good story with a claim open whose article has an address. */
async function openLinkedClaim(options) {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}, ...options});
  await page.context().route(`${url}**`, (route) => route.fulfill({contentType: 'text/html', body: '<title>the article</title>'}));
  const source = story.sources.find((entry) => entry.url).id;
  const claim = story.claims.find((entry) => entry.appearances[0].source === source).id;
  await page.evaluate((given) => window.dateline.load(given), story);
  await page.evaluate((id) => window.dateline.select(id), claim);
  await settled(page);
  return page;
}

/** Where in a column of the canvas the link is, as a pointer finds it. */
async function findLink(page, x, from, to) {
  for (let y = from; y < to; y += 8) {
    await page.mouse.move(x, y);
    if ((await state(page)).link) return {x, y};
  }
  return assert.fail('no link was found');
}

test('a click on the article opens it in a window that cannot reach back', async () => {
  const page = await openLinkedClaim();
  const at = await findLink(page, 1110, 80, 740);
  assert.equal((await state(page)).link, url);
  const anchor = page.locator('#link');
  assert.deepEqual(await anchor.evaluate(({href, target, rel, hidden}) => ({href, target, rel, hidden})), {href: url, target: '_blank', rel: 'noopener', hidden: false});
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.mouse.click(at.x, at.y)]);
  await opened.waitForLoadState();
  assert.equal(opened.url(), url);
  assert.equal(await opened.evaluate(() => window.opener), null);

  await page.mouse.move(700, 400);
  await settled(page);
  assert.equal(await anchor.evaluate(({hidden}) => hidden), true, 'it goes when the pointer leaves');
  assert.deepEqual(page.complaints, []);
});

test('hovering over a link comes to rest', async () => {
  const page = await openLinkedClaim();
  await findLink(page, 1110, 80, 740);
  await settled(page);
  await page.waitForTimeout(400);
  const before = (await page.evaluate(() => window.dateline.stats())).frames;
  await page.waitForTimeout(1000);
  assert.equal((await page.evaluate(() => window.dateline.stats())).frames, before);
});

test('an address that is no web page is never linked', async () => {
  const page = await openExplorer(rig, {viewport: {width: 1440, height: 900}});
  const hostile = structuredClone(story);
  for (const source of hostile.sources) if (source.url) source.url = 'javascript:alert(1)';
  await page.evaluate((given) => window.dateline.load(given).catch(() => {}), hostile);
  for (const anchor of await page.locator('a').all()) assert.doesNotMatch((await anchor.getAttribute('href')) ?? '', /javascript/i);
});
