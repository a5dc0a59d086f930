// Splits the linked program in two: what the first picture needs, and the rest, which the page
// fetches after it (README.md).
//
//   node split_program.mjs PROGRAM.wasm LATER.wasm --sources FILE --objects FILE --rules FILE
//       [--calls FILE] --tools FOLDER --nm LLVM-NM --cxxfilt LLVM-CXXFILT [--passes=a,b]
//       [--list FILE]
//
// PROGRAM.wasm, linked with mangled names, becomes the first part; the rest is written to
// LATER.wasm. Both come out optimised and without names. The rest is: what the object files of
// --sources define (the sources of the layers that are not of the first part), what --rules names in libraries, and whatever
// is called by no other than those. The calls from the first part into the rest are held against
// --calls; a source or a rule that moves nothing is an error, and so is a new call.
import {execFile} from 'node:child_process';
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs, promisify} from 'node:util';
import {callsIntoLater, chooseLater, readCallGraph} from './call_graph.mjs';
import {orderFunctions} from './function_order.mjs';
import {namedByRules, ownFunctions, plainName, readRules} from './later_objects.mjs';
import {exportsOf, shareThroughTable} from './shared_functions.mjs';
import {renameImportModules} from './wasm_imports.mjs';

const run = promisify(execFile);
// Everything that options.cmake compiles with, and the stack pointer, which both parts move.
const FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'].map(
  (feature) => `--enable-${feature}`,
);
const MOST_OUTPUT = 256 * 1024 * 1024;
// A parameter of this type is the proof that the later part is here (core/base/later.hpp).
const KEY = '8LaterKeyE';
// What -funique-internal-linkage-names adds to the name of a function in an unnamed namespace.
const HIDDEN = /\.__uniq\./;

/** @param {string} file */
const linesOf = async (file) => (await readFile(file, 'utf8')).split('\n').filter(Boolean);

/**
 * @param {string} cxxfilt
 * @param {string[]} names mangled
 * @returns {Promise<Map<string, string>>} to what a reader would write
 */
async function demangled(cxxfilt, names) {
  const child = run(cxxfilt, {maxBuffer: MOST_OUTPUT});
  // What the linker and Binaryen append to a name is nothing that a demangler knows.
  child.child.stdin?.end(names.map((name) => name.replace(/\.[\w.]+$/, '')).join('\n'));
  const lines = (await child).stdout.split('\n');
  return new Map(names.map((name, at) => [name, lines[at]]));
}

/**
 * @param {string} nm
 * @param {string} sourceList
 * @param {string} objectList
 * @returns {Promise<Map<string, string[]>>} by source of the later part what it alone defines
 */
async function laterSources(nm, sourceList, objectList) {
  const objects = (await linesOf(objectList)).map((file) => path.normalize(file));
  const sources = new Map(
    (await linesOf(sourceList)).map((source) => {
      const object = objects.find((file) => file.endsWith(`/dateline_${source}.o`));
      if (!object) throw new Error(`no object file was compiled from the later source ${source}`);
      return [object, source.replace('.dir/', '/')];
    }),
  );
  const options = ['--print-file-name', '--defined-only', ...sources.keys()];
  const {stdout} = await run(nm, options, {maxBuffer: MOST_OUTPUT});
  const own = ownFunctions(stdout);
  return new Map([...sources].map(([object, source]) => [source, own.get(object) ?? []]));
}

/**
 * @param {Map<string, Set<string>>} into
 * @param {Map<string, string>} names
 * @returns {string[]} a line for each function of the later part that the first part calls
 */
function describeCalls(into, names) {
  const plain = (/** @type {string} */ name) => plainName(names.get(name) ?? name);
  /** @type {Map<string, Set<string>>} */
  const lines = new Map();
  for (const [callee, callers] of into) {
    const line = `${callee.includes(KEY) ? 'with a key' : 'without'}: ${plain(callee)}`;
    const known = lines.get(line) ?? new Set();
    for (const caller of callers) known.add(plain(caller.replace(/^byn\$mgfn-shared\$/, '')));
    lines.set(line, known);
  }
  return [...lines].map(([line, callers]) => `${line} < ${[...callers].sort().join(', ')}`).sort();
}

/**
 * @param {string[]} calls
 * @param {string} golden the file that lists those that are meant
 * @param {string} written where today's are listed
 * @returns {Promise<string[]>} what is wrong
 */
async function checkCalls(calls, golden, written) {
  await writeFile(written, `${calls.join('\n')}\n`);
  const meant = new Set((await linesOf(golden)).filter((line) => !line.startsWith('#')));
  const found = new Set(calls);
  const faults = [
    ...calls
      .filter((call) => !meant.has(call))
      .map((call) => `new call into the later part: ${call}`),
    ...[...meant].filter((call) => !found.has(call)).map((call) => `this call is gone: ${call}`),
  ];
  if (faults.length > 0) {
    faults.push(`if that is meant, write the lines of ${written} into ${golden}`);
  }
  return faults;
}

/**
 * The first part with its stand-ins for the rest's functions imported from `placeholder`, and from
 * `passed_over` those whose call does nothing while the rest is not here. wasm-split calls their
 * module `placeholder`, from Binaryen 131 on `placeholder.deferred`.
 * @param {Uint8Array} program the first part
 * @param {Set<string>} skipped numbers of the functions whose call does nothing
 */
export function nameStandIns(program, skipped) {
  return renameImportModules(program, (module, field) => {
    if (!/^placeholder(\.|$)/.test(module)) return module;
    return skipped.has(field) ? 'passed_over' : 'placeholder';
  });
}

/**
 * @typedef {object} Options
 * @property {string} sources
 * @property {string} objects
 * @property {string} rules
 * @property {string} calls
 * @property {string} tools
 * @property {string} nm
 * @property {string} cxxfilt
 * @property {string} passes
 * @property {string} list
 */

/**
 * @param {ReturnType<typeof readCallGraph>} graph
 * @param {string} rest
 * @param {Options} options
 */
async function choose(graph, rest, {nm, cxxfilt, sources, objects, rules, calls}) {
  const names = await demangled(cxxfilt, [...graph.calls.keys()]);
  const plain = new Map([...names].map(([name, text]) => [name, plainName(text)]));
  const bySource = await laterSources(nm, sources, objects);
  const byRule = namedByRules(readRules(await readFile(rules, 'utf8')), plain);
  const own = new Set([...[...bySource.values()].flat(), ...byRule.own]);
  const later = chooseLater(
    graph,
    (name) => own.has(name),
    (name) => HIDDEN.test(name),
  );
  const faults = [
    ...[...bySource]
      .filter(([, functions]) => !functions.some((name) => later.has(name)))
      .map(
        ([source]) =>
          `src/${source}: nothing of it is in the program, so it is no source of the later part`,
      ),
    ...byRule.unused.map(
      ({line, pattern}) => `${rules}:${line}: no function of the program is called ${pattern}`,
    ),
    ...(calls
      ? await checkCalls(
          describeCalls(callsIntoLater(graph, later), names),
          calls,
          `${rest}.calls.txt`,
        )
      : []),
  ];
  return {later, skippable: byRule.skippable, faults};
}

/**
 * @param {string} map what `wasm-split --placeholdermap` writes: `12:name` a line; from Binaryen 131
 *   on also `table 0`, the table that they stand in
 * @returns {[string, string][]} number and name
 */
export const readPlaceholders = (map) =>
  [...map.matchAll(/^(\d+):(.*)$/gm)].map(([, number, name]) => [number, name]);

/** @param {string[]} given */
async function main(given) {
  const option = {type: /** @type {const} */ ('string'), default: ''};
  const {
    values,
    positionals: [program, rest],
  } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      sources: option,
      objects: option,
      rules: option,
      calls: option,
      tools: option,
      nm: option,
      cxxfilt: option,
      passes: option,
      list: option,
    },
  });
  const options = /** @type {Options} */ (values);
  const binaryen = async (/** @type {string} */ tool, /** @type {string[]} */ ...asked) =>
    (await run(path.join(options.tools, tool), [...FEATURES, ...asked], {maxBuffer: MOST_OUTPUT}))
      .stdout;
  const graph = readCallGraph(
    await binaryen('wasm-opt', program, '--print-call-graph', '-o', '/dev/null'),
  );
  const {later, skippable, faults} = await choose(graph, rest, options);
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault);
    await rm(program);
    process.exitCode = 1;
    return;
  }
  await split({program, rest, later, skippable, options, binaryen});
}

/**
 * @param {object} given
 * @param {string} given.program
 * @param {string} given.rest
 * @param {Set<string>} given.later
 * @param {Set<string>} given.skippable
 * @param {Options} given.options
 * @param {(tool: string, ...options: string[]) => Promise<string>} given.binaryen
 */
async function split({program, rest, later, skippable, options, binaryen}) {
  const list = options.list || `${rest}.txt`;
  await writeFile(list, `${[...later].sort().join('\n')}\n`);
  await binaryen(
    'wasm-split',
    program,
    `--split-funcs=@${list}`,
    '--placeholdermap',
    '-o1',
    `${program}.first`,
    '-o2',
    `${rest}.rest`,
  );
  const passes = options.passes.split(',').filter(Boolean);
  await Promise.all(
    [
      [`${program}.first`, `${program}.small`],
      [`${rest}.rest`, `${rest}.small`],
    ].map(([from, to]) => binaryen('wasm-opt', from, ...passes, '-o', to)),
  );
  const placeholders = readPlaceholders(await readFile(`${program}.first.placeholders`, 'utf8'));
  const skipped = placeholders.filter(([, name]) => skippable.has(name));
  const known = exportsOf(await readFile(program));
  const [firstPart, laterPart] = shareThroughTable(
    orderFunctions(await readFile(`${program}.small`)),
    orderFunctions(await readFile(`${rest}.small`)),
    known,
  );
  await writeFile(rest, laterPart);
  await writeFile(program, nameStandIns(firstPart, new Set(skipped.map(([number]) => number))));
  const between = ['first', 'first.placeholders', 'small'].map((name) => `${program}.${name}`);
  await Promise.all([...between, `${rest}.rest`, `${rest}.small`].map((file) => rm(file)));
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('split_program.mjs')) {
  await main(process.argv.slice(2));
}
