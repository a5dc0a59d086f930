// What a host asks to be shown, by the element's attributes or a link of the article, as a
// fragment.
import {fragmentOf, partsOf} from './fragment.js';

/** @typedef {import('./links.js').ViewRequest} ViewRequest */

/**
 * Attributes of the element by the keys of a fragment that they stand for.
 * @type {Record<string, string>}
 */
export const ATTRIBUTES = {
  claim: 'claim',
  place: 'place',
  question: 'question',
  known: 'time',
  said: 'time',
  view: 'view',
  lang: 'lang',
};

/**
 * The key of a time: a day is “as known on”, an interval is a window of days.
 * @param {string} time
 */
const timeKey = (time) => (time.includes('/') ? 'said' : 'known');

/**
 * The fragment with the request in place of its own. The place on the map goes: the explorer then
 * goes to what is asked for. A time takes the place of another, be it a day or a window.
 * @param {string} fragment
 * @param {ViewRequest & {view?: string, lang?: string}} request
 */
export function merged(fragment, {time, lang, ...rest}) {
  const parts = new Map(partsOf(fragment));
  const wanted = {
    ...rest,
    ...(time && {[timeKey(time)]: time}),
    ...(lang && {lang: lang.split('-')[0]}),
  };
  for (const key of time ? ['said', 'known'] : []) parts.delete(key);
  for (const [key, value] of Object.entries(wanted)) if (value) parts.set(key, value);
  parts.delete('map');
  return fragmentOf(parts);
}

/** How the map speaks and is drawn: the reader's, whatever a link names. */
const KEPT = ['lang', 'borders', 'proj'];

/**
 * What a link of the article names, and nothing of what another one, or the reader, chose before
 * it: without a claim of its own none is open, and a place lists all that is said of it.
 * @param {string} fragment what is shown now
 * @param {ViewRequest} request
 */
export function linked(fragment, request) {
  const kept = fragmentOf(partsOf(fragment).filter(([key]) => KEPT.includes(key)));
  return merged(kept, {...(request.place && {question: 'none'}), claim: 'none', ...request});
}
