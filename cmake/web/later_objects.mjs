// Whose a function of the linked program is: which object files of the later part define it, or
// which line of later_in_libraries.txt names it.

/**
 * @param {string} text what `llvm-nm --print-file-name --defined-only` prints
 * @returns {Map<string, string[]>} by object file the functions that it alone defines: not templates
 *   and inline functions, which several may define, nor what the program's start calls by itself
 */
export function ownFunctions(text) {
  /** @type {Map<string, string[]>} */
  const own = new Map();
  for (const line of text.split('\n')) {
    const [, object, kind, name] = /^(.*): *\S* ([A-Za-z]) (\S+)$/.exec(line) ?? [];
    if (!object) continue;
    const names = own.get(object) ?? [];
    own.set(object, names);
    if (/[tT]/.test(kind) && !/^(_GLOBAL__|__cxx_global)/.test(name)) names.push(name);
  }
  return own;
}

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

// Of libc++ each version adds its own to what it defines in its headers: `reset[abi:nn180100]`.
const TAGS = /\[abi:\w+\]/g;

/**
 * A function's name without return type, parameters, template arguments, unnamed namespaces and ABI
 * tags. A lambda has the name of its function.
 * @param {string} name demangled
 */
export function plainName(name) {
  const named = name.replaceAll('(anonymous namespace)::', '').replace(TAGS, '');
  const [beforeParameters] = withoutTemplates(named).split('(');
  return beforeParameters.trim().split(/\s+/).pop() ?? '';
}

/**
 * @typedef {object} Rule
 * @property {number} line
 * @property {string} pattern
 * @property {boolean} skippable
 * @property {RegExp} expression
 */

/**
 * @param {string} text later_in_libraries.txt: a plain name a line, `?` before one whose call may
 *   be skipped, `*` stands for anything, `#` begins a comment
 * @returns {Rule[]}
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
      const parts = rule.pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      return {...rule, expression: new RegExp(`^${parts.join('.*')}$`)};
    });
}

/**
 * @param {Rule[]} rules
 * @param {Map<string, string>} names of the program's functions, to their plain names
 * @returns {{own: Set<string>, skippable: Set<string>, unused: Rule[]}}
 */
export function namedByRules(rules, names) {
  const own = new Set();
  const skippable = new Set();
  const used = new Set();
  for (const [name, plain] of names) {
    for (const rule of rules) {
      if (!rule.expression.test(plain)) continue;
      used.add(rule);
      own.add(name);
      if (rule.skippable) skippable.add(name);
    }
  }
  return {own, skippable, unused: rules.filter((rule) => !used.has(rule))};
}
