import assert from 'node:assert/strict';
import test from 'node:test';
import {callsIntoLater, chooseLater, readCallGraph} from './call_graph.mjs';

// As `wasm-opt --print-call-graph` writes it.
const DOT = `digraph call {
  "put" [style="filled, rounded", fillcolor="turquoise"];
  "start" [style="filled", fillcolor="gray"];
  "draw\\28int\\29" [style="filled", fillcolor="white"];
  "help" [style="filled", fillcolor="white"];
  "chart" [style="filled", fillcolor="white"];
  "spare" [style="filled, rounded", fillcolor="white"];
  "start" -> "draw\\28int\\29"; // call
  "draw\\28int\\29" -> "help"; // call
  "draw\\28int\\29" -> "chart"; // call
  "draw\\28int\\29" -> "put"; // call
  "chart" -> "help"; // call
  "chart" -> "spare"; // call
}`;

const never = () => false;

test('a call graph knows who is called from outside, and nothing of what is imported', () => {
  const {calls, roots} = readCallGraph(DOT);
  assert.deepEqual([...roots], ['start', 'spare']);
  assert.deepEqual([...calls.keys()], ['start', 'draw(int)', 'help', 'chart', 'spare']);
  assert.deepEqual([...(calls.get('chart') ?? [])], ['help', 'spare']);
});

test('the later part has its own functions and what nobody else calls', () => {
  const graph = readCallGraph(DOT);
  assert.deepEqual([...chooseLater(graph, (name) => name === 'chart', never)], ['chart']);
  const own = ['chart', 'spare'];
  assert.deepEqual([...chooseLater(graph, (name) => own.includes(name), never)], own);
  assert.deepEqual(
    [...chooseLater(graph, (name) => name === 'draw(int)', never)],
    ['draw(int)', 'help', 'chart'],
    'help is called by what is only called by the later part',
  );
});

test('a hidden function that another file calls was folded with one of that file: it is first', () => {
  const graph = readCallGraph(DOT);
  const isOwn = (/** @type {string} */ name) => ['chart', 'help'].includes(name);
  assert.deepEqual([...chooseLater(graph, isOwn, (name) => name === 'help')], ['chart']);
});

test('calls from the first part into the later one are told with their callers', () => {
  const graph = readCallGraph(DOT);
  const into = callsIntoLater(graph, new Set(['chart', 'help']));
  assert.deepEqual(
    [...into].map(([callee, callers]) => [callee, ...callers]),
    [
      ['help', 'draw(int)'],
      ['chart', 'draw(int)'],
    ],
  );
});
