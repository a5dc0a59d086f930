// The explorer inside another page: says that it is there, answers the host over one port, tells
// how high it wants to be, and leaves the page its scrolling (gestures.js). It is fetched only
// there. web/embed/README.md describes the messages.
import {makeLimit, MOST_MESSAGES} from '../../embed/messages.js';
import {EmbedCard} from './embed_card.js';
import {cooperate} from './gestures.js';

// calls in a second; beyond a tenth of it they are refused, beyond it nobody listens any more
const FLOOD = 10 * MOST_MESSAGES;
const MOST_ARGUMENTS = 2;
const HEIGHTS = {least: 480, most: 800}; // CSS px that a map needs with its claim, or with a list
const REST_MS = 150; // before a width that changes is answered
const SCROLL_BAR_PX = 24; // a host's scroll bar comes and goes with the height that it is told
// between two states that a host hears: a handle that is dragged makes sixty in a second
const STATE_MS = 100;
const PICTURE = {type: 'image/webp', quality: 0.8};

/** @typedef {import('../types').DatelineState} DatelineState */

/**
 * What this part needs of the page.
 * @typedef {object} Page
 * @property {import('../types').Dateline} api
 * @property {import('../page/emitter').Emitter} events
 * @property {Promise<import('../page/explorer').Explorer>} opened
 * @property {HTMLElement} frame
 * @property {HTMLCanvasElement} canvas
 * @property {(id: string, values?: Record<string, string | number>) => string} say
 */

/** @param {Page} page */
export function start(page) {
  const gestures = cooperate(page);
  document.documentElement.dataset.embedded = '';
  page.opened.then(
    (explorer) => new EmbedCard(explorer, page.say),
    () => {},
  );
  let connected = false;
  window.addEventListener('message', ({source, data, ports}) => {
    const offered =
      source === window.parent &&
      data?.dateline === 1 &&
      data.type === 'connect' &&
      ports.length === 1;
    if (!offered || connected) return;
    connected = true;
    gestures.set(data.gestures === 'full' ? 'full' : 'cooperative');
    converse(page, ports[0], gestures);
  });
  window.parent.postMessage({dateline: 1, type: 'hello'}, '*');
  tellHeight(({height}) => tellSystems(height));
}

/** @param {Page} page @param {MessagePort} port @param {ReturnType<typeof cooperate>} gestures */
function converse(page, port, gestures) {
  const methods = methodsOf(page, gestures);
  const tooMany = makeLimit();
  const flooded = makeLimit(FLOOD);
  port.onmessage = async ({data}) => {
    if (!Number.isInteger(data?.id) || data.type !== 'call') return;
    const {id, method, args} = data;
    try {
      if (flooded()) port.close();
      if (tooMany()) throw new RangeError(`more than ${MOST_MESSAGES} calls in a second`);
      const call = methods.get(method);
      if (!call || !Array.isArray(args) || args.length > MOST_ARGUMENTS) {
        throw new TypeError(`no such call: ${String(method).slice(0, 40)}`);
      }
      const value = (await call(...args)) ?? null;
      port.postMessage({id, type: 'result', value}, value instanceof ArrayBuffer ? [value] : []);
    } catch (error) {
      port.postMessage({
        id,
        type: 'error',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const tell = (/** @type {string} */ name, /** @type {object} */ detail) =>
    port.postMessage({type: 'event', name, detail});
  forward(page, tell);
  tellHeight((detail) => tell('height', detail));
}

/**
 * All that a host may ask. None of it leads the page elsewhere or puts markup into it.
 * @param {Page} page @param {ReturnType<typeof cooperate>} gestures
 * @returns {Map<string, (...args: any[]) => any>}
 */
function methodsOf({api, opened, canvas}, gestures) {
  return new Map(
    /** @type {[string, (...args: any[]) => any][]} */ ([
      ['state', () => api.state()],
      ['setState', (fragment) => api.setState(fragment)],
      ['select', (id) => api.select(id)],
      ['setTime', (from, to) => api.setTime(from ?? null, to ?? null)],
      ['setView', (view) => api.setView(view)],
      ['snapshot', async () => picture(await opened, canvas)],
      ['pause', async () => (await opened).frames.pause(true)],
      ['resume', async () => (await opened).frames.pause(false)],
      ['gestures', (kind) => gestures.set(kind === 'full' ? 'full' : 'cooperative')],
    ]),
  );
}

/**
 * Drawn and read in one task: a canvas keeps its picture no longer.
 * @param {import('../page/explorer').Explorer} explorer
 * @param {HTMLCanvasElement} canvas
 */
async function picture({frames}, canvas) {
  const blob = await /** @type {Promise<Blob | null>} */ (
    new Promise((resolve) => {
      frames.drawNow();
      canvas.toBlob(resolve, PICTURE.type, PICTURE.quality);
    })
  );
  if (!blob) throw new Error('the picture could not be read');
  return blob.arrayBuffer();
}

/** @param {Page} page @param {(name: string, detail: object) => void} tell */
function forward({api, events, opened}, tell) {
  let last = '';
  let timer = 0;
  const filter = (/** @type {DatelineState} */ {stances, said, knownOn, passing}) => ({
    stances,
    said,
    knownOn,
    passing: passing.length,
  });
  const tellState = (/** @type {import('../page/explorer').Explorer} */ {program}) => {
    timer = 0;
    const state = program.state();
    const now = filter(state);
    tell('state', state);
    if (JSON.stringify(now) === last) return;
    last = JSON.stringify(now);
    tell('filter', now);
  };
  api.ready.then(
    async (state) => {
      last = JSON.stringify(filter(state));
      tell('ready', state);
      events.on('select', (detail) => tell('select', detail));
      const explorer = await opened;
      explorer.watchers.add(
        () => (timer ||= window.setTimeout(() => tellState(explorer), STATE_MS)),
      );
    },
    (error) => tell('error', {message: error.message}),
  );
  events.on('error', (error) => tell('error', {message: error.message}));
}

/**
 * It follows from the width alone, so that a host's answer to it asks for no other.
 * @param {number} width CSS px
 */
function heightFor(width) {
  return Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, 0.6 * width)));
}

/**
 * Now, and when the width has become another and rests.
 * @param {(detail: {height: number}) => void} tell
 */
function tellHeight(tell) {
  let width = 0;
  let told = 0;
  let timer = 0;
  const now = () => {
    if (document.fullscreenElement || Math.abs(window.innerWidth - width) <= SCROLL_BAR_PX) return;
    width = window.innerWidth;
    const height = heightFor(width);
    if (height !== told) tell({height});
    told = height;
  };
  if (window.innerWidth > 0) now();
  window.addEventListener('resize', () => {
    clearTimeout(timer);
    timer = window.setTimeout(now, REST_MS);
  });
}

/**
 * In the words of the systems that resize frames without a script of ours: AMP, iframe.resize
 * (Medium, Embedly), Pym.
 * @param {number} height
 */
function tellSystems(height) {
  const {parent} = window;
  parent.postMessage({sentinel: 'amp', type: 'embed-size', height}, '*');
  parent.postMessage(
    JSON.stringify({src: location.href.split('#')[0], context: 'iframe.resize', height}),
    '*',
  );
  const child = new URLSearchParams(location.search).get('childId');
  if (child && /^[\w-]{1,64}$/.test(child)) {
    parent.postMessage(['pym', child, 'height', height].join('xPYMx'), '*');
  }
}
