// Host pages that make it hard: policies, sandboxes, isolation, styles that mean no good, right to
// left, sanitisers. The map is there in each, or its link is.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {test} from '../browser/helpers.mjs';
import {eventually, makeRig, open, ready, storyFrames} from './rig.mjs';

let rig;
before(async () => {
  rig = await makeRig();
});
after(() => rig?.close());

const map = (attributes = '', story = rig.story) =>
  `<dateline-map title="Map" src="${story}" ${attributes}><a href="/story">The story</a></dateline-map>`;

test('a policy of script-src ’self’ and style-src ’self’, with Trusted Types: the element breaks no rule', async () => {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src ${rig.stories}; frame-src ${rig.stories}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const page = await open(
    rig,
    `<link rel="stylesheet" href="/embed/../examples/host.css">${map('loading="tap"')}`,
    {
      headers: {'Content-Security-Policy': policy},
      head: '<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>',
    },
  );
  const box = await page.locator('dateline-map').boundingBox();
  assert.ok(Math.abs(box.width / box.height - 1.5) < 0.01, JSON.stringify(box));
  await page.getByRole('button', {name: 'Map'}).click();
  await ready(page);
  assert.deepEqual(page.complaints, []);
});

test('under the same policy form (c) needs no script, and form (b) works with the host’s own copy of its script', async () => {
  const policy = `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src ${rig.stories}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const frame = (marks) =>
    `<iframe ${marks} title="Map" width="600" height="315" src="${rig.story}?height=700"></iframe>`;
  const page = await open(
    rig,
    `${frame('data-dateline')}${frame('id="plain"')}<script type="module" src="/embed/resizer.js"></script>`,
    {headers: {'Content-Security-Policy': policy}, bare: true},
  );
  await eventually(() =>
    page.evaluate(() => document.querySelector('[data-dateline]').offsetHeight >= 700),
  );
  assert.equal(storyFrames(page).length, 2);
  assert.equal(await page.evaluate(() => document.getElementById('plain').offsetHeight), 319);
  assert.deepEqual(page.complaints, []);
});

test('sandboxed without an origin of its own, and within a sandboxed page, the map runs and answers', async () => {
  const page = await open(rig, map('sandbox="allow-scripts"'));
  const frame = await ready(page);
  assert.equal(await frame.evaluate(() => self.origin), 'null');
  assert.equal(
    await page.evaluate(
      async () => (await document.querySelector('dateline-map').select('a')).claim,
    ),
    'a',
  );
  const inSandbox = await open(rig, map(), {
    headers: {'Content-Security-Policy': 'sandbox allow-scripts'},
    bare: true,
    head: `<!doctype html><title>News</title><script type="module" src="${rig.news}/embed/dateline-map.js" crossorigin></script>`,
  });
  // Modules for an opaque origin need the server's leave; a host that sandboxes itself bundles the
  // element.
  assert.ok(
    inSandbox.complaints.some((text) => /CORS|origin/i.test(text)) &&
      (await inSandbox.getByRole('link', {name: 'The story'}).isVisible()),
  );
});

test('in a page isolated by COEP require-corp poster and explorer come', async () => {
  const page = await open(rig, map(), {
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  });
  await ready(page);
  assert.equal(
    await page.evaluate(
      () => document.querySelector('dateline-map').shadowRoot.querySelector('img').naturalWidth,
    ),
    1200,
  );
  assert.deepEqual(page.complaints, []);
});

test('a host’s worst style reaches the box’s place in the page, never what is in it', async () => {
  const hostile = `<style>* {display: none !important; position: fixed !important; visibility: hidden !important; font-size: 90px !important; letter-spacing: 1em !important; color: red !important;
    line-height: 9 !important; text-transform: uppercase; direction: rtl} html, body {display: block !important; position: static !important; visibility: visible !important}
    iframe, img, button {width: 1px !important; height: 1px !important; opacity: 0 !important; transform: rotate(90deg) !important; filter: blur(9px) !important}</style>`;
  const page = await open(
    rig,
    `${hostile}<div style="display: block !important; position: static !important; width: 600px">${map()}</div>`,
  );
  const frame = await ready(page);
  const box = await (await frame.frameElement()).boundingBox();
  assert.deepEqual([box.width, box.height], [600, 315]);
  const style = await (
    await frame.frameElement()
  ).evaluate((element) => {
    const {opacity, transform, filter, visibility, letterSpacing} = getComputedStyle(element);
    return {opacity, transform, filter, visibility, letterSpacing};
  });
  assert.deepEqual(style, {
    opacity: '1',
    transform: 'none',
    filter: 'none',
    visibility: 'visible',
    letterSpacing: 'normal',
  });
});

test('three stories on one page keep to themselves', async () => {
  const page = await open(
    rig,
    `<style>dateline-map {width: 280px !important; float: left}</style>${['one', 'two', 'three'].map((story) => map(`id="${story}"`, `${rig.stories}/${story}/`)).join('')}
    <p style="clear: both"><a href="#gone" data-dateline-claim="x" data-dateline-for="two">in the second</a>`,
  );
  await eventually(() =>
    page.evaluate(() => window.heard.filter(([name]) => name === 'ready').length === 3),
  );
  await page.getByRole('link', {name: 'in the second'}).click();
  const claims = () =>
    page.evaluate(async () =>
      Promise.all(
        ['one', 'two', 'three'].map(
          async (id) => (await document.getElementById(id).state()).claim,
        ),
      ),
    );
  await eventually(async () => (await claims())[1] === 'x');
  assert.deepEqual(await claims(), [null, 'x', null]);
});

test('in an article from right to left the box lies at its edge and the map is not mirrored', async () => {
  const page = await open(rig, map(), {
    head: '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>خبر</title><style>body {margin: 0} dateline-map {display: block; width: 600px}</style>',
  });
  const frame = await ready(page);
  const box = await (await frame.frameElement()).boundingBox();
  assert.deepEqual([box.x, box.width, box.height], [300, 600, 480]);
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth),
    900,
    'nothing sticks out',
  );
});

test('where scripts do not run, the link is there', async () => {
  const page = await open(rig, map(), {bare: true});
  assert.ok(await page.getByRole('link', {name: 'The story'}).isVisible());
  assert.equal(storyFrames(page).length, 0);
});

test('what WordPress leaves of form (b) and (c) for authors without rights is the link', async () => {
  // wp_kses_post keeps neither custom elements, iframes nor scripts: tags go, what they hold stays.
  const snippet = `${map()}<iframe src="${rig.story}"></iframe><script src="/embed/resizer.js"></script>`;
  const sanitised = snippet.replace(/<\/?(dateline-map|iframe|script)\b[^>]*>/g, '');
  const page = await open(rig, sanitised, {bare: true});
  assert.equal(await page.locator('body').innerText(), 'The story');
});

test('the resizer gives an iframe the height it asks for, loaded before or after it, and article links drive it', async () => {
  const frame = `<iframe data-dateline title="Map" width="600" height="315" src="${rig.story}?height=700"></iframe>`;
  for (const late of [false, true]) {
    const page = await open(
      rig,
      `${frame}<a href="#gone" data-dateline-claim="x">a claim</a>${late ? '' : '<script type="module" src="/embed/resizer.js"></script>'}`,
      {bare: true},
    );
    if (late) {
      await page.waitForLoadState();
      await page.addScriptTag({url: '/embed/resizer.js', type: 'module'});
    }
    await eventually(() =>
      page.evaluate(() => document.querySelector('iframe').offsetHeight >= 700),
    );
    await page.getByRole('link', {name: 'a claim'}).click();
    await eventually(() =>
      storyFrames(page)[0].evaluate(() => window.eval('fragment') === 'claim=x'),
    );
    assert.deepEqual(page.complaints, []);
  }
});

test('nothing is stored, no cookie is set, and nobody else is asked', async () => {
  const page = await open(rig, map());
  await ready(page);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]),
    [0, 0, 0, 0],
  );
  const others = page.requests.filter(
    (url) => ![rig.news, rig.stories].includes(new URL(url).origin),
  );
  assert.deepEqual(others, []);
});
