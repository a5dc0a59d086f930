import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {readLocale} from '../locales/read_locale.mjs';
import {glyphsOf, tablesOf} from './glyphs.mjs';
import {FACES, bakeFonts, charactersOf, findFonts, interfaceHangul} from './fonts.mjs';

const baked = fileURLToPath(new URL('../../build/fonts', import.meta.url));

/** @returns {string | false} why the fonts cannot be baked here */
function missing() {
  try {
    findFonts();
    execFileSync('hb-subset', ['--version'], {stdio: 'ignore'});
    return false;
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

test(
  'faces hold the characters asked for, figures of one width, and no layout tables',
  {skip: missing()},
  () => {
    const out = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-fonts-'));
    const written = {hangul: '평양서울', names: '모스크바', letters: 'RTÉ'};
    const total = bakeFonts(out, written)
      .filter((f) => f.file !== 'hangul-interface.otf' && !f.file.includes('first'))
      .reduce((sum, f) => sum + f.brotli, 0);
    assert.ok(total < 80_000, `${total} bytes with brotli`);
    for (const face of FACES) {
      const font = fs.readFileSync(path.join(out, face.file));
      const glyphs = glyphsOf(font);
      for (const c of charactersOf(face, written)) {
        assert.ok(glyphs.has(c.codePointAt(0) ?? 0), `${face.file} lacks ${c}`);
      }
      for (const table of ['GSUB', 'GPOS', 'GDEF', 'fpgm', 'prep']) {
        assert.ok(!tablesOf(font).has(table), `${face.file} has ${table}`);
      }
      if (face.sets.includes('latin1')) {
        assert.equal(
          new Set([...'0123456789'].map((d) => advance(font, glyphs.get(d.charCodeAt(0)) ?? 0)))
            .size,
          1,
        );
      }
    }
    fs.rmSync(out, {recursive: true});
  },
);

/**
 * @param {string} language
 * @returns {string} what is drawn with our faces; the story as HTML (twin_) and what the page says
 *   itself (page_) have the reader's own
 */
function paintedWords(language) {
  return [...readLocale(language).texts]
    .map(([id, text]) => (/^(twin|page)_/.test(id) ? '' : text))
    .join('');
}

test('the faces that a language loads have every letter of its words', () => {
  /** @type {Record<string, string[]>} */
  const files = {
    en: ['sans-regular.ttf'],
    uk: ['sans-regular.ttf', 'sans-more.ttf'],
    ru: ['sans-regular.ttf', 'sans-more.ttf'],
    ko: ['sans-regular.ttf', 'hangul-interface.otf'],
  };
  for (const [language, names] of Object.entries(files)) {
    const held = new Set(
      FACES.filter((face) => names.includes(face.file)).flatMap((face) => [...charactersOf(face)]),
    );
    const words = paintedWords(language);
    assert.deepEqual(
      [...new Set(words)].filter((c) => !held.has(c)),
      [],
      language,
    );
  }
  assert.ok(interfaceHangul().length > 100);
});

// Texts change more often than anyone bakes: what is missing then is a question mark on the canvas.
test('the bold faces that come first have what the stories and the interface write, and no more of Latin', () => {
  for (const file of ['sans-bold-first.ttf', 'serif-bold-first.ttf']) {
    const face = /** @type {import('./fonts.mjs').Face} */ (FACES.find((one) => one.file === file));
    const held = new Set(charactersOf(face, {letters: 'RTÉ ≠'}));
    for (const letter of ['A', 'z', '0', 'É', '“', '…']) {
      assert.ok(held.has(letter), `${file} lacks ${letter}`);
    }
    for (const letter of ['é', 'ß', '~', '≠']) {
      assert.ok(!held.has(letter), `${file} has ${letter}`);
    }
  }
});

test(
  'the faces as they are baked have every letter of each language’s words',
  {skip: !fs.existsSync(baked) && 'no fonts are baked here'},
  () => {
    /** @type {Record<string, string[]>} */
    const files = {
      en: ['sans-regular.ttf'],
      uk: ['sans-regular.ttf', 'sans-more.ttf'],
      ru: ['sans-regular.ttf', 'sans-more.ttf'],
      ko: ['sans-regular.ttf', 'hangul-interface.otf'],
    };
    for (const [language, names] of Object.entries(files)) {
      const held = new Set(
        names.flatMap((name) => [...glyphsOf(fs.readFileSync(path.join(baked, name))).keys()]),
      );
      const words = paintedWords(language);
      assert.deepEqual(
        [...new Set(words)].filter((c) => !held.has(c.codePointAt(0) ?? 0)),
        [],
        `${language}: npm run bake:fonts`,
      );
    }
  },
);

/** @param {Buffer} font @param {number} glyph */
function advance(font, glyph) {
  const tables = tablesOf(font);
  const count = font.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  return font.readUInt16BE((tables.get('hmtx') ?? 0) + 4 * Math.min(glyph, count - 1));
}
