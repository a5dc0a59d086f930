// The program as WebAssembly: its two parts, the slots that take bytes, the calls and what they
// answer.
import {MAKING, SLOTS} from 'dateline:constants';
import createDateline from 'dateline:glue';
import {articleLines} from './article_lines.js';
import {sharedFunctions} from './shared_functions.js';

/** @typedef {import('../types').Problem} Problem */
/** @typedef {import('../types').WasmModule} WasmModule */

/**
/**
 * What the program may ask of the page: with those below a method for each effect, of the name and
 * with the arguments that src/app/change/effect.hpp gives it.
 * @typedef {{
 *   askForFrame: () => void,
 *   crashed: (error: Error) => void,
 *   [effect: string]: (...given: any[]) => void,
 * }} Host
 *   crashed: the program broke off (out of memory, a fault): nothing may be asked of it any more
 */

/** @typedef {typeof SLOTS[number]} Slot */

/** A refusal by the program, with a story's problems where it has any. */
export class ProgramError extends Error {
  /**
   * @param {string} message
   * @param {Problem[]} problems
   */
  constructor(message, problems) {
    super(message);
    this.name = 'DatelineError';
    this.problems = problems;
  }
}

/** A function of the program's later part was called before that was here. */
export class LaterPartMissing extends Error {
  constructor() {
    super('A part of the explorer was needed before it had arrived.');
  }
}

/** Stands for each function of the later part until that is here. */
const MISSING = new Proxy(
  {},
  {
    get: () => () => {
      throw new LaterPartMissing();
    },
  },
);

/** For those whose call does nothing until then. */
const PASSED_OVER = new Proxy({}, {get: () => () => {}});

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Instance {
  /** @type {WasmModule} */
  #module = {};
  /** @type {Uint8Array} */
  #laidReady = new Uint8Array(0);
  /** What the last call said in words or in JSON. */
  answer = '';
  /** @type {Host['crashed']} */
  #crashed = () => {};
  /** Why it broke off. @type {unknown} */
  #broken = null;
  /** Story, map and fonts were taken: from now on whatever goes wrong is a crash. */
  started = false;
  /** What the later part is joined to. @type {WebAssembly.Imports} */
  #firstPart = {};
  /** The later part is here too. */
  isWhole = false;
  /** @type {WebAssembly.Memory | null} */
  memory = null;

  /**
   * Once, before anything else.
   * @param {WebAssembly.Module} compiled
   * @param {HTMLCanvasElement} canvas
   * @param {Host} host
   */
  async instantiate(compiled, canvas, host) {
    this.#crashed = host.crashed;
    this.#module = await createDateline({
      canvas,
      host: this.#bridge(host),
      instantiateWasm: instantiator(compiled, (made, imports) => this.#keep(made, imports)),
    });
  }

  /** @param {Host} host */
  #bridge(host) {
    /** @param {Uint8Array} bytes */
    const text = (bytes) => decoder.decode(bytes);
    return {
      take: (/** @type {Uint8Array} */ into) => into.set(this.#laidReady),
      answer: (/** @type {Uint8Array} */ bytes) => (this.answer = text(bytes)),
      askForFrame: () => host.askForFrame(),
      call: (/** @type {Uint8Array} */ method, /** @type {Uint8Array} */ list) =>
        host[text(method)](...JSON.parse(text(list))),
      make: (/** @type {number} */ making, /** @type {Uint8Array} */ bytes) => {
        this.#laidReady = encoder.encode(
          making === MAKING.nfkc ? text(bytes).normalize('NFKC') : articleLines(text(bytes)),
        );
        return this.#laidReady.length;
      },
    };
  }

  /**
   * @param {string} name one of main.cpp's functions, without `dateline_`
   * @param {...(number | boolean)} given
   * @returns {any}
   */
  call(name, ...given) {
    if (this.#broken) throw this.#broken;
    try {
      return this.#module[`_dateline_${name}`](...given);
    } catch (error) {
      this.#broken = error;
      if (this.started || !(error instanceof LaterPartMissing)) {
        this.#crashed(/** @type {Error} */ (error));
      }
      throw error;
    }
  }

  /**
   * @param {Slot} slot
   * @param {Uint8Array | string} data
   */
  put(slot, data) {
    this.#laidReady = typeof data === 'string' ? encoder.encode(data) : data;
    this.call('put', SLOTS.indexOf(slot), this.#laidReady.length);
    this.#laidReady = new Uint8Array(0);
  }

  /**
   * The same with a text in its slot.
   * @param {string} text
   * @param {string} name
   * @param {...(number | boolean)} given
   * @returns {any}
   */
  callWith(text, name, ...given) {
    this.put('text', text);
    return this.call(name, ...given);
  }

  /**
   * Throws ProgramError when the program says no.
   * @param {string} name
   * @param {...(number | boolean)} given
   */
  must(name, ...given) {
    this.answer = '';
    if (this.call(name, ...given)) return;
    const failure = JSON.parse(this.answer || '{"message": "no reason given", "problems": []}');
    throw new ProgramError(failure.message, failure.problems);
  }

  /** @param {string} name */
  ask(name) {
    this.answer = '';
    this.call(name);
    return this.answer;
  }

  /** @param {WebAssembly.Instance} made @param {WebAssembly.Imports} imports */
  #keep(made, imports) {
    const exported = Object.values(made.exports);
    this.#firstPart = {...imports, primary: sharedFunctions(made.exports)};
    this.memory = exported.find((value) => value instanceof WebAssembly.Memory) ?? null;
  }

  /**
   * Joins the later part to the first: its functions take their places in the table through which
   * the first part calls them.
   * @param {WebAssembly.Module} compiled
   */
  async addLaterPart(compiled) {
    await WebAssembly.instantiate(compiled, this.#firstPart);
    this.isWhole = true;
    if (this.started) this.call('later_part_arrived');
  }
}

/**
 * Emscripten's hook for a module that is compiled already.
 * @param {WebAssembly.Module} compiled
 * @param {(made: WebAssembly.Instance, imports: WebAssembly.Imports) => void} keep
 */
function instantiator(compiled, keep) {
  return (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
    const parts = {...imports, placeholder: MISSING, passed_over: PASSED_OVER};
    WebAssembly.instantiate(compiled, parts).then((made) => {
      keep(made, imports);
      done(made, compiled);
    });
    return {};
  };
}
