// Stories that cannot be shown: load() rejects with place and reason, the page keeps what it had
// and says so.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, openExplorer, rejection, root, settled, state, test} from './helpers.mjs';

let rig;
let page;
let good;
before(async () => {
  good = JSON.parse(
    await readFile(path.join(root, 'data/stories/lost-balloon/story.json'), 'utf8'),
  );
  rig = await makeRig();
  page = await openExplorer(rig);
});
after(() => rig?.close());

/** A copy of the good story with one thing spoiled. */
function spoiled(change) {
  const story = structuredClone(good);
  change(story);
  return story;
}

const pointed = (story) => story.places.findIndex((place) => place.point);

const CASES = [
  {name: 'not JSON', story: '{"format": "dateline/1", ', code: 'not_json'},
  {name: 'too deep', story: '['.repeat(200_000), code: 'too_deep'},
  {
    name: 'wrong types',
    story: () => spoiled((story) => (story.claims = 'many')),
    code: 'wrong_type',
    path: /^claims/,
  },
  {
    name: 'a wrong type deep inside',
    story: () => spoiled((story) => (story.claims[1].said.when = 7)),
    code: 'wrong_type',
    path: /^claims\[1\]\.said\.when/,
  },
  {
    name: 'an unknown id',
    story: () => spoiled((story) => (story.claims[0].actor = 'nobody')),
    code: 'unknown_id',
    path: /^claims\[0\]\.actor/,
  },
  {
    name: 'a date that is none',
    story: () => spoiled((story) => (story.claims[0].said.when = '2024-02-31')),
    code: 'bad_date',
    path: /^claims\[0\]\.said\.when/,
  },
  {
    name: 'a latitude beyond the pole',
    story: () => spoiled((story) => (story.places[pointed(story)].point = [10, 91])),
    code: 'bad_coordinate',
    path: /^places\[\d+\]\.point/,
  },
  {
    name: 'coordinates that are no numbers',
    story: () =>
      JSON.stringify(
        spoiled((story) => (story.places[pointed(story)].point = ['here', 1])),
      ).replace('"here"', 'NaN'),
    code: 'not_json',
  },
  ...['3'.repeat(130_000), `0.${'3'.repeat(130_000)}`].map((number) => ({
    name: `a number of 130,000 digits that begins with ${number.slice(0, 2)}`,
    story: () =>
      JSON.stringify(
        spoiled((story) => (story.places[pointed(story)].point = ['here', 1])),
      ).replace('"here"', number),
    code: 'bad_value',
  })),
  {
    name: 'a duplicate id',
    story: () => spoiled((story) => (story.claims[1].id = story.claims[0].id)),
    code: 'duplicate_id',
    path: /^claims\[1\]/,
  },
  {
    name: 'another version',
    story: () => spoiled((story) => (story.format = 'dateline/9')),
    code: 'unknown_version',
  },
  {name: 'a list at the top', story: '[]', code: 'wrong_type'},
  {name: 'nothing', story: () => ({}), code: 'missing_key'},
];

for (const {name, story, code, path: where} of CASES) {
  test(`${name}: refused with a reason, the open story stays`, async () => {
    const before = await settled(page);
    const refused = await rejection(
      page,
      (given) => window.dateline.load(given),
      typeof story === 'function' ? story() : story,
    );
    assert.ok(refused, 'it is refused');
    const problem = refused.problems.find((entry) => entry.code === code);
    assert.ok(problem, `${code} among ${JSON.stringify(refused.problems).slice(0, 400)}`);
    if (where) assert.match(problem.path, where);
    assert.ok(problem.message.length > 5 && refused.message.length > 5);
    const after = await state(page);
    assert.deepEqual(
      {story: after.story, counts: after.counts, fragment: after.fragment},
      {story: before.story, counts: before.counts, fragment: before.fragment},
    );
    assert.ok(after.notice, 'the canvas shows a notice');
    assert.ok(
      (await page.locator('#status').textContent()).length > 5,
      'a screen reader hears of it',
    );
  });
}

test('a story that is not there: the address and the status are named', async () => {
  const before = await settled(page);
  const refused = await rejection(page, () => window.dateline.load('no/such/story.json'));
  assert.match(refused.message, /no\/such\/story\.json.*404/);
  assert.deepEqual((await state(page)).story, before.story);
});

test('a story larger than any may be is not read to its end', async () => {
  let sent = 0;
  await page.route('**/huge.json', (route) => {
    sent += 1;
    return route.fulfill({
      contentType: 'application/json',
      body: `"${'x'.repeat(17 * 1024 * 1024)}"`,
    });
  });
  const refused = await rejection(page, () => window.dateline.load('huge.json'));
  assert.equal(sent, 1);
  assert.match(refused.message, /larger than/);
});

test('something that is no story at all is refused as a mistake of the caller', async () => {
  for (const nonsense of [null, 7, true]) {
    const refused = await rejection(page, (given) => window.dateline.load(given), nonsense);
    assert.match(refused.message, /dateline\.load/);
  }
});

test('after all of that a good story still opens: as an object, as text, from an address', async () => {
  await page.route('**/good.json', (route) =>
    route.fulfill({contentType: 'application/json', body: JSON.stringify(good)}),
  );
  for (const story of [good, JSON.stringify(good), 'good.json']) {
    const now = await page.evaluate((given) => window.dateline.load(given), story);
    assert.equal(now.story.id, good.id);
    assert.equal(now.counts.all, good.claims.length);
    assert.equal(await page.title(), good.title);
  }
});
