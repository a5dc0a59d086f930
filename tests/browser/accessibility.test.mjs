// Held to axe-core (MPL-2.0), which knows WCAG: the explorer in each of its states, and the text,
// light and dark. No violation is let through.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before} from 'node:test';
import {makeRig, newPage, openExplorer, settled, test} from './helpers.mjs';

const axe = readFileSync(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** @type {Record<string, string>} */
const STATES = {
  'as it opens': '',
  'nothing open': 'claim=none',
  'a filter': 'stance=denies',
  'a place': 'place=kursk-region',
  'a speaker': 'speaker=nis',
  figures: 'view=figures',
  sources: 'view=sources',
  'known on a day': 'known=2024-10-20',
  tour: 'tour=1',
  search: 'q=kursk',
  Korean: 'lang=ko',
};

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

/**
 * What axe finds wrong, with the elements. Run through the debugger, where the page's policy does
 * not reach.
 */
async function violations(page, {text = true} = {}) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (context) => (await window.axe.run(context, {resultTypes: ['violations']})).violations,
    text ? {include: [['html']]} : {exclude: [['#twin']]},
  );
  return found.map(
    ({id, nodes}) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({html}) => html.slice(0, 120))
        .join(' | ')}`,
  );
}

for (const colorScheme of ['light', 'dark']) {
  test(`the explorer in each state, and its text, in ${colorScheme} colours`, async () => {
    const page = await openExplorer(rig, {colorScheme});
    for (const [name, fragment] of Object.entries(STATES)) {
      await page.evaluate((asked) => window.dateline.setState(asked), fragment);
      await settled(page);
      // the text is the same beside each
      assert.deepEqual(await violations(page, {text: fragment === ''}), [], name);
    }
    await page.evaluate(() => window.dateline.setState('lang=en'));
    await page.locator('#canvas').focus();
    for (const [card, key] of [
      ['help', 'Shift+Slash'],
      ['days', 'd'],
      ['search', '/'],
    ]) {
      await page.keyboard.press(key);
      await settled(page);
      assert.deepEqual(await violations(page, {text: false}), [], card);
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
    }
    await page.evaluate(() => (document.getElementById('newer').hidden = false));
    assert.deepEqual(await violations(page, {text: false}), [], 'a newer version');
    await page.locator('#as-text').evaluate((button) => button.click());
    for (const mode of ['beside', 'alone']) {
      await page.locator(`button[data-mode=${mode}]`).click();
      assert.deepEqual(await violations(page), [], `text ${mode}`);
    }
  });

  test(`the page without WebGL, in ${colorScheme} colours`, async () => {
    const page = await newPage(rig, {
      colorScheme,
      init: () => (HTMLCanvasElement.prototype.getContext = () => null),
    });
    await page.goto(rig.url);
    await page.locator('#failure').waitFor({state: 'visible'});
    assert.deepEqual(await violations(page), []);
  });

  test(`the offer of the map to a reader who saves data, in ${colorScheme} colours`, async () => {
    const page = await newPage(rig, {
      colorScheme,
      init: () =>
        Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', {
          get: () => true,
        }),
    });
    await page.goto(rig.url);
    await page.locator('#load-map').waitFor({state: 'visible'});
    assert.deepEqual(await violations(page), []);
  });
}
