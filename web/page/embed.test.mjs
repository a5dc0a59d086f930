// What is handed to other pages, as text: snippets that no title can break out of, oEmbed's
// answers, and headers that say the same on every kind of server.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {oEmbed} from '../bundle/embed.mjs';
import {embedPages} from '../bundle/embed_pages.mjs';
import {elementSnippet, plainSnippet, policyOf, resizedSnippet} from '../embed/snippets.js';
import {serve} from '../serve.mjs';

const BASE = 'https://example.org/a&b/';
const given = {base: BASE, title: '"><script>alert(1)</script>', fragment: "claim=x&place=y'z"};

test('no title, address or state breaks out of a snippet', () => {
  for (const snippet of [elementSnippet, resizedSnippet, plainSnippet]) {
    const markup = snippet(given);
    assert.ok(!markup.includes('alert(1)</script>'), markup);
    assert.ok(!markup.includes("y'z"), markup);
    assert.equal((markup.match(/<(iframe|dateline-map) /g) ?? []).length, 1);
    assert.match(markup, /<a href="https:\/\/example\.org\/a&#38;b\/#claim=x&#38;place=y&#39;z">/);
  }
});

test('a snippet checks the script that it loads, and one form has none', () => {
  assert.match(
    elementSnippet({...given, integrity: 'sha384-abc'}),
    /embed\.js" integrity="sha384-abc" crossorigin="anonymous"><\/script>/,
  );
  assert.match(
    resizedSnippet({...given, resizerIntegrity: 'sha384-def'}),
    /resizer\.js" integrity="sha384-def"/,
  );
  assert.match(
    elementSnippet({...given, script: 'embed.0123456789ab.js', integrity: 'sha384-abc'}),
    /b\/embed\.0123456789ab\.js" integrity=/,
  );
  assert.ok(!plainSnippet(given).includes('<script'));
});

test('the element is told what is to be seen by its attributes', () => {
  const markup = elementSnippet({
    base: BASE,
    title: 'T',
    fragment: 'claim=a&known=2024-10-20&view=figures',
  });
  assert.match(
    markup,
    / src="https:\/\/example\.org\/a&#38;b\/" claim="a" time="2024-10-20" view="figures" title="T"/,
  );
  assert.match(
    elementSnippet({base: BASE, title: 'T', fragment: 'claim=a&stance=denies'}),
    / src="https:\/\/example\.org\/a&#38;b\/#claim=a&#38;stance=denies" title="T"/,
    'what no attribute names stands in the address',
  );
});

test('a snippet has the theme and the height that were asked for', () => {
  const wished = {base: BASE, title: 'T', theme: 'dark', height: 600};
  assert.match(
    elementSnippet(wished),
    / theme="dark" title="T" height="600" style="display:block;height:600px"/,
  );
  assert.match(resizedSnippet(wished), /data-dateline="fixed".*height:600px.*color-scheme:dark;/);
  assert.match(plainSnippet(wished), /style="width:100%;height:600px;border:0;color-scheme:dark;/);
  for (const snippet of [elementSnippet, resizedSnippet, plainSnippet]) {
    assert.ok(!/dark|light/.test(snippet({base: BASE, title: 'T'})));
  }
});

test('each form says what a page’s policy must allow', () => {
  assert.equal(
    policyOf('plain', BASE),
    'frame-src https://example.org; img-src https://example.org',
  );
  assert.match(policyOf('element', BASE), /^script-src https:\/\/example\.org;/);
});

test('oEmbed answers for the story and for each claim, as the standard has it', () => {
  const story = {
    title: 'Story',
    claims: [
      {id: 'one', summary: 'First'},
      {id: 'two', summary: 'Second'},
    ],
  };
  const lines = {one: 'Kremlin (dismisses): First', two: 'NATO (confirms): Second'};
  const files = oEmbed(story, 'https://example.org/s/', lines);
  assert.deepEqual(
    files.map(({url}) => url),
    ['oembed.json', 'oembed/one.json', 'oembed/two.json'],
  );
  for (const {bytes} of files) {
    const answer = JSON.parse(bytes.toString());
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.ok(
      answer.html.startsWith('<iframe ') &&
        Number.isInteger(answer.width) &&
        Number.isInteger(answer.height),
    );
    assert.equal(answer.thumbnail_url, 'https://example.org/s/poster.webp');
  }
  assert.match(JSON.parse(files[1].bytes.toString()).html, /#claim=one/);
  assert.deepEqual(
    files.map(({bytes}) => JSON.parse(bytes.toString()).title),
    ['Story', lines.one, lines.two],
    'a claim is titled by who does what',
  );
  assert.deepEqual(oEmbed(story, '', lines), []);
});

const words = Object.fromEntries(
  ['title', 'element', 'element_why', 'resized', 'resized_why', 'plain', 'plain_why'].map((id) => [
    `embed_${id}`,
    `Word ${id}`,
  ]),
);
const hostileStory = {title: '<Story>', language: 'en', claims: [{id: 'one', summary: 'First'}]};
const lines = {one: 'Speaker (denies): First "said" </title><script>alert(1)</script>'};

test('a page for each claim leads to it, has its oEmbed answer, and its words stay words', () => {
  const pages = new Map(
    embedPages(hostileStory, BASE, {card: 'assets/card.png', scripts: {}, words, lines}).map(
      ({url, bytes}) => [url, bytes.toString()],
    ),
  );
  assert.deepEqual([...pages.keys()], ['embed.html', 'c/one.html']);
  const page = pages.get('c/one.html') ?? '';
  assert.ok(!page.includes('<script'), page);
  const line = lines.one.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  for (const said of [
    `<title>${line}</title>`,
    `<meta name="description" content="${line}">`,
    `<meta property="og:title" content="${line}">`,
    `.json" title="${line}">`,
    `>${line}</a></h1>`,
  ]) {
    assert.ok(page.includes(said), said);
  }
  assert.ok(
    page.includes('<meta property="og:image:alt" content="&#60;Story&#62;">'),
    'its picture is of the whole story',
  );
  assert.ok(
    page.includes(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/a&#38;b/oembed/one.json"',
    ),
  );
  assert.ok(
    page.includes('<meta http-equiv="refresh" content="0; url=../#claim=one">') &&
      page.includes('<a href="../#claim=one">'),
  );
  assert.ok(
    page.includes(
      '<meta property="og:image" content="https://example.org/a&#38;b/assets/card.png">',
    ),
  );
  assert.deepEqual(embedPages(hostileStory, '', {card: '', scripts: {}, words, lines}), []);
});

test('the page of snippets shows the three forms as text', () => {
  const [{bytes}] = embedPages(hostileStory, BASE, {
    card: '',
    scripts: {script: 'embed.0123456789ab.js', integrity: 'sha384-abc'},
    words,
    lines,
  });
  const page = bytes.toString();
  for (const snippet of [elementSnippet, resizedSnippet, plainSnippet]) {
    const shown = snippet({
      base: BASE,
      title: '<Story>',
      script: 'embed.0123456789ab.js',
      integrity: 'sha384-abc',
    }).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
    assert.ok(page.includes(`<pre><code>${shown}</code></pre>`));
  }
  assert.ok(!/<(iframe|script|dateline-map)/.test(page));
});

test('the Nu checker finds no error in these pages', (context) => {
  if (spawnSync('java', ['-version']).status !== 0) return context.skip('there is no Java');
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-pages-'));
  try {
    const files = embedPages(hostileStory, BASE, {
      card: 'assets/card.png',
      scripts: {},
      words,
      lines,
    }).map(({url, bytes}) => {
      const file = path.join(folder, url.replace('/', '-'));
      writeFileSync(file, bytes);
      return file;
    });
    const {status, stderr} = spawnSync(
      'java',
      ['-jar', createRequire(import.meta.url)('vnu-jar'), '--errors-only', ...files],
      {encoding: 'utf8'},
    );
    assert.equal(status, 0, stderr);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('the samples for servers say what our own server says', async () => {
  const {server, url} = await serve(new URL('.', import.meta.url).pathname, 0);
  const {headers} = await fetch(`${url}embed.test.mjs`);
  server.closeAllConnections();
  server.close();
  const names = [
    'access-control-allow-origin',
    'cross-origin-resource-policy',
    'cross-origin-embedder-policy',
    'x-content-type-options',
    'referrer-policy',
    'content-security-policy',
    'cache-control',
  ];
  for (const file of ['nginx.conf', '.htaccess', '_headers']) {
    const text = readFileSync(
      new URL(`../examples/hosting/${file}`, import.meta.url),
      'utf8',
    ).toLowerCase();
    for (const name of names) {
      assert.ok(
        text
          .split('\n')
          .some(
            (line) => line.includes(name) && line.includes(String(headers.get(name)).toLowerCase()),
          ),
        `${file}: ${name}: ${headers.get(name)}`,
      );
    }
    assert.ok(text.includes('public, max-age=31536000, immutable'), file);
  }
});
