// The story as text, which the page was served with: alone, beside the canvas, or there for a screen reader only; in step with what the canvas shows. It knows the
// entries by their claims' ids; what is chosen and what passes the filters, the program says.

/** @typedef {import('./types').DatelineState} DatelineState */
/** @typedef {'map' | 'beside' | 'alone'} Mode */

/** @template {Element} Kind @param {ParentNode} among @param {string} selector @returns {Kind[]} */
const all = (among, selector) => /** @type {Kind[]} */ ([...among.querySelectorAll(selector)]);

/** @param {Element} entry whose id is `claim=` and the claim's own */
const claimOf = (entry) => entry.id.slice(entry.id.indexOf('=') + 1);

export class StoryText {
  /** @type {Mode} */
  #mode = 'map';
  /** The claim that is open; what this text asked for is not scrolled to: the reader is there. @type {string | null} */
  #claim = null;
  #asked = '';

  /**
   * @param {HTMLElement} root main
   * @param {HTMLElement} opener the button before the canvas, which shows where Tab stands
   * @param {HTMLElement} canvas
   * @param {(claim: string) => void} choose
   */
  constructor(root, opener, canvas, choose) {
    this.root = root;
    this.opener = opener;
    this.canvas = canvas;
    this.choose = choose;
    this.claims = new Map(all(root, '.claim').map((entry) => [claimOf(entry), /** @type {HTMLElement} */ (entry)]));
    this.links = /** @type {HTMLAnchorElement[]} */ (all(root, 'a'));
    this.modes = /** @type {HTMLButtonElement[]} */ (all(root, 'button[data-mode]'));
    for (const button of this.modes) button.addEventListener('click', () => this.show(/** @type {Mode} */ (button.dataset.mode)));
    opener.addEventListener('click', () => this.open());
    root.addEventListener('click', (event) => this.#follow(event));
    root.addEventListener('focusin', (event) => this.#focused(event));
    this.show('map', false);
  }

  /** As the reader asks for it: beside the canvas where there is room for both. */
  open() {
    this.show(matchMedia('(min-width: 1024px)').matches ? 'beside' : 'alone');
  }

  /** @param {Mode} mode @param {boolean} [focus] the keyboard goes with it */
  show(mode, focus = true) {
    this.#mode = mode;
    const page = document.documentElement;
    if (mode === 'map') delete page.dataset.text;
    else page.dataset.text = mode;
    for (const button of this.modes) button.ariaPressed = String(button.dataset.mode === mode);
    // Where no one sees the text, Tab does not go through it either.
    for (const link of this.links) link.tabIndex = mode === 'map' ? -1 : 0;
    for (const button of this.modes) button.tabIndex = mode === 'map' ? -1 : 0;
    this.opener.hidden = mode !== 'map';
    if (!focus) return;
    if (mode === 'map') this.canvas.focus({preventScroll: true});
    else this.modes.find((button) => button.dataset.mode === mode)?.focus({preventScroll: true});
    this.#reveal();
  }

  /** Another story than the one that the page was served with has no text here. @param {string} story id */
  keep(story) {
    const same = story === this.root.dataset.story;
    this.root.classList.toggle('other-story', !same);
    if (!same) this.show('map', false);
    this.opener.hidden = !same;
  }

  /** @param {DatelineState} state */
  update({claim, passing}) {
    const shown = new Set(passing);
    for (const [id, entry] of this.claims) entry.hidden = !shown.has(id);
    if (claim === this.#claim) return;
    for (const [id, current] of [[this.#claim, false], [claim, true]]) {
      const entry = this.claims.get(/** @type {string} */ (id));
      if (entry) entry.ariaCurrent = current ? 'true' : null;
    }
    this.#claim = claim;
    if (claim !== this.#asked) this.#reveal();
    this.#asked = '';
  }

  #reveal() {
    const entry = this.claims.get(this.#claim ?? '');
    if (this.#mode !== 'map' && entry && !entry.hidden) entry.scrollIntoView({block: 'start'});   // a long way: no journey
  }

  /** A link within the text leads there, and is not what the explorer takes for another state. @param {MouseEvent} event */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const entry = document.getElementById(decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)));
    if (!entry || !this.root.contains(entry)) return;
    event.preventDefault();
    entry.hidden = false;
    entry.tabIndex = -1;
    entry.focus();
    entry.scrollIntoView({block: 'start'});
  }

  /** Whoever comes to a claim here has it open on the canvas too. @param {FocusEvent} event */
  #focused(event) {
    const entry = /** @type {Element} */ (event.target).closest('.claim');
    const claim = entry ? claimOf(entry) : null;
    if (claim === null || claim === this.#claim) return;
    this.#asked = claim;
    this.choose(claim);
  }
}
