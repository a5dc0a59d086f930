// The story as text: without JavaScript, without WebGL, and beside a canvas that runs, in step with
// it both ways.
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

const story = shippedStory;
const CLAIM = 'blinken-8000-kursk';
const idOf = (claim) => `[id="claim=${claim}"]`;
let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const seen = async (page, selector) => {
  const box = await page.locator(selector).boundingBox();
  const {width, height} = page.viewportSize();
  return (
    box !== null &&
    box.x < width &&
    box.x + box.width > 0 &&
    box.y < height &&
    box.y + box.height > 0
  );
};

/** Waits until the text has taken up what the canvas shows. */
const follows = (page, claim) =>
  until(page, `document.getElementById('claim=${claim}')?.ariaCurrent === 'true'`);

/** Presses a control of the canvas. */
async function press(page, name) {
  const {box} = (await page.evaluate(() => window.dateline.seen())).controls.find(
    (control) => control.name === name,
  );
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
}

/** Every claim of the model, once, and its words. */
async function hasWholeStory(page) {
  assert.equal(await page.getByRole('article').count(), story.claims.length);
  const text = await page.locator('#text').textContent();
  for (const claim of story.claims) assert.ok(text.includes(claim.summary), claim.id);
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
]) {
  test(`without JavaScript the page is the story as text, at ${width} px`, async () => {
    const page = await newPage(rig, {javaScriptEnabled: false, viewport: {width, height}});
    await page.goto(rig.url);
    assert.equal(await page.getByRole('heading', {level: 1}).innerText(), story.title);
    await hasWholeStory(page);
    assert.ok(await seen(page, '#text h1'));
    assert.equal(await page.locator('#explorer').isVisible(), false);
    assert.ok(
      (await page.locator('#text').boundingBox()).width <= width,
      'nothing to scroll sideways',
    );
    await page.screenshot({path: path.join(screenshots, `no-script-${width}.png`)});
    assert.deepEqual(page.complaints, []);
  });
}

test('without JavaScript a link to a claim goes to it', async () => {
  const page = await newPage(rig, {javaScriptEnabled: false});
  await page.goto(`${rig.url}#claim=${CLAIM}`);
  assert.ok(await seen(page, idOf(CLAIM)));
  assert.equal(await page.locator(':target').getAttribute('id'), `claim=${CLAIM}`);
});

test('without WebGL the card says why, and the story stands beneath it', async () => {
  const without = await makeRig({flags: ['--disable-3d-apis']});
  try {
    const page = await newPage(without);
    await page.goto(without.url);
    await page.locator('#failure').waitFor({state: 'visible'});
    assert.match(await page.locator('#failure').innerText(), /no WebGL 2/);
    await hasWholeStory(page);
    assert.ok(await page.locator(idOf(CLAIM)).isVisible());
    await page.screenshot({path: path.join(screenshots, 'no-webgl.png')});
  } finally {
    await without.close();
  }
});

test('graphics that are lost and do not come back leave the story as text', async () => {
  const page = await openExplorer(rig);
  await page.clock.install();
  await page.evaluate(() =>
    document
      .getElementById('canvas')
      .getContext('webgl2')
      .getExtension('WEBGL_lose_context')
      .loseContext(),
  );
  await page.locator('#failure').waitFor({state: 'visible'});
  assert.equal(
    await page.evaluate(() => document.documentElement.dataset.text),
    undefined,
    'it may yet come back',
  );
  await page.clock.fastForward(10_000);
  await page.locator(idOf(CLAIM)).waitFor({state: 'visible'});
  assert.ok(await page.locator(idOf(CLAIM)).isVisible());
});

test('where a policy forbids WebAssembly the story is there as text', async () => {
  const page = await newPage(rig);
  await page.route(rig.url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(" 'wasm-unsafe-eval'", ''),
    });
  });
  await page.goto(rig.url);
  await page.locator('#failure').waitFor({state: 'visible'});
  assert.ok(await page.locator(idOf(CLAIM)).isVisible());
  await page.screenshot({path: path.join(screenshots, 'no-wasm.png')});
});

test('with the canvas running every claim is in the accessibility tree, and none of it in the way of Tab', async () => {
  const page = await openExplorer(rig);
  await hasWholeStory(page);
  assert.equal(await page.getByRole('main').count(), 1);
  assert.deepEqual(
    await page.evaluate(
      () =>
        [...document.querySelectorAll('#text :is(a, button)')].filter((one) => one.tabIndex >= 0)
          .length,
    ),
    0,
  );
  assert.deepEqual(page.complaints, []);
});

test('a screen reader is told every claim, with its words', async () => {
  const page = await openExplorer(rig);
  const browser = await page.context().newCDPSession(page);
  const {nodes} = await browser.send('Accessibility.getFullAXTree');
  const said = nodes
    .filter(({ignored, role}) => !ignored && role?.value === 'StaticText')
    .map(({name}) => name?.value ?? '')
    .join('\n');
  for (const claim of story.claims) assert.ok(said.includes(claim.summary), claim.id);
  assert.equal(
    nodes.filter(({ignored, role}) => !ignored && role?.value === 'article').length,
    story.claims.length,
  );
});

test('what is chosen on the canvas is current in the text, and a claim that is come to there is chosen on the canvas', async () => {
  const page = await openExplorer(rig);
  await page.evaluate(() => window.dateline.setState('stance=asserts,denies'));
  await select(page, 'nis-1500-shipped');
  await follows(page, 'nis-1500-shipped');
  await page
    .locator(`${idOf(CLAIM)} a`)
    .first()
    .focus();
  await until(page, `(async () => (await window.dateline.state()).claim === '${CLAIM}')()`);
  await follows(page, CLAIM);
  assert.match((await state(page)).fragment, /stance=asserts,denies/, 'nothing else was let go of');
});

test('filters narrow the text as they narrow the map', async () => {
  const page = await openExplorer(rig, {fragment: 'stance=denies'});
  const {passing} = await settled(page);
  assert.ok(passing.length > 3 && passing.length < story.claims.length);
  await until(
    page,
    `[...document.querySelectorAll('.claim')].filter((one) => !one.hidden).length === ${passing.length}`,
  );
  await page.evaluate(() => window.dateline.setState(''));
  await until(page, `[...document.querySelectorAll('.claim')].every((one) => !one.hidden)`);
});

test('the text stands beside the map, alone, or gives way to it', async () => {
  const page = await openExplorer(rig);
  const canvas = async () => (await page.locator('#canvas').boundingBox()).width;
  const whole = await canvas();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'as-text');
  assert.ok(await seen(page, '#as-text'), 'the way to the text is seen when Tab comes to it');
  await page.keyboard.press('Enter');
  assert.ok((await seen(page, '#text h1')) || (await seen(page, idOf((await state(page)).claim))));
  await settled(page);
  const pressed = await page.evaluate(
    () => getComputedStyle(document.querySelector('.modes [aria-pressed=true]')).backgroundColor,
  );
  assert.notEqual(
    pressed,
    await page.evaluate(
      () => getComputedStyle(document.querySelector('.modes [aria-pressed=false]')).backgroundColor,
    ),
    'which of them is on is seen',
  );
  assert.ok(
    await seen(page, idOf((await state(page)).open.claim)),
    'the text stands at the claim that is open',
  );
  assert.ok((await canvas()) < whole * 0.7 && (await canvas()) > whole * 0.4);
  await page.screenshot({path: path.join(screenshots, 'text-beside.png')});
  await page.getByRole('button', {name: 'Text', exact: true}).click();
  assert.equal(await page.locator('#canvas').isVisible(), false);
  assert.equal(
    await page.getByRole('button', {name: 'Text', exact: true}).getAttribute('aria-pressed'),
    'true',
  );
  assert.ok(await seen(page, idOf((await state(page)).open.claim)));
  await page.screenshot({path: path.join(screenshots, 'text-alone.png')});
  await page.getByRole('button', {name: 'Map', exact: true}).click();
  await settled(page);
  assert.equal(await canvas(), whole);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'canvas');
  assert.deepEqual(page.complaints, []);
});

test('the browser’s find comes upon words that are seen, by any keyboard, and is the browser’s own', async () => {
  const page = await openExplorer(rig);
  await page.locator('#canvas').focus();
  const left = await page.evaluate(() =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ㄹ',
        code: 'KeyF',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  assert.equal(left, true, 'the browser opens its own bar');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.text), 'beside');
  assert.ok(await seen(page, idOf((await state(page)).open.claim)));
  assert.equal(
    await page.evaluate(() => document.activeElement.id),
    'canvas',
    'the keyboard stays where it was',
  );
  await page.getByRole('button', {name: 'Map', exact: true}).click();
  await page.keyboard.press('Control+f');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.text), 'beside');
});

test('help has a way to the text for those who point', async () => {
  const page = await openExplorer(rig);
  await press(page, 'help');
  await press(page, 'story-text');
  assert.ok(await page.locator(idOf(CLAIM)).isVisible());
  assert.equal(await page.evaluate(() => document.documentElement.dataset.text), 'beside');
});

test('another story that a host loads has no text of this one', async () => {
  const page = await openExplorer(rig);
  const other = {...story, id: 'another', title: 'Another story'};
  await page.evaluate((given) => window.dateline.load(given), other);
  assert.equal(await page.getByRole('article').count(), 0);
  assert.equal(await page.getByRole('heading', {level: 1}).innerText(), 'Another story');
  await press(page, 'help');
  const offered = (await page.evaluate(() => window.dateline.seen())).controls.map(
    ({name}) => name,
  );
  assert.ok(offered.includes('help-filter') && !offered.includes('story-text'), offered.join(' '));
});

test('on paper there are title, picture and claims, and no canvas', async () => {
  const page = await openExplorer(rig);
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('#canvas').isVisible(), false);
  assert.ok(await page.locator(idOf(CLAIM)).isVisible());
  assert.ok(await page.locator('#text img').isVisible());
  await page.pdf({path: path.join(screenshots, 'story.pdf')});
});
