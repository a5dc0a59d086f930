// Measures what the C files of this folder save a reader: links the page's program without one of
// them, or without some of its functions, and sets both against the program as it is.
//
//   node cmake/web/measure_stand_ins.mjs build/web [FILE.c[:FUNCTION,FUNCTION...]]...
//
// The preset web has to be built. Without names it takes every file that can be left out; a file
// whose functions nothing else defines (part of SDL is not compiled) ends as "does not link". A
// link takes about half a minute. Sizes are bytes under brotli -q 11. Nothing in the build folder
// changes.
import {execFile, execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';

const run = promisify(execFile);
const TARGET = 'dateline_web';
const SDL = 'libdateline_sdl.a';
const PARTS = [`${TARGET}.wasm`, `${TARGET}.later.wasm`, `${TARGET}.js`];
const SHELL = {shell: '/bin/bash', maxBuffer: 256 * 1024 * 1024};

/**
 * @typedef {object} Build
 * @property {string} folder
 * @property {string} link the command that links and splits the program
 * @property {Map<string, string>} compile the command for each C file of this folder, by its name
 */

/** @param {string} folder @returns {Build} */
function readBuild(folder) {
  const commands = execFileSync('ninja', ['-C', folder, '-t', 'commands', TARGET], SHELL)
    .toString()
    .split('\n')
    .filter(Boolean);
  const compile = new Map();
  for (const command of commands) {
    const [, name] = / -c \S*\/cmake\/web\/(\w+\.c)$/.exec(command) ?? [];
    if (name) compile.set(name, command);
  }
  return {folder, link: /** @type {string} */ (commands.pop()), compile};
}

/** @param {Build} build @param {string} name of a C file @returns {string} its object file */
const objectOf = ({compile}, name) => / -o (\S+\.o) /.exec(compile.get(name) ?? '')?.[1] ?? '';

/** One of Emscripten's tools. @param {Build} build @param {string} name */
const toolOf = ({link}, name) => `${/ (\S+)\/em\+\+ /.exec(link)?.[1]}/${name}`;

/** What a C file defines that is seen outside it. @param {Build} build @param {string} name */
function functionsOf(build, name) {
  const options = ['--defined-only', '--extern-only', '--format=just-symbols'];
  const symbols = execFileSync(toolOf(build, 'emnm'), [...options, objectOf(build, name)], {
    cwd: build.folder,
  });
  return symbols
    .toString()
    .split('\n')
    .filter((symbol) => /^\w+$/.test(symbol));
}

/** @param {string} link @param {string[]} functions */
function withoutWraps(link, functions) {
  const names = new Set(functions.map((one) => one.replace(/^__wrap_/, '')));
  return link.replace(/ -Wl,--wrap=(\w+)/g, (wrap, name) => (names.has(name) ? '' : wrap));
}

/**
 * The link without a file, or without some functions of it: a wrapped one is not wrapped, any other
 * has another name, so that the library's own is linked.
 * @param {Build} build @param {string} name of the file @param {string[] | undefined} only
 * @param {string} out folder
 */
async function linkWithout(build, name, only, out) {
  const functions = only ?? functionsOf(build, name);
  const link = withoutWraps(build.link, functions);
  const object = objectOf(build, name);
  const isInArchive = !link.includes(` ${object} `);
  if (!only && !isInArchive) return link.replace(` ${object} `, ' ');
  const without = `${out}/${path.basename(object)}`;
  const renamed = functions
    .filter((one) => !one.startsWith('__wrap_'))
    .map((one) => `-D${one}=without_${one}`);
  const compile = (build.compile.get(name) ?? '')
    .replace(` -o ${object} `, ` ${renamed.join(' ')} -o ${without} `)
    .replace(/ -MF \S+/, ` -MF ${out}/d`);
  await run(compile, {...SHELL, cwd: build.folder});
  if (!isInArchive) return link.replace(` ${object} `, ` ${without} `);
  cpSync(`${build.folder}/${SDL}`, `${out}/${SDL}`);
  await run(`${toolOf(build, 'emar')} r ${out}/${SDL} ${without}`, SHELL);
  return link.replaceAll(` ${SDL}`, ` ${out}/${SDL}`);
}

/** @param {Build} build @param {string} link @param {string} out @returns {Promise<number[]>} */
async function sizesOf({folder}, link, out) {
  // Which of the library's own functions call the later part is no fault here.
  const here = link
    .replace(/ --calls \S+/, '')
    .replace(` -o ${TARGET}.js `, ` -o ${out}/${TARGET}.js `)
    .replaceAll(`${path.resolve(folder)}/${TARGET}.`, `${out}/${TARGET}.`);
  await run(here, {...SHELL, cwd: folder});
  return PARTS.map((part) => brotliCompressSync(readFileSync(`${out}/${part}`)).length);
}

const signed = (/** @type {number} */ bytes) => `${bytes < 0 ? '' : '+'}${bytes}`;

/** @param {string} folder @param {string[]} wanted */
async function main(folder, wanted) {
  const build = readBuild(folder);
  const whole = PARTS.map((part) => brotliCompressSync(readFileSync(`${folder}/${part}`)).length);
  console.log(`as it is: first ${whole[0]}, later ${whole[1]}, script ${whole[2]}`);
  for (const each of wanted.length > 0 ? wanted : build.compile.keys()) {
    const [name, only] = each.split(':');
    const out = mkdtempSync(path.join(tmpdir(), 'without-'));
    try {
      const link = await linkWithout(build, name, only?.split(','), out);
      const sizes = await sizesOf(build, link, out);
      const more = sizes.map((size, at) => size - whole[at]);
      const all = more.reduce((sum, bytes) => sum + bytes);
      const [first, later, script] = more.map(signed);
      console.log(
        `without ${each}: ${signed(all)} (first ${first}, later ${later}, script ${script})`,
      );
    } catch (error) {
      const said = /** @type {{stderr?: string} & Error} */ (error);
      const line = (said.stderr ?? said.message)
        .split('\n')
        .find((one) => /undefined|error/.test(one));
      console.log(`without ${each}: does not link: ${line ?? said.message}`);
    } finally {
      rmSync(out, {recursive: true});
    }
  }
}

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('usage: measure_stand_ins.mjs build/web [FILE.c[:FUNCTION,FUNCTION...]]...');
  process.exit(2);
}
await main(folder, wanted);
