// Links of an article that drive its map: each shows what it names, and nothing of what another one
// chose; the element and the frame with its script alike.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {test} from '../browser/helpers.mjs';
import {linked} from '../../web/embed/view_request.js';
import {eventually, makeRig, open, ready, storyFrames} from './rig.mjs';

let rig;
before(async () => {
  rig = await makeRig();
});
after(() => rig?.close());

const LINKS = [
  ['place', 'vladivostok'],
  ['question', 'who-denies'],
  ['time', '2024-10-20'],
  ['claim', 'peskov-fake-news'],
]
  .map(([kind, id]) => `<a href="#" id="${kind}" data-dateline-${kind}="${id}">${id}</a> `)
  .join('');

/** What the map was asked to show, in order. */
const asked = (frame) =>
  frame.evaluate(() =>
    window.eval(
      'calls.filter(([name]) => name === "select" || name === "setState").map(([, to]) => to)',
    ),
  );

async function pressAll(page, frame) {
  for (const kind of ['place', 'question', 'time', 'claim', 'place']) {
    const before = (await asked(frame)).length;
    await page.locator(`#${kind}`).click();
    await eventually(async () => (await asked(frame)).length > before);
  }
  return asked(frame);
}

const EACH_ALONE = [
  'question=none&claim=none&place=vladivostok',
  'claim=none&question=who-denies',
  'claim=none&known=2024-10-20',
  'claim=peskov-fake-news',
  'question=none&claim=none&place=vladivostok',
];

test('links pressed in turn show each its own, in the element', async () => {
  const page = await open(
    rig,
    `<p>${LINKS}</p><dateline-map title="Map" src="${rig.story}" loading="eager"></dateline-map>`,
  );
  assert.deepEqual(await pressAll(page, await ready(page)), EACH_ALONE);
  assert.deepEqual(page.complaints, []);
});

test('links pressed in turn show each its own, in the frame with its script', async () => {
  const page = await open(
    rig,
    `<p>${LINKS}</p><iframe data-dateline src="${rig.story}" title="Map" width="600" height="400"></iframe><script type="module" src="/embed/resizer.js"></script>`,
    {
      bare: true,
      init: () => {
        if (window === top) addEventListener('dateline-ready', () => (window.isReady = true));
      },
    },
  );
  await eventually(() => page.evaluate(() => window.isReady));
  assert.deepEqual(await pressAll(page, storyFrames(page)[0]), EACH_ALONE);
});

test('the reader’s language and map stay; filters, days and what is open do not', () => {
  assert.equal(
    linked(
      'claim=a&place=b&stance=denies&said=2024-10-18/2024-10-20&lang=ko&proj=mercator&map=4/50/36',
      {claim: 'c'},
    ),
    'lang=ko&proj=mercator&claim=c',
  );
  assert.equal(
    linked('tour=3&view=figures&q=x', {claim: 'c', time: '2024-10-18/2024-10-20'}),
    'claim=c&said=2024-10-18/2024-10-20',
  );
});
