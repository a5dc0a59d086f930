// The explorer in a small frame: the map alone, and around it the title, one claim at a time, the
// way to all of it. By mouse, finger and keys.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {after, before} from 'node:test';
import {screenshots, shippedStory, test, until} from './helpers.mjs';
import {makeHostRig, openHost, PHONE} from './host_page.mjs';

const axe = readFileSync(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);
const COLUMN = {viewport: {width: 800, height: 640}};
const CLAIMS = shippedStory.claims.length;
const frameOf = (width, fragment = '', height = 480) =>
  `<iframe src="STORY#${fragment}" title="Map" style="display:block;width:${width}px;height:${height}px;border:0" allow="fullscreen"></iframe>`;
let rig;
before(async () => (rig = await makeHostRig()));
after(() => rig?.close());

const state = (frame) => frame.evaluate(() => window.dateline.state());
const compact = (frame) => frame.locator('#embed-foot').isVisible();
/** @param {string} part of the claim's words */
const shows = (frame, part) =>
  until(
    frame,
    `document.querySelector('.claim-now .words')?.textContent.includes(${JSON.stringify(part)})`,
  );

async function openCard(body, options) {
  const opened = await openHost(rig, body, options);
  await opened.frame.locator('#embed-foot').waitFor();
  return opened;
}

for (const [name, width, options] of [
  ['column', 640, COLUMN],
  ['phone', 342, PHONE],
  ['dark', 640, {...COLUMN, colorScheme: 'dark'}],
]) {
  test(`title, map, one claim and the way to the whole explorer stand in the frame, none over another: ${name}`, async () => {
    const {page, frame} = await openCard(frameOf(width), options);
    await shows(frame, 'Antony Blinken (asserts)');
    assert.equal(await frame.locator('#embed-head .title').innerText(), shippedStory.title);
    assert.match(await frame.locator('#embed-foot .day').innerText(), /31 Oct 2024/);
    await until(frame, `document.querySelector('.credit').textContent.includes('${CLAIMS}')`);
    assert.match(
      await frame.locator('.credit').innerText(),
      new RegExp(
        `^${CLAIMS} claims from 5 articles\\s+Dashed lines are contested\\. Map: Natural Earth$`,
      ),
    );
    const [head, canvas, foot] = await Promise.all(
      ['#embed-head', '#canvas', '#embed-foot'].map((part) => frame.locator(part).boundingBox()),
    );
    assert.ok(
      Math.abs(head.y + head.height - canvas.y) < 1 &&
        Math.abs(canvas.y + canvas.height - foot.y) < 1 &&
        canvas.height > 270,
      JSON.stringify([head, canvas, foot]),
    );
    for (const part of [
      '.title',
      '.brand',
      '.claim-now',
      '.nth',
      '.denials',
      '.open',
      '.credit span',
      '.mark svg',
    ]) {
      const box = await frame.locator(part).first().boundingBox();
      const outer = await page.locator('iframe').boundingBox();
      assert.ok(
        box.width > 8 &&
          box.x >= outer.x &&
          box.x + box.width <= outer.x + outer.width + 0.5 &&
          box.y + box.height <= outer.y + outer.height + 0.5,
        part,
      );
    }
    const {texts} = await frame.evaluate(() => window.dateline.seen());
    assert.ok(
      !texts.some(({text}) => /^(Map|Figures|Sources)$/.test(text)),
      'no view of the explorer’s own',
    );
    await frame.evaluate(axe);
    assert.deepEqual(
      await frame.evaluate(async () =>
        (await window.axe.run(document, {resultTypes: ['violations']})).violations.map(
          ({id, nodes}) => `${id} ${nodes.map(({html}) => html)}`,
        ),
      ),
      [],
    );
    await page
      .locator('iframe')
      .screenshot({path: path.join(screenshots, `embed-card-${name}.png`)});
    assert.deepEqual(page.complaints, []);
  });
}

test('arrows walk the list and stop at its ends; the link opens what is seen', async () => {
  const {page, frame} = await openCard(
    frameOf(640, 'claim=blinken-8000-kursk&place=kursk-region'),
    COLUMN,
  );
  const {listed} = await state(frame);
  const at = listed.indexOf('blinken-8000-kursk');
  assert.ok(at >= 0 && at + 1 < listed.length);
  await frame.getByRole('button', {name: 'Next claim'}).click();
  await until(
    frame,
    `(async () => (await window.dateline.state()).claim === '${listed[at + 1]}')()`,
  );
  assert.equal((await state(frame)).place, 'kursk-region');
  const link = frame.getByRole('link', {name: 'Open explorer'});
  await until(
    frame,
    `document.querySelector('#embed-foot .open').href.includes('${listed[at + 1]}')`,
  );
  await frame.evaluate((id) => window.dateline.select(id), listed.at(-1));
  const next = frame.getByRole('button', {name: 'Next claim'});
  await until(
    frame,
    () => document.querySelector('.ticker button:last-child').ariaDisabled === 'true',
  );
  await next.click({force: true});
  assert.equal((await state(frame)).claim, listed.at(-1));
  const [whole] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await whole.waitForFunction(() => window.dateline);
  assert.equal(
    await whole.evaluate(async () => (await window.dateline.ready).claim),
    listed.at(-1),
  );
  assert.equal(
    await whole.evaluate(() => document.documentElement.hasAttribute('data-compact')),
    false,
  );
});

test('a link to a claim that answers another question than the list’s says where it is, and arrows go on from there', async () => {
  const {id} = shippedStory.claims.find(
    ({answers = []}) => answers.length > 0 && !answers.includes(shippedStory.default_view.question),
  );
  const {frame} = await openCard(frameOf(640, `claim=${id}`), COLUMN);
  await until(frame, `(async () => (await window.dateline.state()).claim === '${id}')()`);
  const {listed, passing} = await state(frame);
  assert.ok(!listed.includes(id) && passing.length === CLAIMS);
  const at = passing.indexOf(id);
  await until(frame, `document.querySelector('.nth').textContent === '${at + 1} of ${CLAIMS}'`);
  await frame.getByRole('button', {name: 'Next claim'}).click();
  await until(
    frame,
    `(async () => (await window.dateline.state()).claim === '${passing[at + 1]}')()`,
  );
  await until(frame, `document.querySelector('.nth').textContent !== ''`);
});

test('one press leads to the denials, which are counted and walked, and another back to all', async () => {
  const {frame} = await openCard(frameOf(640), COLUMN);
  const all = await state(frame);
  const denials = frame.locator('.denials');
  assert.equal(await denials.innerText(), `Denials (${all.byStance.denies})`);
  assert.equal(
    await frame.locator('.nth').innerText(),
    `${all.listed.indexOf(all.claim) + 1} of ${all.listed.length}`,
  );
  await denials.click();
  await shows(frame, '(denies)');
  const denied = await state(frame);
  assert.deepEqual(denied.stances, ['denies']);
  assert.equal(denied.passing.length, all.byStance.denies);
  await until(
    frame,
    `document.querySelector('.nth').textContent === '1 of ${denied.listed.length}'`,
  );
  assert.equal(await denials.getAttribute('aria-pressed'), 'true');
  await frame.getByRole('button', {name: 'Next claim'}).click();
  await until(
    frame,
    `document.querySelector('.nth').textContent === '2 of ${denied.listed.length}'`,
  );
  await shows(frame, '(denies)');
  await denials.click();
  await until(frame, () => document.querySelector('.denials').ariaPressed === 'false');
  assert.deepEqual((await state(frame)).stances, all.stances);
});

test('a claim opens on its words and sources in place, and the map comes back', async () => {
  const {page, frame} = await openCard(frameOf(342, 'claim=nis-1500-shipped'), PHONE);
  await shows(frame, '1,500');
  await frame.locator('.claim-now').tap();
  const entry = frame.locator('[id="claim=nis-1500-shipped"]');
  const scrolled = await page.evaluate(() => window.scrollY);
  await until(frame, () => document.documentElement.dataset.text === 'alone');
  assert.ok((await entry.innerText()).includes('paragraph'));
  const box = await entry.boundingBox();
  const outer = await page.locator('iframe').boundingBox();
  assert.ok(box.y >= outer.y && box.y < outer.y + outer.height - 100, 'its words are in sight');
  assert.equal(await page.evaluate(() => window.scrollY), scrolled, 'the page around it stays');
  const modes = await frame.locator('.modes').boundingBox();
  assert.ok(
    Math.abs(modes.y - outer.y) < 1 && box.y >= modes.y + modes.height - 1,
    'under the way back to the map',
  );
  assert.equal(await frame.locator('#embed-foot').isVisible(), false);
  await page.screenshot({path: path.join(screenshots, 'embed-card-claim.png')});
  await frame.getByRole('button', {name: 'Map', exact: true}).tap();
  await frame.locator('#embed-foot').waitFor();
  assert.equal((await state(frame)).claim, 'nis-1500-shipped');
  await frame.locator('.claim-now').tap();
  await frame.locator('[id="claim=nis-3000-shipped"] a').first().focus();
  await shows(frame, '3,000');
  await frame.getByRole('button', {name: 'Map', exact: true}).tap();
  await frame.locator('.claim-now').tap(); // what was chosen in the text opens again too
  await until(frame, () => document.documentElement.dataset.text === 'alone');
});

test('keys reach title, map and claim in turn, and a place that is pressed is named', async () => {
  const {page, frame} = await openCard(frameOf(640), COLUMN);
  await frame.getByRole('button', {name: 'Previous claim'}).focus();
  const order = [];
  for (let i = 0; i < 5; i += 1) {
    order.push(
      await frame.evaluate(
        () => document.activeElement.className || document.activeElement.ariaLabel,
      ),
    );
    await page.keyboard.press('Tab');
  }
  assert.deepEqual(order, ['Previous claim', 'claim-now', 'Next claim', 'denials', 'open']);
  await frame.evaluate(() => window.dateline.setState('place=seoul'));
  await frame.locator('#canvas').focus();
  await page.keyboard.press('Escape');
  await shows(frame, 'Seoul');
  assert.equal(await frame.locator('.claim-now').isDisabled(), true);
  await frame.getByRole('button', {name: 'Next claim'}).press('Enter');
  await until(frame, `(async () => (await window.dateline.state()).claim !== null)()`);
});

test('it speaks the reader’s language', async () => {
  const {frame} = await openCard(frameOf(640, 'lang=ko'), COLUMN);
  await frame.getByRole('link', {name: '탐색기 열기'}).waitFor();
  await until(
    frame,
    `document.querySelector('.credit').textContent.includes('기사 5건의 주장 ${CLAIMS}건')`,
  );
  await shows(frame, '주장');
});

for (const [language, width] of [
  ['ru', 320],
  ['uk', 342],
  ['ru', 500],
]) {
  test(`where words are long none is cut but a claim’s: ${language} at ${width} px`, async () => {
    const {frame} = await openCard(
      frameOf(width, `lang=${language}`),
      width < 400 ? PHONE : COLUMN,
    );
    await until(
      frame,
      `document.querySelector('.credit').textContent.includes('${CLAIMS}') && /[а-я]/.test(document.querySelector('.open').textContent)`,
    );
    const cut = await frame.evaluate(() => {
      const {bottom, right} = document.querySelector('#embed-foot').getBoundingClientRect();
      return [
        '.title',
        '.credit span',
        '.credit span + span',
        '.denials',
        '.open',
        '.day',
        '.nth',
      ].filter((part) => {
        const element = document.querySelector(part);
        const box = element.getBoundingClientRect();
        return (
          (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) ||
          box.bottom > bottom + 0.5 ||
          box.right > right + 0.5
        );
      });
    });
    assert.deepEqual(cut, []);
  });
}

test('a wider frame, the full screen, the chart and the tour have the whole explorer', async () => {
  const {page, frame} = await openCard(frameOf(640), COLUMN);
  assert.equal(await compact(frame), true);
  await frame.locator('#full-screen').click();
  await until(
    frame,
    () =>
      document.fullscreenElement &&
      !document.documentElement.hasAttribute('data-compact') &&
      document.querySelector('#embed-foot').offsetHeight === 0,
  );
  await frame.evaluate(() => document.exitFullscreen());
  await until(frame, () => document.documentElement.hasAttribute('data-compact'));
  await frame.evaluate(() => window.dateline.setState('view=figures'));
  await until(frame, () => !document.documentElement.hasAttribute('data-compact'));
  await frame.evaluate(() => window.dateline.setState('tour=1'));
  await until(frame, `(async () => (await window.dateline.state()).fragment.includes('tour=1'))()`);
  assert.equal(await compact(frame), false);
  await frame.evaluate(() => window.dateline.setState(''));
  await until(frame, () => document.documentElement.hasAttribute('data-compact'));
  await page.evaluate(() => {
    document.querySelector('iframe').style.width = '780px';
  });
  await until(frame, () => !document.documentElement.hasAttribute('data-compact'));
  assert.deepEqual(page.complaints, []);
});

test('another story that a host loads has its own title and words', async () => {
  const {frame} = await openCard(frameOf(640), COLUMN);
  await frame.evaluate((given) => window.dateline.load(given), {
    ...shippedStory,
    id: 'another',
    title: 'Another story',
  });
  await until(
    frame,
    () => document.querySelector('#embed-head .title').textContent === 'Another story',
  );
  await frame.evaluate(() => window.dateline.select('nis-1500-shipped'));
  await until(frame, () => document.querySelector('.claim-now .words').textContent.includes(':'));
  assert.equal(await frame.locator('.claim-now').isDisabled(), true, 'there is no text of it here');
  assert.equal(await frame.locator('.credit span').first().textContent(), `${CLAIMS} claims`);
});
