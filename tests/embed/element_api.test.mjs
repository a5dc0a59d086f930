// How a page drives `<dateline-map>` as it drives the web's own elements: by attributes and
// properties, methods that answer with promises, and events.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {partsOf} from '../../web/embed/fragment.js';
import {test} from '../browser/helpers.mjs';
import {elementOf, eventually, makeRig, open, ready, storyFrames} from './rig.mjs';

let rig;
before(async () => {
  rig = await makeRig();
});
after(() => rig?.close());

const map = (...given) => elementOf(rig, ...given);

test('attributes make the address; the frame has a name and may go to full screen', async () => {
  const page = await open(
    rig,
    map(
      'claim="blinken-8000-kursk" place="kursk-region" question="how-many" time="2024-10-26" lang="ko-KR" view="figures"',
    ),
  );
  const frame = await ready(page);
  assert.deepEqual(Object.fromEntries(partsOf(new URL(frame.url()).hash)), {
    claim: 'blinken-8000-kursk',
    place: 'kursk-region',
    question: 'how-many',
    known: '2024-10-26',
    lang: 'ko',
    view: 'figures',
  });
  const element = await frame.frameElement();
  assert.equal(await element.getAttribute('title'), 'Who says what');
  assert.equal(await element.getAttribute('allow'), 'fullscreen; clipboard-write');
  assert.deepEqual(await frame.evaluate(() => window.eval('greetings')), [
    {dateline: 1, type: 'connect', gestures: 'cooperative', form: 'element', origin: rig.news},
  ]);
  assert.equal(
    await page.evaluate(() => document.activeElement.localName),
    'body',
    'focus stays where it was',
  );
});

test('attributes and properties reflect, and a property set before the class is there counts', async () => {
  const page = await open(
    rig,
    `<dateline-map id="map"></dateline-map><script>map.src = '${rig.story}'; map.claim = 'early'; map.loading = 'tap'</script>`,
  );
  await page.evaluate(() => customElements.whenDefined('dateline-map'));
  const seen = await page.evaluate(() => {
    const map = document.getElementById('map');
    const first = {
      src: map.getAttribute('src'),
      claim: map.getAttribute('claim'),
      own: Object.keys(map),
    };
    map.setAttribute('gestures', 'anything');
    map.claim = null;
    return {
      ...first,
      gestures: map.gestures,
      loading: map.loading,
      claim2: map.hasAttribute('claim'),
      names: map.constructor.observedAttributes.filter((name) => !(name in map)),
    };
  });
  assert.deepEqual(seen, {
    src: rig.story,
    claim: 'early',
    own: [],
    gestures: 'cooperative',
    loading: 'tap',
    claim2: false,
    names: [],
  });
});

test('loading the module twice defines the element once', async () => {
  const page = await open(
    rig,
    `${map()}<script type="module" src="/embed/dateline-map.js?again"></script><script type="module" src="/embed/element.js?again"></script>`,
  );
  await ready(page);
  assert.deepEqual(page.complaints, []);
  assert.equal(storyFrames(page).length, 1);
});

test('methods answer with promises, refuse with the reason, and load the explorer where it was not', async () => {
  const page = await open(rig, map('loading="tap"'));
  await page.evaluate(() => customElements.whenDefined('dateline-map'));
  const answers = await page.evaluate(async () => {
    const map = document.querySelector('dateline-map');
    const selected = await map.select('austin-cannot-confirm');
    const refused = await map.select('nobody').catch((error) => error.message);
    const set = await map.setState('claim=peskov-fake-news');
    await map.setTime('2024-10-18', null);
    const picture = await createImageBitmap(await map.snapshot());
    return {
      selected: selected.claim,
      refused,
      set: set.fragment,
      picture: [picture.width, picture.height],
    };
  });
  assert.deepEqual(answers, {
    selected: 'austin-cannot-confirm',
    refused: 'no such id',
    set: 'claim=peskov-fake-news',
    picture: [300, 150],
  });
  assert.match(
    await page.evaluate(() =>
      document
        .createElement('dateline-map')
        .select('x')
        .catch((error) => error.message),
    ),
    /not on the page/,
  );
});

test('load, ready, state, select and filter are heard at the element', async () => {
  const page = await open(rig, map());
  await ready(page);
  await page.evaluate(async () => {
    const map = document.querySelector('dateline-map');
    await map.select('a');
    await map.setTime('2024-10-18', null);
  });
  const heard = await page.evaluate(() => window.heard);
  assert.deepEqual(
    new Set(heard.map(([name]) => name)),
    new Set(['load', 'ready', 'state', 'select', 'filter']),
  );
  assert.deepEqual(heard.find(([name]) => name === 'select')[1], {
    claim: 'a',
    place: null,
    source: null,
    question: null,
  });
  assert.deepEqual(heard.find(([name]) => name === 'filter')[1], {
    stances: ['denies'],
    said: {from: '2024-10-18', to: null},
    knownOn: null,
    passing: 3,
  });
});

test('moved in the page it goes on where the reader was; another attribute shows something else', async () => {
  const page = await open(rig, `${map()}<section></section>`);
  await ready(page);
  const fragment = await page.evaluate(async () => {
    const map = document.querySelector('dateline-map');
    await map.select('here');
    window.heard = [];
    document.querySelector('section').append(map);
    await new Promise((resolve) => map.addEventListener('ready', resolve, {once: true}));
    return (await map.state()).fragment;
  });
  assert.equal(fragment, 'claim=here');
  assert.equal(storyFrames(page).length, 1);
  await page.evaluate(() => {
    document.querySelector('dateline-map').claim = 'there';
  });
  await eventually(() =>
    page.evaluate(() =>
      window.heard.some(([name, detail]) => name === 'select' && detail.claim === 'there'),
    ),
  );
  await page.evaluate((src) => {
    document.querySelector('dateline-map').src = src;
  }, `${rig.stories}/two/`);
  await eventually(() => storyFrames(page)[0]?.url().includes('/two/#claim=there'));
});

test('what the address itself shows is shown, beside what attributes name', async () => {
  const page = await open(
    rig,
    `<dateline-map title="Map" src="${rig.story}#stance=denies&map=4/50/36"></dateline-map>`,
  );
  assert.equal((await ready(page)).url(), `${rig.story}#stance=denies&map=4/50/36`);
  const both = await open(
    rig,
    `<dateline-map title="Map" claim="one" src="${rig.story}#stance=denies&claim=two"></dateline-map>`,
  );
  assert.equal((await ready(both)).url(), `${rig.story}#stance=denies&claim=one`);
});
