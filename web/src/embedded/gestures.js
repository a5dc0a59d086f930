// Who a gesture over the map belongs to while the map stands in another page: a plain wheel and one
// finger are the page's, Ctrl or ⌘ with the wheel and two fingers the map's. Lists keep theirs, a
// wheel once the reader has pressed something here. In full screen all of it is the map's.

import {takeFocus} from '../program/input.js';

const HINT_MS = 1400;
const TAP_PX = 10;
const TAP_MS = 500;
const STALE_MS = 250; // how long the map's place is taken to be the same
const BUTTON_INSET = 8;

/** @typedef {import('./embedded').Page} Page */
/** @typedef {import('../types').Rect} Rect */

/** Where nothing covers the map, in the canvas's px. */
class MapPlace {
  /** @type {import('../page/explorer').Explorer | null} */
  explorer = null;
  #box = {x: 0, y: 0, width: 0, height: 0};
  #read = -Infinity;

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }

  /** @param {{clientX: number, clientY: number}} point of the window */
  holds({clientX, clientY}) {
    const {left, top} = this.canvas.getBoundingClientRect();
    const {x, y, width, height} = this.box();
    return (
      clientX >= left + x &&
      clientX < left + x + width &&
      clientY >= top + y &&
      clientY < top + y + height
    );
  }

  box() {
    const now = performance.now();
    if (this.explorer && now - this.#read > STALE_MS) {
      this.#box = this.explorer.program.state().mapFree;
      this.#read = now;
    }
    return this.#box;
  }
}

/** @param {Page} page */
export function cooperate(page) {
  const place = new MapPlace(page.canvas);
  const hint = new Hint(page, place);
  let kind = 'cooperative';
  const shares = () => kind === 'cooperative' && !document.fullscreenElement;
  const style = () => (page.canvas.style.touchAction = shares() ? 'pan-x pan-y' : '');
  void page.opened.then(
    (explorer) => {
      place.explorer = explorer;
      addFullScreen(page, explorer, place, style);
    },
    () => {},
  );
  watchWheel(page, place, hint, shares);
  new Fingers(page, place, hint, shares);
  style();
  return {
    set(/** @type {string} */ asked) {
      kind = asked;
      style();
    },
  };
}

/** @param {Page} page @param {MapPlace} place @param {Hint} hint @param {() => boolean} shares */
function watchWheel({canvas}, place, hint, shares) {
  window.addEventListener(
    'wheel',
    (event) => {
      if (!shares() || event.target !== canvas || event.ctrlKey || event.metaKey) return;
      const overMap = place.holds(event);
      if (!overMap && document.hasFocus()) return; // a list, and a reader who is at it
      event.stopImmediatePropagation(); // and nothing prevented: the page scrolls
      if (overMap) {
        hint.show(/Mac|iPhone|iPad/.test(navigator.platform) ? 'embed_wheel_mac' : 'embed_wheel');
      }
    },
    {capture: true, passive: true},
  );
}

/** One finger over the map is the page's until a second comes; a tap is the map's. */
class Fingers {
  /** The finger whose touches were held back, where it is now. @type {Touch | null} */
  #held = null;
  #from = {x: 0, y: 0};
  #since = 0;
  #moved = false;

  /** @param {Page} page @param {MapPlace} place @param {Hint} hint @param {() => boolean} shares */
  constructor({canvas}, place, hint, shares) {
    this.canvas = canvas;
    this.place = place;
    this.hint = hint;
    this.shares = shares;
    for (const kind of /** @type {const} */ ([
      'touchstart',
      'touchmove',
      'touchend',
      'touchcancel',
    ])) {
      window.addEventListener(
        kind,
        (event) => event.isTrusted && event.target === canvas && this[kind](event),
        {capture: true, passive: false},
      );
    }
    window.addEventListener('pointerdown', (event) => this.pointerdown(event), {capture: true});
  }

  /** A finger that passes takes no focus from the page. @param {PointerEvent} event */
  pointerdown(event) {
    if (
      event.pointerType === 'touch' &&
      event.target === this.canvas &&
      this.shares() &&
      this.place.holds(event)
    ) {
      event.stopImmediatePropagation();
    }
  }

  /** @param {TouchEvent} event */
  touchstart(event) {
    const [touch] = event.changedTouches;
    if (event.touches.length === 1) {
      this.#held = this.shares() && this.place.holds(touch) ? touch : null;
      [this.#since, this.#moved] = [event.timeStamp, false];
      this.#from = {x: touch.clientX, y: touch.clientY};
      if (this.#held) event.stopImmediatePropagation();
      return;
    }
    this.#release();
  }

  /** @param {TouchEvent} event */
  touchmove(event) {
    if (!this.#held) return;
    event.stopImmediatePropagation();
    this.#held = event.changedTouches[0];
    if (
      this.#moved ||
      Math.hypot(this.#held.clientX - this.#from.x, this.#held.clientY - this.#from.y) < TAP_PX
    ) {
      return;
    }
    this.#moved = true;
    this.hint.show('embed_fingers');
  }

  /** @param {TouchEvent} event */
  touchend(event) {
    const touch = this.#held;
    if (!touch) return;
    event.stopImmediatePropagation();
    if (this.#moved || event.timeStamp - this.#since > TAP_MS) return void (this.#held = null);
    event.preventDefault(); // no mouse events of the browser's for it
    takeFocus(this.canvas);
    this.#release();
    this.#give('touchend', touch);
  }

  touchcancel() {
    this.#held = null;
  }

  /** The map gets the finger after all. */
  #release() {
    if (this.#held) this.#give('touchstart', this.#held);
    this.#held = null;
  }

  /** @param {string} kind @param {Touch} touch */
  #give(kind, touch) {
    const {identifier, clientX, clientY, screenX, screenY, pageX, pageY} = touch;
    const one = new Touch({
      identifier,
      target: this.canvas,
      clientX,
      clientY,
      screenX,
      screenY,
      pageX,
      pageY,
    });
    const down = kind === 'touchend' ? [] : [one];
    this.canvas.dispatchEvent(
      new TouchEvent(kind, {
        bubbles: true,
        cancelable: true,
        touches: down,
        targetTouches: down,
        changedTouches: [one],
      }),
    );
  }
}

/**
 * Says for a moment how the map is moved, to those who see it; for others the page's keys do it.
 */
class Hint {
  #timer = 0;

  /** @param {Page} page @param {MapPlace} place */
  constructor({frame, say}, place) {
    this.say = say;
    this.place = place;
    this.box = Object.assign(document.createElement('p'), {id: 'hint', ariaHidden: 'true'});
    frame.append(this.box);
  }

  /** @param {string} id of its text */
  show(id) {
    const {x, y, width, height} = this.place.box();
    Object.assign(this.box.style, {
      left: `${x + width / 2}px`,
      top: `${y + height / 2}px`,
      maxWidth: `${Math.max(120, width - 96)}px`,
    });
    this.box.textContent = this.say(id);
    this.box.dataset.shown = '';
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => delete this.box.dataset.shown, HINT_MS);
  }
}

/**
 * At the map's lower right corner, where it is.
 * @param {Page} page
 * @param {import('../page/explorer').Explorer} explorer
 * @param {MapPlace} place
 * @param {() => void} changed
 */
function addFullScreen({frame, say}, explorer, place, changed) {
  if (!document.fullscreenEnabled) return;
  const button = Object.assign(document.createElement('button'), {
    id: 'full-screen',
    type: 'button',
  });
  const show = () => {
    const {x, y, width, height} = place.box();
    button.hidden = width === 0;
    button.textContent = say(document.fullscreenElement ? 'embed_window' : 'embed_full_screen');
    Object.assign(button.style, {
      left: `${x + width - BUTTON_INSET}px`,
      top: `${y + height - BUTTON_INSET}px`,
    });
  };
  button.addEventListener('click', () => {
    void (
      document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen()
    ).catch(() => {});
  });
  document.addEventListener('fullscreenchange', () => {
    changed();
    show();
  });
  const soon = () => setTimeout(show, 2 * STALE_MS);
  window.addEventListener('resize', soon);
  explorer.watchers.add(soon);
  frame.append(button);
  show();
  void explorer.rest.then(soon);
}
