// A small frame in another page shows the map alone; title, claim and credit stand around it as
// parts of the page (embed_card.js). It knows when that is so; it draws nothing.
import {partsOf} from '../../embed/fragment.js';

const WIDEST_PX = 759; // CSS px; beyond, there is room for panels

export class Compact {
  #alone = false;

  /**
   * @param {() => import('../program/program').Program} program
   * @param {Set<() => void>} watchers the explorer's
   */
  constructor(program, watchers) {
    this.program = program;
    this.watchers = watchers;
  }

  /** Before the first frame. @param {string} fragment with which the explorer begins */
  start(fragment) {
    this.#fit(fragment);
    const again = () => this.#fit(this.program().fragment());
    this.watchers.add(again);
    for (const kind of ['resize', 'fullscreenchange']) window.addEventListener(kind, again);
  }

  /** Chart, article and tour need their panels. @param {string} fragment */
  #fit(fragment) {
    const parts = new Map(partsOf(fragment));
    const small =
      window.parent !== window && window.innerWidth <= WIDEST_PX && !document.fullscreenElement;
    const alone = small && !parts.has('tour') && (parts.get('view') ?? 'map') === 'map';
    if (alone === this.#alone) return;
    this.#alone = alone;
    document.documentElement.toggleAttribute('data-compact', alone);
    this.program().setMapAlone(alone);
  }
}
