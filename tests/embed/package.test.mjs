// The package as a consumer gets it: what is in it, its types under a strict compiler, and a
// consumer's bundle of it within the budget.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const {buildSync} = createRequire(path.join(web, 'package.json'))('esbuild');
let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-consumer-'));
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: web,
    encoding: 'utf8',
  }).trim();
  const home = path.join(folder, 'node_modules/dateline-web');
  mkdirSync(home, {recursive: true});
  execFileSync('tar', ['xzf', path.join(folder, name), '-C', home, '--strip-components=1']);
});
after(() => rmSync(folder, {recursive: true, force: true}));

test('the package holds the embed and nothing else', () => {
  assert.deepEqual(readdirSync(path.join(folder, 'node_modules/dateline-web')).sort(), [
    'embed',
    'package.json',
  ]);
});

test('a strict TypeScript consumer compiles, and a wrong use does not', () => {
  const compile = (source) => {
    writeFileSync(path.join(folder, 'use.ts'), source);
    execFileSync(
      process.execPath,
      [
        path.join(web, 'node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        '--lib',
        'es2022,dom',
        '--types',
        '',
        'use.ts',
      ],
      {cwd: folder, stdio: 'pipe'},
    );
  };
  const start =
    'import "dateline-web"; import type {DatelineMap} from "dateline-web"; const map: DatelineMap = document.createElement("dateline-map");\n';
  compile(
    `${start}map.claim = "a"; map.addEventListener("select", ({detail}) => { const id: string | null = detail.claim; void id; }); map.select("b").then(({fragment}) => fragment.length);`,
  );
  assert.throws(() => compile(`${start}map.loading = "sometimes";`));
});

test('a consumer’s bundle of the element is under 6 KB as it travels, and loads where there is no page', async () => {
  const entry = path.join(folder, 'use.js');
  writeFileSync(entry, 'import "dateline-web";');
  const {
    outputFiles: [{contents}],
  } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  for (const squeeze of [gzipSync, brotliCompressSync]) {
    assert.ok(
      squeeze(contents).length < 6000,
      `${squeeze.name}: ${squeeze(contents).length} bytes`,
    );
  }
  await import(path.join(folder, 'node_modules/dateline-web/embed/dateline-map.js'));
});
