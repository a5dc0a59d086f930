// What stands around the map in a small frame (compact.js): the story's title, one claim at a time,
// the way to the whole explorer, the credit. They are the page's own elements, with the words that
// the story has as text; it knows the explorer's state, and asks the explorer for another.
import {fragmentOf, partsOf, withFragment} from '../../embed/fragment.js';

const REST_MS = 100; // between two updates: a map that is dragged is another in each frame
const SIGN =
  '<svg viewBox="0 0 28 10" width="28" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4.5" fill="var(--accent)"/><path d="M14 5h14" stroke="currentcolor" stroke-width="3"/></svg>';
const ICONS = {
  previous: '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3L5 8l5 5"/></svg>',
  next: '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5"/></svg>',
  open: '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M9 2h5v5M14 2L8 8M11 9v5H2V5h5"/></svg>',
};

/** @typedef {import('../types').DatelineState} DatelineState */

/** @type {import('../types').Stance} */
const DENIES = 'denies';

/** @param {DatelineState} state */
const isDenials = ({stances}) => stances.length === 1 && stances[0] === DENIES;

/** The day under which the text lists a claim. @param {Element | null} entry */
function dayOf(entry) {
  let heading = entry;
  while (heading && heading.localName !== 'h3') heading = heading.previousElementSibling;
  return heading?.textContent ?? '';
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {object} properties
 * @param {(Node | string)[]} children
 */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @param {string} markup of ours */
const drawn = (markup) => document.createRange().createContextualFragment(markup);

export class EmbedCard {
  #title = make('span', {className: 'title'});
  #previous = make(
    'button',
    {type: 'button', onclick: () => this.#step(-1)},
    drawn(ICONS.previous),
  );
  #next = make('button', {type: 'button', onclick: () => this.#step(1)}, drawn(ICONS.next));
  #mark = make('span', {className: 'mark legend'});
  #words = make('span', {className: 'words'});
  #day = make('span', {className: 'day'});
  #nth = make('span', {className: 'nth'});
  #claim = make(
    'button',
    {type: 'button', className: 'claim-now', onclick: () => this.explorer.storyText.show('alone')},
    this.#mark,
    this.#words,
    this.#day,
    this.#nth,
  );
  #denials = make('button', {
    type: 'button',
    className: 'denials',
    onclick: () => this.#toggleDenials(),
  });
  #openWords = make('span', {});
  #open = make(
    'a',
    {className: 'open', target: '_blank', rel: 'noopener'},
    this.#openWords,
    drawn(ICONS.open),
  );
  #count = make('span', {});
  #data = make('span', {});
  #timer = 0;
  /** The denials were asked for: the first is to be open. */
  #wantsFirst = false;
  /** @type {DatelineState | null} */
  #state = null;

  /**
   * @param {import('../page/explorer').Explorer} explorer
   * @param {(id: string, values?: Record<string, string | number>) => string} say
   */
  constructor(explorer, say) {
    this.explorer = explorer;
    this.say = say;
    const head = make(
      'header',
      {id: 'embed-head', className: 'around'},
      this.#title,
      make('span', {className: 'brand'}, drawn(SIGN), make('span', {}, 'Dateline')),
    );
    const ticker = make('div', {className: 'ticker'}, this.#previous, this.#claim, this.#next);
    const credit = make('p', {className: 'credit'}, this.#count, this.#data);
    const foot = make(
      'footer',
      {id: 'embed-foot', className: 'around'},
      ticker,
      make('div', {className: 'ways'}, this.#denials, this.#open),
      credit,
    );
    explorer.elements.frame.before(head);
    explorer.elements.frame.after(foot);
    const soon = () => (this.#timer ||= window.setTimeout(() => this.#update(), REST_MS));
    explorer.watchers.add(soon);
    explorer.elements.text.addEventListener('spoken', soon, {capture: true});
    this.#update();
    void explorer.rest.then(soon); // the list comes with the later part
  }

  #update() {
    this.#timer = 0;
    const state = (this.#state = this.explorer.program.state());
    const {say} = this;
    const list = this.#list();
    const at = this.#at();
    this.#title.textContent = state.story.title;
    this.#showClaim(state);
    this.#nth.textContent = at < 0 ? '' : say('embed_nth', {at: at + 1, count: list.length});
    this.#showDenials(state);
    for (const [button, words, there] of /** @type {const} */ ([
      [this.#previous, 'embed_previous', at > 0],
      [this.#next, 'embed_next', at + 1 < list.length],
    ])) {
      button.ariaLabel = button.title = say(words);
      // not `disabled`: the keyboard would lose its place at the end of the list
      button.ariaDisabled = String(!there);
    }
    this.#openWords.textContent = say('embed_open');
    this.#open.href = withFragment(location.href.split(/[?#]/)[0], state.fragment);
    if (this.explorer.program.isWhole) this.#count.textContent = this.#credit(state);
    this.#data.textContent = say('embed_map', {data: 'Natural Earth'});
  }

  /** @param {DatelineState} state */
  #showClaim({open, place}) {
    const entry = open && this.#entryOf(open.claim);
    const svg = open && document.querySelector(`#text .legend .is-${open.mark}`);
    this.#mark.replaceChildren(...(svg ? [svg.cloneNode(true)] : []));
    const placed =
      place && document.getElementById(`place=${place}`)?.querySelector('h3, h4')?.textContent;
    this.#words.textContent = open
      ? (entry?.querySelector('h4')?.textContent ?? open.words)
      : placed || this.say('embed_choose');
    this.#day.textContent = dayOf(entry);
    this.#claim.disabled = !entry;
    this.#claim.title = open ? this.say('embed_read') : '';
  }

  /** The way to who denies what, and back to all. @param {DatelineState} state */
  #showDenials(state) {
    const on = isDenials(state);
    const count = state.byStance[DENIES];
    this.#denials.textContent = this.say('embed_denials', {count});
    this.#denials.hidden = count === 0 && !on;
    this.#denials.ariaPressed = String(on);
    if (!this.#wantsFirst || !on || state.listed.length === 0) return;
    this.#wantsFirst = false;
    this.explorer.program.select(state.listed[0]);
  }

  #toggleDenials() {
    const parts = new Map(partsOf(this.#state?.fragment ?? ''));
    this.#wantsFirst = !(this.#state && isDenials(this.#state));
    for (const [key, value] of [
      ['stance', DENIES],
      ['claim', 'none'],
      ['question', 'none'],
    ]) {
      if (this.#wantsFirst) parts.set(key, value);
      else parts.delete(key);
    }
    this.explorer.program.arriveAt(fragmentOf(parts));
  }

  /** In the text; a story that the page was not served with has none. @param {string} id */
  #entryOf(id) {
    const {root} = this.explorer.storyText;
    return root.classList.contains('other-story') ? null : document.getElementById(`claim=${id}`);
  }

  /**
   * What the arrows walk: the explorer's list, or all claims that pass where a link has opened one
   * that answers another question.
   */
  #list() {
    const {claim, listed, passing} = /** @type {DatelineState} */ (this.#state);
    return claim && !listed.includes(claim) && passing.includes(claim) ? passing : listed;
  }

  /** Of the open claim in the list; -1: none is open. */
  #at() {
    return this.#state?.claim ? this.#list().indexOf(this.#state.claim) : -1;
  }

  /** @param {DatelineState} state */
  #credit({passing}) {
    const claims = this.say('claims', {count: passing.length});
    const articles = new Set(
      passing.flatMap((id) =>
        [...(this.#entryOf(id)?.querySelectorAll('a[href^="#source="]') ?? [])].map((link) =>
          link.getAttribute('href'),
        ),
      ),
    );
    return articles.size > 0
      ? this.say('embed_from', {claims, articles: this.say('articles', {count: articles.size})})
      : claims;
  }

  /** @param {number} by */
  #step(by) {
    const id = this.#list()[this.#at() + by];
    if (id) this.explorer.program.select(id);
  }
}
