// The story as HTML, as `dateline page` writes it, in a whole document: held to the Nu checker, in
// every language, without an error or a warning.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {constants, root, tool as program} from './page_module.mjs';

const STORIES = ['lost-balloon', 'dprk-troops-2024'];
const {LANGUAGES} = constants;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-page-'));
after(() => fs.rmSync(folder, {recursive: true, force: true}));

const vnu = createRequire(import.meta.url)('vnu-jar'); // the path of its jar
const java = spawnSync('java', ['-version']).error === undefined;

/** @param {string} story @param {string} language @returns {{head: string, twin: string}} */
function pieces(story, language) {
  const out = path.join(folder, `${story}-${language}`);
  execFileSync(program, [
    'page',
    path.join(root, 'data/stories', story),
    '--out',
    out,
    '--lang',
    language,
    '--picture',
    'https://example.org/card.png',
    '--address',
    'https://example.org/story/',
  ]);
  return {
    head: fs.readFileSync(path.join(out, 'head.html'), 'utf8'),
    twin: fs.readFileSync(path.join(out, 'twin.html'), 'utf8'),
  };
}

/** @param {string} story @param {string} language */
function wholeDocument(story, language) {
  const {head, twin} = pieces(story, language);
  const title = JSON.parse(
    fs.readFileSync(path.join(root, 'data/stories', story, 'story.json'), 'utf8'),
  ).title;
  return (
    `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\n${head}</head>\n` +
    `<body><main id="text"><h1 lang="en">${title}</h1>\n${twin}</main></body></html>\n`
  );
}

test(
  'the Nu checker finds nothing in the story as HTML, in any language',
  {skip: java ? false : 'there is no Java here, which the Nu checker needs'},
  () => {
    const files = STORIES.flatMap((story) =>
      LANGUAGES.map((language) => {
        const file = path.join(folder, `${story}.${language}.html`);
        fs.writeFileSync(file, wholeDocument(story, language));
        return file;
      }),
    );
    const checked = spawnSync('java', ['-jar', vnu, '--format', 'json', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const {messages} = JSON.parse(checked.stderr);
    const shown = messages.map(
      (/** @type {any} */ one) =>
        `${path.basename(one.url)}:${one.lastLine}: ${one.type} ${one.message}`,
    );
    assert.deepEqual([...new Set(shown)].slice(0, 20), []);
    assert.equal(checked.status, 0);
  },
);

test('the head holds one script, of JSON, whose every node has a type', () => {
  for (const story of STORIES) {
    const {head} = pieces(story, 'en');
    const scripts = [...head.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
    assert.equal(scripts.length, 1);
    const graph = JSON.parse(scripts[0][1])['@graph'];
    assert.ok(graph.length > 20);
    /** @param {any} node */
    const check = (node) => {
      if (Array.isArray(node)) node.forEach(check);
      else if (node !== null && typeof node === 'object') {
        const isReference = Object.keys(node).length === 1 && '@id' in node;
        assert.ok(
          isReference
            ? graph.some((/** @type {any} */ one) => one['@id'] === node['@id'])
            : '@type' in node,
          JSON.stringify(node),
        );
        Object.values(node).forEach(check);
      }
    };
    graph.forEach(check);
  }
});

test('a page in another language says of each text in which language it is', () => {
  const {twin} = pieces('dprk-troops-2024', 'ko');
  assert.match(twin, /<p lang="en">Some 8,000 North Korean soldiers/);
  assert.match(twin, /<h3>쿠르스크주<\/h3>/);
});

test('a browser without scripts finds each claim by its link, and tells assistive technology of all of them', async () => {
  const file = path.join(folder, 'no-script.html');
  fs.writeFileSync(file, wholeDocument('dprk-troops-2024', 'en'));
  const {claims} = JSON.parse(
    fs.readFileSync(path.join(root, 'data/stories/dprk-troops-2024/story.json'), 'utf8'),
  );
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({javaScriptEnabled: false});
    await page.goto(`${pathToFileURL(file)}#claim=blinken-8000-kursk`);
    assert.equal(await page.locator(':target').getAttribute('id'), 'claim=blinken-8000-kursk');
    const box = await page.locator(':target').boundingBox();
    assert.ok(box !== null && box.y > -1 && box.y < 400, `the page did not go there: ${box?.y}`);
    assert.equal(await page.getByRole('article').count(), claims.length);
    assert.equal(await page.getByRole('navigation', {name: 'Contents'}).count(), 1);
    for (const name of ['Questions', 'Places', 'Speakers', 'Claims', 'Sources']) {
      assert.equal(await page.getByRole('region', {name, exact: true}).count(), 1, name);
    }
  } finally {
    await browser.close();
  }
});
