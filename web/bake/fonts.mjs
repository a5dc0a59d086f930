// Cuts Noto's faces down to the characters that the explorer writes.

import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import {readLocale} from '../locales/read_locale.mjs';

const LATIN_1 = [
  [0x20, 0x7e],
  [0xa0, 0xa3],
  [0xa5, 0xa5],
  [0xa7, 0xa7],
  [0xa9, 0xab],
  [0xae, 0xae],
  [0xb0, 0xb1],
  [0xb6, 0xb7],
  [0xba, 0xbb],
  [0xbf, 0xff],
]; // without its rarer signs
const ALPHANUMERIC = [
  [0x20, 0x20],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
];
const LATIN_EXTENDED = [
  [0xa4, 0xa4],
  [0xa6, 0xa6],
  [0xa8, 0xa8],
  [0xac, 0xad],
  [0xaf, 0xaf],
  [0xb2, 0xb5],
  [0xb8, 0xb9],
  [0xbc, 0xbe],
  [0x100, 0x17f],
  [0x218, 0x21b],
  [0x2bc, 0x2bc],
];
const CYRILLIC = [
  [0x401, 0x401],
  [0x404, 0x404],
  [0x406, 0x407],
  [0x410, 0x44f],
  [0x451, 0x451],
  [0x454, 0x454],
  [0x456, 0x457],
  [0x490, 0x491],
  [0x40e, 0x40e],
  [0x45e, 0x45e],
  [0x492, 0x493],
  [0x49a, 0x49b],
  [0x4a2, 0x4a3],
  [0x4ae, 0x4b1],
  [0x4ba, 0x4bb],
  [0x4d8, 0x4d9],
  [0x4e8, 0x4e9],
]; // Belarusian, Kazakh
const PUNCTUATION = '‐–—‘’‚“”„†•…′″‹›€№·¶±×°\u2009\u202f';
// Noto Sans has none of these; they come with the Hangul, whose face stands in for what the others
// lack
const SYMBOLS = '−→←↑↓≈≠≤≥';

/**
 * @typedef
 *   {{file: string, source: string, index: number, sets: ('latin1' | 'own' | 'map' | 'extended' | 'cyrillic' | 'hangul' | 'interface')[]}}
 *   Face The page comes with the three that are called first, which hold what the stories, the
 *   interface and, in regular, the map write; the whole ones take their place after the first
 *   picture. Other letters of Latin and Cyrillic follow in one face, which stands in for the rest.
 * @type {Face[]}
 */
export const FACES = [
  {file: 'sans-regular.ttf', source: 'NotoSans-Regular.ttf', index: 0, sets: ['latin1']},
  {file: 'sans-bold.ttf', source: 'NotoSans-Bold.ttf', index: 0, sets: ['latin1']},
  {file: 'serif-regular.ttf', source: 'NotoSerif-Regular.ttf', index: 0, sets: ['latin1']},
  {file: 'serif-bold.ttf', source: 'NotoSerif-Bold.ttf', index: 0, sets: ['latin1']},
  {file: 'sans-regular-first.ttf', source: 'NotoSans-Regular.ttf', index: 0, sets: ['own', 'map']},
  {file: 'sans-bold-first.ttf', source: 'NotoSans-Bold.ttf', index: 0, sets: ['own']},
  {file: 'serif-bold-first.ttf', source: 'NotoSerif-Bold.ttf', index: 0, sets: ['own']},
  // names of seas alone
  {file: 'serif-italic.ttf', source: 'NotoSerif-Italic.ttf', index: 0, sets: ['latin1']},
  {file: 'sans-more.ttf', source: 'NotoSans-Regular.ttf', index: 0, sets: ['extended', 'cyrillic']},
  {file: 'hangul.otf', source: 'NotoSansCJK-Regular.ttc', index: 1, sets: ['hangul']},
  {
    file: 'hangul-interface.otf',
    source: 'NotoSansCJK-Regular.ttc',
    index: 1,
    sets: ['hangul', 'interface'],
  }, // in its place, for readers of Korean
];

const FOLDERS = [
  '/usr/share/fonts/truetype/noto',
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/noto',
  '/usr/share/fonts/noto-cjk',
];

/**
 * @param {string[]} [folders] where fonts may lie; DATELINE_FONTS comes first when it is set
 * @returns {Map<string, string>} file name to path
 */
export function findFonts(folders = [process.env.DATELINE_FONTS ?? '', ...FOLDERS]) {
  const found = new Map();
  for (const {source} of FACES) {
    const folder = folders.find((f) => f && fs.existsSync(path.join(f, source)));
    if (!folder) {
      throw new Error(
        `${source} is not installed (Debian: fonts-noto-core, fonts-noto-cjk; elsewhere name its folder in DATELINE_FONTS)`,
      );
    }
    found.set(source, path.join(folder, source));
  }
  return found;
}

/**
 * What the interface says in a language; the story as HTML (twin_) is in the reader's own fonts.
 * @param {string} language
 */
const interfaceWords = (language) =>
  [...readLocale(language).texts]
    .filter(([id]) => !id.startsWith('twin_'))
    .map(([, text]) => text.replace(/\{[a-z_]+\}|\|/g, ''))
    .join('');

/** The Hangul of the interface's words. */
export function interfaceHangul() {
  const hangul = interfaceWords('ko').match(/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/g);
  return [...new Set(hangul)].sort().join('');
}

/** The letters of the interface in English, which is what the page begins with. */
export function interfaceLetters() {
  return [...new Set(interfaceWords('en'))].sort().join('');
}

/**
 * What the faces write beside the letters that they always have.
 * @typedef {{hangul?: string, names?: string, letters?: string, mapLetters?: string}} Written
 *   `hangul`: of the stories; `names`: the Hangul of the map's Korean names; `letters`: of the
 *   stories, `mapLetters`: of the map's names, of any script
 */

/** @param {Face} face @param {Written} [written] @returns {string} each character once, in order */
export function charactersOf(face, {hangul = '', names = '', letters = '', mapLetters = ''} = {}) {
  /** @param {number[][]} ranges */
  const spread = (ranges) =>
    ranges.flatMap(([a, b]) =>
      Array.from({length: b - a + 1}, (_, i) => String.fromCodePoint(a + i)),
    );
  const latin1 = [...spread(LATIN_1), ...PUNCTUATION];
  const wanted = new Set([...letters, ...interfaceLetters(), ...spread(ALPHANUMERIC)]);
  const named = new Set(mapLetters);
  const sets = {
    latin1,
    map: latin1.filter((letter) => named.has(letter)),
    own: latin1.filter((letter) => wanted.has(letter)),
    extended: spread(LATIN_EXTENDED),
    cyrillic: spread(CYRILLIC),
    hangul: [...SYMBOLS, ...hangul],
    interface: [...interfaceHangul(), ...names],
  };
  return [...new Set(face.sets.flatMap((s) => sets[s]))]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join('');
}

/**
 * @param {string} out folder @param {Written} written
 * @returns {{file: string, bytes: number, brotli: number}[]}
 */
export function bakeFonts(out, written) {
  const sources = findFonts();
  fs.mkdirSync(out, {recursive: true});
  return FACES.map((face) => {
    const target = path.join(out, face.file);
    subset(
      face,
      /** @type {string} */ (sources.get(face.source)),
      target,
      charactersOf(face, written),
    );
    const bytes = fs.readFileSync(target);
    return {file: face.file, bytes: bytes.length, brotli: zlib.brotliCompressSync(bytes).length};
  });
}

/**
 * Layout tables go: the explorer places glyph by glyph, with their advances.
 * @param {Face} face
 * @param {string} source
 * @param {string} target
 * @param {string} text
 */
function subset(face, source, target, text) {
  const unicodes = [...text].map((c) => (c.codePointAt(0) ?? 0).toString(16)).join(',');
  const drop =
    'GSUB,GPOS,GDEF,BASE,kern,VORG,vhea,vmtx,gasp,DSIG,meta,STAT,fpgm,prep,cvt,hdmx,VDMX,LTSH';
  execFileSync(
    'hb-subset',
    [
      '--no-hinting',
      '--desubroutinize',
      '--layout-features=',
      `--drop-tables+=${drop}`,
      '--name-IDs=1,2',
      `--face-index=${face.index}`,
      `--unicodes=${unicodes}`,
      `--output-file=${target}`,
      source,
    ],
    {stdio: ['ignore', 'inherit', 'inherit']},
  );
}
