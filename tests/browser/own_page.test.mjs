// What the explorer does for a reader's hands on its own page, and not in a frame: keys from the
// first moment, copies that are told of when they are there.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {openExplorer, settled, shippedStory, state, test, until} from './helpers.mjs';
import {DESK, FRAME, makeHostRig, openHost} from './host_page.mjs';
import {DESKTOP} from './reader.mjs';

let rig;
before(async () => (rig = await makeHostRig()));
after(() => rig?.close());

const open = (options) => openExplorer(rig, {...DESKTOP, reducedMotion: 'reduce', ...options});
const words = async (page) =>
  (await page.evaluate(() => window.dateline.seen())).texts.map(({text}) => text).join(' ');

const FIRST_KEYS = [
  [
    'Shift+?',
    async (page) =>
      (await page.evaluate(() => window.dateline.seen())).controls.some(
        ({name}) => name === 'help-tour',
      ),
  ],
  ['/', async (page) => page.locator('#search').isVisible()],
  ['Control+k', async (page) => page.locator('#search').isVisible()],
  ['2', async (page) => (await state(page)).fragment.includes('view=figures')],
  ['d', async (page) => page.locator('#date-known').isVisible()],
  [
    'l',
    async (page) =>
      (await page.evaluate(() => window.dateline.seen())).controls
        .find(({focused}) => focused)
        ?.name.startsWith('question/'),
  ],
  [
    'c',
    async (page) =>
      (await page.evaluate(() => window.dateline.seen())).controls
        .find(({focused}) => focused)
        ?.name.startsWith('speaker'),
  ],
];

for (const [key, isDone] of FIRST_KEYS) {
  test(`${key} works before anything was pressed`, async () => {
    const page = await open();
    assert.equal(
      await page.evaluate(() => document.activeElement.localName),
      'body',
      'nothing has the focus',
    );
    await page.keyboard.press(key);
    const end = Date.now() + 20_000;
    while (!(await isDone(page))) assert.ok(Date.now() < end, `${key} does nothing`);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
}

test('the first Tab goes to the page’s own button, and keys that scroll are the text’s while that is shown', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'as-text');
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.activeElement.blur());
  const {claim} = await state(page);
  await page.keyboard.press('ArrowDown');
  assert.equal((await settled(page)).claim, claim);
  await page.context().close();
});

test('in a frame nothing takes the focus from the page around it, nor its keys', async () => {
  const {page, frame} = await openHost(rig, FRAME, DESK);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
  for (const key of ['2', '/', 'd']) await page.keyboard.press(key);
  await frame.evaluate(() => window.dateline.setState('claim=nis-1500-shipped'));
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
  assert.ok(!(await state(frame)).fragment.includes('view='));
  await page.context().close();
});

const press = async (page, wanted) => {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const {box} = controls.find(({name}) => name === wanted);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};

test('a quote ends with the address of its claim, and “copied” is said once the clipboard has it', async () => {
  const page = await open({
    fragment: 'claim=nis-1500-shipped&known=2024-10-26',
    viewport: {width: 1120, height: 1100},
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) =>
      new Promise((resolve, reject) => {
        window.let = () => write(text).then(resolve, reject);
      });
  });
  await press(page, 'copy-quote');
  await until(page, () => window.let !== undefined);
  assert.equal((await settled(page)).notice, null, 'nothing is said before the clipboard answers');
  await page.evaluate(() => window.let());
  await until(page, async () => (await window.dateline.state()).notice !== null);
  assert.match((await state(page)).notice, /The claim is on the clipboard/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const link = copied.trim().split('\n').at(-1);
  assert.equal(link, `${rig.url}#claim=nis-1500-shipped&known=2024-10-26`);
  await page.context().close();
});

test('what is said aloud of a choice follows the language, from the first', async () => {
  const said = (page, words) =>
    until(page, `document.querySelector('#status').textContent.startsWith('${words}')`);
  const page = await open({fragment: 'lang=ko&claim=blinken-8000-kursk'});
  await said(page, '토니 블링컨');
  await page.evaluate(() => window.dateline.setState('lang=ru&claim=blinken-8000-kursk'));
  await said(page, 'Энтони Блинкен');
  await page.evaluate(() => window.dateline.setState('lang=ko&claim=blinken-8000-kursk'));
  await said(page, '토니 블링컨');
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

for (const [control, refused, other] of [
  ['share', /copy the address/, /claim/],
  ['copy-quote', /copy the claim/, /address/],
]) {
  test(`a copy that the browser refuses is said to be none, and of what: ${control}`, async () => {
    const page = await open({
      viewport: {width: 1120, height: 1100},
      fragment: 'claim=nis-1500-shipped',
      init: () => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
        document.execCommand = () => false;
      },
    });
    await press(page, control);
    await until(page, async () => (await window.dateline.state()).notice !== null);
    assert.match((await state(page)).notice, /nothing was copied/);
    const said = await page.locator('#status').textContent();
    assert.match(said, refused);
    assert.doesNotMatch(said, other);
    await page.context().close();
  });
}

test('the address that is shared names the claim that is seen', async () => {
  const page = await open({permissions: ['clipboard-read', 'clipboard-write']});
  const {claim, question} = await state(page);
  await press(page, 'share');
  await until(page, async () => (await window.dateline.state()).notice !== null);
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    `${rig.url}#claim=${claim}&question=${question}`,
  );
  await page.context().close();
});

for (const [at, step] of shippedStory.tour.entries()) {
  test(`a link to a step of the tour alone shows what the step shows: ${at + 1}`, async () => {
    const page = await open({fragment: `tour=${at + 1}`});
    const shown = await settled(page);
    assert.equal(shown.fragment, `tour=${at + 1}`);
    const told = ({
      claim = null,
      question = null,
      place = null,
      source = null,
      known_on: day = null,
    }) => ({claim, question, place, source, day});
    assert.deepEqual(
      told({...shown, known_on: shown.knownOn}),
      told(step),
      'and not the claim that the story opens with',
    );
    const read = await words(page);
    assert.ok(read.includes(step.title), read);
    await page.context().close();
  });
}
