// After one visit the page is there without a network, in one version; a newer one is offered,
// loads when it is asked for, and is never mixed with the old.
import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {serve} from '../../web/serve.mjs';
import {dist, launch, newPage, settled, shippedStory, test, until} from './helpers.mjs';

const CLAIM = 'blinken-8000-kursk';
let rig;
let folder;
let server;
let port;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-offline-'));
  await cp(dist, path.join(folder, 'story'), {recursive: true});
  rig = {browser: await launch()};
  await goOnline();
});
after(async () => {
  await rig?.browser.close();
  goOffline();
  await rm(folder, {recursive: true, force: true});
});

async function goOnline() {
  const started = await serve(folder, port ?? 0);
  server = started.server;
  port ??= Number(new URL(started.url).port);
  rig.url = `${started.url}story/`;
}

function goOffline() {
  server.closeAllConnections();
  server.close();
}

/**
 * The files of a version that is told apart by its title, made of the one before: every name that
 * names its script is another.
 */
async function publish(title, {broken = false} = {}) {
  const story = path.join(folder, 'story');
  const script = (await readdir(path.join(story, 'assets')))
    .filter((name) => /^page\.[0-9a-f]{12}\.js$/.test(name))
    .at(-1);
  const fresh = `page.${Buffer.from(title).toString('hex').padEnd(12, '0').slice(0, 12)}.js`;
  for (const ending of ['', '.br', '.gz']) {
    await rm(path.join(story, `index.html${ending}`)).catch(() => {});
  }
  for (const name of ['sw.js', 'index.html']) {
    for (const ending of ['.br', '.gz']) await rm(path.join(story, name + ending), {force: true});
  }
  const page = await readFile(path.join(dist, 'index.html'), 'utf8');
  const worker = await readFile(path.join(dist, 'sw.js'), 'utf8');
  const shipped = /page\.[0-9a-f]{12}\.js/.exec(page)[0];
  await rename(path.join(story, 'assets', script), path.join(story, 'assets', fresh));
  for (const ending of ['.br', '.gz']) {
    await rm(path.join(story, 'assets', script + ending), {force: true});
  }
  await writeFile(
    path.join(story, 'index.html'),
    page
      .replaceAll(shipped, broken ? 'page.other.js' : fresh)
      .replace(/<title>[^<]*/, `<title>${title}`),
  );
  await writeFile(path.join(story, 'sw.js'), worker.replaceAll(shipped, fresh));
}

/** A page whose worker has all files. */
async function visit(options = {}) {
  const page = await newPage(rig, {offline: true, ...options});
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  await until(page, async () => navigator.serviceWorker.controller !== null);
  return page;
}

const cached = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname),
      ),
    );
  });

test('after one visit the story opens without a network, its links and its text too', async () => {
  const page = await visit();
  goOffline();
  try {
    await page.goto(`${rig.url}#claim=${CLAIM}`);
    await page.reload();
    const opened = await page.evaluate(() => window.dateline.ready);
    assert.equal(opened.claim, CLAIM);
    await until(page, async () => (await window.dateline.stats()).whole);
    await settled(page);
    assert.equal(await page.getByRole('article').count(), shippedStory.claims.length);
  } finally {
    await goOnline();
    await page.context().close();
  }
});

test('one version is kept, of this bundle’s files alone', async () => {
  const page = await visit();
  const [files, ...others] = await cached(page);
  assert.deepEqual(others, []);
  assert.ok(files.includes('/story/'));
  for (const file of files) assert.match(file, /^\/story\/(assets\/.*\.[0-9a-f]{12}(\.|\/).*)?$/);
  assert.ok(
    files.some((file) => file.includes('later')),
    'the whole program',
  );
  await page.context().close();
});

test('a newer version is offered, and is there whole once it is asked for; the tab beside goes on as it was', async () => {
  const page = await visit();
  const beside = await page.context().newPage();
  await beside.goto(rig.url);
  await beside.evaluate(() => window.dateline.ready);
  await publish('Second edition');
  await page.reload();
  await page.evaluate(() => window.dateline.ready);
  assert.notEqual(await page.title(), 'Second edition', 'what was kept, not a part of what is new');
  const scripts = [];
  page.on(
    'request',
    (request) => /\/page\.[^/]*\.js$/.test(request.url()) && scripts.push(request.url()),
  );
  await page.locator('#newer').waitFor({state: 'visible'});
  assert.match(await page.locator('#status').textContent(), /newer version/);
  await page.locator('#newer-load').click();
  await page.waitForFunction(() => document.title === 'Second edition');
  await page.evaluate(() => window.dateline.ready);
  assert.equal(new Set(scripts).size, 1, 'one script, of one version');
  assert.equal(await page.locator('#newer').isVisible(), false);
  assert.notEqual(await beside.title(), 'Second edition');
  await beside.evaluate((id) => window.dateline.select(id), CLAIM);
  assert.equal((await beside.evaluate(() => window.dateline.state())).claim, CLAIM);
  await page.context().close();
});

test('an offer can be put off; a page that is not of the worker’s version is not taken', async () => {
  const page = await visit();
  await publish('Half an edition', {broken: true});
  await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration()).update().catch(() => {}),
  );
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()).installing);
  assert.equal(await page.locator('#newer').isVisible(), false);
  await publish('Third edition');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.locator('#newer').waitFor({state: 'visible'});
  await page.locator('#newer-later').click();
  assert.equal(await page.locator('#newer').isVisible(), false);
  await page.context().close();
});

test('inside another page, and for readers who save data, nothing is kept', async () => {
  const saving = () =>
    Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', {
      get: () => true,
    });
  const page = await newPage(rig, {offline: true, init: saving});
  await page.goto(rig.url);
  await page.locator('#load-map').click();
  await page.evaluate(() => window.dateline.ready);
  assert.equal(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
  await page.context().close();
  const host = await newPage(rig, {offline: true});
  await writeFile(
    path.join(folder, 'host.html'),
    '<!doctype html><title>Host</title><iframe src="story/" width="600" height="400" title="Map"></iframe>',
  );
  await host.route('**/host.html', async (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: await readFile(path.join(folder, 'host.html'), 'utf8'),
    }),
  );
  await host.goto(new URL('../host.html', rig.url).href);
  await host.frames()[1].evaluate(() => window.dateline.ready);
  assert.equal(
    await host.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
  await host.context().close();
});
