// When a frame is drawn: one for each asking, none while nothing asks.

// Something that never comes to rest (a playback) must not keep a host waiting for ever.
const PATIENCE_MS = 2000;

/** What follows is a task of its own: between two the browser answers the reader. A timer waits. */
export function newTask() {
  const {port1, port2} = new MessageChannel();
  const begun = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
    })
  );
  port2.postMessage(null);
  return begun;
}

export class Frames {
  /** @param {(now: number) => boolean} draw true: something still moves */
  constructor(draw) {
    this.draw = draw;
    this.requested = 0;
    this.asked = false;
    this.held = false;
    this.paused = false;
    this.over = false;
    this.any = false;
    /** @type {{since: number | null, resolve: () => void}[]} */
    this.waiting = [];
    document.addEventListener('visibilitychange', () => this.#request());
  }

  /** Wants one frame. A hidden page gets it when it is shown. */
  ask() {
    this.asked = true;
    this.#request();
  }

  /**
   * Nothing is drawn while there is nothing to draw on; what was asked is drawn afterwards.
   * @param {boolean} held
   */
  hold(held) {
    this.held = held;
    this.#request();
  }

  /**
   * Out of sight nothing is drawn either, but when somebody asks for the picture.
   * @param {boolean} paused
   */
  pause(paused) {
    this.paused = paused;
    if (paused) cancelAnimationFrame(this.requested);
    this.requested = 0;
    this.#request();
  }

  /** Nothing is drawn any more, and nobody waits for it. */
  stop() {
    cancelAnimationFrame(this.requested);
    this.asked = false;
    this.requested = 0;
    this.over = true;
    this.#settle(0, false);
  }

  #request() {
    if (this.over || !this.asked || this.requested || this.held || this.paused || document.hidden) {
      return;
    }
    this.requested = requestAnimationFrame((now) => this.#tick(now));
  }

  /** @param {number} now */
  #tick(now) {
    this.requested = 0;
    this.asked = false;
    const moves = this.draw(now);
    this.any = true;
    this.#settle(now, moves || this.asked);
    if (moves) this.ask();
  }

  /** @param {number} now @param {boolean} moves */
  #settle(now, moves) {
    const patient = moves
      ? this.waiting.filter((waiter) => now - (waiter.since ??= now) < PATIENCE_MS)
      : [];
    const done = this.waiting.filter((waiter) => !patient.includes(waiter));
    this.waiting = patient;
    for (const waiter of done) waiter.resolve();
  }

  /** A resized canvas is blank until it is drawn: not in the next frame but in this one. */
  drawNow() {
    if (document.hidden || this.held || this.over) return this.ask();
    cancelAnimationFrame(this.requested);
    this.#tick(performance.now());
  }

  /** Resolves once any frame has been drawn. */
  async begun() {
    if (!this.any) await this.drawn();
  }

  /** Resolves after the next frame. */
  drawn() {
    if (this.over) return Promise.resolve();
    this.ask();
    return /** @type {Promise<void>} */ (
      new Promise((resolve) => this.waiting.push({since: -Infinity, resolve}))
    );
  }

  /** Resolves once everything asked for so far has been drawn and the picture is at rest. */
  atRest() {
    if (this.over || (!this.asked && !this.requested)) return Promise.resolve();
    return /** @type {Promise<void>} */ (
      new Promise((resolve) => this.waiting.push({since: null, resolve}))
    );
  }
}
