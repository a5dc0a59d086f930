// What of the story is shown, as the part of an address after `#`. web/API.md and deep_link.hpp say
// what the keys mean.

/** @typedef {import('./links.js').Wish} Wish */

/**
 * The key of a time: a day is “as known on”, an interval is a window of days.
 * @param {string} time
 */
const timeKey = (time) => (time.includes('/') ? 'said' : 'known');

/**
 * The fragment with these wishes in place of its own. The place on the map goes: the explorer then
 * goes to what is asked for.
 * @param {string} fragment
 * @param {Wish & {view?: string, lang?: string}} wish
 */
export function merged(fragment, {time, lang, ...rest}) {
  const keys = new URLSearchParams(fragment);
  const wanted = {
    ...rest,
    ...(time && {[timeKey(time)]: time}),
    ...(lang && {lang: lang.split('-')[0]}),
  };
  for (const [key, value] of Object.entries(wanted)) if (value) keys.set(key, value);
  keys.delete('map');
  return String(keys);
}

/** How the map speaks and is drawn: the reader's, whatever a link names. */
const KEPT = ['lang', 'borders', 'proj'];

/**
 * What a link of the article names, and nothing of what another one, or the reader, chose before
 * it: without a claim of its own none is open, and a place lists all that is said of it.
 * @param {string} fragment what is shown now
 * @param {Wish} wish
 */
export function linked(fragment, wish) {
  const kept = new URLSearchParams(
    [...new URLSearchParams(fragment)].filter(([key]) => KEPT.includes(key)),
  );
  return merged(String(kept), {...(wish.place && {question: 'none'}), claim: 'none', ...wish});
}
