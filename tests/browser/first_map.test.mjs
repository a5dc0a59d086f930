// What is asked for until the first map is there, and in which order; and the story's text, which
// waits for that map and stays whole meanwhile.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {
  makeRig,
  newPage,
  openExplorer,
  settled,
  shippedStory,
  stats,
  test,
  until,
} from './helpers.mjs';

const PROGRAM = '**/assets/dateline.*.wasm';
const CLAIM = 'blinken-8000-kursk';
const FIRST = /dateline\.\w+\.wasm|map\.\w+\.txt|\.mesh|-first\.\w+\.ttf/;

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const pathOf = (request) => new URL(request.url()).pathname.slice(1);

/** What the page asks for, as it does: `asked` fills. */
async function listeningPage(options) {
  const page = await newPage(rig, options);
  const asked = [];
  page.on('request', (request) => asked.push(pathOf(request)));
  return Object.assign(page, {asked});
}

/** A page whose program is on its way until `arrive` is called. */
async function waitingPage(options) {
  const page = await listeningPage(options);
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route(PROGRAM, async (route) => {
    await held;
    await route.continue();
  });
  return Object.assign(page, {arrive});
}

/** In the page: how many claims are laid out, with all that is in them. */
function countLaidOut() {
  const waits = (element) => getComputedStyle(element).contentVisibility === 'hidden';
  return [...document.querySelectorAll('#twin .claim')].filter(
    (claim) =>
      claim.checkVisibility() && ![claim, ...claim.querySelectorAll('[data-waits]')].some(waits),
  ).length;
}

const laidOut = (page) => page.evaluate(countLaidOut);

const hasMark = (page, what) =>
  until(page, `performance.getEntriesByName('dateline:${what}').length === 1`);

/** Waits for what this side of the browser has seen. @param {() => boolean} answer */
async function eventually(answer) {
  for (let tries = 0; !answer(); tries += 1) {
    assert.ok(tries < 600, `not true within half a minute: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('until the map is there nothing is asked for but what it needs', async () => {
  const page = await listeningPage({
    init: () =>
      new PerformanceObserver((list) => {
        if (list.getEntriesByName('dateline:map').length) {
          window.before ??= performance
            .getEntriesByType('resource')
            .filter(({startTime}) => startTime < list.getEntries()[0].duration)
            .map(({name}) => name);
        }
      }).observe({type: 'measure'}),
  });
  await page.goto(rig.url);
  await hasMark(page, 'map');
  await until(page, () => Boolean(window.before));
  const files = (await page.evaluate(() => window.before)).map((url) => new URL(url).pathname);
  const strangers = files.filter(
    (file) => !FIRST.test(file) && !/\/(page|preload)\.\w+\.(js|css)$/.test(file),
  );
  assert.deepEqual(strangers, []);
  assert.ok(files.length >= 8, files.join(' '));
  await settled(page);
  assert.deepEqual(
    page.asked.filter((file) => /picture|card|poster/.test(file)),
    [],
    'nobody sees the picture',
  );
  assert.deepEqual(page.complaints, []);
});

test('what the map needs is asked for before the page’s script is there, the program first', async () => {
  const page = await listeningPage();
  await page.route('**/assets/page.*.js', () => {}); // never comes
  await page.goto(rig.url, {waitUntil: 'commit'});
  const first = () => page.asked.filter((file) => FIRST.test(file));
  await eventually(() => first().length >= 6);
  assert.match(first()[0], /dateline\.\w+\.wasm/);
  assert.equal(new Set(first()).size, first().length);
});

const VIEWS = {
  desktop: {viewport: {width: 1280, height: 800}},
  phone: {viewport: {width: 390, height: 844}},
  'an open claim': {viewport: {width: 1280, height: 800}, fragment: `#claim=${CLAIM}`},
  Korean: {viewport: {width: 1280, height: 800}, fragment: '#lang=ko'},
  figures: {viewport: {width: 1280, height: 800}, fragment: '#view=figures'},
  dark: {viewport: {width: 1280, height: 800}, colorScheme: 'dark'},
};

for (const [name, {fragment = '', ...options}] of Object.entries(VIEWS)) {
  test(`the first picture is whole, and drawn once: ${name}`, async () => {
    const page = await newPage(rig, {
      ...options,
      init: () =>
        new PerformanceObserver((list) => {
          if (!list.getEntriesByName('dateline:map').length) return;
          window.first ??= document.getElementById('canvas').toDataURL();
        }).observe({type: 'measure'}),
    });
    // what follows the map stays on its way
    await page.route(/labels\.|\.[to]tf$/, (route) =>
      /-first|interface/.test(route.request().url()) ? route.continue() : undefined,
    );
    if (!fragment) await page.route('**/assets/later.*.wasm', () => {});
    await page.goto(rig.url + fragment);
    await until(page, () => Boolean(window.first));
    await page.evaluate(async () => {
      for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
    });
    assert.equal((await stats(page)).frames, 1);
    const same = () => document.getElementById('canvas').toDataURL() === window.first;
    assert.ok(await page.evaluate(same));
  });
}

test('the tab has its icon once the map is there', async () => {
  const page = await openExplorer(rig);
  assert.match(await page.locator('#icon').evaluate((link) => link.href), /favicon\.\w+\.svg$/);
});

test('without JavaScript nothing of the map is asked for, and the picture is there', async () => {
  const page = await listeningPage({javaScriptEnabled: false});
  await page.goto(rig.url);
  const picture = page.locator('#text img');
  await picture.scrollIntoViewIfNeeded();
  await eventually(() => page.asked.some((file) => /picture/.test(file)));
  assert.deepEqual(
    page.asked.filter((file) => FIRST.test(file)),
    [],
  );
  assert.equal(
    await page.locator('#twin .claim').last().isVisible(),
    true,
    'and the text waits for nothing',
  );
});

test('the text waits for the map, then comes in slices, and the marks say when', async () => {
  const page = await waitingPage({
    init: () => {
      window.steps = [];
      const original = window.requestIdleCallback;
      window.requestIdleCallback = (run, ...rest) =>
        original(
          (deadline) => {
            window.steps.push(document.querySelectorAll('#twin [data-waits]').length);
            run(deadline);
          },
          ...rest,
        );
    },
  });
  await page.goto(rig.url);
  await page.locator('#canvas').waitFor({state: 'attached'});
  assert.equal(await laidOut(page), 0);
  page.arrive();
  await hasMark(page, 'text');
  assert.equal(await laidOut(page), shippedStory.claims.length);
  const steps = await page.evaluate(() => window.steps);
  assert.ok(
    steps.length > 3 && steps.every((left, at) => at === 0 || left < steps[at - 1]),
    `what was left each time: ${steps.join(' ')}`,
  );
  await hasMark(page, 'whole');
  const marks = await page.evaluate(() =>
    ['map', 'text', 'whole'].map((what) => performance.getEntriesByName(`dateline:${what}`)[0]),
  );
  const [map, text, whole] = marks.map(({startTime, duration}) => startTime + duration);
  assert.ok(map > 0 && map < text && map < whole, [map, text, whole].join(' '));
  await settled(page);
  assert.equal(await laidOut(page), shippedStory.claims.length);
  assert.deepEqual(page.complaints, []);
});

test('a text that still waits is whole on paper, and where a link or a reader asks for it', async () => {
  const page = await waitingPage();
  const all = shippedStory.claims.length;
  await page.goto(rig.url);
  assert.equal(await laidOut(page), 0);
  await page.emulateMedia({media: 'print'});
  assert.equal(await laidOut(page), all);
  await page.emulateMedia({media: 'screen'});
  assert.equal(await laidOut(page), 0);
  await page.evaluate(() => (location.hash = '#text'));
  assert.equal(await laidOut(page), all);
  assert.ok(await page.locator(`[id="claim=${CLAIM}"]`).isVisible());
});

test('find and a link within the text lead into what was not laid out yet', async () => {
  const page = await newPage(rig, {init: () => (window.requestIdleCallback = () => 0)});
  await page.goto(rig.url);
  await page.evaluate(() => window.dateline.ready);
  assert.equal(await laidOut(page), 0);
  await page.keyboard.press('Control+f');
  assert.equal(await laidOut(page), shippedStory.claims.length);
  await page.locator('#twin .contents a[href="#sources"]').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'sources');
  const top = (await page.locator('#sources').boundingBox()).y;
  assert.ok(top >= 0 && top < 200, `${top}`);
  assert.ok((await stats(page)).frames > 0);
});

test('the picture comes to who sees the text', async () => {
  const page = await listeningPage();
  await page.goto(rig.url);
  await hasMark(page, 'text');
  const pictures = () => page.asked.filter((file) => /picture/.test(file)).length;
  assert.equal(pictures(), 0);
  await page.pdf();
  assert.equal(pictures(), 1, 'on paper');
  const other = await listeningPage();
  await other.goto(rig.url);
  await hasMark(other, 'text');
  await other.locator('#as-text').evaluate((button) => button.click());
  await other.locator('#text img').scrollIntoViewIfNeeded();
  await eventually(() => other.asked.some((file) => /picture/.test(file)));
});

test('to read the text no link of it becomes a file', async () => {
  const page = await newPage(rig, {
    init: () => {
      window.blobs = 0;
      const Original = window.Blob;
      window.Blob = class extends Original {
        constructor(...given) {
          super(...given);
          window.blobs += 1;
        }
      };
    },
  });
  await page.goto(rig.url);
  await hasMark(page, 'text');
  assert.equal(await page.evaluate(() => window.blobs), 0);
});
