// The maps on this page, and which of them may run: browsers take WebGL contexts away beyond eight
// to sixteen, phones sooner.
import {ArticleLinks} from './links.js';

const MOST_LIVE = 4;

/** @typedef {import('./element.js').DatelineMap} DatelineMap */

/** @type {Set<DatelineMap>} */
const maps = new Set();
/** @type {ArticleLinks | undefined} */
let links;
/**
 * What the reader or the host asked for last runs, wherever it stands.
 * @type {DatelineMap | undefined}
 */
let askedLast;

/** From the middle of the window to the middle of the map, CSS px. @param {DatelineMap} map */
function distance(map) {
  const {left, top, width, height} = map.getBoundingClientRect();
  return map === askedLast
    ? -1
    : Math.hypot(left + width / 2 - innerWidth / 2, top + height / 2 - innerHeight / 2);
}

/** Lets the nearest maps run, and the others show their last picture. */
export function arrange() {
  const wanting = [...maps]
    .filter((map) => map.wantsToRun)
    .map((map) => ({map, far: distance(map)}))
    .sort((a, b) => a.far - b.far);
  wanting.forEach(({map}, rank) => (rank < MOST_LIVE ? map.run() : map.rest()));
}

/** @param {DatelineMap} map */
export function ask(map) {
  askedLast = map;
  arrange();
}

/** @param {DatelineMap} map */
export function join(map) {
  maps.add(map);
  links ??= new ArticleLinks((request, id, clicked) => {
    const shown = [...maps].find((one) =>
      id === null ? one === document.querySelector(one.localName) : one.id === id,
    );
    shown?.follow(request, clicked);
    return Boolean(shown);
  });
  links.scan();
}

/** The last one to leave takes the page's listeners along. @param {DatelineMap} map */
export function leave(map) {
  maps.delete(map);
  if (askedLast === map) askedLast = undefined;
  if (maps.size) return arrange();
  links?.stop();
  links = undefined;
}
