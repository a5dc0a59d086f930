// Articles open from real clicks on a real <a>: address, new window, no opener.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, openExplorer, root, settled, state, test} from './helpers.mjs';

let rig;
let story;
let url;
before(async () => {
  story = JSON.parse(
    await readFile(path.join(root, 'data/stories/lost-balloon/story.json'), 'utf8'),
  );
  url = story.sources.find((source) => source.url).url;
  rig = await makeRig();
});
after(() => rig?.close());

/** The good story with a claim open whose article has an address. */
async function openLinkedClaim(options) {
  const page = await openExplorer(rig, options);
  await page
    .context()
    .route(`${url}**`, (route) =>
      route.fulfill({contentType: 'text/html', body: '<title>the article</title>'}),
    );
  const source = story.sources.find((entry) => entry.url).id;
  const claim = story.claims.find((entry) => entry.appearances[0].source === source).id;
  await page.evaluate((given) => window.dateline.load(given), story);
  await page.evaluate((id) => window.dateline.select(id), claim);
  await settled(page);
  return page;
}

/** Moves the pointer to where the link is, and answers with that place. */
async function findLink(page) {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const {box} = controls.find(({name}) => name.includes('open-article'));
  const at = {x: box.x + box.width / 2, y: box.y + box.height / 2};
  await page.mouse.move(at.x, at.y);
  assert.ok((await state(page)).link, 'no link was found');
  return at;
}

test('a click on the article opens it in a window that cannot reach back', async () => {
  const page = await openLinkedClaim();
  const at = await findLink(page);
  assert.equal((await state(page)).link, url);
  const anchor = page.locator('#link');
  assert.deepEqual(
    await anchor.evaluate(({href, target, rel, hidden}) => ({href, target, rel, hidden})),
    {href: url, target: '_blank', rel: 'noopener', hidden: false},
  );
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.mouse.click(at.x, at.y),
  ]);
  await opened.waitForLoadState();
  assert.equal(opened.url(), url);
  assert.equal(await opened.evaluate(() => window.opener), null);

  await page.mouse.move(700, 400);
  await settled(page);
  assert.equal(
    await anchor.evaluate(({hidden}) => hidden),
    true,
    'it goes when the pointer leaves',
  );
  assert.deepEqual(page.complaints, []);
});

test('hovering over a link comes to rest', async () => {
  const page = await openLinkedClaim();
  await findLink(page);
  await settled(page);
  await page.waitForTimeout(400);
  const before = (await page.evaluate(() => window.dateline.stats())).frames;
  await page.waitForTimeout(1000);
  assert.equal((await page.evaluate(() => window.dateline.stats())).frames, before);
});

test('an address that is no web page is never linked', async () => {
  const page = await openExplorer(rig);
  const hostile = structuredClone(story);
  for (const source of hostile.sources) if (source.url) source.url = 'javascript:alert(1)';
  await page.evaluate((given) => window.dateline.load(given).catch(() => {}), hostile);
  const addresses = await page
    .locator('a')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  assert.deepEqual(
    addresses.filter((address) => /javascript/i.test(address)),
    [],
  );
});
