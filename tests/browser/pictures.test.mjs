// Pictures for people to look at (build/screenshots/), and the least that a machine can say of
// them: they are not blank, and themes and sizes differ.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before} from 'node:test';
import {makeRig, openExplorer, screenshots, select, settled, test} from './helpers.mjs';
import {colours, decode} from './pixels.mjs';

let rig;
before(async () => (rig = await makeRig()));
after(() => rig?.close());

const VIEWS = [
  {name: 'desktop', viewport: {width: 1440, height: 900}},
  {name: 'laptop', viewport: {width: 1100, height: 700}},
  {name: 'tablet', viewport: {width: 800, height: 1100}, hasTouch: true},
  {
    name: 'phone',
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
];

async function picture(page, name) {
  await settled(page);
  return decode(await page.screenshot({path: path.join(screenshots, `${name}.png`)}));
}

for (const {name, ...view} of VIEWS) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name}, ${colorScheme}: the explorer is drawn, at rest and with a claim open`, async () => {
      const page = await openExplorer(rig, {...view, colorScheme});
      const rest = await picture(page, `web-${name}-${colorScheme}`);
      assert.ok(colours(rest) > 100, `${colours(rest)} colours`);
      const {listed, claim} = await settled(page);
      await select(
        page,
        listed.find((id) => id !== claim),
      );
      const open = await picture(page, `web-${name}-${colorScheme}-claim`);
      assert.ok(colours(open) > 100);
      const [red, green, blue] = open.at(4, 4);
      const brightness = (red + green + blue) / 3;
      assert.equal(
        brightness > 128,
        colorScheme === 'light',
        `the corner is ${[red, green, blue]}`,
      );
      assert.deepEqual(page.complaints, []);
    });
  }
}
