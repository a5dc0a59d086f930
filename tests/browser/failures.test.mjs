// Whatever is missing, the page says what, and never stays blank: WebAssembly, WebGL 2, JavaScript,
// a file, a whole story.
import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {breakStory, dist, makeRig, newPage, openExplorer, test} from './helpers.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/** The failure card as a reader sees it. */
async function failureOf(page) {
  await page.goto(rig.url);
  const card = page.locator('#failure');
  await card.waitFor({state: 'visible'});
  assert.equal(await page.locator('#loading').isVisible(), false, 'the loading card is gone');
  assert.ok(await card.getByRole('button', {name: 'Try again'}).isVisible());
  return card.innerText();
}

/** The address of the one bundle file whose name begins so. */
async function asset(beginning) {
  const names = await readdir(path.join(dist, 'assets'), {recursive: true});
  const found = names.find(
    (name) => path.basename(name).startsWith(beginning) && /\.(wasm|txt|ttf|mesh|js)$/.test(name),
  );
  assert.ok(found, `the bundle has a file ${beginning}…`);
  return found;
}

test('without WebAssembly the page says so', async () => {
  const page = await newPage(rig, {init: () => delete globalThis.WebAssembly});
  assert.match(await failureOf(page), /no WebAssembly/);
  assert.match(
    await page.evaluate(() => window.dateline.ready.catch((error) => error.message)),
    /WebAssembly/,
  );
});

test('without WebGL 2 the page says so, before it downloads the program', async () => {
  const page = await newPage(rig, {
    init: () => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
      };
    },
  });
  assert.match(await failureOf(page), /no WebGL 2/);
});

for (const beginning of ['dateline.', 'map.', 'sans-regular-first.', '0-']) {
  test(`when ${beginning}… is missing the card names the file, the status and a remedy`, async () => {
    const name = await asset(beginning);
    const page = await newPage(rig);
    await page.route(`**/${name}`, (route) => route.fulfill({status: 404, body: 'gone'}));
    const text = await failureOf(page);
    assert.ok(text.includes(name), text);
    assert.match(text, /404/);
    assert.match(text, /try again/i);
  });
}

test('when the connection breaks the card names the file, and trying again mends it', async () => {
  const name = await asset('map.');
  const page = await newPage(rig);
  let broken = true;
  await page.route(`**/${name}`, (route) =>
    broken ? route.abort('connectionreset') : route.continue(),
  );
  assert.ok((await failureOf(page)).includes(name));
  broken = false;
  await page.getByRole('button', {name: 'Try again'}).click();
  await page.locator('#loading').waitFor({state: 'hidden'});
  assert.equal(await page.locator('#failure').isVisible(), false);
  await page.evaluate(() => window.dateline.ready);
});

test('when the page’s own script is missing the stylesheet alone still says so', async () => {
  const page = await newPage(rig);
  await page.route(`**/${await asset('page.')}`, (route) => route.continue());
  await page.route('**/page.*.js', (route) => route.abort());
  await page.goto(rig.url);
  const late = page.locator('.late');
  assert.equal(await late.isVisible(), false, 'not at once: most connections are only slow');
  await page.evaluate(() =>
    document
      .querySelector('.late')
      .getAnimations()
      .forEach((animation) => animation.finish()),
  );
  assert.equal(await late.isVisible(), true);
  assert.match(await late.innerText(), /did not arrive.*load the page again/s);
});

test('a wasm file of the wrong type is compiled all the same', async () => {
  const name = await asset('dateline.');
  const page = await newPage(rig);
  await page.route(`**/${name}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: {...response.headers(), 'content-type': 'application/octet-stream'},
    });
  });
  await page.goto(rig.url);
  assert.ok((await page.evaluate(() => window.dateline.ready)).story.id);
});

test('a browser that cannot compile while it downloads opens the explorer too', async () => {
  const page = await openExplorer(rig, {init: () => delete WebAssembly.compileStreaming});
  assert.ok((await page.evaluate(() => window.dateline.state())).story.id);
});

test('a damaged program is told, not swallowed', async () => {
  const page = await newPage(rig);
  await page.route(`**/${await asset('dateline.')}`, (route) =>
    route.fulfill({contentType: 'application/wasm', body: 'no program'}),
  );
  assert.match(await failureOf(page), /did not start/);
});

test('a bundle whose story is broken lists the first problems with their paths', async () => {
  const page = await newPage(rig);
  await breakStory(page, rig);
  const text = await failureOf(page);
  assert.match(text, /story cannot be/i);
  assert.match(text, /claims: .*missing/);
});

test('loading shows real progress', async () => {
  const page = await newPage(rig, {
    init: () => {
      window.seen = [];
      new MutationObserver(() => {
        const bar = document.getElementById('progress');
        if (bar?.hasAttribute('value')) window.seen.push([bar.value, bar.max]);
      }).observe(document, {subtree: true, attributes: true, childList: true});
    },
  });
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.length > 3, `${seen.length} steps`);
  assert.ok(
    seen.every(([value], at) => at === 0 || value >= seen[at - 1][0]),
    'it never goes back',
  );
  assert.deepEqual(seen.at(-1)[0], seen.at(-1)[1], 'it ends full');
  assert.ok(seen.at(-1)[1] > 100_000, 'it counts bytes');
});

test('a program that runs out of memory says so instead of freezing', async () => {
  const page = await openExplorer(rig);
  const refused = await page.evaluate(async () => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('no more memory');
    };
    // a frame is on its way when the program stops
    void window.dateline.setView({lng: 36, lat: 51, zoom: 5});
    return window.dateline
      .load(`{"summary": "${'x'.repeat(15 * 1024 * 1024)}"}`)
      .catch((error) => error.message);
  });
  assert.match(refused, /Aborted/);
  await page.locator('#failure').waitFor({state: 'visible'});
  assert.match(
    await page.locator('#failure').innerText(),
    /explorer stopped.*memory.*Load the page again/s,
  );
  assert.match(
    await page.evaluate(() =>
      window.dateline.select('nis-3000-shipped').then(
        () => 'selected',
        (error) => error.message,
      ),
    ),
    /Aborted/,
  );
});
