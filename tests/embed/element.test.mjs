// `<dateline-map>` in a page: a sized poster first, the explorer when it is looked at, its place
// among other maps, on paper and on a dark ground.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {test} from '../browser/helpers.mjs';
import {elementOf, eventually, makeRig, open, ready, storyFrames} from './rig.mjs';

let rig;
before(async () => {
  rig = await makeRig();
});
after(() => rig?.close());

const map = (...given) => elementOf(rig, ...given);
const below = '<div style="height: 2000px"></div>';

test('a map below the window is its poster alone, in a box of its own size, and loads when it comes into view', async () => {
  const page = await open(rig, below + map());
  await eventually(() => page.requests.some((url) => url.endsWith('/one/poster.webp')));
  assert.equal(storyFrames(page).length, 0);
  assert.deepEqual(
    page.requests.filter((url) => url.includes('localhost')),
    [`${rig.story}poster.webp`],
  );
  const box = await page.locator('dateline-map').boundingBox();
  assert.deepEqual([box.width, box.height], [600, 315]);
  await page.evaluate(() => scrollTo(0, 2000));
  const frame = await ready(page);
  assert.equal(frame.url(), rig.story);
  assert.deepEqual(
    await page
      .locator('dateline-map')
      .boundingBox()
      .then(({width, height}) => [width, height]),
    [600, 315],
  );
  assert.deepEqual(page.complaints, []);
});

test('the poster stays in sight until the map is there; a map that takes long shows how it comes', async () => {
  const opacity = (page) =>
    page.evaluate(
      () =>
        getComputedStyle(
          document.querySelector('dateline-map').shadowRoot.querySelector('iframe') ??
            document.body,
        ).opacity,
    );
  const slow = await open(
    rig,
    `<dateline-map title="Map" loading="tap" src="${rig.story}?mute"></dateline-map>`,
  );
  await slow.getByRole('button', {name: 'Map'}).press('Enter');
  assert.equal(await opacity(slow), '0');
  await eventually(async () => (await opacity(slow)) === '1');
  const page = await open(rig, map());
  await ready(page);
  assert.equal(await opacity(page), '1');
});

test('a narrow box has the upright poster, and one of the host’s own goes before both', async () => {
  const page = await open(
    rig,
    `<div style="width: 340px">${map('loading="tap" style="width: auto"')}</div>${map(`loading="tap" poster="${rig.story}mine.webp"`)}`,
  );
  await eventually(() =>
    page.evaluate(() =>
      [...document.querySelectorAll('dateline-map')].every((one) => one.shadowRoot),
    ),
  );
  assert.deepEqual(
    await page.evaluate(() =>
      [...document.querySelectorAll('dateline-map')].map((one) =>
        one.shadowRoot.querySelector('img').src.split('/').pop(),
      ),
    ),
    ['poster-narrow.webp', 'mine.webp'],
  );
});

test('nothing moves: the host page shifts by nothing when the element comes and when the explorer does', async () => {
  const page = await open(rig, `<p>Before</p>${map()}<p id="after">After</p>`, {
    init: () => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    },
  });
  await ready(page);
  assert.equal(await page.evaluate(() => window.shift), 0);
});

test('off screen it is told to stop, and to go on when it is back', async () => {
  const page = await open(rig, map() + below);
  const frame = await ready(page);
  await page.evaluate(() => scrollTo(0, 2000));
  await eventually(
    async () => (await frame.evaluate(() => window.eval('calls.at(-1)')))?.[0] === 'pause',
  );
  await page.evaluate(() => scrollTo(0, 0));
  await eventually(
    async () => (await frame.evaluate(() => window.eval('calls.at(-1)')))?.[0] === 'resume',
  );
});

test('under data saver, and with loading="tap", it loads at a press alone', async () => {
  const reducedData = () => {
    const real = window.matchMedia.bind(window);
    // no browser can be told to prefer it yet
    window.matchMedia = (query) =>
      query.includes('prefers-reduced-data') ? /** @type {any} */ ({matches: true}) : real(query);
  };
  for (const [attributes, init] of [
    ['loading="tap"', undefined],
    ['', reducedData],
    ['', () => Object.defineProperty(navigator, 'connection', {value: {saveData: true}})],
    [
      'loading="eager"',
      () => Object.defineProperty(navigator, 'connection', {value: {saveData: true}}),
    ],
  ]) {
    const page = await open(rig, map(attributes), {init});
    const button = page.getByRole('button', {name: 'Who says what'});
    await button.waitFor();
    assert.equal(storyFrames(page).length, 0, attributes);
    assert.ok(
      await page.getByRole('link', {name: 'The story'}).isVisible(),
      'the link is there meanwhile',
    );
    await button.focus();
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(
      await page.evaluate(() => document.activeElement.localName),
      'dateline-map',
      'the keyboard goes on in the map',
    );
  }
});

test('of six maps in one window four run, and the others show what they showed last', async () => {
  const small = '<style>dateline-map {width: 280px; float: left; margin: 4px}</style>';
  const page = await open(
    rig,
    small + Array.from({length: 6}, (_, at) => map(`claim="c${at}" loading="tap"`)).join(''),
  );
  await page.evaluate(() => customElements.whenDefined('dateline-map'));
  for (let at = 0; at < 6; ++at) {
    await page.evaluate((at) => document.querySelectorAll('dateline-map')[at].open(), at);
  }
  await eventually(() => storyFrames(page).length === 4);
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('dateline-map')].map(({shadowRoot}) =>
      Boolean(shadowRoot.querySelector('canvas')),
    ),
  );
  assert.equal(drawn.filter(Boolean).length, 2);
  assert.equal(drawn.at(-1), false, 'what was asked for last runs');
  const back = drawn.indexOf(true);
  const shown = await page.evaluate(async (at) => {
    const map = document.querySelectorAll('dateline-map')[at];
    return (await map.state()).claim;
  }, back);
  assert.equal(shown, `c${back}`);
  await eventually(() => storyFrames(page).length === 4);
});

test('fifty maps made and taken away leave nothing behind', async () => {
  const page = await open(rig, '<main></main>');
  await page.evaluate(() => customElements.whenDefined('dateline-map'));
  const session = await page.context().newCDPSession(page);
  const round = (times) =>
    page.evaluate(
      async ({times, src}) => {
        for (let at = 0; at < times; ++at) {
          const map = document.createElement('dateline-map');
          map.src = src;
          map.loading = 'eager';
          document.querySelector('main').append(map);
          await new Promise((resolve) => map.addEventListener('ready', resolve, {once: true}));
          map.remove();
        }
        window.heard = [];
      },
      {times, src: rig.story},
    );
  const counted = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const {nodes, documents, jsEventListeners} = await session.send('Memory.getDOMCounters');
    return {
      nodes,
      documents,
      jsEventListeners,
      heap: (await session.send('Runtime.getHeapUsage')).usedSize,
    };
  };
  await round(5);
  const few = await counted();
  await round(50);
  const many = await counted();
  assert.ok(
    many.nodes <= few.nodes + 10 &&
      many.documents <= few.documents + 1 &&
      many.jsEventListeners <= few.jsEventListeners + 5,
    JSON.stringify({few, many}),
  );
  assert.ok(many.heap < few.heap + 150_000, `${few.heap} bytes became ${many.heap}`);
});

test('on paper a map is one picture and the words of what it shows: nothing lies over anything, and each of several says its own', async () => {
  const page = await open(
    rig,
    `<p>Before</p>${map('claim="one" style="height: 480px"')}<p>Between</p>${map('claim="two" loading="tap" style="height: 480px"')}<p>After</p>`,
  );
  await ready(page);
  await page.emulateMedia({media: 'print'});
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll('body > *')]
      .filter((one) => one.getBoundingClientRect().height > 0)
      .map((one) => {
        const parts = [
          ...(one.shadowRoot?.querySelectorAll('img, iframe, button, slot, canvas, p') ?? []),
        ].filter((part) => part.getClientRects().length > 0);
        const boxes = [one, ...parts].map((part) => part.getBoundingClientRect());
        return {
          tag: one.localName,
          parts: parts.map((part) => part.localName),
          top: boxes[0].top,
          bottom: Math.max(...boxes.map(({bottom}) => bottom)),
          words: one.shadowRoot?.querySelector('p').textContent,
          partsApart: parts.every(
            (part, at) => at === 0 || boxes[at].bottom <= boxes[at + 1].top + 1,
          ),
          breaks: getComputedStyle(one).breakInside,
        };
      }),
  );
  assert.deepEqual(
    printed.map(({tag}) => tag),
    ['p', 'dateline-map', 'p', 'dateline-map', 'p'],
  );
  printed
    .slice(1)
    .forEach(({top}, at) =>
      assert.ok(printed[at].bottom <= top + 1, `${at} ends before the next begins`),
    );
  for (const [at, claim] of [
    [1, 'one'],
    [3, 'two'],
  ]) {
    assert.deepEqual(printed[at].parts, ['img', 'p']);
    assert.ok(printed[at].partsApart);
    assert.equal(printed[at].breaks, 'avoid');
    assert.match(
      printed[at].words,
      new RegExp(`^Who says what\\n(.*: .*\\n)?${rig.story}#claim=${claim}$`),
    );
  }
  assert.match(
    printed[1].words,
    /\nSomebody: said something\n/,
    'what is open, as the frame says it',
  );
});

test('on a page that is painted dark, and does not say so, a map without a theme is dark; elsewhere it is as the page says', async () => {
  const grounds = [
    ['background: #14181e', 'dark'],
    ['background: rgb(250, 250, 250)', 'normal'],
    ['', 'normal'],
    ['background: #000; color-scheme: light', 'dark'],
  ];
  const section = (style, attributes) => `<section style="${style}">${map(attributes)}</section>`;
  const sections = [
    ...grounds.map(([style]) => section(style, 'loading="tap"')),
    section('background: #000', 'loading="tap" theme="light"'),
  ];
  const page = await open(rig, sections.join(''));
  await eventually(() =>
    page.evaluate(() =>
      [...document.querySelectorAll('dateline-map')].every((one) => one.shadowRoot),
    ),
  );
  assert.deepEqual(
    await page.evaluate(() =>
      [...document.querySelectorAll('dateline-map')].map(
        (one) => getComputedStyle(one).colorScheme,
      ),
    ),
    [...grounds.map(([, scheme]) => scheme), 'light'],
  );
});
