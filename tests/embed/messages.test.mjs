// Neither side trusts the other: a hostile frame cannot make the host do anything but hear its own
// kind of event, a hostile host page gets no port.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {read} from '../../web/embed/messages.js';
import {test} from '../browser/helpers.mjs';
import {eventually, makeRig, open, ready, storyFrames} from './rig.mjs';

let rig;
before(async () => {
  rig = await makeRig();
});
after(() => rig?.close());

const map = (query = '', attributes = '') =>
  `<dateline-map title="Map" src="${rig.story}${query}" ${attributes}></dateline-map>`;
const heardNames = (page) => page.evaluate(() => window.heard.map(([name]) => name));

test('what has not the shape of a message is none', () => {
  for (const data of [
    undefined,
    null,
    1,
    'ready',
    [],
    {},
    {type: 'event'},
    {type: 'event', name: 'ready'},
    {type: 'event', name: 'ready', detail: {}},
    {type: 'event', name: 'toString', detail: {}},
    {type: 'event', name: '__proto__', detail: {}},
    {type: 'event', name: 'state', detail: {fragment: 'x'.repeat(4097)}},
    {type: 'event', name: 'height', detail: {height: NaN}},
    {type: 'event', name: 'filter', detail: {stances: [], passing: 1.5}},
    {type: 'result'},
    {type: 'result', id: '1'},
    {type: 'navigate', id: 1},
  ]) {
    assert.equal(read(data), undefined, JSON.stringify(data));
  }
});

test('heights are held between 240 and 1600, texts are short, and unknown fields go no further', () => {
  const height = (asked) =>
    read({type: 'event', name: 'height', detail: {height: asked}}).detail.height;
  assert.deepEqual([1, 600.4, 1e9].map(height), [240, 600, 1600]);
  const {detail} = read({
    type: 'event',
    name: 'select',
    detail: {claim: 'a', place: 'x'.repeat(301), source: {}, href: 'javascript:alert(1)'},
  });
  assert.deepEqual(detail, {claim: 'a', place: null, source: null, question: null});
});

test('a frame that floods is listened to no more, and the host is told', async () => {
  const page = await open(rig, map('?flood'));
  await eventually(async () => (await heardNames(page)).includes('error'));
  const heard = await page.evaluate(() => window.heard);
  assert.match(heard.find(([name]) => name === 'error')[1].message, /too many messages/);
  assert.ok(heard.filter(([name]) => name === 'select').length <= 120);
  assert.match(
    await page.evaluate(() =>
      document
        .querySelector('dateline-map')
        .state()
        .catch((error) => error.message),
    ),
    /too many messages/,
  );
});

test('a frame that says nothing for half a minute is given up, and whoever waits for it is told', async () => {
  const page = await open(rig, map('?mute', 'loading="tap"'), {
    init: () => {
      const later = window.setTimeout;
      window.setTimeout = (run, wait, ...rest) =>
        later(run, wait === 30_000 ? 1500 : wait, ...rest); // half a minute is short here
    },
  });
  const said = await page.evaluate(() =>
    customElements
      .whenDefined('dateline-map')
      .then(() => document.querySelector('dateline-map').state())
      .catch((error) => error.message),
  );
  assert.match(said, /did not answer/);
  assert.match(
    (await page.evaluate(() => window.heard)).find(([name]) => name === 'error')[1].message,
    /did not answer/,
  );
  assert.deepEqual(page.complaints, []);
});

test('a frame that talks nonsense is not heard, and one that sends markup is heard as text', async () => {
  const page = await open(rig, map('?nonsense'));
  await ready(page);
  await eventually(async () => (await heardNames(page)).includes('select'));
  const heard = await page.evaluate(() => window.heard.filter(([name]) => name !== 'load'));
  assert.deepEqual(
    heard.map(([name]) => name),
    ['ready', 'select'],
  );
  assert.deepEqual(heard[1][1], {
    claim: null,
    place: null,
    source: null,
    question: '<img src=x onerror=alert(1)>',
  });
  assert.deepEqual(page.complaints, []);
});

test('a frame gets the height it asks for only where the host has left it the choice, and within bounds', async () => {
  const maps = [map('?height=99999'), map('?height=99999', 'height="auto" style="width: 500px"')];
  const page = await open(rig, `${maps.join('')}<p>After</p>`);
  await eventually(() =>
    page.evaluate(() => document.querySelectorAll('dateline-map')[1].offsetHeight === 1600),
  );
  assert.equal(await page.evaluate(() => document.querySelector('dateline-map').offsetHeight), 315);
});

test('a greeting from another window, or another origin in the frame, is nobody’s', async () => {
  const page = await open(
    rig,
    `${map('?silent', 'loading="eager"')}<iframe id="other" src="${rig.stories}/other/"></iframe>`,
  );
  await eventually(() => page.evaluate(() => window.heard.some(([name]) => name === 'load')));
  const [own, other] = ['/one/', '/other/'].map((part) =>
    storyFrames(page).find((frame) => frame.url().includes(part)),
  );
  assert.deepEqual(
    await other.evaluate(() => window.eval('greetings')),
    [],
    'the other frame said hello and was offered nothing',
  );
  assert.equal(
    await own.evaluate(() => window.eval('greetings.length')),
    1,
    'the own frame was silent, and was offered a port once it had loaded',
  );
  await page.evaluate(() => postMessage({dateline: 1, type: 'hello'}, '*'));
  await own.evaluate(
    (address) => {
      location.href = address;
    },
    `${rig.stories.replace('localhost', '127.0.0.1')}/elsewhere/`,
  );
  const stranger = await eventually(() =>
    page.frames().find((frame) => frame.url().includes('/elsewhere/')),
  );
  await stranger.waitForLoadState();
  assert.deepEqual(
    await stranger.evaluate(() => window.eval('greetings')),
    [],
    'gone to another origin, it is not spoken to',
  );
});

test('a src that is no web address makes no frame', async () => {
  const page = await open(
    rig,
    '<dateline-map loading="eager" src="javascript:parent.hacked=1"></dateline-map><dateline-map loading="eager" src="data:text/html,hi"></dateline-map><dateline-map loading="eager"></dateline-map>',
  );
  await page.evaluate(() => customElements.whenDefined('dateline-map'));
  assert.equal(page.frames().length, 1);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});
