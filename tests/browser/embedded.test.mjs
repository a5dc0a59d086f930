// The explorer inside another page of another site: the page keeps its scrolling, asks over one
// port, and gets no more than that; and what the explorer offers to paste works.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {after, before} from 'node:test';
import {openExplorer, screenshots, settled, test, until} from './helpers.mjs';
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

const axe = readFileSync(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);
const CLAIM = 'blinken-8000-kursk';
let rig;
before(async () => (rig = await makeHostRig()));
after(() => rig?.close());

test('a plain wheel over the map scrolls the page and says how the map zooms; with Ctrl it zooms the map', async () => {
  const {page, frame} = await openHost(rig, FRAME, DESK);
  const at = await overMap(frame);
  const zoom = await zoomOf(frame);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 120);
  await until(page, () => window.scrollY > 60);
  await frame.locator('#hint[data-shown]').waitFor();
  assert.match(await frame.locator('#hint').textContent(), /Ctrl \+ wheel/);
  assert.equal(await zoomOf(frame), zoom);
  await page.screenshot({path: path.join(screenshots, 'embed-hint.png')});
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await until(page, async () => true);
  assert.ok((await zoomOf(frame)) > zoom);
  assert.equal(await page.evaluate(() => window.scrollY), scrolled);
  assert.deepEqual(page.complaints, []);
});

test('one finger over the map scrolls the page, two move the map, a tap is the map’s', async () => {
  const {page, frame} = await openHost(rig, FRAME, PHONE);
  const browser = await page.context().newCDPSession(page);
  const at = await overMap(frame);
  const before = await frame.evaluate(async () => (await window.dateline.state()).view);
  await touch(browser, 'touchStart', at);
  for (let step = 1; step <= 12; step += 1) {
    await touch(browser, 'touchMove', {x: at.x, y: at.y - 10 * step});
  }
  await touch(browser, 'touchEnd');
  await until(page, () => window.scrollY > 50);
  assert.deepEqual(await frame.evaluate(async () => (await window.dateline.state()).view), before);
  await page.evaluate(() => window.scrollTo(0, 0));
  await framesFollow(page, frame);
  const second = {x: at.x + 60, y: at.y};
  await touch(browser, 'touchStart', at);
  await touch(browser, 'touchStart', at, second);
  for (let step = 1; step <= 10; step += 1) {
    await touch(
      browser,
      'touchMove',
      {x: at.x - 3 * step, y: at.y},
      {x: second.x + 3 * step, y: at.y},
    );
  }
  await touch(browser, 'touchEnd');
  assert.ok(
    (await frame.evaluate(() => window.dateline.state())).view.zoom > before.zoom,
    'two fingers apart',
  );
  await frame.evaluate(() => window.dateline.setState(''));
  const {marks, mapFree, view} = await frame.evaluate(() => window.dateline.state());
  const mark = marks.find(
    ({x, y}) =>
      x > mapFree.x + 70 &&
      x < mapFree.x + mapFree.width - 20 &&
      y > mapFree.y + 20 &&
      y < mapFree.y + mapFree.height - 20,
  );
  const box = await frame.locator('#canvas').boundingBox();
  await page.touchscreen.tap(box.x + mark.x, box.y + mark.y);
  await until(
    frame,
    `(async () => { const now = await window.dateline.state(); return now.place !== null || now.view.zoom > ${view.zoom}; })()`,
  ); // several places that stand close open
  assert.deepEqual(page.complaints, []);
});

test('nothing takes the focus, scrolls the page, keeps anything or asks a third party', async () => {
  const asked = new Set();
  const {page, frame} = await openHost(rig, `<input autofocus aria-label="Name">${FRAME}`, {
    ...DESK,
    offline: true,
    ready: false,
  });
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  await frame.evaluate(() => window.dateline.ready);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'INPUT');
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  const kept = await frame.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, ['', 0, 0, 0, 0]);
  assert.deepEqual(
    [...asked].filter((host) => host !== new URL(rig.url).host && !host.startsWith('localhost')),
    [],
  );
});

for (const [name, frame, headers] of [
  ['another site', FRAME, {}],
  ['an opaque origin', FRAME.replace('<iframe', '<iframe sandbox="allow-scripts"'), {}],
  [
    'a page isolated by COEP',
    FRAME,
    {'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin'},
  ],
]) {
  test(`over one port a host selects, hears, and takes a picture: ${name}`, async () => {
    const {page} = await openHost(rig, frame, {...DESK, headers});
    await connect(page);
    const answer = await page.evaluate(() => window.call('select', 'nis-1500-shipped'));
    assert.equal(answer.value.claim, 'nis-1500-shipped');
    await page.evaluate(() => window.call('setTime', '2024-10-24', '2024-10-26'));
    for (const event of ['ready', 'select', 'filter', 'state', 'height']) {
      await until(page, `window.heard.some(({name}) => name === '${event}')`);
    }
    assert.ok(
      await page.evaluate(async () => (await window.call('snapshot')).value.byteLength > 5000),
    );
    assert.match((await page.evaluate(() => window.call('select', 'nobody'))).message, /no claim/);
    assert.deepEqual(page.complaints, []);
  });
}

test('a hostile host gets nothing: no other call, no second port, no flood, nothing from a frame beside it', async () => {
  const {page, frame} = await openHost(
    rig,
    `${FRAME}<iframe id="beside" srcdoc="<script>parent.frames[0].postMessage({dateline:1,type:'connect'},'*',[new MessageChannel().port2])</script>" title="Other"></iframe>`,
    DESK,
  );
  await connect(page);
  for (const [method, ...args] of [
    ['load', 'https://example.org/'],
    ['constructor'],
    ['__proto__'],
    ['navigate', 'javascript:alert(1)'],
    ['setState', 'x'.repeat(9000)],
    ['setView', {lng: 'a'}],
    ['select', {toString: 1}],
  ]) {
    assert.equal(
      (await page.evaluate(([name, given]) => window.call(name, ...given), [method, args])).type,
      'error',
      method,
    );
  }
  const flooded = await page.evaluate(
    async () =>
      (await Promise.all(Array.from({length: 300}, () => window.call('state')))).filter(
        ({type}) => type === 'error',
      ).length,
  );
  assert.ok(flooded >= 100, `${flooded} of 300 refused`);
  assert.equal(
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => resolve('answered');
          document
            .querySelector('iframe')
            .contentWindow.postMessage({dateline: 1, type: 'connect'}, '*', [port2]);
          port1.postMessage({type: 'call', id: 1, method: 'state', args: []});
          setTimeout(() => resolve('silent'), 500);
        }),
    ),
    'silent',
  );
  assert.equal(await frame.evaluate(() => location.href), rig.url);
});

test('it asks for a height in the words of AMP, of iframe.resize, and of Pym where Pym asks', async () => {
  const {page} = await openHost(
    rig,
    `<script>window.said=[];addEventListener('message',({data})=>said.push(data))</script>${FRAME.replace('STORY', 'STORY?childId=map-1&parentWidth=900')}`,
    DESK,
  );
  const said = await page.evaluate(() => window.said);
  assert.ok(said.some(({dateline, type}) => dateline === 1 && type === 'hello'));
  const {height} = said.find(({sentinel}) => sentinel === 'amp');
  assert.ok(height >= 240 && height <= 1600);
  assert.equal(
    JSON.parse(said.find((one) => typeof one === 'string' && one.includes('iframe.resize'))).height,
    height,
  );
  assert.ok(said.includes(`pymxPYMxmap-1xPYMxheightxPYMx${height}`));
});

test('help leads to what can be pasted; each form, pasted, shows what was seen', async () => {
  const explorer = await openExplorer(rig, {fragment: `claim=${CLAIM}`, ...DESK});
  await explorer.locator('#canvas').focus();
  await explorer.keyboard.press('Shift+Slash');
  await settled(explorer);
  const {box} = (await explorer.evaluate(() => window.dateline.seen())).controls.find(
    ({name}) => name === 'embed',
  );
  await explorer.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await explorer.locator('#share').waitFor({state: 'visible'});
  await explorer.getByLabel('What I see now').check();
  await explorer.evaluate(axe);
  assert.deepEqual(
    await explorer.evaluate(async () =>
      (await window.axe.run(document, {resultTypes: ['violations']})).violations.map(({id}) => id),
    ),
    [],
  );
  await explorer.screenshot({path: path.join(screenshots, 'share.png')});
  const forms = {};
  for (const id of ['element', 'resized', 'plain']) {
    forms[id] = await explorer.locator(`#share-${id}`).inputValue();
  }
  await explorer.keyboard.press('Escape');
  assert.equal(await explorer.locator('#share').count(), 0);
  for (const [id, snippet] of Object.entries(forms)) {
    const {page} = await openHost(rig, `<div style="width:700px">${snippet}</div>`, {
      ...DESK,
      ready: false,
    });
    await page.evaluate(() => document.querySelector('iframe, dateline-map').scrollIntoView());
    const frame = await storyFrame(rig, page);
    await frame.waitForFunction(() => window.dateline);
    assert.equal(await frame.evaluate(async () => (await window.dateline.ready).claim), CLAIM, id);
    assert.deepEqual(page.complaints, [], id);
    await page.screenshot({path: path.join(screenshots, `pasted-${id}.png`)});
    await page.context().close();
  }
});
