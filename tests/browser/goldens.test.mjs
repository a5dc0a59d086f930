// Chromium against the golden pictures of the map: the scenes of tests/render/golden_scenes.cpp,
// drawn by WebAssembly on a WebGL 2 canvas and photographed there.
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {after, before, test as nodeTest} from 'node:test';
import {serve} from '../../web/serve.mjs';
import {launch, newPage, root, screenshots} from './helpers.mjs';
import {decode, difference} from './pixels.mjs';

const program = process.env.DATELINE_GOLDENS ?? path.join(root, 'build/web/dateline_goldens.js');
const map = process.env.DATELINE_MAP_DIR ?? path.join(root, 'build/map');
const pictures = path.join(root, 'tests/render/golden');
const NAMES = readdirSync(pictures)
  .filter((file) => file.endsWith('.png'))
  .map((file) => file.slice(0, -4));

/**
 * A pixel is another when a channel is off by more than this, as in golden_test.cpp, and so many
 * may be. Chromium's SwiftShader was measured to differ from Mesa's llvmpipe in 0.005 % at most (7
 * pixels of 144,000), so a fifth of that test's allowance is enough, and a missing thin line is
 * noticed.
 */
const STEP = 24;
const MAY_DIFFER = 0.001;

const skip =
  !existsSync(program) &&
  `NO PROGRAM OF GOLDENS: run cmake/test.sh, or configure the preset web with -DDATELINE_TESTS=ON and build dateline_goldens`;
const test = (name, run) => nodeTest(name, {skip, timeout: 120_000}, run);

let folder;
let server;
let browser;
let page;
let scenes;
const measured = [];

/** The program, the map's files and a page of one canvas, as one folder to serve. */
async function layOut() {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-goldens-'));
  for (const ending of ['.js', '.wasm']) {
    await cp(program.replace(/\.js$/, ending), path.join(folder, `dateline_goldens${ending}`));
  }
  const files = readdirSync(map).filter((file) => file === 'map.json' || file.endsWith('.mesh'));
  await mkdir(path.join(folder, 'map'));
  for (const file of files) await cp(path.join(map, file), path.join(folder, 'map', file));
  await writeFile(path.join(folder, 'favicon.ico'), '');
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><title>Golden scenes</title><canvas id="canvas"></canvas>',
  );
  return files;
}

/**
 * Runs in the page: starts the program with the map laid into its file system. The names of its
 * scenes.
 * @param {string[]} files
 */
async function start(files) {
  const {default: create} = await import(new URL('dateline_goldens.js', location.href).href);
  const goldens = await create({canvas: document.querySelector('canvas')});
  goldens.FS.mkdir('/map');
  await Promise.all(
    files.map(async (file) =>
      goldens.FS.writeFile(
        `/map/${file}`,
        new Uint8Array(await (await fetch(`map/${file}`)).arrayBuffer()),
      ),
    ),
  );
  window.goldens = goldens;
  return Array.from({length: goldens._goldens_count()}, (_, i) =>
    goldens.UTF8ToString(goldens._goldens_name(i)),
  );
}

before(async () => {
  if (skip) return;
  const files = await layOut();
  const served = await serve(folder, 0);
  server = served.server;
  browser = await launch();
  page = await newPage({browser});
  await page.goto(served.url);
  scenes = await page.evaluate(start, files);
  await mkdir(screenshots, {recursive: true});
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder) await rm(folder, {recursive: true});
  const worst = measured
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({name, share}) => `${name} ${(100 * share).toFixed(3)} %`);
  if (worst.length > 0) {
    console.log(`golden pictures in Chromium, those that differ most: ${worst.join(', ')}`);
  }
});

test('every scene has its picture, and every picture its scene', () =>
  assert.deepEqual([...scenes].sort(), [...NAMES].sort()));

for (const name of NAMES) {
  test(`${name} looks in Chromium as it does natively`, async () => {
    const failure = await page.evaluate(
      (scene) => window.goldens.UTF8ToString(window.goldens._goldens_draw(scene)),
      scenes.indexOf(name),
    );
    assert.equal(failure, '');
    const seen = await page.locator('canvas').screenshot();
    const share = difference(
      decode(seen),
      decode(await readFile(path.join(pictures, `${name}.png`))),
      STEP,
    );
    measured.push({name, share});
    if (share > MAY_DIFFER) {
      const left = path.join(screenshots, `golden-${name}.png`);
      await writeFile(left, seen);
      assert.fail(
        `${(100 * share).toFixed(2)} % of the pixels differ, ${100 * MAY_DIFFER} % may: look at ${left} beside tests/render/golden/${name}.png`,
      );
    }
    assert.deepEqual(page.complaints, []);
  });
}
