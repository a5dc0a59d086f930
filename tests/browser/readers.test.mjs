// Readers who have their browser do otherwise: little data, another language, larger letters, the
// system's colours, no movement, paper, a turned or notched phone.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {
  makeRig,
  newPage,
  openExplorer,
  screenshots,
  select,
  settled,
  shippedStory,
  state,
  test,
  until,
} from './helpers.mjs';

const CLAIM = 'blinken-8000-kursk';
let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const shot = (page, name) => page.screenshot({path: path.join(screenshots, `${name}.png`)});
const named = (page) => page.evaluate(async () => (await window.dateline.seen()).controls);

test('a reader who saves data has the story at once, and the map when it is asked for', async () => {
  const page = await newPage(rig, {
    viewport: {width: 390, height: 844},
    init: () =>
      Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', {
        get: () => true,
      }),
  });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(rig.url);
  await page.locator('#load-map').waitFor({state: 'visible'});
  assert.ok(await page.locator(`[id="claim=${CLAIM}"]`).isVisible());
  assert.match(await page.locator('#loading').innerText(), /about \d{3} KB/);
  assert.deepEqual(
    asked.filter((file) => /\.(wasm|mesh|ttf|json)$/.test(file)),
    [],
  );
  await shot(page, 'saves-data');
  await page.locator('#load-map').click();
  await page.evaluate(() => window.dateline.ready);
  assert.ok(await page.locator('#canvas').isVisible());
  assert.equal(await page.locator('#loading').isVisible(), false);
  assert.deepEqual(page.complaints, []);
});

test('the text speaks the reader’s language, and another when one is picked; what the story says stays in its own', async () => {
  const page = await openExplorer(rig, {locale: 'ko-KR'});
  await until(page, `document.getElementById('twin').lang === 'ko'`);
  assert.equal(await page.locator('#questions-head').textContent(), '질문');
  assert.equal(await page.getByRole('article').count(), shippedStory.claims.length);
  assert.equal(
    await page
      .locator(`[id="claim=${CLAIM}"] [lang=en]`)
      .first()
      .evaluate((one) => one.closest('[lang]').lang),
    'en',
  );
  await select(page, CLAIM);
  await until(page, `document.getElementById('claim=${CLAIM}')?.ariaCurrent === 'true'`);
  await page.evaluate(() => window.dateline.setState('lang=en'));
  await until(page, `document.getElementById('twin').lang === 'en'`);
  assert.equal(
    await page.locator('#as-text').textContent(),
    'Story as text',
    'the page’s own words with it',
  );
  assert.equal(await page.locator('#questions-head').textContent(), 'Questions');
  assert.deepEqual(page.complaints, []);
});

const MAP_NAMES = {
  'en-AU': ['Bering Sea', 'KAZAKHSTAN', 'CHINA'],
  'ko-KR': ['베링해', '카자흐스탄', '중국'],
  'uk-UA': ['Берингове море', 'КАЗАХСТАН', 'КИТАЙ'],
  'ru-RU': ['Берингово море', 'КАЗАХСТАН', 'КИТАЙ'],
};

/** What stands on the map, and in the panels. */
const wordsSeen = async (page) =>
  (await page.evaluate(async () => (await window.dateline.seen()).texts)).map(({text}) => text);

for (const [locale, names] of Object.entries(MAP_NAMES)) {
  test(`seas and countries are called as the reader calls them: ${locale}`, async () => {
    const page = await openExplorer(rig, {locale});
    await settled(page);
    const seen = await wordsSeen(page);
    for (const name of names) {
      assert.ok(seen.includes(name), `${name} is not among ${seen.join(' | ')}`);
    }
    const others = Object.values(MAP_NAMES)
      .flat()
      .filter((name) => !names.includes(name));
    assert.deepEqual(
      others.filter((name) => seen.includes(name)),
      [],
      'and in no other language',
    );
    await shot(page, `map-${locale}`);
    assert.deepEqual(page.complaints, []);
  });
}

test('cities come in the reader’s language too, and in another when one is picked', async () => {
  const page = await openExplorer(rig, {locale: 'ko-KR', fragment: 'map=5/55.7/37.6'});
  await until(page, async () =>
    (await window.dateline.seen()).texts.some(({text}) => text === '스몰렌스크'),
  );
  await page.evaluate(() => window.dateline.setState('map=5/55.7/37.6&lang=ru'));
  await until(page, async () =>
    (await window.dateline.seen()).texts.some(({text}) => text === 'Смоленск'),
  );
  assert.deepEqual(page.complaints, []);
});

test('without a canvas too the text speaks the reader’s language', async () => {
  const page = await newPage(rig, {
    locale: 'uk-UA',
    init: () => (HTMLCanvasElement.prototype.getContext = () => null),
  });
  await page.goto(rig.url);
  await until(page, `document.getElementById('twin').lang === 'uk'`);
  assert.equal(await page.locator('#questions-head').textContent(), 'Питання');
});

test('a place, a question, a speaker or a source that is come to in the text is chosen on the canvas', async () => {
  const page = await openExplorer(rig);
  for (const [kind, id] of [
    ['place', 'kursk-region'],
    ['question', 'who-denies'],
    ['speaker', 'nis'],
    ['source', 'reuters-c'],
  ]) {
    await page.locator(`[id="${kind}=${id}"] a`).first().focus();
    await until(
      page,
      `(async () => (await window.dateline.state()).fragment.includes('${kind}=${id}'))()`,
    );
  }
  assert.deepEqual(page.complaints, []);
});

test('where the page’s script does not arrive a link leads to the text', async () => {
  const page = await newPage(rig);
  await page.route('**/page.*.js', (route) => route.abort());
  await page.goto(rig.url);
  await page.locator('.late a[href="#text"]').click({timeout: 20_000});
  assert.ok(await page.locator('#text h1').isVisible());
  assert.ok(
    (await page.locator(`[id="claim=${CLAIM}"]`).boundingBox()).height > 40,
    'laid out, to be read',
  );
  assert.equal(await page.locator('#explorer').isVisible(), false);
});

test('on paper: title, picture, what its marks mean, claims and sources', async () => {
  const page = await openExplorer(rig);
  await page.emulateMedia({media: 'print'});
  const top = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().top);
  const order = [
    '#text h1',
    '#text img',
    '#about .legend',
    '#claims-head',
    `[id="claim=${CLAIM}"]`,
    '#sources-head',
  ];
  const tops = [];
  for (const selector of order) {
    assert.ok(await page.locator(selector).first().isVisible(), selector);
    tops.push(await top(selector));
  }
  assert.deepEqual(
    tops,
    [...tops].sort((a, b) => a - b),
  );
  for (const hidden of ['#explorer', '.modes', '.contents', '#as-text']) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  await page.evaluate(() => document.querySelector('#text img').decode());
  assert.ok((await page.locator('#text img').evaluate((picture) => picture.naturalWidth)) >= 900);
  const paper = await page.pdf({format: 'A4', path: path.join(screenshots, 'story.pdf')});
  const sheets = Math.max(
    ...[...paper.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)),
  );
  assert.ok(sheets > 10 && sheets < 120, `${sheets} sheets`);
});

test('at 400 % nothing is cut off or has to be scrolled sideways', async () => {
  // 1280 by 1024 at 400 %
  const page = await openExplorer(rig, {viewport: {width: 320, height: 256}, deviceScaleFactor: 2});
  const {width} = page.viewportSize();
  for (const {name, box} of await named(page)) {
    if (/^(help|view|sheet|question)/.test(name)) {
      assert.ok(box.x >= 0 && box.x + box.width <= width + 1, name);
    }
  }
  await shot(page, 'zoom-400');
  await page.evaluate(() => document.getElementById('as-text').click());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  assert.ok(await page.locator('.modes button').first().isVisible());
  await shot(page, 'zoom-400-text');
  assert.deepEqual(page.complaints, []);
});

test('the system’s own colours are taken: strong lines on its background, and a text that keeps its marks', async () => {
  const page = await openExplorer(rig, {forcedColors: 'active', colorScheme: 'dark'});
  assert.equal((await state(page)).theme, 'dark');
  const corner = await page.evaluate(async () => {
    await window.dateline.setState('');
    const canvas = document.getElementById('canvas');
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [8, 8];
    const brush = copy.getContext('2d');
    return new Promise((resolve) =>
      requestAnimationFrame(() => {
        brush.drawImage(canvas, 4, 4, 8, 8, 0, 0, 8, 8);
        resolve([...brush.getImageData(4, 4, 1, 1).data.slice(0, 3)]);
      }),
    );
  });
  assert.deepEqual(corner, [0, 0, 0], 'black, as in the theme of high contrast');
  await page.evaluate(() => document.getElementById('as-text').click());
  await select(page, CLAIM);
  await until(page, `document.getElementById('claim=${CLAIM}')?.ariaCurrent === 'true'`);
  assert.equal(
    await page
      .locator(`[id="claim=${CLAIM}"]`)
      .evaluate((one) => getComputedStyle(one).borderLeftStyle),
    'solid',
  );
  await shot(page, 'forced-colours');
});

test('a phone that is turned keeps what is chosen and shows it', async () => {
  const page = await openExplorer(rig, {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  await select(page, CLAIM);
  await page.setViewportSize({width: 844, height: 390});
  const {claim, mapFree} = await settled(page);
  assert.equal(claim, CLAIM);
  assert.ok(mapFree.width > 200 && mapFree.height > 100, JSON.stringify(mapFree));
  await shot(page, 'phone-turned');
  await page.setViewportSize({width: 390, height: 844});
  assert.equal((await settled(page)).claim, CLAIM);
  assert.deepEqual(page.complaints, []);
});

test('nothing that can be pressed lies under a notch or a home bar', async () => {
  const page = await newPage(rig, {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  const browser = await page.context().newCDPSession(page);
  const insets = {top: 47, left: 0, bottom: 34, right: 0};
  await browser.send('Emulation.setSafeAreaInsetsOverride', {insets});
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  await until(page, async () => (await window.dateline.stats()).whole);
  for (const {name, box} of await named(page)) {
    if (box.y + box.height > 844) continue; // of a list that goes on below
    assert.ok(box.y >= insets.top - 1, `${name} begins at ${box.y}`);
  }
  await shot(page, 'notch');
});

test('in a news page on a phone a finger beside the explorer scrolls the page', async () => {
  const page = await newPage(rig, {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title><p style="height:300px">Before</p><iframe src="./" title="Map" style="width:100%;height:500px;border:0"></iframe><p style="height:2000px">After</p>`,
    }),
  );
  await page.goto(`${rig.url}host.html`);
  await page.frames()[1].evaluate(() => window.dateline.ready);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{x: 100, y: 280}],
  });
  for (let y = 270; y >= 80; y -= 10) {
    await browser.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: 100, y}]});
  }
  await browser.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  await until(page, () => window.scrollY > 100);
});

test('where the browser lets nobody copy the page says so, and where the address is', async () => {
  const page = await openExplorer(rig, {
    init: () => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('denied', 'NotAllowedError'));
      document.execCommand = () => false;
    },
  });
  const {box} = (await named(page)).find(({name}) => name === 'share');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await until(page, () =>
    /did not let the page copy/.test(document.getElementById('status').textContent),
  );
  assert.deepEqual(page.complaints, []);
});
