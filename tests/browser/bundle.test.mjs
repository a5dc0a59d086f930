// dist/ as a folder that any static server can carry: true names, true twins, nothing inline,
// nothing absolute, the same bytes each time.
import assert from 'node:assert/strict';
import {execFile, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {hashedFolder} from '../../web/bundle/hashed.mjs';
import {MOST_BYTES} from '../../web/bundle/transfer_table.mjs';
import {serve} from '../../web/serve.mjs';
import {dist, makeRig, newPage, root, test} from './helpers.mjs';

const run = promisify(execFile);
const sharp = createRequire(path.join(root, 'web/package.json'))('sharp');
const BUNDLER = path.join(root, 'web/bundle/bundle.mjs');
/** For a bundle that was made of other inputs than the build's own. */
const GIVEN = process.env.DATELINE_BUNDLE_ARGS?.split(' ') ?? [];

let folder;
let files;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bundle-'));
  files = (await readdir(dist, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
});
after(() => rm(folder, {recursive: true}));

const plain = () => files.filter((file) => !/\.(br|gz)$/.test(file));

/** Scripts of this edition and of those before it, which stay for the pages that load them. */
const VERSION = /^(embed|resizer)\.[0-9a-f]{12}\.js/;
/** What is asked for by name. */
const NAMED = [
  'index.html',
  'sw.js',
  'poster.webp',
  'poster-narrow.webp',
  'embed.js',
  'resizer.js',
];

test('every asset’s name, or its folder’s, carries the digest of what is inside; the page’s does not', async () => {
  for (const file of NAMED) assert.ok(plain().includes(file), file);
  const versions = plain().filter((file) => VERSION.test(file));
  assert.ok(versions.length >= 2);
  const assets = plain().filter((file) => !NAMED.includes(file) && !versions.includes(file));
  const meshes = assets.filter((file) => file.endsWith('.mesh'));
  assert.ok(assets.length >= 10 && meshes.length >= 2);
  for (const file of assets.filter((name) => !meshes.includes(name))) {
    const digest = createHash('sha256')
      .update(await readFile(path.join(dist, file)))
      .digest('hex')
      .slice(0, 12);
    assert.match(file, new RegExp(`^assets/[^/]*\\.${digest}\\.[a-z]+$`));
  }
  for (const file of meshes) assert.match(file, /^assets\/map\.[0-9a-f]{12}\/[^/]+\.mesh$/);
});

test('another map gives another folder', async () => {
  const map = [
    {name: 'a', bytes: Buffer.from('1')},
    {name: 'b', bytes: Buffer.from('2')},
  ];
  const names = [
    map,
    [{...map[0], bytes: Buffer.from('3')}, map[1]],
    [{...map[0], name: 'c'}, map[1]],
    [map[0]],
  ].map((files) => hashedFolder('map', files));
  assert.equal(new Set(names).size, names.length);
});

test('every file has its .br and .gz, and they hold the same', async () => {
  for (const file of plain()) {
    const bytes = await readFile(path.join(dist, file));
    assert.deepEqual(
      zlib.brotliDecompressSync(await readFile(path.join(dist, `${file}.br`))),
      bytes,
      `${file}.br`,
    );
    assert.deepEqual(
      zlib.gunzipSync(await readFile(path.join(dist, `${file}.gz`))),
      bytes,
      `${file}.gz`,
    );
  }
});

test('the page has no script, style or handler of its own, and only relative addresses', async () => {
  const page = await readFile(path.join(dist, 'index.html'), 'utf8');
  assert.doesNotMatch(
    page,
    /<script(?![^>]*(?:\ssrc=|type="(?:application\/ld\+json|text\/plain)"))[^>]*>/,
  );
  assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=/);
  for (const [, address] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
    assert.doesNotMatch(address, /^(\/|[a-z]+:)/, address);
  }
  assert.doesNotMatch(page, /\{\{/, 'no blank of the template is left');
  assert.match(page, /<html lang="[a-z]/);
  assert.match(page, /<main[\s>]/);
  assert.match(page, /<h1[\s>]/);
});

test('the Nu checker finds no error in the page', (context) => {
  if (spawnSync('java', ['-version']).error) {
    return context.skip('there is no Java here, which the Nu checker needs');
  }
  const checker = createRequire(new URL('../../web/package.json', import.meta.url))('vnu-jar');
  const {stderr} = spawnSync(
    'java',
    ['-jar', checker, '--errors-only', '--format', 'json', path.join(dist, 'index.html')],
    {encoding: 'utf8', maxBuffer: 1 << 26},
  );
  assert.deepEqual(
    JSON.parse(stderr).messages.map(({lastLine, message}) => `${lastLine}: ${message}`),
    [],
  );
});

test('no file names a folder of the machine that made it', async () => {
  for (const file of plain()) {
    const text = (await readFile(path.join(dist, file))).toString('latin1');
    assert.equal(text.includes(root.replace(/\/$/, '')), false, file);
  }
});

test('poster and script are under 60 KB together, the script under 6, as they travel', async () => {
  const size = async (file) => (await stat(path.join(dist, file))).size;
  const script = await size('embed.js.br');
  assert.ok(script < 6 * 1024, `${script}`);
  for (const poster of ['poster.webp', 'poster-narrow.webp']) {
    assert.ok(
      (await size(poster)) + script < 60 * 1024,
      `${poster}: ${await size(poster)} + ${script}`,
    );
  }
});

/**
 * What a page asks the server for until it asks for the program's later part, as paths within the
 * bundle.
 */
async function askedBeforeTheRest() {
  const rig = await makeRig();
  try {
    const page = await newPage(rig);
    const asked = [];
    page.on('request', (request) =>
      asked.push(new URL(request.url()).pathname.slice(1) || 'index.html'),
    );
    await page.goto(rig.url);
    await page.evaluate(() => window.dateline.ready);
    const rest = asked.findIndex((file) => file.includes('later.'));
    assert.ok(rest > 0, asked.join(' '));
    // the page's picture of itself has a budget of its own
    return [...new Set(asked.slice(0, rest))].filter((file) => !file.includes('/picture.'));
  } finally {
    await rig.close();
  }
}

test('all that comes before the first map takes no more than has been reached, as it travels', async (context) => {
  const sizes = await Promise.all(
    (await askedBeforeTheRest()).map(async (file) => ({
      file,
      bytes: (await stat(path.join(dist, `${file}.br`))).size,
    })),
  );
  const sum = sizes.reduce((bytes, size) => bytes + size.bytes, 0);
  const table = sizes.sort((a, b) => b.bytes - a.bytes).map(({file, bytes}) => `${file} ${bytes}`);
  context.diagnostic([...table, `in all ${sum}, of ${MOST_BYTES}`].join('\n'));
  assert.ok(sizes.some(({file}) => file.endsWith('.wasm')));
  assert.ok(sum <= MOST_BYTES, `${sum} bytes, of ${MOST_BYTES}`);
});

test('a picture whose px do not come out even has no empty row or column', async () => {
  const file = path.join(folder, 'odd.png');
  await run(path.join(root, 'build/native/dateline'), [
    'render',
    path.join(root, 'data/stories/dprk-troops-2024'),
    '-o',
    file,
    '--size',
    '321x215',
    '--ratio',
    '1.5',
    '--map-alone',
  ]);
  const {data, info} = await sharp(file).removeAlpha().raw().toBuffer({resolveWithObject: true});
  assert.deepEqual([info.width, info.height], [482, 323]);
  const dark = (x, y) =>
    data[3 * (y * info.width + x)] +
      data[3 * (y * info.width + x) + 1] +
      data[3 * (y * info.width + x) + 2] <
    60;
  for (const y of [0, info.height - 1]) {
    assert.ok(![...Array(info.width).keys()].every((x) => dark(x, y)), `row ${y}`);
  }
  for (const x of [0, info.width - 1]) {
    assert.ok(![...Array(info.height).keys()].every((y) => dark(x, y)), `column ${x}`);
  }
});

test('the same inputs give the same bytes', async () => {
  const again = path.join(folder, 'again');
  const {stdout} = await run(process.execPath, [BUNDLER, ...GIVEN, '--out', again]);
  assert.match(stdout, /budget 350/);
  const made = files.filter((file) => !VERSION.test(file) || existsSync(path.join(again, file)));
  for (const file of made) {
    assert.deepEqual(
      await readFile(path.join(again, file)),
      await readFile(path.join(dist, file)),
      file,
    );
  }
});

test('another edition in the same folder keeps the scripts that pages out there load, byte for byte, and nothing else of the earlier one', async () => {
  const out = path.join(folder, 'edition');
  const old = 'embed.0123456789ab.js';
  await mkdir(path.join(out, 'assets'), {recursive: true});
  await writeFile(path.join(out, old), 'an earlier version');
  for (const file of ['index.html', 'sw.js']) await writeFile(path.join(out, file), 'old');
  await writeFile(path.join(out, 'assets/page.0123456789ab.js'), 'gone');
  await run(process.execPath, [BUNDLER, ...GIVEN, '--out', out]);
  assert.equal(await readFile(path.join(out, old), 'utf8'), 'an earlier version');
  assert.equal(
    zlib.gunzipSync(await readFile(path.join(out, `${old}.gz`))).toString(),
    'an earlier version',
  );
  assert.equal(existsSync(path.join(out, 'assets/page.0123456789ab.js')), false);
});

test('`dateline build` makes the bundle of any story, and what to paste: three forms, printed and in embed.html', async () => {
  const out = path.join(folder, 'balloon');
  const {stdout} = await run(path.join(root, 'build/native/dateline'), [
    'build',
    path.join(root, 'data/stories/lost-balloon'),
    '--out',
    out,
    '--address',
    'https://example.org/balloon/',
  ]);
  const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  const page = unescaped(await readFile(path.join(out, 'embed.html'), 'utf8'));
  const {title, claims, actors} = JSON.parse(
    await readFile(path.join(root, 'data/stories/lost-balloon/story.json'), 'utf8'),
  );
  for (const shown of [stdout, page]) {
    assert.match(shown, /<dateline-map src="https:\/\/example\.org\/balloon\/"/);
    assert.equal(shown.match(/<iframe[^>]* src="https:\/\/example\.org\/balloon\//g)?.length, 2);
    assert.ok(unescaped(shown).includes(title));
  }
  const index = await readFile(path.join(out, 'index.html'), 'utf8');
  assert.ok(index.includes(`<title>${title}`));
  const words = JSON.parse(await readFile(path.join(root, 'tests/data/stance_words.json'), 'utf8'));
  const {'@graph': graph} = JSON.parse(
    index.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1],
  );
  for (const {id, actor, stance, summary} of claims) {
    const line = `${actors.find((one) => one.id === actor).names.en} (${words[stance].en}): ${summary}`;
    assert.equal(
      JSON.parse(await readFile(path.join(out, `oembed/${id}.json`), 'utf8')).title,
      line,
    );
    assert.ok(
      unescaped(await readFile(path.join(out, `c/${id}.html`), 'utf8')).includes(
        `<title>${line}</title>`,
      ),
      line,
    );
    assert.equal(graph.find((node) => node['@id'] === `#claim=${id}`).text, line);
  }
  assert.deepEqual(
    [...new Set(claims.map(({stance}) => stance))].sort(),
    Object.keys(words).sort(),
    'every stance is there',
  );
});

test('a folder that holds anything else is left as it is', async () => {
  const own = path.join(folder, 'own');
  await mkdir(own);
  await writeFile(path.join(own, 'letter.txt'), 'mine');
  const failed = await run(process.execPath, [BUNDLER, ...GIVEN, '--out', own]).catch(
    (error) => error,
  );
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /own: there is something else in this folder/);
  assert.deepEqual(await readdir(own), ['letter.txt']);
});

test('a missing input is named, with what makes it', async () => {
  const failed = await run(process.execPath, [
    BUNDLER,
    '--program',
    path.join(folder, 'none.js'),
    '--out',
    path.join(folder, 'never'),
  ]).catch((error) => error);
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /none\.js|map\.json|languages/);
  assert.match(failed.stderr, /Run `/);
});

test('it runs from a folder deep below a server’s root', async () => {
  await cp(dist, path.join(folder, 'site/news/2024/map'), {recursive: true});
  const {server, url} = await serve(path.join(folder, 'site'), 0);
  const rig = await makeRig();
  try {
    const page = await newPage(rig);
    await page.goto(`${url}news/2024/map/`);
    const {story} = await page.evaluate(() => window.dateline.ready);
    assert.ok(story.id);
    assert.deepEqual(page.complaints, []);
  } finally {
    await rig.close();
    server.closeAllConnections();
    server.close();
  }
});
