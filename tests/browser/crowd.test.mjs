// Nothing that is drawn runs into anything else, on the bundle with its real fonts: a core of what
// tests/ui/map/crowd_test.cpp looks at without a browser.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {LANGUAGES, makeRig, openExplorer, settled, test} from './helpers.mjs';

const SIZES = [
  [320, 640],
  [390, 844],
  [600, 480],
  [667, 375],
  [768, 1024],
  [1280, 800],
];
const STATES = {
  'as it opens': '',
  'a filter in force': 'stance=denies',
  'the tour': 'tour=2',
  figures: 'view=figures',
  sources: 'view=sources',
};
const CARDS = new Set([
  'legend',
  'help-card',
  'filter-card',
  'dates',
  'search',
  'search-field',
  'first-use',
  'notice',
]);
const IN_FRONT = new Set([
  'tour',
  'sheet',
  'sheet-head',
  'sheet-rows',
  'detail',
  'lanes',
  'chip-strip',
  'map',
]);
const LETTERS = 9; // px of a line that its letters take

let rig;
let page;
before(async () => {
  rig = await makeRig();
  page = await openExplorer(rig, {viewport: {width: 1280, height: 800}, reducedMotion: 'reduce'});
});
after(() => rig?.close());

function common(a, b) {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

const meet = (a, b) => {
  const part = common(a, b);
  return part.width > 2 && part.height > 2;
};

/**
 * What is wrong with what is seen: words cut in the header, words on words of another panel, a card
 * on another.
 */
function faults({texts}) {
  const found = texts
    .filter(({panel, cut}) => cut && panel === 'header')
    .map(({text}) => `cut: ${text}`);
  const lines = texts.map(({text, panel, box, room}) => ({
    text,
    panel,
    room,
    ink: common({...box, y: box.y + (box.height - LETTERS) / 2, height: LETTERS}, room),
  }));
  const cards = new Map(
    lines.filter(({panel}) => CARDS.has(panel)).map(({panel, room}) => [panel, room]),
  );
  const entries = [...cards];
  for (const [i, [name, room]] of entries.entries()) {
    for (const [other, its] of entries.slice(i + 1)) {
      if (meet(room, its) && !(name.startsWith('search') && other.startsWith('search'))) {
        found.push(`${name} on ${other}`);
      }
    }
  }
  const seen = lines.filter(
    ({panel, ink}) =>
      CARDS.has(panel) || (!IN_FRONT.has(panel) && !entries.some(([, room]) => meet(room, ink))),
  );
  for (const [i, a] of seen.entries()) {
    for (const b of seen.slice(i + 1)) {
      if (meet(a.ink, b.ink)) found.push(`${a.panel} “${a.text}” and ${b.panel} “${b.text}”`);
    }
  }
  return found;
}

async function press(name) {
  const {controls} = await page.evaluate(() => window.dateline.seen());
  const {box} = controls.find((control) => control.name === name);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
}

for (const language of LANGUAGES) {
  test(`no words or cards run into others in ${language}`, async () => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({width, height});
      for (const [name, fragment] of Object.entries(STATES)) {
        await page.evaluate(
          (asked) => window.dateline.setState(asked),
          [fragment, `lang=${language}`].filter(Boolean).join('&'),
        );
        await settled(page);
        for (const card of [null, 'help', 'search']) {
          if (card) await press(card);
          assert.deepEqual(
            faults(await page.evaluate(() => window.dateline.seen())),
            [],
            `${width}x${height}, ${name}, ${card ?? 'no card'}`,
          );
          if (card) await page.keyboard.press('Escape');
          await settled(page);
        }
      }
    }
  });
}
