import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {FACES, bakeFonts, charactersOf, findFonts, interfaceHangul} from './fonts.mjs';

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

/** @param {Buffer} font @returns {Map<string, number>} tables and where they start */
function tablesOf(font) {
  return new Map(Array.from({length: font.readUInt16BE(4)}, (_, i) => [font.toString('latin1', 12 + 16 * i, 16 + 16 * i), font.readUInt32BE(20 + 16 * i)]));
}

/** @param {Buffer} font @returns {Map<number, number>} glyphs by code point, from the format 4 map */
function glyphsOf(font) {
  const cmap = /** @type {number} */ (tablesOf(font).get('cmap'));
  const glyphs = new Map();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(at) !== 4) continue;
    const twice = font.readUInt16BE(at + 6);
    for (let s = 0; s < twice; s += 2) {
      const [end, start, delta, range] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map((o) => font.readUInt16BE(at + o + s));
      for (let c = start; c <= end && c < 0xffff; c++) glyphs.set(c, (range === 0 ? c : font.readUInt16BE(at + 16 + 3 * twice + s + range + 2 * (c - start))) + delta & 0xffff);
    }
  }
  return glyphs;
}

test('faces hold the characters asked for, figures of one width, and no layout tables', {skip: missing()}, () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-fonts-'));
  const hangul = '평양서울';
  const baked = bakeFonts(out, hangul);
  const total = baked.filter((f) => f.file !== 'hangul-interface.otf').reduce((sum, f) => sum + f.brotli, 0);
  assert.ok(total < 80_000, `${total} bytes with brotli`);
  for (const face of FACES) {
    const font = fs.readFileSync(path.join(out, face.file));
    const glyphs = glyphsOf(font);
    for (const c of charactersOf(face, hangul)) assert.ok(glyphs.has(c.codePointAt(0) ?? 0), `${face.file} lacks ${c}`);
    for (const table of ['GSUB', 'GPOS', 'GDEF', 'fpgm', 'prep']) assert.ok(!tablesOf(font).has(table), `${face.file} has ${table}`);
    if (face.sets.includes('latin1')) assert.equal(new Set([...'0123456789'].map((d) => advance(font, glyphs.get(d.charCodeAt(0)) ?? 0))).size, 1);
  }
  fs.rmSync(out, {recursive: true});
});

test('the faces that a language loads have every letter of its words', () => {
  /** @type {Record<string, string[]>} */
  const files = {en: ['sans-regular.ttf'], uk: ['sans-regular.ttf', 'sans-more.ttf'], ru: ['sans-regular.ttf', 'sans-more.ttf'], ko: ['sans-regular.ttf', 'hangul-interface.otf']};
  for (const [language, names] of Object.entries(files)) {
    const held = new Set(FACES.filter((face) => names.includes(face.file)).flatMap((face) => [...charactersOf(face, '')]));
    const words = Object.values(JSON.parse(fs.readFileSync(new URL(`../../data/locales/${language}.json`, import.meta.url), 'utf8'))).join('');
    assert.deepEqual([...new Set(words)].filter((c) => !held.has(c)), [], language);
  }
  assert.ok(interfaceHangul().length > 100);
});

/** @param {Buffer} font @param {number} glyph */
function advance(font, glyph) {
  const tables = tablesOf(font);
  const count = font.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  return font.readUInt16BE((tables.get('hmtx') ?? 0) + 4 * Math.min(glyph, count - 1));
}
