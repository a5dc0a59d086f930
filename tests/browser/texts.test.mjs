// An article's own text on the page: dropped, chosen or pasted. Its passages are checked in front
// of the reader; what is not an article is refused with a sentence.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {after, before} from 'node:test';
import path from 'node:path';
import {makeRig, shippedStory, test, until} from './helpers.mjs';
import {Reader} from './reader.mjs';

// The articles are their publishers' and in no repository: a folder of theirs as .txt can be named.
const folder = process.env.DATELINE_ARTICLES ?? '';
const articles =
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => path.join(folder, name))
    : [];
const withArticles = (name, run) =>
  test(name, (context) =>
    articles.length
      ? run(context)
      : context.skip('DATELINE_ARTICLES names no folder with the articles’ texts'),
  );

let rig;
let reader;
before(async () => {
  rig = await makeRig();
  reader = await Reader.open(rig, 'mouse', 'view=sources');
});
after(() => rig?.close());

/** A file falls on the canvas, as the browser tells the page of it. */
const drop = (...files) =>
  reader.page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const {name, text, bytes} of given) {
      dataTransfer.items.add(new File([text ?? new Uint8Array(bytes)], name));
    }
    const said = {clientX: 700, clientY: 400, bubbles: true, cancelable: true, dataTransfer};
    const over = !document.getElementById('canvas').dispatchEvent(new DragEvent('dragover', said));
    return over && !document.getElementById('canvas').dispatchEvent(new DragEvent('drop', said));
  }, files);

const paste = (text) =>
  reader.page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document
      .getElementById('canvas')
      .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}));
  }, text);

const found = (text) => text.exact + text.moved + text.edited + text.lost + text.unchecked;
const passages = (source) =>
  shippedStory.claims
    .flatMap((claim) => claim.appearances)
    .filter((appearance) => appearance.source === source).length;

/** Waits for the verdict on the file of this name; what the reader is told. */
async function notice(name) {
  await until(
    reader.page,
    `(async () => ((await window.dateline.state()).notice ?? '').includes(${JSON.stringify(name)}))()`,
  );
  return (await reader.state()).notice;
}

async function anew() {
  await reader.page.reload();
  await reader.page.evaluate(() => window.dateline.ready);
  await until(reader.page, async () => (await window.dateline.stats()).whole);
}

withArticles(
  'each article that is dropped is known for its own, and all its passages stand where the story says',
  async () => {
    await anew();
    for (const [at, file] of articles.entries()) {
      assert.ok(
        await drop({name: `article-${at}.txt`, text: readFileSync(file, 'utf8')}),
        'the browser does not go to the file',
      );
      await notice(`article-${at}.txt`);
    }
    const {texts} = await reader.state();
    assert.equal(texts.length, shippedStory.sources.length);
    for (const text of texts) {
      assert.equal(text.sameDocument, true, text.source);
      assert.equal(text.exact, passages(text.source), `${text.source}: ${JSON.stringify(text)}`);
      assert.equal(found(text), text.exact);
    }
  },
);

withArticles(
  'the article is then shown in words, and in bars again when the reader takes its text away',
  async () => {
    await anew();
    await reader.goTo('view=sources&source=rte-e');
    const bars = /Grey bars stand for article text that is not republished/;
    await reader.reads(bars);
    const file = articles.find((name) =>
      readFileSync(name, 'utf8').includes(
        shippedStory.claims.find(({id}) => id === 'blinken-8000-kursk').appearances[0].quote,
      ),
    );
    await drop({name: 'rte.txt', text: readFileSync(file, 'utf8')});
    await notice('rte.txt');
    assert.doesNotMatch(await reader.words(), bars);
    await reader.press('forget-text');
    assert.equal((await reader.state()).texts.length, 0);
    await reader.reads(bars);
  },
);

withArticles(
  'a text that was chosen, pasted, cut, edited, or saved in another encoding is checked word for word',
  async () => {
    await anew();
    const text = readFileSync(articles[0], 'utf8');
    const chosen = reader.page.waitForEvent('filechooser');
    await reader.press('check-text');
    await (
      await chosen
    ).setFiles({name: 'chosen.txt', mimeType: 'text/plain', buffer: Buffer.from(text)});
    await notice('chosen.txt');
    const [whole] = (await reader.state()).texts;
    assert.equal(whole.exact, passages(whole.source));

    await paste(text.split('\n').slice(0, -6).join('\n'));
    await notice('Clipboard');
    const pasted = (await reader.state()).texts.find(({source}) => source === whole.source);
    assert.equal(pasted.sameDocument, false);
    assert.ok(
      pasted.exact > 0 && pasted.lost + pasted.edited > 0 && pasted.unchecked === 0,
      JSON.stringify(pasted),
    );
    assert.equal(found(pasted), found(whole));

    await drop({
      name: 'wide.txt',
      bytes: [0xff, 0xfe, ...Buffer.from(`A line in front.\n${text}`, 'utf16le')],
    });
    await notice('wide.txt');
    const wide = (await reader.state()).texts.find(({source}) => source === whole.source);
    assert.equal(wide.exact + wide.moved, found(whole), JSON.stringify(wide));
  },
);

for (const [what, file, sentence] of [
  [
    'a picture',
    {
      name: 'photo.jpg',
      bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array.from({length: 600}, (_, i) => (i * 7) & 255)],
    },
    /photo\.jpg is not text/,
  ],
  ['an empty file', {name: 'empty.txt', text: ''}, /empty\.txt is empty/],
  [
    'another text',
    {name: 'soup.txt', text: 'A recipe for soup. '.repeat(100)},
    /soup\.txt is the text of none of these articles/,
  ],
  [
    'a page without words',
    {name: 'bare.html', text: '<html><body><script>1</script></body></html>'},
    /bare\.html is a page without an article/,
  ],
  [
    'an encoding that it does not name',
    {
      name: 'old.txt',
      bytes: [...Buffer.from('Déjà vu à Séoul: señor, naïveté et cætera. '.repeat(60), 'latin1')],
    },
    /old\.txt is .*(encod|Unicode|UTF)/,
  ],
]) {
  test(`${what} is refused with a sentence`, async () => {
    await drop(file);
    assert.match(await notice(file.name), sentence);
    assert.ok((await reader.words()).includes(file.name), 'which is on the screen');
  });
}

test('200 MB are refused without being read', async () => {
  const read = await reader.page.evaluate(() => {
    const file = new File(['x'], 'huge.txt');
    let asked = 0;
    Object.defineProperty(file, 'size', {value: 200 * 1024 * 1024});
    for (const way of ['arrayBuffer', 'text', 'stream', 'slice']) {
      file[way] = () => {
        asked += 1;
        return new Promise(() => {});
      };
    }
    const event = Object.assign(new Event('drop', {bubbles: true, cancelable: true}), {
      dataTransfer: {files: [file], types: ['Files']},
    });
    document.getElementById('canvas').dispatchEvent(event);
    return new Promise((resolve) => setTimeout(() => resolve(asked), 300));
  });
  assert.match(await notice('huge.txt'), /larger than 8 MB/);
  assert.equal(read, 0);
});

test('a file that cannot be read any more is told of', async () => {
  await reader.page.evaluate(() => {
    const file = Object.assign(new File(['x'], 'gone.txt'), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    document.getElementById('canvas').dispatchEvent(
      Object.assign(new Event('drop', {bubbles: true, cancelable: true}), {
        dataTransfer: {files: [file], types: ['Files']},
      }),
    );
  });
  assert.match(await notice('gone.txt'), /gone\.txt/);
});

test('nothing that was brought left the page, and nobody complained', async () => {
  assert.deepEqual(reader.page.complaints, []);
});
