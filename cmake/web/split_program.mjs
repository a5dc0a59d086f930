// Splits the linked program in two: what the first picture needs, and the rest, which the page
// fetches after it. It knows a module's functions by name and which calls which; what each is for
// stands in later.txt.
//
//   node split_program.mjs PROGRAM.wasm LATER.wasm --rules later.txt --tools FOLDER [--passes=a,b] [--list FILE]
//
// PROGRAM.wasm, linked with its names, becomes the first part; the rest is written to LATER.wasm.
// Both come out optimised and without names. The rest is: functions in a namespace `later`,
// functions that later.txt names, and whatever is called by no other than those. A call of one
// before the rest is here fails, or does nothing: of the latter the first part imports stand-ins
// from `passed_over`, not from `placeholder`.
import {execFile} from 'node:child_process';
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs, promisify} from 'node:util';
import {renameImportModules} from './wasm_imports.mjs';

const run = promisify(execFile);
// Everything that options.cmake compiles with, and the stack pointer, which both parts move.
const FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'].map(
  (feature) => `--enable-${feature}`,
);
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Binaryen writes what is no letter as `\28`. @param {string} name */
const unescaped = (name) =>
  name.replace(/\\([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

/** `std::vector<int>::push_back` becomes `std::vector::push_back`. @param {string} name */
function withoutTemplates(name) {
  let depth = 0;
  let kept = '';
  for (const letter of name.replace(/operator(<<=?|>>=?|<=>|<=?|->|>=?)/g, 'operator')) {
    if (letter === '<') depth += 1;
    if (depth === 0) kept += letter;
    if (letter === '>') depth -= 1;
  }
  return kept;
}

/**
 * A function as later.txt writes it: no return type, template arguments or unnamed namespaces. A
 * lambda has the name of its function.
 * @param {string} name
 */
export function plainName(name) {
  const [beforeParameters, ...rest] = withoutTemplates(
    name.replaceAll('(anonymous namespace)::', ''),
  ).split('(');
  const plain = beforeParameters.trim().split(/\s+/).pop() ?? '';
  return {plain, signature: [plain, ...rest].join('(')};
}

/**
 * @param {string} text later.txt: a name a line, `?` before one that may be skipped, `*` stands for
 *   anything, `#` begins a comment
 * @returns
 *   {{line: number, pattern: string, skippable: boolean, matches: (name: {plain: string, signature: string}) => boolean}[]}
 */
export function readRules(text) {
  return text
    .split('\n')
    .map((raw, at) => ({
      line: at + 1,
      pattern: raw.replace(/#.*/, '').replace('?', '').trim(),
      skippable: raw.startsWith('?'),
    }))
    .filter(({pattern}) => pattern)
    .map((rule) => {
      const expression = new RegExp(
        `^${rule.pattern
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      );
      const part = rule.pattern.includes('(') ? 'signature' : 'plain';
      return {
        ...rule,
        matches: (/** @type {{plain: string, signature: string}} */ name) =>
          expression.test(name[part]),
      };
    });
}

/**
 * @param {string} dot what `wasm-opt --print-call-graph` prints
 * @returns {{calls: Map<string, Set<string>>, roots: Set<string>}} who calls whom, by Binaryen's
 *   names; roots: exported, or called through a pointer
 */
export function readCallGraph(dot) {
  /** @type {Map<string, Set<string>>} */
  const calls = new Map();
  const roots = new Set();
  const imported = new Set();
  for (const line of dot.split('\n')) {
    const call = /^\s*"(.*)" -> "(.*)";/.exec(line);
    if (call) {
      calls.get(call[1])?.add(call[2]);
      continue;
    }
    const node = /^\s*"(.*)" \[style="filled(, rounded)?"(.*)\];/.exec(line);
    if (!node) continue;
    const [, name, pointedAt, colour] = node;
    if (/turquoise/.test(colour)) imported.add(name);
    else if (!calls.has(name)) calls.set(name, new Set());
    if (pointedAt || /gray/.test(colour)) roots.add(name);
  }
  for (const name of imported) {
    calls.delete(name);
    roots.delete(name);
  }
  return {calls, roots};
}

/**
 * @param {ReturnType<typeof readCallGraph>} graph
 * @param {ReturnType<typeof readRules>} rules
 * @returns {{later: string[], skippable: Set<string>, unused: ReturnType<typeof readRules>}} later:
 *   what the first part can do without, in order;
 * skippable: those of it that may be passed over; unused: rules that name nothing
 */
export function chooseLater({calls, roots}, rules) {
  const used = new Set();
  const skippable = new Set();
  const isNamed = (/** @type {string} */ name) => {
    const names = plainName(unescaped(name));
    const matching = rules.filter((rule) => rule.matches(names));
    for (const rule of matching) used.add(rule);
    if (matching.some((rule) => rule.skippable)) skippable.add(name);
    return matching.length > 0 || /(^|::)later::/.test(names.plain);
  };
  const named = new Set([...calls.keys()].filter(isNamed));
  const first = new Set([...roots].filter((name) => !named.has(name)));
  for (const name of first) {
    // grows while it is walked
    for (const callee of calls.get(name) ?? []) if (!named.has(callee)) first.add(callee);
  }
  return {
    later: [...calls.keys()].filter((name) => !first.has(name)).sort(),
    skippable,
    unused: rules.filter((rule) => !used.has(rule)),
  };
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
 * @param {string} map what `wasm-split --placeholdermap` writes: `12:name` a line; from Binaryen 131
 *   on also `table 0`, the table that they stand in
 * @returns {[string, string][]} number and name
 */
export const readPlaceholders = (map) =>
  [...map.matchAll(/^(\d+):(.*)$/gm)].map(([, number, name]) => [number, name]);

/** @param {string[]} given */
async function main(given) {
  const {
    values,
    positionals: [program, rest],
  } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      rules: {type: 'string', default: ''},
      tools: {type: 'string', default: ''},
      passes: {type: 'string', default: ''},
      list: {type: 'string', default: ''},
    },
  });
  const binaryen = async (/** @type {string} */ tool, /** @type {string[]} */ ...options) =>
    (await run(path.join(values.tools, tool), [...FEATURES, ...options], {maxBuffer: MOST_OUTPUT}))
      .stdout;
  const graph = readCallGraph(
    await binaryen('wasm-opt', program, '--print-call-graph', '-o', '/dev/null'),
  );
  const {later, skippable, unused} = chooseLater(
    graph,
    readRules(await readFile(values.rules, 'utf8')),
  );
  for (const {line, pattern} of unused) {
    console.warn(`${values.rules}:${line}: no function of the program is called ${pattern}`);
  }
  const list = values.list || `${rest}.txt`;
  await writeFile(list, `${later.join('\n')}\n`);
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
  const passes = values.passes.split(',').filter(Boolean);
  await Promise.all(
    [
      [`${program}.first`, `${program}.small`],
      [`${rest}.rest`, rest],
    ].map(([from, to]) => binaryen('wasm-opt', from, ...passes, '-o', to)),
  );
  const placeholders = readPlaceholders(await readFile(`${program}.first.placeholders`, 'utf8'));
  const skipped = placeholders.filter(([, name]) => skippable.has(name));
  const first = await readFile(`${program}.small`);
  await writeFile(program, nameStandIns(first, new Set(skipped.map(([number]) => number))));
  await Promise.all(
    [`${program}.first`, `${program}.first.placeholders`, `${program}.small`, `${rest}.rest`].map(
      (file) => rm(file),
    ),
  );
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('split_program.mjs')) {
  await main(process.argv.slice(2));
}
