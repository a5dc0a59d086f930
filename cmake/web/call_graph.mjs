// Which function of a linked program calls which, and what of it the first picture can do without.
// Functions are named as the linker names them.

/**
 * @typedef {object} CallGraph
 * @property {Map<string, Set<string>>} calls who calls whom
 * @property {Set<string>} roots exported, or called through a pointer
 */

/** Binaryen writes what is no letter as `\28`. @param {string} name */
const unescaped = (name) =>
  name.replace(/\\([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

/**
 * @param {string} dot what `wasm-opt --print-call-graph` prints
 * @returns {CallGraph}
 */
export function readCallGraph(dot) {
  /** @type {Map<string, Set<string>>} */
  const calls = new Map();
  const roots = new Set();
  const imported = new Set();
  for (const line of dot.split('\n')) {
    const call = /^\s*"(.*)" -> "(.*)";/.exec(line);
    if (call) {
      calls.get(unescaped(call[1]))?.add(unescaped(call[2]));
      continue;
    }
    const node = /^\s*"(.*)" \[style="filled(, rounded)?"(.*)\];/.exec(line);
    if (!node) continue;
    const [, escaped, pointedAt, colour] = node;
    const name = unescaped(escaped);
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
 * @param {CallGraph} graph
 * @param {(name: string) => boolean} isOwn true for a function of the later part's own sources
 * @param {(name: string) => boolean} isHidden true for one in an unnamed namespace. No other file
 *   can call it; where one does, Binaryen has folded a function of that file into this one, which is
 *   of the same code, and the first part needs it
 * @returns {Set<string>} what the later part holds: its own functions, and what is called by
 *   no others
 */
export function chooseLater({calls, roots}, isOwn, isHidden) {
  const first = new Set([...roots].filter((name) => !isOwn(name)));
  for (const name of first) {
    // grows while it is walked
    for (const callee of calls.get(name) ?? []) {
      if (!isOwn(callee) || isHidden(callee)) first.add(callee);
    }
  }
  return new Set([...calls.keys()].filter((name) => !first.has(name)));
}

/**
 * @param {CallGraph} graph
 * @param {Set<string>} later
 * @returns {Map<string, Set<string>>} the later part's functions that the first part calls by
 *   name, and who calls them
 */
export function callsIntoLater({calls}, later) {
  /** @type {Map<string, Set<string>>} */
  const into = new Map();
  for (const [caller, callees] of calls) {
    if (later.has(caller)) continue;
    for (const callee of callees) {
      if (later.has(callee)) into.set(callee, (into.get(callee) ?? new Set()).add(caller));
    }
  }
  return into;
}
