// What of the story is shown, as the part of an address after `#`. web/API.md and deep_link.hpp say what the keys mean.

/** @typedef {import('./links.js').Wish} Wish */

/** The key of a time: a day is “as known on”, an interval is a window of days. @param {string} time */
const timeKey = (time) => time.includes('/') ? 'said' : 'known';

/**
 * The fragment with these wishes in place of its own. The place on the map goes: the explorer then goes to what is asked for.
 * @param {string} fragment
 * @param {Wish & {view?: string, lang?: string}} wish
 */
export function merged(fragment, {time, lang, ...rest}) {
  const keys = new URLSearchParams(fragment);
  const wanted = {...rest, ...(time && {[timeKey(time)]: time}), ...(lang && {lang: lang.split('-')[0]})};
  for (const [key, value] of Object.entries(wanted)) if (value) keys.set(key, value);
  keys.delete('map');
  return String(keys);
}
