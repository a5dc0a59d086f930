// The running explorer: the program, its frames, its files and the page around it, joined. It knows
// who tells whom; each part knows its own work.
import {COPIED, LANGUAGES, SIGNS} from 'dateline:constants';
import {addressOf, currentFragment, watchAddress, writeFragment} from './address.js';
import {watchSize} from '../program/canvas_size.js';
import {copy} from '../program/clipboard.js';
import {Compact} from './compact.js';
import {markReady} from '../delivery/marks.js';
import {daysOf, NO_DAYS, sayDays} from '../words/day_words.js';
import {FieldInputs} from '../program/field_inputs.js';
import {Frames, newTask} from '../program/frames.js';
import {EarlyLetters} from '../program/early_letters.js';
import {ownInput} from '../program/input.js';
import {firstLanguage, systemCustoms, systemLanguage} from '../words/language.js';
import {LinkOverlay} from '../program/link_overlay.js';
import {ExplorerFiles} from './explorer_files.js';
import {showExplorer, showFailure, showIcon, showTextInstead} from './loading_view.js';
import {LaterPartMissing} from '../program/instance.js';
import {Program} from '../program/program.js';
import {watchPreferences} from '../program/preferences.js';
import {announce} from '../words/announce.js';
import {say, sayError, sayInEnglish} from '../words/say.js';
import {StoryText} from '../text/story_text.js';
import {chooseText, takeTexts} from '../program/texts.js';

const LOST_FOR_GOOD_MS = 8000; // a browser that gives the graphics back does so sooner
const TEXT_RESTS_MS = 120; // before the text takes up what was chosen
const DAYS_REST_MS = 400; // before the days that a handle came to are said

/** @typedef {import('./emitter').Emitter} Emitter */
/** @typedef {import('../types').Manifest} Manifest */
/** @typedef {import('../types').DatelineState} DatelineState */

/**
 * @typedef {object} Elements
 * @property {HTMLElement} frame
 * @property {HTMLCanvasElement} canvas
 * @property {HTMLAnchorElement} link
 * @property {HTMLElement} text the story as text
 * @property {HTMLElement} twin what of it another language replaces
 * @property {HTMLElement} asText the button that shows it
 */

/**
 * What has arrived before the program starts.
 * @typedef {object} Downloads
 * @property {WebAssembly.Module} compiled the program's first part
 * @property {WebAssembly.Module | null} rest its later part, where the address asks for more than
 *   the first picture
 * @property {import('../delivery/later_part').LaterPart} later
 * @property {Uint8Array} story
 * @property {Uint8Array} map
 * @property {Map<string, Uint8Array>} meshes by name
 * @property {Map<import('../types').FaceName, Uint8Array>} fonts
 * @property {Uint8Array | null} messages the interface's words, unless it speaks English
 * @property {Uint8Array | null} names the same of the map's
 */

export class Explorer {
  /**
   * @param {Downloads} downloads
   * @param {Manifest} manifest
   * @param {Elements} elements
   * @param {Emitter} events
   * @param {import('./page_language').PageLanguage} tongue
   */
  static async open(downloads, manifest, elements, events, tongue) {
    const explorer = new Explorer(downloads, manifest, elements, events, tongue);
    try {
      await explorer.#begin(downloads);
    } catch (error) {
      if (!(error instanceof LaterPartMissing)) throw error;
      // a faulty story, or map: telling takes the whole program
      await explorer.#begin({...downloads, rest: await downloads.later.fetch()});
    }
    await explorer.#firstPicture();
    return explorer;
  }

  /** @type {Program} */
  // @ts-ignore: given by open() before anyone else holds the explorer
  program;
  focused = false;
  early = new EarlyLetters();
  /** The language of the choice that was said last. @type {string | null} */
  choiceSaidIn = null;
  /** The days that were said last: at first those that need no saying. */
  days = NO_DAYS;
  telling = 0;
  /** The page's own. */
  embedAsked = () => {};
  /** Told of each frame in which something else is to be seen. @type {Set<() => void>} */
  watchers = new Set();
  textTelling = 0;
  losing = 0;
  /** Settles when the later part has come, or will not for now. */
  rest = Promise.resolve();

  /**
   * @param {Downloads} downloads
   * @param {Manifest} manifest
   * @param {Elements} elements
   * @param {Emitter} events
   * @param {import('./page_language').PageLanguage} tongue
   */
  constructor(downloads, manifest, elements, events, tongue) {
    this.tongue = tongue;
    this.events = events;
    this.manifest = manifest;
    this.elements = elements;
    this.later = downloads.later;
    this.files = new ExplorerFiles(downloads, manifest, this);
    this.frames = new Frames((now) => this.#draw(now));
    this.frames.hold(true); // until the first picture is whole
    this.overlay = new LinkOverlay(elements.frame, elements.canvas, elements.link);
    this.fields = new FieldInputs(elements.frame, elements.canvas, () => this.program, this.early);
    const {text, twin, asText, canvas} = elements;
    this.storyText = new StoryText(text, twin, asText, canvas, (id) => this.program.select(id));
    this.address = watchAddress((fragment) => this.program.arriveAt(fragment));
  }

  /** @returns {import('../program/instance').Host} */
  #host() {
    return {
      askForFrame: () => this.frames.ask(),
      crashed: (/** @type {Error} */ error) => this.#crashed(error),
      writeFragment: (/** @type {string} */ fragment, /** @type {boolean} */ push) =>
        this.#write(fragment, push),
      /** The text, then the page's address with the fragment; `copied` answers. */
      copyText: (
        /** @type {string} */ text,
        /** @type {string} */ fragment,
        /** @type {number} */ what,
      ) => void this.#copy(text + addressOf(fragment), what),
      fetchMapFile: (/** @type {number} */ file, /** @type {string} */ name) =>
        this.files.fetchMapFile(file, name),
      /** The interface's words in a language that was picked. */
      fetchMessages: (/** @type {import('../types').InterfaceLanguage} */ language) =>
        this.files.fetchMessages(language),
      /** Lets the reader choose a file. */
      chooseText: () => chooseText(() => this.#comparing()),
      /** Beside the canvas or in its place. */
      showOnPage: (/** @type {'text' | 'embed'} */ what) =>
        what === 'text' ? this.storyText.open() : this.embedAsked(),
    };
  }

  /** @param {Error} error */
  #crashed(error) {
    this.frames.stop();
    const memory = /memory|alloc|Aborted/i.test(error.message);
    showFailure({
      title: say('stopped'),
      text: memory ? say('no_memory') : error.message,
      remedy: say('reload'),
    });
    this.fail(error);
  }

  /** @param {Downloads} downloads */
  async #begin(downloads) {
    const program = new Program();
    await program.instantiate(downloads.compiled, this.elements.canvas, this.#host());
    this.program = program;
    if (downloads.rest) await this.program.addLaterPart(downloads.rest);
    await this.#start(downloads);
  }

  /** @param {Downloads} downloads */
  async #start(downloads) {
    this.program.put('story', downloads.story);
    this.program.read();
    await newTask();
    this.program.put('map', downloads.map);
    for (const [face, bytes] of downloads.fonts) this.program.put(face, bytes);
    this.program.start();
    await newTask();
    if (downloads.names) this.program.addLabelNames(downloads.names);
    if (downloads.messages) this.program.addMessages(downloads.messages);
    this.program.setSystemLanguage(LANGUAGES.indexOf(systemLanguage()), systemCustoms());
    if (matchMedia('(pointer: coarse)').matches) this.program.expectTouch();
    if (/Mac|iPhone|iPad/.test(navigator.platform)) this.program.useMacKeys();
    watchPreferences(this.program);
    this.#watchContext();
    ownInput(this.elements.frame, this.elements.canvas, this.program, this.early);
    takeTexts(this.elements.frame, () => this.#comparing());
    this.program.arriveAt(currentFragment());
    new Compact(() => this.program, this.watchers).start(currentFragment());
    await watchSize(this.elements.canvas, (size, insets) => {
      this.program.resize(size, insets);
      if (this.frames.any) this.frames.drawNow();
    });
  }

  /**
   * The coarsest map is in it, and then the card goes; finer faces and names are fetched after it.
   */
  async #firstPicture() {
    this.program.look(performance.now());
    await this.files.coarsestMap();
    await newTask();
    this.program.prepareMap();
    await newTask();
    this.frames.hold(false);
    this.frames.drawNow();
    await this.frames.begun();
    showExplorer();
    markReady('map');
    this.rest = this.#fetchLaterPart();
    void this.rest.then(() => this.#restArrived());
    this.files.fetchRest();
    showIcon();
    this.storyText.layOut();
  }

  /**
   * The program, ready to hold a text against its passages; null: a notice, or an error, says what
   * has not come.
   */
  async #comparing() {
    await this.rest;
    if (!this.program.isWhole) return null;
    await this.files.fetchFingerprints();
    return this.program;
  }

  /** Another story than the page's is here. */
  storyReplaced() {
    this.files.storyReplaced();
    this.storyText.keep(this.program.state().story.id);
    for (const changed of this.watchers) changed();
  }

  #fetchLaterPart() {
    const work = this.program.isWhole ? Promise.resolve() : this.#addLaterPart();
    this.files.track(work);
    return work;
  }

  async #addLaterPart() {
    try {
      await this.program.addLaterPart(await this.later.fetch());
      if (this.early.begun) this.program.openSearch();
    } catch (error) {
      this.early.end();
      this.program.laterPartFailed();
      this.#tryAgainWhenPressed();
      this.fail(/** @type {Error} */ (error));
    }
  }

  #tryAgainWhenPressed() {
    const once = new AbortController();
    const tryAgain = () => {
      once.abort();
      this.program.awaitLaterPart();
      this.rest = this.#fetchLaterPart();
    };
    for (const kind of ['pointerdown', 'keydown']) {
      this.elements.frame.addEventListener(kind, tryAgain, {capture: true, signal: once.signal});
    }
    window.addEventListener('online', tryAgain, {signal: once.signal});
  }

  #restArrived() {
    if (this.program.isWhole) markReady('whole');
    this.#tellText();
  }

  /** @param {number} now */
  #draw(now) {
    const signs = this.program.frame(now);
    if (signs & SIGNS.linkChanged) this.overlay.show(this.program.link());
    if (signs & SIGNS.fieldChanged) this.fields.show(this.program.fields());
    this.#showTheme((signs & SIGNS.dark) !== 0);
    if (signs & (SIGNS.stateChanged | SIGNS.selectionChanged)) this.#tell(signs);
    return (signs & SIGNS.wantsNext) !== 0;
  }

  /** @param {number} signs */
  #tell(signs) {
    const selected = (signs & SIGNS.selectionChanged) !== 0;
    this.#tellDays();
    this.#tellText();
    for (const changed of this.watchers) changed();
    if (!selected && !this.events.has('state')) return;
    const state = this.program.state();
    this.events.emit('state', state);
    if (!selected) return;
    const {claim, place, source, question} = state;
    this.events.emit('select', {claim, place, source, question});
    this.#sayChoice(state);
  }

  /** @param {import('../types').DatelineState} state */
  #sayChoice({open, listed, fragment}) {
    this.choiceSaidIn = firstLanguage(fragment);
    announce(open ? open.words : say('claims', {count: listed.length}));
  }

  /** The interface speaks another language, or has the words for it only now. */
  wordsArrived() {
    this.choiceSaidIn = null;
    this.#tellText();
  }

  /** The text follows once a handle that is dragged, or a playback, lets it. */
  #tellText() {
    clearTimeout(this.textTelling);
    this.textTelling = window.setTimeout(() => {
      if (!this.program.isWhole) return;
      const state = this.program.state();
      this.storyText.update(state);
      const language = firstLanguage(state.fragment);
      this.tongue
        .speak(language, state.knownOn)
        .then(() => {
          if (this.choiceSaidIn !== language) this.#sayChoice(this.program.state());
        })
        .catch((error) => this.fail(error));
    }, TEXT_RESTS_MS);
  }

  /** What was known, and the days of what was said, once they rest: a handle passes many. */
  #tellDays() {
    clearTimeout(this.telling);
    this.telling = window.setTimeout(() => {
      const state = this.program.state();
      const words = sayDays(state, this.days);
      this.days = daysOf(state);
      if (words !== null) announce(words);
    }, DAYS_REST_MS);
  }

  /** @param {boolean} dark */
  #showTheme(dark) {
    const root = document.documentElement;
    const theme = dark ? 'dark' : 'light';
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    const surface = getComputedStyle(root).getPropertyValue('--surface').trim();
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.setAttribute('content', surface);
    }
  }

  /** @param {string} fragment @param {boolean} push */
  #write(fragment, push) {
    writeFragment(fragment, push);
    this.address.wrote();
  }

  /** @param {string} text @param {number} what of COPIED */
  async #copy(text, what) {
    const done = await copy(text);
    this.program.copied(what, done);
    if (done) announce(say('copied'));
    else {
      const failed = what === COPIED.link ? 'link_not_copied' : 'claim_not_copied';
      this.fail(new Error(sayInEnglish(failed)));
    }
  }

  /** Told to whoever listens; the picture goes on without. @param {Error} error */
  fail(error) {
    announce(sayError(error));
    this.events.emit('error', error);
  }

  #watchContext() {
    const {canvas} = this.elements;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.focused = document.activeElement === canvas; // a hidden canvas loses it
      this.program.loseContext();
      this.frames.hold(true);
      showFailure({title: say('lost'), text: say('lost_text'), remedy: say('lost_remedy')}, true);
      this.losing = window.setTimeout(showTextInstead, LOST_FOR_GOOD_MS);
    });
    canvas.addEventListener('webglcontextrestored', () => this.#restore());
  }

  #restore() {
    clearTimeout(this.losing);
    try {
      this.program.restoreContext();
      this.frames.hold(false);
      showExplorer();
      if (this.focused) this.elements.canvas.focus({preventScroll: true});
    } catch (error) {
      showFailure({title: say('not_restored'), text: sayError(error), remedy: say('reload')});
    }
  }
}
