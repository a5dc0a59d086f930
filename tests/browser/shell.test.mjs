// The page around the canvas: what a screen reader, a strict policy and a privacy reviewer find
// there.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, newPage, openExplorer, root, settled, test} from './helpers.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

test('the page has a language, a title, one main landmark, one heading, and a named canvas', async () => {
  const page = await openExplorer(rig);
  const title = await page.title();
  assert.ok(title.length > 5);
  assert.equal(
    await page.locator('html').getAttribute('lang'),
    (await settled(page)).story.language,
  );
  assert.equal(await page.getByRole('main').count(), 1);
  assert.equal(await page.getByRole('heading', {level: 1}).innerText(), title);
  assert.ok((await page.getByRole('application').getAttribute('aria-label')).startsWith(title));
});

test('what is chosen is announced in words', async () => {
  const page = await openExplorer(rig);
  const {listed, claim} = await settled(page);
  const now = await page.evaluate(
    (id) => window.dateline.select(id),
    listed.find((id) => id !== claim),
  );
  assert.equal(
    await page.getByRole('status').textContent(),
    `${now.open.speaker} (${now.open.stance}): ${now.open.summary}`,
  );
});

test('everything comes from the page’s own origin, and nothing is kept on the reader’s machine', async () => {
  const page = await newPage(rig);
  const origins = new Set();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  await settled(page);
  assert.deepEqual([...origins], [new URL(rig.url).origin]);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
    [0, 0, ''],
  );
});

test('every file is fetched once, and none in vain', async () => {
  const page = await newPage(rig);
  const network = await page.context().newCDPSession(page);
  const fetched = [];
  network.on('Network.responseReceived', ({response}) => {
    // what the browser has at hand it may look at again
    if (!response.fromDiskCache) fetched.push(response);
  });
  await network.send('Network.enable');
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  await settled(page);
  const urls = fetched.map(({url}) => url);
  assert.ok(urls.length > 15);
  assert.deepEqual(
    urls.filter((url, at) => urls.indexOf(url) !== at),
    [],
    'no file twice',
  );
  assert.deepEqual(
    fetched.filter(({status}) => status !== 200).map(({url, status}) => `${status} ${url}`),
    [],
  );
});

test('the strict policy is in force: a script of another’s would be stopped', async () => {
  const page = await openExplorer(rig);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruded = true';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.intruded), undefined);
  assert.ok(
    page.complaints.some((text) => text.startsWith('CSP: script-src')),
    'and the test would hear of it',
  );
});

test('text of a story stays text, whatever it looks like', async () => {
  const page = await openExplorer(rig);
  const story = JSON.parse(
    await readFile(path.join(root, 'data/stories/lost-balloon/story.json'), 'utf8'),
  );
  story.title = '</title><script>window.intruded = 1</script> "quoted" \\ 서울 🎈';
  const now = await page.evaluate((given) => window.dateline.load(given), story);
  assert.equal(now.story.title, story.title);
  assert.equal(await page.locator('h1').textContent(), story.title);
  assert.equal(await page.evaluate(() => window.intruded), undefined);
  assert.deepEqual(page.complaints, []);
});
