// `<dateline-map>`: a poster that becomes the explorer when it is looked at. It holds the box, the
// frame and the reader's state; the conversation is channel.js's, the choice of who may run is
// live_maps.js's.
import {Channel} from './channel.js';
import {withFragment} from './fragment.js';
import {standsOnDark} from './host_theme.js';
import {arrange, ask, join, leave} from './live_maps.js';
import {isPicture} from './messages.js';
import {ON_DARK, STYLE, sizeRule} from './style.js';
import {ATTRIBUTES as KEY_ATTRIBUTES, linked, merged} from './view_request.js';

/** @typedef {import('./links.js').ViewRequest} ViewRequest */

const STATE_ATTRIBUTES = [...new Set(Object.values(KEY_ATTRIBUTES))];
const ATTRIBUTES = [
  ...STATE_ATTRIBUTES,
  'src',
  'theme',
  'poster',
  'title',
  'loading',
  'gestures',
  'height',
  'aspect',
  'sandbox',
];
/** Words that an attribute may be, the default first. @type {Record<string, string[]>} */
const WORDS = {loading: ['lazy', 'eager', 'tap'], gestures: ['cooperative', 'full']};
const NARROW_PX = 480; // below it the poster is an upright one
const NEAR = '100px 0px'; // the explorer loads this far before it comes into view
const MOST_CAPTION = 600; // letters of a frame's own that are printed
const PICTURE_PATIENCE_MS = 1000; // for the last picture of a map that has to give its context back

/** A server may load this module; it has no elements there. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

/** @param {string} tag @param {object} [properties] @returns {any} */
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** True where the reader has asked for little traffic. */
const savesData = () =>
  Boolean(/** @type {any} */ (navigator).connection?.saveData) ||
  matchMedia('(prefers-reduced-data: reduce)').matches;

export class DatelineMap extends Base {
  static observedAttributes = ATTRIBUTES;

  #size = new CSSStyleSheet();
  #box = make('div');
  #poster = make('img', {decoding: 'async'});
  #button = make('button', {type: 'button', onclick: () => this.#pressed()});
  #links = make('slot');
  /** What is to be seen, in words, for paper: there one picture stands for every view. */
  #caption = make('p');
  /** The explorer while it runs. @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {Channel | undefined} */
  #channel;
  /** What the reader sees, or will see; kept while there is no frame. @type {string | undefined} */
  #fragment;
  #asked = false;
  #near = false;
  /** Set while a last picture is waited for. */
  #resting = false;
  /** @type {number | undefined} */
  #height;
  /** @type {IntersectionObserver | undefined} */
  #watcher;

  constructor() {
    super();
    // no `<style>`: a host's policy on inline style says nothing of these
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet, this.#size];
    this.#box.append(this.#poster, this.#button, this.#links, this.#caption);
    root.append(this.#box);
  }

  connectedCallback() {
    for (const name of ATTRIBUTES) this.#takeEarly(name);
    this.#fragment ??= this.#ownFragment();
    this.#dress();
    this.#watcher = new IntersectionObserver(
      (entries) => this.#seen(entries.at(-1)?.isIntersecting),
      {rootMargin: NEAR},
    );
    this.#watcher.observe(this);
    join(this);
    arrange();
  }

  disconnectedCallback() {
    this.#watcher?.disconnect();
    this.#near = false;
    this.#drop();
    leave(this);
  }

  /** Moved by `moveBefore`, the frame lives on. */
  connectedMoveCallback() {}

  /** A property that was set before this class was there. @param {string} name */
  #takeEarly(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {any} */ (this);
    const value = self[name];
    delete self[name];
    self[name] = value;
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.isConnected || before === value || this.#fragment === undefined) return;
    this.#dress();
    if (STATE_ATTRIBUTES.includes(name)) this.#show({[name]: value ?? ''});
    if (name === 'gestures') this.#notify('gestures', word(this, name));
    if (name === 'src' || name === 'sandbox') {
      this.#drop();
      this.#button.replaceChildren();
      this.#fragment = this.#ownFragment();
    }
    arrange();
  }

  #ownFragment() {
    const named = Object.fromEntries(
      STATE_ATTRIBUTES.map((name) => [name, this.getAttribute(name) ?? '']).filter(
        ([, value]) => value,
      ),
    );
    const own = this.#source?.hash.slice(1) ?? '';
    return Object.keys(named).length > 0 ? merged(own, named) : own;
  }

  /**
   * Where a frame may go, with what its fragment shows beside the attributes; nothing for an
   * address that a frame must not go to.
   */
  get #source() {
    const src = this.getAttribute('src');
    const url =
      src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
    return url && /^https?:$/.test(url.protocol) ? url : undefined;
  }

  /** The same without the fragment. */
  get #address() {
    return this.#source && withFragment(this.#source.href, '');
  }

  get #name() {
    return this.title || 'Dateline map';
  }

  /** Everything that follows attributes and is no frame's business. */
  #dress() {
    const address = this.#address;
    const own = this.clientWidth < NARROW_PX ? 'poster-narrow.webp' : 'poster.webp';
    const poster = this.getAttribute('poster') ?? (address && new URL(own, address).href);
    if (poster && this.#poster.getAttribute('src') !== poster) this.#poster.src = poster;
    this.#poster.alt = this.#button.ariaLabel = this.#name;
    if (this.#frame) this.#frame.title = this.#name;
    // a poster of the host's own would lie over the button
    this.#links.hidden = Boolean(this.querySelector('img'));
    if (!this.#frame) this.#describe();
    this.#size.replaceSync(
      sizeRule(this.getAttribute('aspect'), this.getAttribute('height'), this.#height) +
        (standsOnDark(this) ? ON_DARK : ''),
    );
  }

  // --- Running -----------------------------------------------------------------------------------

  get wantsToRun() {
    const loading = word(this, 'loading');
    return (
      Boolean(this.#address) &&
      (this.#asked ||
        this.#frame !== undefined ||
        (!savesData() && (loading === 'eager' || (loading === 'lazy' && this.#near))))
    );
  }

  #start() {
    this.#asked = true;
    ask(this);
  }

  /**
   * The button goes, so its focus goes on to the map: a reader's own doing, and the only time that
   * focus is moved.
   */
  #pressed() {
    this.#start();
    this.#frame?.focus({preventScroll: true});
  }

  /** @param {boolean | undefined} near */
  #seen(near = false) {
    this.#near = near;
    this.#notify(near ? 'resume' : 'pause');
    arrange();
  }

  /** Puts the explorer into the box, where it was left. Called by live_maps.js. */
  run() {
    this.#resting = false;
    if (this.#frame) return;
    const frame = (this.#frame = make('iframe', {
      title: this.#name,
      allow: 'fullscreen; clipboard-write',
    }));
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox || 'allow-scripts allow-popups');
    frame.credentialless = globalThis.crossOriginIsolated;
    frame.src = withFragment(this.#address ?? '', this.#fragment ?? '');
    this.#channel = new Channel(
      frame,
      {gestures: word(this, 'gestures'), form: 'element'},
      (name, detail) => this.#onEvent(name, detail),
    );
    frame.addEventListener('load', () => this.dispatchEvent(new Event('load')), {once: true});
    this.#box.append(frame);
    this.#box.className = 'live';
  }

  /** Gives the graphics context back and shows what was drawn last. Called by live_maps.js. */
  async rest() {
    if (!this.#frame || this.#resting) return;
    this.#resting = true;
    const frame = this.#frame;
    const channel = this.#channel;
    const picture = await Promise.race([
      channel
        ?.call('snapshot')
        .then((bytes) => (isPicture(bytes) ? createImageBitmap(new Blob([bytes])) : null))
        .catch(() => null),
      new Promise((resolve) => setTimeout(resolve, PICTURE_PATIENCE_MS)),
    ]);
    // Meanwhile it may have been asked back, taken out of the page, or given another story.
    if (!this.#resting || this.#frame !== frame) return;
    this.#drop();
    // A canvas, for a picture by a `blob:` address would need the host's leave.
    if (!picture) return;
    const {width, height} = picture;
    const canvas = make('canvas', {width, height});
    canvas.getContext('bitmaprenderer').transferFromImageBitmap(picture);
    this.#button.replaceChildren(canvas);
  }

  #drop() {
    this.#resting = false;
    this.#channel?.close();
    this.#frame?.remove();
    this.#channel = this.#frame = undefined;
    this.#box.className = '';
  }

  // --- Talking -----------------------------------------------------------------------------------

  /** @param {string} name @param {any} detail */
  #onEvent(name, detail) {
    if (name === 'height') {
      this.#height = detail.height;
      return this.#dress();
    }
    // the poster stays until then, or for as long as a reader waits without a sign (style.js)
    if (name === 'ready') this.#box.className = 'live ready';
    if (detail.fragment !== undefined) {
      this.#fragment = detail.fragment;
      this.#describe(detail);
    }
    if (name === 'ready' && !this.#near) this.#notify('pause');
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }

  /** @param {any} [state] what the frame says that it shows; nothing before it runs */
  #describe(state) {
    const {words} = state?.open ?? {};
    const open = typeof words === 'string' ? words : '';
    this.#caption.textContent = [
      this.#name,
      open.slice(0, MOST_CAPTION),
      withFragment(this.#address ?? '', this.#fragment ?? ''),
    ]
      .filter(Boolean)
      .join('\n');
  }

  /**
   * A call that nobody waits for, and that is for a map that runs.
   * @param {string} method
   * @param {...unknown} args
   */
  #notify(method, ...args) {
    this.#channel?.call(method, ...args).catch(() => {});
  }

  /**
   * A call of the host: it loads the explorer if need be.
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  async #call(method, ...args) {
    if (!this.isConnected || !this.#address) {
      throw new Error('dateline: the map is not on the page, or has no src');
    }
    this.#start();
    return this.#channel?.call(method, ...args);
  }

  /**
   * Shows what an attribute names, beside what is shown already. A map that does not run yet begins
   * with it.
   * @param {ViewRequest & {view?: string, lang?: string}} request
   */
  #show(request) {
    const {claim, place, question, ...rest} = request;
    if (!this.#channel) this.#fragment = merged(this.#fragment ?? '', request);
    else if (Object.values(rest).some(Boolean)) {
      this.#notify('setState', merged(this.#fragment ?? '', request));
    } else for (const id of [question, place, claim]) if (id) this.#notify('select', id);
  }

  /**
   * Shows what a link of the article names, and nothing else. A click also makes the map run.
   * @param {ViewRequest} request
   * @param {boolean} clicked
   */
  follow(request, clicked) {
    const fragment = linked(this.#fragment ?? '', request);
    if (this.#channel) this.#notify('setState', fragment);
    else this.#fragment = fragment;
    if (clicked) this.#start();
  }

  /** Loads the explorer now. */
  async open() {
    await this.#call('state');
  }

  state() {
    return this.#call('state');
  }

  /** @param {string} fragment */
  setState(fragment) {
    return this.#call('setState', fragment);
  }

  /** @param {string} id */
  select(id) {
    return this.#call('select', id);
  }

  /** @param {string | null} from @param {string | null} to */
  setTime(from, to) {
    return this.#call('setTime', from, to);
  }

  /** @param {{lng: number, lat: number, zoom: number}} view */
  setView(view) {
    return this.#call('setView', view);
  }

  /** @returns {Promise<Blob>} */
  async snapshot() {
    const bytes = await this.#call('snapshot');
    if (!isPicture(bytes)) throw new Error('dateline: the map sent no picture');
    return new Blob([bytes]);
  }
}

/** An attribute that is one of a few words. @param {DatelineMap} map @param {string} name */
function word(map, name) {
  const value = map.getAttribute(name) ?? '';
  return WORDS[name].includes(value) ? value : WORDS[name][0];
}

// HTMLElement has `title` and `lang` already.
for (const name of ATTRIBUTES.filter((one) => one !== 'title' && one !== 'lang')) {
  Object.defineProperty(DatelineMap.prototype, name, {
    /** @this {DatelineMap} */
    get() {
      return WORDS[name] ? word(this, name) : (this.getAttribute(name) ?? '');
    },
    /** @this {DatelineMap} @param {unknown} value */
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    configurable: true,
    enumerable: true,
  });
}
