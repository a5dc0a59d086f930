// The JSON Schema of dateline/1, by a standard validator: both stories pass, and what a schema can
// refuse it refuses at the right place.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';

const data = new URL('../../data/', import.meta.url);
/** @param {string} file @returns {any} */
const read = (file) => JSON.parse(fs.readFileSync(new URL(file, data), 'utf8'));

const schema = read('schema/story.schema.json');
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
}).compile(schema);
const good = read('stories/lost-balloon/story.json');

for (const name of fs.readdirSync(new URL('stories/', data))) {
  test(`${name} keeps to the schema`, () => {
    assert.ok(
      validate(read(`stories/${name}/story.json`)),
      JSON.stringify(validate.errors?.slice(0, 3), null, 1),
    );
  });
}

test('every key and every definition is described', () => {
  /** @param {any} node @param {string} path */
  const walk = (node, path) => {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      if (typeof value !== 'object') continue;
      const described =
        value.description ??
        schema.$defs[String(value.$ref ?? '').replace('#/$defs/', '')]?.description;
      assert.ok(described, `${path}.${key}`);
      walk(value, `${path}.${key}`);
    }
    if (node.items) walk(node.items, `${path}[]`);
  };
  walk(schema, 'story');
  for (const [name, value] of Object.entries(schema.$defs)) walk(value, name);
});

/**
 * What is broken, how, and where the validator says so.
 * @type {[string, (story: any) => void, RegExp][]}
 */
const BROKEN = [
  ['another version', (s) => (s.format = 'dateline/2'), /^\/format/],
  ['a list that is missing', (s) => delete s.actors, /^$/],
  ['an empty title', (s) => (s.title = ' '), /^\/title/],
  ['a mistyped key', (s) => (s.haeding = s.heading), /^$/],
  ['a mistyped key of a claim', (s) => (s.claims[0].hegde = 'x'), /^\/claims\/0/],
  ['an id with capitals', (s) => (s.claims[0].id = 'Launch 1'), /^\/claims\/0\/id/],
  ['an id that links keep', (s) => (s.claims[0].id = 'none'), /^\/claims\/0\/id/],
  ['an unknown stance', (s) => (s.claims[0].stance = 'denied'), /^\/claims\/0\/stance/],
  ['a word for a date', (s) => (s.claims[0].said.when = 'soon'), /^\/claims\/0\/said\/when/],
  [
    'a month that does not exist',
    (s) => (s.claims[0].said.when = '2031-13'),
    /^\/claims\/0\/said\/when/,
  ],
  [
    'a day that no month has',
    (s) => (s.claims[0].said.when = '2031-04-31'),
    /^\/claims\/0\/said\/when/,
  ],
  [
    'a date with a time',
    (s) => (s.claims[0].said.when = '2031-05-04T10:00'),
    /^\/claims\/0\/said\/when/,
  ],
  ['a period without an end', (s) => (s.period = '2031-05-01/..'), /^\/period/],
  [
    'a publication without a latest day',
    (s) => (s.sources[0].published = '2031-05-04/..'),
    /^\/sources\/0\/published/,
  ],
  [
    'a summary that is too long',
    (s) => (s.claims[0].summary = 'x'.repeat(281)),
    /^\/claims\/0\/summary/,
  ],
  ['a line break in a name', (s) => (s.actors[0].names.en = 'a\nb'), /^\/actors\/0\/names\/en/],
  ['a name in no language', (s) => (s.actors[0].names['?'] = 'a'), /^\/actors\/0\/names/],
  ['a country in words', (s) => (s.actors[0].country = 'Norway'), /^\/actors\/0\/country/],
  ['a city without a point', (s) => delete s.places[0].point, /^\/places\/0/],
  ['a region without an area', (s) => delete s.places[2].area, /^\/places\/2/],
  ['a place off the map with a point', (s) => (s.places[7].point = [1, 2]), /^\/places\/7\/point/],
  ['a latitude beyond the pole', (s) => (s.places[0].point = [10, 91]), /^\/places\/0\/point\/1/],
  ['a point of three numbers', (s) => s.places[0].point.push(0), /^\/places\/0\/point/],
  ['“near” without a circle', (s) => (s.places[2].extent = 'near'), /^\/places\/2\/area/],
  [
    'a circle of no size',
    (s) => (s.places[3].area.circle.km = 0),
    /^\/places\/3\/area\/circle\/km/,
  ],
  ['an area of two shapes', (s) => (s.places[2].area.circle = {km: 5}), /^\/places\/2\/area/],
  ['no area code', (s) => (s.places[2].area.iso = ['Lapland']), /^\/places\/2\/area\/iso\/0/],
  [
    'another geometry',
    (s) => (s.places[4].area.geojson.type = 'Point'),
    /^\/places\/4\/area\/geojson\/type/,
  ],
  [
    'a ring of three points',
    (s) => s.places[4].area.geojson.coordinates[1].splice(0, 2),
    /^\/places\/4\/area\/geojson\/coordinates\/1/,
  ],
  [
    'a script for an address',
    (s) => (s.sources[0].url = 'javascript:alert(1)'),
    /^\/sources\/0\/url/,
  ],
  ['a short digest', (s) => (s.sources[0].digest = 'sha256:00'), /^\/sources\/0\/digest/],
  ['a small letter', (s) => (s.sources[0].letter = 'a'), /^\/sources\/0\/letter/],
  [
    'an inferred field that a source has not',
    (s) => (s.sources[0].inferred[0].field = 'author'),
    /^\/sources\/0\/inferred\/0\/field/,
  ],
  [
    'a figure without a number',
    (s) => delete s.claims[0].figures[0].value,
    /^\/claims\/0\/figures\/0/,
  ],
  [
    'a figure with value and range',
    (s) => (s.claims[0].figures[0].low = 1),
    /^\/claims\/0\/figures\/0/,
  ],
  [
    'a figure without a unit',
    (s) => delete s.claims[0].figures[0].unit,
    /^\/claims\/0\/figures\/0/,
  ],
  [
    'a claim that appears nowhere',
    (s) => (s.claims[0].appearances = []),
    /^\/claims\/0\/appearances/,
  ],
  [
    'a paragraph zero',
    (s) => (s.claims[0].appearances[0].paragraph = 0),
    /^\/claims\/0\/appearances\/0\/paragraph/,
  ],
  [
    'half a paragraph',
    (s) => (s.claims[0].appearances[0].paragraph = 1.5),
    /^\/claims\/0\/appearances\/0\/paragraph/,
  ],
  [
    'a long quote',
    (s) => (s.claims[0].appearances[0].quote = 'x'.repeat(81)),
    /^\/claims\/0\/appearances\/0\/quote/,
  ],
  [
    'an actor twice in a relay',
    (s) => (s.claims[0].appearances[0].relay = ['berg', 'berg']),
    /^\/claims\/0\/appearances\/0\/relay/,
  ],
  [
    'a fingerprint without its hash',
    (s) => (s.claims[0].appearances[0].fingerprint = {at: 0, length: 4, rolling: '00aa11'}),
    /^\/claims\/0\/appearances\/0\/fingerprint/,
  ],
  ['an unknown relation', (s) => (s.relations[0].kind = 'confirms'), /^\/relations\/0\/kind/],
  ['a relation without a reason', (s) => delete s.relations[0].reason, /^\/relations\/0/],
  ['a step of the tour without words', (s) => delete s.tour[0].text, /^\/tour\/0/],
  [
    'a movement of one place',
    (s) => (s.movements[0].places = ['tromso']),
    /^\/movements\/0\/places/,
  ],
];

for (const [name, spoil, where] of BROKEN) {
  test(`refused: ${name}`, () => {
    const story = structuredClone(good);
    spoil(story);
    assert.equal(validate(story), false);
    assert.ok(
      validate.errors?.some((error) => where.test(error.instancePath)),
      JSON.stringify(validate.errors),
    );
  });
}

test('dates of every kind that the reader takes are taken', () => {
  const taken = [
    '2031',
    '203X',
    '20XX',
    '2031-05',
    '2031-21',
    '2031-XX',
    '2031-05-XX',
    '2031-XX-XX',
    '2032-02-29',
    '2031-05-04~',
    '2031-05?',
    '2024%',
    '../2031-05-04',
    '2031-05-04/..',
    '/2031',
    '2031/',
    '2031-05-01~/2031-06?',
    '-0044-03-15',
  ];
  const refused = [
    '',
    '..',
    '../..',
    '31-05-04',
    '2031-5-4',
    '2031-00',
    '2031-02-30',
    '2031-25',
    '203X-05',
    '-0000',
    '2031-XX-04',
    '2031-05-04?/x',
    '2031-05-1X',
    '20310504',
  ];
  for (const [list, expected] of /** @type {[string[], boolean][]} */ ([
    [taken, true],
    [refused, false],
  ])) {
    for (const when of list) {
      const story = structuredClone(good);
      story.claims[0].said.when = when;
      assert.equal(validate(story), expected, when);
    }
  }
});
