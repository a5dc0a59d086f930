// Words of the article that drive a map: `<a data-dateline-claim="…" href="…">`.

const KINDS = ['claim', 'place', 'question', 'time'];
const LINKS = KINDS.map((kind) => `[data-dateline-${kind}]`).join();

/** @typedef {{claim?: string, place?: string, question?: string, time?: string}} ViewRequest */
/**
 * @typedef {(request: ViewRequest, mapId: string | null, clicked: boolean) => boolean} Show answers whether
 *   there is such a map
 */

/** @param {Element} link @returns {ViewRequest} */
const requestOf = (link) =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, link.getAttribute(`data-dateline-${kind}`)]).filter(([, id]) => id),
  );

/** Listens to the article's links until told to stop. */
export class ArticleLinks {
  #over = new AbortController();
  // What crosses the middle third of the window is being read.
  #reading = new IntersectionObserver(
    (entries) => {
      const read = entries.filter((entry) => entry.isIntersecting).pop();
      if (read) this.#follow(read.target, false);
    },
    {rootMargin: '-33% 0px'},
  );
  #show;

  /** @param {Show} show */
  constructor(show) {
    this.#show = show;
    document.addEventListener('click', (event) => this.#clicked(event), {
      signal: this.#over.signal,
    });
  }

  /** Finds the links that follow the scrolling; an element that is watched already stays so. */
  scan() {
    for (const link of document.querySelectorAll('[data-dateline-scroll]')) {
      this.#reading.observe(link);
    }
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    // A new tab or window, or a host that has its own idea of the click: the link is a link.
    if (
      event.defaultPrevented ||
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = /** @type {any[]} */ (event.composedPath()).find((node) => node.matches?.(LINKS));
    if (link && this.#follow(link, true)) event.preventDefault();
  }

  /** @param {Element} link @param {boolean} clicked */
  #follow(link, clicked) {
    return this.#show(requestOf(link), link.getAttribute('data-dateline-for'), clicked);
  }

  stop() {
    this.#over.abort();
    this.#reading.disconnect();
  }
}
