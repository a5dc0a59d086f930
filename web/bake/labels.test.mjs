// The tables of names, and what the bake makes of them.
import assert from 'node:assert/strict';
import test from 'node:test';
import {makeLabels, readSources} from './bake.mjs';
import {GROUND_STEP, groundRows} from './ground.mjs';
import {
  FIRST_ZOOM,
  LANGUAGES,
  hangulOf,
  hangulOfNames,
  splitLabels,
  withoutUnwritable,
} from './labels.mjs';
import {insideRings, polygonsOf} from './story_needs.mjs';

const sources = readSources([]);
const labels = await makeLabels(sources);

// A box for each polygon: most points are asked of few.
const polygons = sources.units.flatMap((unit) =>
  polygonsOf(unit.geometry).map((rings) => {
    const [xs, ys] = [0, 1].map((axis) =>
      rings[0].map((point) => point[axis]).sort((a, b) => a - b),
    );
    return {unit, rings, box: [xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]]};
  }),
);

/** @param {[number, number]} at */
function unitAt([x, y]) {
  return polygons.find(
    ({rings, box: [west, south, east, north]}) =>
      x >= west && x <= east && y >= south && y <= north && insideRings([x, y], rings),
  )?.unit;
}

/** @param {string} name @param {string} [kind] */
const find = (name, kind) =>
  labels.find((label) => label.names.en === name && (!kind || label.kind === kind)) ??
  assert.fail(name);

test('every name has its languages, a point on the globe, and a rank', () => {
  for (const label of labels) {
    const {
      names: {en},
      at: [lng, lat],
      rank,
      from_zoom: from,
      kind,
    } = label;
    assert.ok(en && en === en.trim(), JSON.stringify(label));
    if (kind !== 'region') assert.deepEqual(Object.keys(label.names), LANGUAGES, en);
    for (const name of Object.values(label.names)) assert.ok(name && name === name.trim(), en);
    assert.ok(
      Math.abs(lng) <= 180 &&
        Math.abs(lat) <= 85 &&
        rank >= 0 &&
        rank < 12 &&
        from >= 0 &&
        from < 12,
      en,
    );
  }
  for (const kind of ['country', 'sea', 'city', 'region']) {
    assert.ok(labels.filter((label) => label.kind === kind).length > 40, kind);
  }
});

test('a name stands for one thing of its kind, but for oceans in two halves', () => {
  const keys = labels
    .filter(({kind, rank}) => kind !== 'sea' || rank > 0)
    .map(({kind, names}) => `${kind} ${names.en}`);
  assert.deepEqual(
    keys.filter((key, i) => keys.indexOf(key) !== i),
    [],
  );
});

test('cities stand on land and seas in water', () => {
  for (const {names, at} of labels.filter(({kind}) => kind === 'sea')) {
    assert.equal(unitAt(at)?.iso, undefined, names.en);
  }
  const astray = labels
    .filter(({kind, at}) => kind === 'city' && !unitAt(at))
    .map(({names}) => names.en);
  assert.deepEqual(astray, []);
});

test('a contested place has no code and no name in one country’s language', () => {
  const koreas = new Set(['KP', 'KR']);
  for (const label of labels.filter(({kind}) => kind === 'city' || kind === 'region')) {
    const unit = unitAt(label.at);
    if (
      !unit?.entity ||
      ['hong-kong', 'macau'].includes(unit.entity) ||
      koreas.has(unit.countries[0])
    ) {
      continue;
    }
    assert.equal(label.local, undefined, label.names.en);
    assert.equal(label.code, undefined, label.names.en);
  }
  for (const name of ['Donetsk', 'Simferopol', 'Sevastopol', 'Jerusalem', 'Pristina']) {
    assert.equal(find(name, 'city').local, undefined, name);
  }
  for (const label of labels.filter(({kind}) => kind === 'city')) {
    assert.equal(label.code, undefined, `${label.names.en} is attached to a country`);
  }
});

test('what is called otherwise at home says so', () => {
  assert.equal(find('Kursk', 'city').local, 'Курск');
  assert.equal(find('Seoul').local, '서울');
  assert.equal(find('Pyongyang').local, '평양');
  assert.equal(find('Kharkiv', 'city').local, 'Харків');
  assert.equal(find('Beijing').local, undefined, 'no face writes it');
  assert.deepEqual(
    [find('Kursk region').local, find('Kursk region').code],
    ['Курская область', 'RU-KRS'],
  );
  assert.equal(find('North Pyongan province').local, '평안북도');
  assert.ok(
    find('Donetsk region') && find('Altai Krai') && find('Altai Republic') && find('Odesa region'),
  );
  assert.equal(
    labels.find(
      ({kind, names}) =>
        kind === 'region' && /^(Moscow|Seoul|Kyiv|Rason|Sevastopol)$/.test(names.en),
    ),
    undefined,
    'cities are no regions',
  );
  assert.equal(find('Sea of Japan (East Sea)').names.ko, '동해 (일본해)');
});

test('a second name is dropped when one of its letters has no glyph', () => {
  const label = /** @type {const} */ ({
    names: {en: 'Here'},
    at: /** @type {[number, number]} */ ([0, 0]),
    kind: 'city',
    rank: 0,
    from_zoom: 1,
  });
  const kept = withoutUnwritable([
    {...label, local: 'Здесь'},
    {...label, local: '여기'},
    {...label, local: 'Ici là'},
    {...label, local: '这里'},
    {...label, local: 'هنا'},
  ]);
  assert.deepEqual(
    kept.map(({local}) => local),
    ['Здесь', '여기', 'Ici là', undefined, undefined],
  );
  assert.equal(hangulOf(kept), '기여');
  assert.equal(hangulOfNames([{names: {en: 'Moscow', ko: '모스크바'}}]), '모바스크');
});

test('what the first views show comes first, and nothing is lost', () => {
  const {first, later} = splitLabels(labels);
  assert.equal(first.length + later.length, labels.length);
  assert.ok(first.length > 30 && first.length < 160, `${first.length}`);
  assert.ok(
    first.every(({from_zoom: from}) => from <= FIRST_ZOOM) &&
      later.every(({from_zoom: from}) => from > FIRST_ZOOM),
  );
  for (const name of ['Russia', 'Black Sea', 'Moscow', 'Tokyo', 'Pacific Ocean']) {
    assert.ok(
      first.some(({names}) => names.en === name),
      name,
    );
  }
});

test('Belarusian and Kazakh cities have their own names', () => {
  assert.equal(find('Mogilev', 'city').local, 'Магілёў');
  assert.equal(find('Karaganda', 'city').local, 'Қарағанды');
});

const rows = groundRows(sources.units);

/** @param {number} lng @param {number} lat @returns {string | undefined} undefined at sea */
const groundAt = (lng, lat) =>
  rows.find((row) => row.lat === lat && row.west <= lng && row.east >= lng)?.code;

test("land is its country's, the sea is no one's, what is contested is left open", () => {
  assert.equal(groundAt(100, 60), 'RU');
  assert.equal(groundAt(36, 52), 'RU');
  assert.equal(groundAt(30, 50), 'UA');
  assert.equal(groundAt(104, 36), 'CN');
  assert.equal(groundAt(126, 40), '', "one view has it as another's");
  assert.equal(groundAt(128, 36), 'KR');
  assert.equal(groundAt(-30, 30), undefined);
  assert.notEqual(groundAt(34, 46), 'RU');
  assert.equal(groundAt(38, 48), '', 'no side of a front');
});

test('rows are in order, do not overlap, and keep to the net', () => {
  for (const [i, {code, lat, west, east}] of rows.entries()) {
    assert.match(code, /^([A-Z]{2})?$/);
    assert.ok(
      west <= east &&
        west >= -180 &&
        east < 180 &&
        lat > -90 &&
        lat < 90 &&
        [lat, west, east].every((v) => v % GROUND_STEP === 0),
    );
    const before = rows[i - 1];
    assert.ok(!before || before.lat < lat || (before.lat === lat && before.east < west));
  }
  assert.ok(rows.length > 300 && rows.length < 1500, `${rows.length} rows`);
});
