// The explorer's manners inside another page: Back, focus, fingers, messages and heights stay what
// the host's reader expects; and the explorer in hosts that make it hard.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {openExplorer, screenshots, shippedStory, test, until} from './helpers.mjs';
import {
  connect,
  DESK,
  FRAME,
  framesFollow,
  makeHostRig,
  openHost,
  overMap,
  PHONE,
  storyFrame,
  touch,
  zoomOf,
} from './host_page.mjs';

const CLAIM = 'blinken-8000-kursk';
const OTHER = 'nis-1500-shipped';
let rig;
before(async () => (rig = await makeHostRig()));
after(() => rig?.close());

test('what is chosen in a frame adds nothing to the host page’s history', async () => {
  const {page, frame} = await openHost(rig, FRAME, DESK);
  const before = await page.evaluate(() => history.length);
  for (const id of [CLAIM, OTHER]) {
    await frame.evaluate((claim) => window.dateline.select(claim), id);
  }
  await frame.evaluate(() => window.dateline.setState('known=2024-10-20'));
  assert.equal(await frame.evaluate(() => location.hash), '#known=2024-10-20');
  assert.equal(await page.evaluate(() => history.length), before);
});

test('a finger that passes over the map leaves the focus in the page; a tap takes it', async () => {
  const {page, frame} = await openHost(rig, `<input aria-label="Name">${FRAME}`, PHONE);
  const browser = await page.context().newCDPSession(page);
  await page.locator('input').focus();
  const at = await overMap(frame);
  const focused = () => page.evaluate(() => document.activeElement.tagName);
  await touch(browser, 'touchStart', at);
  for (let step = 1; step <= 8; step += 1) {
    await touch(browser, 'touchMove', {x: at.x, y: at.y - 10 * step});
  }
  await touch(browser, 'touchEnd');
  await until(page, () => window.scrollY > 20);
  assert.equal(await focused(), 'INPUT');
  await page.evaluate(() => window.scrollTo(0, 0));
  await framesFollow(page, frame);
  await page.touchscreen.tap(at.x, at.y);
  await until(page, () => document.activeElement.tagName === 'IFRAME');
  assert.equal(await frame.evaluate(() => document.activeElement.id), 'canvas');
});

test('a second finger that comes later zooms from where the first one is now', async () => {
  const {page, frame} = await openHost(rig, FRAME, PHONE);
  const browser = await page.context().newCDPSession(page);
  const at = await overMap(frame);
  const zoom = await zoomOf(frame);
  await touch(browser, 'touchStart', at);
  const moved = {x: at.x + 6, y: at.y}; // no more than a resting finger trembles
  await touch(browser, 'touchMove', moved);
  const second = {x: moved.x + 60, y: at.y};
  await touch(browser, 'touchStart', moved, second);
  for (let step = 1; step <= 12; step += 1) {
    await touch(browser, 'touchMove', moved, {x: second.x + 5 * step, y: at.y});
  }
  await touch(browser, 'touchEnd');
  const now = await zoomOf(frame);
  assert.ok(
    now > zoom + 0.5 && now < zoom + 1.6,
    `fingers twice as far apart: one level, not ${now - zoom}`,
  );
  assert.equal(await page.evaluate(() => window.scrollY), 0);
});

test('a host hears at most ten states in a second, and the last of them is what is to be seen', async () => {
  const {page, frame} = await openHost(rig, FRAME, DESK);
  await connect(page);
  const before = await page.evaluate(() => window.heard.length);
  const started = Date.now();
  const last = await frame.evaluate(async () => {
    for (let step = 1; step <= 30; step += 1) {
      await window.dateline.setView({lng: 100 + step, lat: 45, zoom: 3});
    }
    return (await window.dateline.state()).fragment;
  });
  await until(
    page,
    `window.heard.findLast(({name}) => name === 'state')?.detail.fragment === ${JSON.stringify(last)}`,
  );
  const states = await page.evaluate(
    (from) => window.heard.slice(from).filter(({name}) => name === 'state').length,
    before,
  );
  assert.ok(
    states >= 1 && states <= (Date.now() - started) / 100 + 1,
    `${states} states in ${Date.now() - started} ms`,
  );
});

test('a host’s scroll bar asks for no other height, a narrower column does', async () => {
  const {page} = await openHost(rig, `<div style="width:900px">${FRAME}</div>`, {
    viewport: {width: 1000, height: 640},
  });
  await connect(page);
  const heights = () =>
    page.evaluate(() =>
      window.heard.filter(({name}) => name === 'height').map(({detail}) => detail.height),
    );
  const widen = (width) =>
    page.evaluate((px) => (document.querySelector('div').style.width = `${px}px`), width);
  const [first] = await heights();
  await widen(885);
  await page.waitForTimeout(400);
  assert.deepEqual(await heights(), [first]);
  await widen(390);
  await until(page, () => window.heard.filter(({name}) => name === 'height').length === 2);
  assert.equal((await heights())[1], 480);
});

test('a snippet is copied beside the open dialog where the clipboard is refused, and what came of it is said', async () => {
  const refuse = () => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  };
  const explorer = await openExplorer(rig, {
    ...DESK,
    init: refuse,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await explorer.locator('#canvas').focus();
  await explorer.keyboard.press('Shift+Slash');
  const {box} = (await explorer.evaluate(() => window.dateline.seen())).controls.find(
    ({name}) => name === 'embed',
  );
  await explorer.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await explorer.getByRole('button', {name: 'Copy: Frame without a script'}).click();
  await until(
    explorer,
    () => document.querySelector('#share [role=status]').textContent === 'Copied',
  );
  assert.equal(
    await explorer.evaluate(() => navigator.clipboard.readText()),
    await explorer.locator('#share-plain').inputValue(),
  );
  await explorer.evaluate(() => {
    document.execCommand = () => false;
  });
  await explorer.getByRole('button', {name: 'Copy: Frame that fits its height'}).click();
  await until(explorer, () =>
    document.querySelector('#share [role=status]').textContent.includes('by hand'),
  );
  assert.deepEqual(
    await explorer
      .locator('#share-resized')
      .evaluate((field) => [
        document.activeElement === field,
        field.selectionEnd - field.selectionStart === field.value.length,
      ]),
    [true, true],
  );
});

/** The bundle as another story's: the same program, at an address of its own. */
const otherStory = async (page, folder, title) =>
  page.route(`${rig.url}${folder}/**`, async (route) => {
    const response = await route.fetch({url: route.request().url().replace(`/${folder}/`, '/')});
    if (!route.request().url().endsWith(`/${folder}/`)) return route.fulfill({response});
    const story = JSON.stringify({...shippedStory, id: folder, title}).replaceAll('<', '\\u003c');
    await route.fulfill({
      response,
      body: (await response.text()).replace(
        /(<script type="text\/plain" id="story">).*?(<\/script>)/s,
        (_, open, close) => open + story + close,
      ),
    });
  });

test('three stories on a page that is written from right to left, under its worst style: each is its own, none is mirrored', async () => {
  const hostile =
    '<style>* { letter-spacing: 1em !important; color: red !important; text-transform: uppercase !important } iframe { filter: none }</style>';
  const {page} = await openHost(rig, '<p>placeholder</p>', {...DESK, ready: false});
  for (const name of ['one', 'two']) await otherStory(page, name, `Story ${name}`);
  await page.evaluate(
    ([url, style]) => {
      document.documentElement.dir = 'rtl';
      document.body.innerHTML =
        style +
        ['', 'one/', 'two/']
          .map(
            (folder) =>
              `<iframe src="${url}${folder}" title="Map" style="width:280px;height:480px;border:0"></iframe>`,
          )
          .join('');
    },
    [rig.url, hostile],
  );
  const titles = [];
  for (const folder of ['', 'one/', 'two/']) {
    const frame = await storyFrame({url: rig.url + folder}, page, true);
    await frame.waitForFunction(() => window.dateline);
    titles.push(await frame.evaluate(async () => (await window.dateline.ready).story.title));
    assert.equal(await frame.evaluate(() => getComputedStyle(document.body).direction), 'ltr');
  }
  assert.deepEqual(titles, [shippedStory.title, 'Story one', 'Story two']);
  const [first, ...others] = await Promise.all(
    ['', 'one/', 'two/'].map((folder) => storyFrame({url: rig.url + folder}, page, true)),
  );
  await first.evaluate((claim) => window.dateline.select(claim), OTHER);
  assert.deepEqual(
    await Promise.all(
      others.map((frame) =>
        frame.evaluate(async () => (await window.dateline.state()).claim === 'nis-1500-shipped'),
      ),
    ),
    [false, false],
  );
  await page.screenshot({path: path.join(screenshots, 'embed-three-rtl.png')});
  assert.deepEqual(page.complaints, []);
});

/**
 * Hosts that resize frames by their own rules, each as its documentation has it. They tell what
 * they did in window.given.
 */
const RESIZERS = {
  // amp-iframe: sandboxed, so its origin is opaque; the message's source tells the frame.
  amp: [
    '<iframe sandbox="allow-scripts allow-popups" src="STORY" title="Map" style="display:block;width:100%;height:300px;border:0"></iframe>',
    () =>
      addEventListener('message', ({data, source, origin}) => {
        const frame = document.querySelector('iframe');
        if (
          source === frame.contentWindow &&
          origin === 'null' &&
          data?.sentinel === 'amp' &&
          data.type === 'embed-size'
        ) {
          frame.style.height = `${(window.given = data.height)}px`;
        }
      }),
  ],
  // Embedly's and Medium's: JSON whose `src` is the frame's.
  'iframe.resize': [
    '<iframe src="STORY" title="Map" style="display:block;width:100%;height:300px;border:0"></iframe>',
    () =>
      addEventListener('message', ({data}) => {
        const frame = document.querySelector('iframe');
        const said = typeof data === 'string' && data.startsWith('{') ? JSON.parse(data) : {};
        if (said.context === 'iframe.resize' && said.src === frame.src) {
          frame.style.height = `${(window.given = said.height)}px`;
        }
      }),
  ],
  pym: [
    '<iframe src="STORY?childId=graphic&initialWidth=900" title="Map" style="display:block;width:100%;height:300px;border:0"></iframe>',
    () =>
      addEventListener('message', ({data}) => {
        const [, height] =
          typeof data === 'string'
            ? (data.match(/^pymxPYMxgraphicxPYMxheightxPYMx(\S+)$/) ?? [])
            : [];
        if (height) {
          document.querySelector('iframe').style.height = `${(window.given = Number(height))}px`;
        }
      }),
  ],
};
for (const [name, [frame, listen]] of Object.entries(RESIZERS)) {
  test(`a host that resizes frames by its own rules gives the map room, and the map is used there: ${name}`, async () => {
    const {page, frame: map} = await openHost(rig, frame, {...DESK, init: listen});
    await until(
      page,
      () => window.given >= 480 && document.querySelector('iframe').offsetHeight === window.given,
    );
    assert.equal(
      await map.evaluate(async (id) => (await window.dateline.select(id)).claim, OTHER),
      OTHER,
    );
    assert.deepEqual(page.complaints, []);
  });
}

test('keys are the page’s until the map has the focus', async () => {
  const {page, frame} = await openHost(rig, `<input aria-label="Name">${FRAME}`, DESK);
  const zoom = await zoomOf(frame);
  await page.locator('input').focus();
  await page.keyboard.type('+++?m');
  assert.equal(await page.locator('input').inputValue(), '+++?m');
  assert.equal(await zoomOf(frame), zoom);
  await frame.locator('#canvas').focus();
  await page.keyboard.press('+');
  await until(frame, `(async () => (await window.dateline.state()).view.zoom > ${zoom})()`);
});

test('in full screen a plain wheel is the map’s, and the page’s again afterwards', async () => {
  const {page, frame} = await openHost(rig, FRAME, DESK);
  const zoom = await zoomOf(frame);
  await frame.locator('#full-screen').click();
  await until(frame, () => document.fullscreenElement !== null);
  const {mapFree} = await frame.evaluate(() => window.dateline.state());
  await page.mouse.move(mapFree.x + mapFree.width / 2, mapFree.y + mapFree.height / 2);
  await page.mouse.wheel(0, -240);
  await until(frame, `(async () => (await window.dateline.state()).view.zoom > ${zoom})()`);
  await frame.evaluate(() => document.exitFullscreen());
  await until(frame, () => document.fullscreenElement === null);
  const left = await zoomOf(frame);
  const at = await overMap(frame);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 120);
  await until(page, () => window.scrollY > 60);
  assert.equal(await zoomOf(frame), left);
});

test('a dark host that says so gets a dark map, whatever the system is', async () => {
  // `null`: what the driver pretends of the system would outrank the host.
  const {frame} = await openHost(rig, FRAME.replace('style="', 'style="color-scheme:dark;'), {
    ...DESK,
    colorScheme: null,
  });
  await until(frame, () => document.documentElement.dataset.theme === 'dark');
});
