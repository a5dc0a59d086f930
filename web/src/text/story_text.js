// The story as text, which the page was served with: alone, beside the canvas, or there for a
// screen reader only; in step with what the canvas shows. It knows the entries by their ids; what
// is chosen and what passes the filters, the program says.

import {markReady} from '../delivery/marks.js';
import {hasWindow, sayNarrowed} from '../words/day_words.js';
import {say} from '../words/say.js';
import {all, TextRows} from './text_rows.js';
import {TextSlices} from './text_slices.js';

/** @typedef {import('../types').DatelineState} DatelineState */
/** @typedef {'map' | 'beside' | 'alone'} Mode */

/** @param {Element} entry whose id is `claim=` and the claim's own, or of another kind */
const idOf = (entry) => entry.id.slice(entry.id.indexOf('=') + 1);

/** What may be open at once, the most particular first. */
const KINDS = /** @type {const} */ (['claim', 'place', 'source', 'question']);

/** What can be chosen, by the beginnings of its entries' ids. */
const CHOSEN = '.claim, .place, .question, .source, .speaker';

/**
 * What is said before an entry: that it passes only perhaps, or what is new of it.
 * @param {DatelineState} state
 * @returns {Map<string, string>}
 */
function notesOf({mayPass, news}) {
  const of = (/** @type {string[]} */ ids, /** @type {string} */ words) =>
    ids.map((id) => /** @type {[string, string]} */ ([id, words]));
  const changes = news
    ? [
        ...of(news.becameKnown, say('became_known')),
        ...of(news.revised, say('revised')),
        ...of(news.toldOtherwise, say('told_otherwise')),
      ]
    : [];
  return new Map([...changes, ...of(mayPass, say('perhaps'))]);
}

export class StoryText {
  /** @type {Mode} */
  #mode = 'map';
  /**
   * What is open; what this text asked for is not scrolled to: the reader is there.
   * @type {Element[]}
   */
  #current = [];
  #asked = '';
  /** @type {DatelineState | null} */
  #state = null;
  /** @type {Map<string, HTMLElement>} */
  claims = new Map();
  /** @type {TextRows | null} */
  rows = null;
  /** @type {HTMLElement[]} */
  controls = [];

  /**
   * @param {HTMLElement} root main
   * @param {HTMLElement} twin what of it may be replaced by the same in another language
   * @param {HTMLElement} opener the button before the canvas, which shows where Tab stands
   * @param {HTMLElement} canvas
   * @param {(id: string) => void} choose a claim, a place, a source, a question, a speaker
   */
  constructor(root, twin, opener, canvas, choose) {
    this.root = root;
    this.slices = new TextSlices(twin);
    this.opener = opener;
    this.canvas = canvas;
    this.choose = choose;
    this.modes = /** @type {HTMLButtonElement[]} */ (all(root, 'button[data-mode]'));
    for (const button of this.modes) {
      button.addEventListener('click', () => this.show(/** @type {Mode} */ (button.dataset.mode)));
    }
    opener.addEventListener('click', () => this.open());
    document.addEventListener('keydown', (event) => this.#finding(event), {capture: true});
    root.addEventListener('click', (event) => this.#follow(event));
    root.addEventListener('focusin', (event) => this.#focused(event));
    root.addEventListener('spoken', () => this.rows && this.layOut(), {capture: true});
    this.controls = this.modes;
    this.show('map', false);
  }

  /** When the map is there; and again for each text that takes the place of another. */
  layOut() {
    this.#read();
    void this.slices.layOut().then((whole) => whole && markReady('text'));
  }

  /** The entries: those of another language take the places of these. */
  #read() {
    this.claims = new Map(
      all(this.root, '.claim').map((entry) => [idOf(entry), /** @type {HTMLElement} */ (entry)]),
    );
    this.rows = new TextRows(this.root);
    this.controls = [...this.modes, ...all(this.root, 'a, button')].filter(
      (one) => one instanceof HTMLElement,
    );
    this.#current = [];
    this.#letTabIn();
    if (this.#state) this.update(this.#state);
  }

  /** Where no one sees the text, Tab does not go through it either. */
  #letTabIn() {
    for (const one of this.controls) one.tabIndex = this.#mode === 'map' ? -1 : 0;
  }

  /**
   * What the browser finds is to be seen. Inside another page its reader may be looking for that
   * page's words: there the map stays.
   * @param {KeyboardEvent} event
   */
  #finding(event) {
    const find =
      event.code === 'KeyF' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!find || this.#mode !== 'map' || this.opener.hidden || window.parent !== window) return;
    this.show(this.#visibleMode(), false);
    this.#reveal();
  }

  /** @returns {Mode} */
  #visibleMode() {
    return matchMedia('(min-width: 1024px)').matches ? 'beside' : 'alone';
  }

  /** As the reader asks for it: beside the canvas where there is room for both. */
  open() {
    this.show(this.#visibleMode());
  }

  /** @param {Mode} mode @param {boolean} [focus] the keyboard goes with it */
  show(mode, focus = true) {
    this.#mode = mode;
    const page = document.documentElement;
    if (mode === 'map') delete page.dataset.text;
    else page.dataset.text = mode;
    for (const button of this.modes) button.ariaPressed = String(button.dataset.mode === mode);
    this.#letTabIn();
    this.opener.hidden = mode !== 'map';
    if (!focus) return;
    if (mode === 'map') this.canvas.focus({preventScroll: true});
    else this.modes.find((button) => button.dataset.mode === mode)?.focus({preventScroll: true});
    this.#reveal();
  }

  /**
   * Another story than the one that the page was served with has no text here.
   * @param {string} story id
   */
  keep(story) {
    const same = story === this.root.dataset.story;
    this.root.classList.toggle('other-story', !same);
    if (!same) this.show('map', false);
    this.opener.hidden = !same;
  }

  /** @param {DatelineState} state */
  update(state) {
    this.#state = state;
    if (!this.rows) return; // layOut() takes it up
    const shown = new Set(state.passing);
    const notes = notesOf(state);
    for (const [id, entry] of this.claims) {
      entry.hidden = !shown.has(id);
      if (notes.has(id)) entry.dataset.note = notes.get(id);
      else delete entry.dataset.note;
    }
    // other filters are chosen in this text too: what they leave out stays within reach
    this.rows?.update(hasWindow(state) ? shown : null);
    this.#sayNarrowed(state);
    const current = KINDS.map(
      (kind) => state[kind] && document.getElementById(`${kind}=${state[kind]}`),
    ).filter((entry) => entry instanceof HTMLElement);
    if (
      current.length === this.#current.length &&
      current.every((entry, at) => entry === this.#current[at])
    ) {
      return;
    }
    const fresh = current.find((entry) => !this.#current.includes(entry));
    for (const entry of this.#current) entry.ariaCurrent = null;
    for (const entry of current) entry.ariaCurrent = 'true';
    this.#current = current;
    if (fresh && idOf(fresh) !== this.#asked) this.#reveal(fresh);
    this.#asked = '';
  }

  /** What filters leave out is said before the story begins. @param {DatelineState} state */
  #sayNarrowed(state) {
    const head = this.root.querySelector('h1');
    const words = sayNarrowed(state);
    let line = /** @type {HTMLElement | null} */ (this.root.querySelector('.narrowed'));
    if (!words || !head) return line?.remove();
    if (!line) {
      line = document.createElement('p');
      line.className = 'narrowed';
      head.after(line);
    }
    line.lang = document.documentElement.lang;
    if (line.textContent !== words) line.textContent = words;
  }

  /** The claim before what it is listed under. @param {Element | undefined} [entry] */
  #reveal(entry = this.#current[0]) {
    if (this.#mode !== 'map' && entry instanceof HTMLElement && !entry.hidden) {
      this.#scrollTo(entry);
    }
  }

  /**
   * Not scrollIntoView: it would scroll a page that this one stands in. A long way, so no journey;
   * and not under the buttons.
   * @param {HTMLElement} entry
   */
  #scrollTo(entry) {
    const own = getComputedStyle(this.root).overflowY === 'auto';
    const scroller = own ? this.root : document.scrollingElement;
    scroller?.scrollBy({
      top: entry.getBoundingClientRect().top - (this.modes[0]?.parentElement?.offsetHeight ?? 0),
      behavior: 'instant',
    });
  }

  /**
   * A link within the text leads there, and is not what the explorer takes for another state.
   * @param {MouseEvent} event
   */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    ) {
      return;
    }
    const entry = document.getElementById(
      decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)),
    );
    if (!entry || !this.root.contains(entry)) return;
    event.preventDefault();
    entry.hidden = false;
    entry.tabIndex = -1;
    entry.focus({preventScroll: true});
    this.#scrollTo(entry);
  }

  /** Whoever comes to an entry here has it open on the canvas too. @param {FocusEvent} event */
  #focused(event) {
    const entry = /** @type {Element} */ (event.target).closest(CHOSEN);
    if (!entry || this.#current.includes(entry) || idOf(entry) === this.#asked) return;
    this.#asked = idOf(entry);
    this.choose(this.#asked);
  }
}
