// The WebAssembly program as plain methods (src/platform/web/main.cpp is the other side). It knows
// slots and bytes; it knows no DOM but the canvas.
import createDateline from 'dateline:glue';
import {articleLines} from './article_lines.js';

/** @typedef {import('../types').DatelineState} DatelineState */
/** @typedef {import('../types').FaceName} FaceName */
/** @typedef {import('../types').Problem} Problem */

/** @typedef {import('../types').WasmModule} WasmModule */

/**
 * What the program may ask of the page.
 * @typedef {object} Host
 * @property {() => void} askForFrame
 * @property {(fragment: string, push: boolean) => void} writeFragment
 * @property {(text: string, fragment: string, what: number) => void} copyText the text, then the
 *   page's address with the fragment; `copied` answers
 * @property {(file: number, name: string) => void} fetchMapFile
 * @property {(language: import('../types').InterfaceLanguage) => void} fetchMessages the
 *   interface's words in a language that was picked
 * @property {() => void} chooseText lets the reader choose a file
 * @property {(what: import('../types').OnPage) => void} showOnPage beside the canvas or in its
 *   place
 * @property {(error: Error) => void} crashed the program broke off (out of memory, a fault):
 *   nothing may be asked of it any more
 */

const SLOTS = {
  story: 0,
  map: 1,
  text: 2,
  mesh: 3,
  sans: 4,
  sans_bold: 5,
  serif: 6,
  serif_bold: 7,
  serif_italic: 8,
  hangul: 9,
  more: 10,
  labels: 11,
  messages: 12,
};

/** Bits of what a frame returns (FrameSign in page.hpp). */
export const SIGNS = {
  wantsNext: 1,
  stateChanged: 2,
  selectionChanged: 4,
  linkChanged: 8,
  dark: 16,
  fieldChanged: 32,
};

/**
 * What the program may ask the page to show, in the order of OnPage in state.hpp.
 * @type {import('../types').OnPage[]}
 */
const ON_PAGE = ['text', 'embed'];

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

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Program {
  /**
   * @param {WebAssembly.Module} compiled
   * @param {HTMLCanvasElement} canvas
   * @param {Host} host
   */
  static async create(compiled, canvas, host) {
    const program = new Program();
    program.#crashed = host.crashed;
    program.#module = await createDateline({
      canvas,
      host: program.#bridge(host),
      instantiateWasm: instantiator(compiled, program),
    });
    return program;
  }

  /** @type {WasmModule} */
  #module = {};
  /** @type {Uint8Array} */
  #laidReady = new Uint8Array(0);
  #answer = '';
  /** @type {Host['crashed']} */
  #crashed = () => {};
  /** @type {unknown} why it broke off */
  #broken = null;
  #started = false;
  /** @type {WebAssembly.Imports} what the later part is joined to */
  firstPart = {};
  /** The later part is here too. */
  isWhole = false;
  /** @type {WebAssembly.Memory | null} */
  memory = null;

  /** @param {Host} host */
  #bridge(host) {
    /** @param {Uint8Array} bytes */
    const text = (bytes) => decoder.decode(bytes);
    return {
      take: (/** @type {Uint8Array} */ into) => into.set(this.#laidReady),
      answer: (/** @type {Uint8Array} */ bytes) => (this.#answer = text(bytes)),
      askForFrame: () => host.askForFrame(),
      writeFragment: (/** @type {Uint8Array} */ bytes, /** @type {boolean} */ push) =>
        host.writeFragment(text(bytes), push),
      copyText: (
        /** @type {number} */ what,
        /** @type {Uint8Array} */ bytes,
        /** @type {Uint8Array} */ fragment,
      ) => host.copyText(text(bytes), text(fragment), what),
      chooseText: () => host.chooseText(),
      showOnPage: (/** @type {number} */ what) => host.showOnPage(ON_PAGE[what]),
      make: (/** @type {number} */ making, /** @type {Uint8Array} */ bytes) => {
        this.#laidReady = encoder.encode(
          making === 0 ? text(bytes).normalize('NFKC') : articleLines(text(bytes)),
        );
        return this.#laidReady.length;
      },
      fetchMapFile: (/** @type {number} */ file, /** @type {Uint8Array} */ name) =>
        host.fetchMapFile(file, text(name)),
      fetchMessages: (/** @type {Uint8Array} */ language) =>
        host.fetchMessages(/** @type {any} */ (text(language))),
    };
  }

  /**
   * @param {string} name one of main.cpp's functions, without `dateline_`
   * @param {...number} given
   * @returns {any}
   */
  #call(name, ...given) {
    if (this.#broken) throw this.#broken;
    try {
      return this.#module[`_dateline_${name}`](...given);
    } catch (error) {
      this.#broken = error;
      if (this.#started || !(error instanceof LaterPartMissing)) {
        this.#crashed(/** @type {Error} */ (error));
      }
      throw error;
    }
  }

  /**
   * @param {keyof typeof SLOTS} slot
   * @param {Uint8Array | string} data
   */
  put(slot, data) {
    this.#laidReady = typeof data === 'string' ? encoder.encode(data) : data;
    this.#call('put', SLOTS[slot], this.#laidReady.length);
    this.#laidReady = new Uint8Array(0);
  }

  /**
   * Throws ProgramError when the program says no.
   * @param {string} name
   * @param {...number} given
   */
  #must(name, ...given) {
    this.#answer = '';
    if (this.#call(name, ...given)) return;
    const failure = JSON.parse(this.#answer || '{"message": "no reason given", "problems": []}');
    throw new ProgramError(failure.message, failure.problems);
  }

  /** @param {string} name */
  #ask(name) {
    this.#answer = '';
    this.#call(name);
    return this.#answer;
  }

  /**
   * Story, map and fonts are in their slots. Throws LaterPartMissing when these need the later
   * part: then another program has to start, whole.
   */
  start() {
    this.#must('start');
    this.#started = true;
    if (!this.isWhole) this.awaitLaterPart();
  }

  /**
   * Joins the later part to this one: its functions take their places in the table through which
   * the first part calls them.
   * @param {WebAssembly.Module} compiled
   */
  async addLaterPart(compiled) {
    await WebAssembly.instantiate(compiled, this.firstPart);
    this.isWhole = true;
    if (this.#started) this.#call('later_part_arrived');
  }

  /** From now on what needs the later part waits for it. */
  awaitLaterPart() {
    this.#call('later_part_awaited');
  }

  laterPartFailed() {
    this.#call('later_part_failed');
  }

  /**
   * @param {Uint8Array} bytes
   * @param {string} name for messages
   */
  load(bytes, name) {
    this.put('story', bytes);
    this.put('text', name);
    this.#must('load');
  }

  /** @param {number} count @param {number} seed */
  loadPoints(count, seed) {
    this.#must('load_points', count, seed);
  }

  /** @param {number} now milliseconds @returns {number} SIGNS */
  frame(now) {
    return this.#call('frame', now);
  }

  /**
   * @param {{cssWidth: number, cssHeight: number, deviceWidth: number, deviceHeight: number}} size
   * @param {number[]} insets top, right, bottom, left in CSS px
   */
  resize(size, insets) {
    this.#call(
      'resize',
      size.cssWidth,
      size.cssHeight,
      size.deviceWidth,
      size.deviceHeight,
      ...insets,
    );
  }

  /** @param {number} x @param {number} y @param {number} stepsX @param {number} stepsY */
  wheel(x, y, stepsX, stepsY) {
    this.#call('wheel', x, y, stepsX, stepsY);
  }

  /** @param {number} x @param {number} y @param {number} levels */
  pinch(x, y, levels) {
    this.#call('pinch', x, y, levels);
  }

  /** @param {boolean} dark */
  setDarkSystem(dark) {
    this.#call('dark_system', dark ? 1 : 0);
  }

  /** @param {boolean} more */
  setMoreContrast(more) {
    this.#call('more_contrast', more ? 1 : 0);
  }

  /** @param {boolean} reduced */
  setReducedMotion(reduced) {
    this.#call('reduced_motion', reduced ? 1 : 0);
  }

  /**
   * What the reader's system speaks, by its place in LANGUAGES, and its region's customs.
   * @param {number} language
   * @param {number} customs
   */
  setSystemLanguage(language, customs) {
    this.#call('system_language', language, customs);
  }

  /** The interface's words in another language. @param {Uint8Array} bytes */
  addMessages(bytes) {
    this.put('messages', bytes);
    this.#must('add_messages');
  }

  /**
   * Targets are a finger's from the start, not only when a first touch has come: that one would
   * move what it presses.
   */
  expectTouch() {
    this.#call('touch');
  }

  /** The page has words of its own around the map. @param {boolean} alone */
  setMapAlone(alone) {
    this.#call('map_alone', alone ? 1 : 0);
  }

  useMacKeys() {
    this.#call('mac_keys');
  }

  /** @param {string} fragment */
  arriveAt(fragment) {
    this.put('text', fragment);
    this.#call('arrive');
  }

  /** @param {string} id @returns {boolean} false: this story has nothing of that id */
  select(id) {
    this.put('text', id);
    return this.#call('select') === 1;
  }

  /** @param {string} interval EDTF @returns {boolean} false: no dates */
  setTime(interval) {
    this.put('text', interval);
    return this.#call('set_time') === 1;
  }

  /** @param {number} lng @param {number} lat @param {number} zoom */
  setView(lng, lat, zoom) {
    this.#call('set_view', lng, lat, zoom);
  }

  /**
   * @param {number} file
   * @param {Uint8Array} bytes
   * @returns {string} why the file is refused; empty when it is taken
   */
  addMapFile(file, bytes) {
    this.put('mesh', bytes);
    return this.#call('map_file', file) === 1 ? '' : this.#answer;
  }

  /** @param {number} file @param {string} reason */
  failMapFile(file, reason) {
    this.put('text', reason);
    this.#call('map_file_failed', file);
  }

  /**
   * An article's own text.
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {number} refusal why it could not be read; below 0: it could
   */
  offerText(name, bytes, refusal) {
    this.put('text', name);
    this.put('story', bytes);
    this.#call('offer_text', refusal);
  }

  addFonts() {
    this.#call('add_fonts');
  }

  /** Names of the map that came after the first picture. @param {Uint8Array} bytes */
  addLabels(bytes) {
    this.put('labels', bytes);
    this.#must('add_labels');
  }

  /**
   * What the map is called in another language, its later names included.
   * @param {Uint8Array} bytes
   */
  addLabelNames(bytes) {
    this.put('labels', bytes);
    this.#must('add_label_names');
  }

  loseContext() {
    this.#call('context_lost');
  }

  restoreContext() {
    this.#must('context_restored');
  }

  /** @returns {DatelineState} */
  state() {
    return JSON.parse(this.#ask('state'));
  }

  stats() {
    return JSON.parse(this.#ask('stats'));
  }

  /** @returns {{fields: import('./field_inputs').Field[], released: number}} */
  fields() {
    return JSON.parse(this.#ask('fields'));
  }

  /** A field's whole text. @param {number} field @param {string} text */
  type(field, text) {
    this.put('text', text);
    this.#call('type', field);
  }

  /** @param {number} field @param {number} key as field_inputs.js numbers them */
  press(field, key) {
    this.#call('press', field, key);
  }

  /**
   * What the clipboard made of a copy that was asked for.
   * @param {number} what
   * @param {boolean} done
   */
  copied(what, done) {
    this.#call('copied', what, done ? 1 : 0);
  }

  openSearch() {
    this.#call('open_search');
  }

  /**
   * The keyboard's focus, one control on or back.
   * @param {boolean} back
   * @returns {boolean} false: it is the page's again
   */
  tab(back) {
    return this.#call('tab', back ? 1 : 0) === 1;
  }

  /** The next frame writes down what it shows. */
  watch() {
    this.#call('watch');
  }

  /** @returns {import('../types').DatelineSeen} what was drawn since `watch` */
  seen() {
    return JSON.parse(this.#ask('seen'));
  }

  link() {
    return this.#ask('link');
  }

  fragment() {
    return this.#ask('fragment');
  }

  /**
   * What is to be seen now, with claim and question named even where the story opens these by
   * itself.
   */
  sharedFragment() {
    return this.#ask('shared_fragment');
  }
}

/**
 * Emscripten's hook for a module that is compiled already.
 * @param {WebAssembly.Module} compiled
 * @param {Program} program
 */
function instantiator(compiled, program) {
  return (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
    const missing = new Proxy(
      {},
      {
        get: () => () => {
          throw new LaterPartMissing();
        },
      },
    ); // one for each function of the later part
    // for those whose call does nothing until then
    const passedOver = new Proxy({}, {get: () => () => {}});
    WebAssembly.instantiate(compiled, {
      ...imports,
      placeholder: missing,
      passed_over: passedOver,
    }).then((instance) => {
      program.firstPart = {...imports, primary: instance.exports};
      program.memory =
        Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory) ??
        null;
      done(instance, compiled);
    });
    return {};
  };
}
