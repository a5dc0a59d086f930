// The days that a reader has chosen, in words to be said aloud once they rest.
import {say, sayDay} from './say.js';

/** @typedef {import('../types').DatelineState} DatelineState */
/**
 * @typedef
 *   {{news: string | null, known: string | null, said: string, happened: string, perhaps: boolean, passing: number | null}}
 *   Days
 */

/** @type {Days} before any was chosen */
export const NO_DAYS = {
  news: null,
  known: null,
  said: 'null/null',
  happened: 'null/null',
  perhaps: false,
  passing: null,
};

/** @param {DatelineState} state @returns {Days} */
export const daysOf = ({newSince, knownOn, said, happened, perhaps, counts}) => ({
  news: newSince,
  known: knownOn,
  said: `${said.from}/${said.to}`,
  happened: `${happened.from}/${happened.to}`,
  perhaps,
  passing: counts.passing,
});

/** What is said when it changes. */
const DAYS = /** @type {const} */ (['news', 'known', 'said', 'happened', 'perhaps']);

/** A window that leaves out no day. */
const OPEN = NO_DAYS.said;

/** @param {DatelineState} state */
export const hasWindow = (state) => daysOf(state).said !== OPEN || daysOf(state).happened !== OPEN;

/** @param {string | null} iso */
const day = (iso) => (iso ? sayDay(iso) : say('any_day'));

/** How many claims there are, and how many only perhaps. @param {DatelineState} state */
function claimsOf({counts, perhaps}) {
  const claims = say('claims', {count: counts.passing});
  if (counts.perhaps === 0) return claims;
  return say(perhaps ? 'with_perhaps' : 'and_perhaps', {claims, count: counts.perhaps});
}

/**
 * All the days that are set, each about the next, and then the claims that are left.
 * @param {DatelineState} state
 */
function wordsOf(state) {
  const now = daysOf(state);
  let words = claimsOf(state);
  if (now.happened !== OPEN) {
    words = say('happened_window', {...window(state.happened), claims: words});
  }
  if (now.said !== OPEN) words = say('said_window', {...window(state.said), claims: words});
  if (now.news) {
    return now.known
      ? say('news', {from: day(now.news), to: day(now.known), claims: words})
      : say('news_open', {from: day(now.news), claims: words});
  }
  return now.known ? say('known_on', {date: day(now.known), claims: words}) : words;
}

/**
 * What is to be said where the days are not as before, or other claims pass; null where all is as
 * it was.
 * @param {DatelineState} state
 * @param {Days} before
 * @returns {string | null}
 */
export function sayDays(state, before) {
  const now = daysOf(state);
  const asBefore =
    DAYS.every((key) => now[key] === before[key]) &&
    (before.passing === null || now.passing === before.passing);
  return asBefore ? null : wordsOf(state);
}

/**
 * What is left out of the text, for its head; empty where nothing is but what is not known yet.
 * @param {DatelineState} state
 */
export const sayNarrowed = (state) =>
  state.counts.passing < state.counts.known ? say('narrowed', {words: wordsOf(state)}) : '';

/** @param {{from: string | null, to: string | null}} days */
const window = ({from, to}) => ({from: day(from), to: day(to)});
