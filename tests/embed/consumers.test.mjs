// Projects that use the package as npm packs it: one built by Vite, one page of plain modules. In
// each the map comes up.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import http from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {pathToFileURL} from 'node:url';
import {root, test} from '../browser/helpers.mjs';
import {makeRig, ready} from './rig.mjs';

const web = path.join(root, 'web');
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8'};
let rig;
let folder;
before(async () => {
  rig = await makeRig();
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-projects-'));
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: web,
    encoding: 'utf8',
  }).trim();
  const home = path.join(folder, 'node_modules/dateline-web');
  mkdirSync(home, {recursive: true});
  execFileSync('tar', ['xzf', path.join(folder, name), '-C', home, '--strip-components=1']);
});
after(async () => {
  await rig?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Serves a project's folder, opens its page, and answers with the page when its map is ready. */
async function visit(home) {
  const server = http.createServer(async (request, response) => {
    const address = new URL(request.url, 'http://any').pathname;
    const file = path.join(home, address === '/' ? 'index.html' : address);
    const body = await readFile(file).catch(() => null);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const page = await rig.browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript(() => {
      window.heard = [];
      document.addEventListener(
        'ready',
        (event) => window.heard.push(['ready', event.detail]),
        true,
      );
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await ready(page);
    assert.equal(
      await page.evaluate(
        async () => (await document.querySelector('dateline-map').select('a')).claim,
      ),
      'a',
    );
    assert.deepEqual(complaints, []);
    await page.close();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const map = () =>
  `<dateline-map src="${rig.story}" title="Map" style="display:block;width:600px;height:480px"><a href="${rig.story}">The story</a></dateline-map>`;
const document = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">${map()}${script}`;

test('a project that Vite builds', async () => {
  const home = path.join(folder, 'vite');
  mkdirSync(home);
  symlinkSync(path.join(folder, 'node_modules'), path.join(home, 'node_modules'));
  writeFileSync(
    path.join(home, 'package.json'),
    '{"type": "module", "dependencies": {"dateline-web": "*"}}',
  );
  writeFileSync(
    path.join(home, 'index.html'),
    document('<script type="module" src="/main.ts"></script>'),
  );
  writeFileSync(
    path.join(home, 'main.ts'),
    'import "dateline-web"; import type {DatelineMap} from "dateline-web"; const map = document.querySelector<DatelineMap>("dateline-map"); map?.setAttribute("data-found", map.src);',
  );
  const {build} = await import(
    pathToFileURL(createRequire(path.join(web, 'package.json')).resolve('vite'))
  );
  await build({root: home, configFile: false, logLevel: 'error', build: {outDir: 'out'}});
  await visit(path.join(home, 'out'));
});

test('a page of plain modules, with nothing built', async () => {
  writeFileSync(
    path.join(folder, 'index.html'),
    document(
      '<script type="importmap">{"imports": {"dateline-web": "/node_modules/dateline-web/embed/dateline-map.js"}}</script><script type="module">import "dateline-web";</script>',
    ),
  );
  await visit(folder);
});
