// Lays the story as text out in slices, when the browser has nothing else to do: all at once it would
// hold up the map. Until then the style sheet leaves what has `data-waits` out of the layout, but in
// print and where a reader sees the text.

const SLICE_MS = 20;
const MOST_ELEMENTS = 60; // in one piece; what holds more is taken apart
/** Laid out at once: each time costs about as much as fifty of them. */
const ELEMENTS_AT_ONCE = 150;
const PATIENCE_MS = 1000; // a playback leaves no idle time
/** Where there is no telling how long nothing else happens (Safari). */
const NO_TELLING = {timeRemaining: () => SLICE_MS};

/** @returns {Promise<{timeRemaining: () => number}>} */
const idle = () =>
  new Promise((resolve) => {
    if (!window.requestIdleCallback) setTimeout(() => resolve(NO_TELLING));
    else window.requestIdleCallback(resolve, {timeout: PATIENCE_MS});
  });

/** @param {Element} element */
const countIn = (element) => element.querySelectorAll('*').length;

/** @param {Element} element @returns {HTMLElement[]} a table stays whole: its rows cannot wait */
const piecesOf = (element) =>
  /** @type {HTMLElement[]} */ ([...element.children]).flatMap((child) =>
    child.tagName !== 'TABLE' && countIn(child) > MOST_ELEMENTS ? piecesOf(child) : [child],
  );

/** @param {HTMLElement[]} pieces the first of them is laid out, with some after it */
function layOutSome(pieces) {
  let elements = 0;
  let last = pieces[0];
  while (pieces.length && elements < ELEMENTS_AT_ONCE) {
    last = /** @type {HTMLElement} */ (pieces.shift());
    delete last.dataset.waits;
    elements += 1 + countIn(last);
  }
  last.getBoundingClientRect(); // now, so that its time is known
}

export class TextSlices {
  #turn = 0;

  /** @param {HTMLElement} root has `data-waits` */
  constructor(root) {
    this.root = root;
  }

  /** @returns {Promise<boolean>} whether all of it is: no other text took its place meanwhile */
  async layOut() {
    const turn = (this.#turn += 1);
    const waiting = piecesOf(this.root);
    for (const piece of waiting) piece.dataset.waits = '';
    delete this.root.dataset.waits;
    while (waiting.length) {
      const deadline = await idle();
      if (turn !== this.#turn) return false;
      const end = performance.now() + Math.min(SLICE_MS, deadline.timeRemaining());
      do layOutSome(waiting);
      while (waiting.length && performance.now() < end);
    }
    return true;
  }
}
