// A real <a> under the pointer wherever the canvas shows a link: browsers open windows from real
// clicks only, and readers expect the address, the middle button and the context menu.

// The anchor's half size, CSS px. It follows the pointer, so it need not be as long as the link's
// text.
const REACH = 12;
// A finger that moved farther did not tap.
const TAP_SLOP = 10;

export class LinkOverlay {
  /**
   * @param {HTMLElement} frame holds canvas and anchor
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLAnchorElement} anchor
   */
  constructor(frame, canvas, anchor) {
    this.canvas = canvas;
    this.anchor = anchor;
    this.at = {x: 0, y: 0};
    this.pressedAt = {x: 0, y: 0};
    frame.addEventListener('pointermove', (event) => this.#follow(event), {capture: true});
    frame.addEventListener('mouseleave', (event) => this.#keepHover(event), {capture: true});
    canvas.addEventListener('touchstart', (event) => (this.pressedAt = firstTouch(event)), {
      capture: true,
    });
    canvas.addEventListener('touchend', (event) => this.#tap(event), {capture: true});
    for (const type of /** @type {const} */ (['mousemove', 'mouseleave'])) {
      anchor.addEventListener(type, (event) => this.#passOn(event));
    }
  }

  /** @param {string} address empty: no link is under the pointer */
  show(address) {
    const safe = /^https?:\/\//i.test(address);
    this.anchor.hidden = !safe;
    if (!safe) return;
    this.anchor.href = address;
    this.anchor.textContent = address;
    this.#place();
  }

  /** @param {PointerEvent} event */
  #follow(event) {
    const box = this.canvas.getBoundingClientRect();
    this.at = {x: event.clientX - box.left, y: event.clientY - box.top};
    if (!this.anchor.hidden) this.#place();
  }

  #place() {
    this.anchor.style.transform = `translate(${this.at.x - REACH}px, ${this.at.y - REACH}px)`;
  }

  /**
   * The program must not think that the pointer has left when only the anchor has come between.
   * @param {MouseEvent} event
   */
  #keepHover(event) {
    if (event.target === this.canvas && event.relatedTarget === this.anchor) {
      event.stopImmediatePropagation();
    }
  }

  /** What moves over the anchor moves over the canvas beneath. @param {MouseEvent} event */
  #passOn(event) {
    if (event.type === 'mouseleave' && event.relatedTarget === this.canvas) return;
    this.canvas.dispatchEvent(new MouseEvent(event.type, event));
  }

  /**
   * A tap has no hover before it: the link that the press found is opened by the lift, which is a
   * real event.
   * @param {TouchEvent} event
   */
  #tap(event) {
    const end = firstTouch(event);
    const still = Math.hypot(end.x - this.pressedAt.x, end.y - this.pressedAt.y) <= TAP_SLOP;
    if (!this.anchor.hidden && still) this.anchor.click();
  }
}

/** @param {TouchEvent} event */
function firstTouch(event) {
  const touch = event.changedTouches[0];
  return {x: touch?.clientX ?? 0, y: touch?.clientY ?? 0};
}
