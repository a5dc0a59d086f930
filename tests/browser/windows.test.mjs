// Windows of days and what is new between two, in the bundle: the list, the page's text, the
// address, the API and the announcement tell of the same claims.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {
  makeRig,
  newPage,
  screenshots,
  settled,
  shippedStory,
  state,
  test,
  until,
} from './helpers.mjs';
import {Reader} from './reader.mjs';

let rig;
let reader;
before(async () => {
  rig = await makeRig();
  reader = await Reader.open(rig, 'mouse', 'claim=none');
});
after(() => rig?.close());

/**
 * The first and last day that a date of the format means; open ends are before and after all.
 * @param {string} text
 */
function daysOf(text) {
  const [from, to = from] = text.replace(/[~?%]/g, '').split('/');
  return {first: edge(from, false), last: edge(to, true)};
}

/** @param {string} part @param {boolean} last */
function edge(part, last) {
  if (part === '..') return last ? '9999' : '0000';
  if (part.length === 10 && !part.includes('X')) return part;
  const month = part.slice(0, 7);
  return last
    ? `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()}`
    : `${month}-01`;
}

const published = new Map(
  shippedStory.sources.map(({id, published}) => [id, daysOf(published).last]),
);
const firstPublished = ({appearances}) =>
  appearances.map(({source}) => published.get(source)).sort()[0];
const lastSaid = (claim) => [daysOf(claim.said.when).last, firstPublished(claim)].sort()[0];
const ids = (wanted) => shippedStory.claims.filter(wanted).map(({id}) => id);

for (const day of [
  '2024-10-18',
  '2024-10-20',
  '2024-10-22',
  '2024-10-24',
  '2024-10-26',
  '2024-10-29',
]) {
  test(`said by ${day}: what surely was, and apart what may have been`, async () => {
    await reader.goTo(`claim=none&said=../${day}`);
    const {passing, mayPass, counts, said, perhaps} = await reader.state();
    assert.deepEqual(
      passing,
      ids((claim) => lastSaid(claim) <= day),
    );
    assert.deepEqual(
      mayPass,
      ids((claim) => lastSaid(claim) > day && daysOf(claim.said.when).first <= day),
    );
    assert.deepEqual(
      {said, perhaps, may: counts.perhaps},
      {said: {from: null, to: day}, perhaps: false, may: mayPass.length},
    );
    await reader.reads(
      new RegExp(`and ${counts.perhaps} that may have been said then`),
      /Said by \d+ Oct/,
    );
    await reader.goTo(`claim=none&known=${day}`);
    assert.deepEqual(
      (await reader.state()).passing,
      ids((claim) => firstPublished(claim) <= day),
      'as known on that day is another question',
    );
  });
}

test('one press adds what may have been said then, marked, and the text of the page follows', async () => {
  await reader.goTo('claim=none&said=../2024-10-20');
  const surely = await reader.state();
  await reader.press('perhaps');
  const all = await settled(reader.page);
  assert.match(all.fragment, /said=\.\.\/2024-10-20&perhaps=1/);
  assert.equal(all.passing.length, surely.passing.length + surely.mayPass.length);
  assert.equal(
    all.listed.some((id) => surely.mayPass.includes(id)),
    true,
  );
  await until(
    reader.page,
    `document.querySelectorAll('#text .claim:not([hidden])').length === ${all.passing.length}`,
  );
  const marked = await reader.page
    .locator('#text .claim[data-note]')
    .evaluateAll((entries) => entries.map(({id}) => id.slice('claim='.length)));
  assert.deepEqual(marked.sort(), [...all.mayPass].sort());
  await until(
    reader.page,
    `document.getElementById('status').textContent.includes('of them perhaps')`,
  );
  await reader.page.screenshot({path: path.join(screenshots, 'perhaps.png')});
  await reader.press('perhaps');
  assert.deepEqual((await settled(reader.page)).passing, surely.passing);
});

test('a window over what happened holds what surely happened then', async () => {
  await reader.goTo('claim=none&happened=2024-10-08/2024-10-20');
  const {passing, happened} = await reader.state();
  const within = (claim) =>
    claim.about?.when &&
    daysOf(claim.about.when).first >= '2024-10-08' &&
    daysOf(claim.about.when).last <= '2024-10-20';
  assert.deepEqual(passing, ids(within));
  assert.deepEqual(happened, {from: '2024-10-08', to: '2024-10-20'});
});

test('what is new of an article is two presses from the timeline', async () => {
  await reader.goTo('claim=none');
  await reader.press('article/1');
  await reader.press('news');
  const {fragment, news, newSince, knownOn, listed} = await settled(reader.page);
  assert.match(fragment, new RegExp(`new=${newSince}/${knownOn}`));
  assert.deepEqual(
    news.becameKnown,
    ids((claim) => firstPublished(claim) > newSince && firstPublished(claim) <= knownOn),
  );
  assert.equal(
    listed.length,
    news.becameKnown.length + news.revised.length + news.toldOtherwise.length,
  );
  await reader.reads(/What is new/, /Became known/);
  for (const [list, words] of [
    ['becameKnown', 'became known'],
    ['revised', 'revised'],
    ['toldOtherwise', 'told otherwise'],
  ]) {
    await until(
      reader.page,
      `JSON.stringify([...document.querySelectorAll('#text .claim[data-note="${words}"]')].map(({id}) => id.slice(6)).sort()) === '${JSON.stringify([...news[list]].sort())}'`,
    );
  }
  await reader.page.screenshot({path: path.join(screenshots, 'news.png')});
  await reader.press('back');
  assert.equal((await settled(reader.page)).news, null);
});

test('what is new is a link, for a reader of another language too', async () => {
  const page = await newPage(rig, {});
  await page.goto(`${rig.url}#claim=none&new=2024-10-18/2024-10-26&lang=ko`);
  await until(page, 'window.dateline?.ready?.then(() => true)');
  await settled(page);
  const {newSince, knownOn, news} = await state(page);
  assert.deepEqual({newSince, knownOn}, {newSince: '2024-10-18', knownOn: '2024-10-26'});
  assert.deepEqual(
    news.becameKnown,
    ids((claim) => firstPublished(claim) > '2024-10-18' && firstPublished(claim) <= '2024-10-26'),
  );
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a window leaves out of the page’s text, wherever it stands there, what was not surely said then, and says so first', async () => {
  await reader.goTo('claim=none&said=../2024-10-20');
  const {passing} = await settled(reader.page);
  const later = shippedStory.claims.filter(({id}) => !passing.includes(id)).map(({id}) => id);
  await until(
    reader.page,
    `document.querySelector('#text .narrowed')?.textContent.includes('${passing.length} claims')`,
  );
  const seen = await reader.page.evaluate(() =>
    [...document.querySelectorAll('#text a[href^="#claim="]')]
      .filter((link) => !link.closest('.claim, #tour') && link.checkVisibility())
      .map((link) => link.getAttribute('href').slice(7)),
  );
  assert.deepEqual(
    later.filter((id) => seen.includes(id)),
    [],
  );
  assert.deepEqual(
    passing.filter((id) => !seen.includes(id)),
    [],
    'what was said then is there',
  );
  const words = await reader.page.evaluate(() => document.querySelector('#questions').innerText);
  assert.doesNotMatch(words, /c\. 8,000|c\. 12,000/);
  const empty = await reader.page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#questions h4, #questions dt, #questions th[scope="rowgroup"], #claims > h3',
      ),
    ]
      .filter((head) => head.checkVisibility())
      .filter((head) => {
        const group = [];
        for (
          let next = head.nextElementSibling;
          next && next.tagName !== head.tagName;
          next = next.nextElementSibling
        ) {
          group.push(next);
        }
        return !(
          head.closest('tbody') ? [...head.closest('tbody').querySelectorAll('td')] : group
        ).some((one) => one.checkVisibility());
      })
      .map(({textContent}) => textContent),
  );
  assert.deepEqual(empty, [], 'no heading stands over nothing');
  await reader.goTo('claim=none');
  await until(
    reader.page,
    `!document.querySelector('#text .narrowed') && document.querySelector('#questions').innerText.includes('c. 8,000')`,
  );
});

test('days that are set together are announced together', async () => {
  await reader.goTo('claim=none');
  await reader.goTo('claim=none&known=2024-10-22&said=../2024-10-20');
  await until(
    reader.page,
    `/^As known on .*October 22.*: Said from any day to .*October 20.*: \\d+ claims/.test(document.getElementById('status').textContent)`,
  );
  await reader.goTo('claim=none&new=2024-10-18/..');
  await until(
    reader.page,
    `/^New after .*October 18, 2024: \\d+ claims/.test(document.getElementById('status').textContent)`,
  );
});
