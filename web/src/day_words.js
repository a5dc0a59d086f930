// The days that a reader has chosen, in words to be said aloud once they rest. It knows the program's state; it knows no element.
import {say, sayDay} from './say.js';

/** @typedef {import('./types').DatelineState} DatelineState */
/** @typedef {{news: string | null, known: string | null, said: string, happened: string, perhaps: boolean}} Days */

/** @type {Days} before any was chosen */
export const NO_DAYS = {news: null, known: null, said: 'null/null', happened: 'null/null', perhaps: false};

/** @param {DatelineState} state @returns {Days} */
export const daysOf = ({newSince, knownOn, said, happened, perhaps}) => ({
  news: newSince,
  known: knownOn,
  said: `${said.from}/${said.to}`,
  happened: `${happened.from}/${happened.to}`,
  perhaps,
});

/** @param {string | null} iso */
const day = (iso) => (iso ? sayDay(iso) : say('any_day'));

/** How many claims there are, and how many only perhaps. @param {DatelineState} state */
function claimsOf({counts, perhaps}) {
  const claims = say('claims', {count: counts.passing});
  if (counts.perhaps === 0) return claims;
  return say(perhaps ? 'with_perhaps' : 'and_perhaps', {claims, count: counts.perhaps});
}

/**
 * What is to be said of the days that are not as before; null where they are.
 * @param {DatelineState} state @param {Days} before @returns {string | null}
 */
export function sayDays(state, before) {
  const now = daysOf(state), claims = claimsOf(state);
  if (now.news !== before.news && now.news) return say('news', {from: day(now.news), to: day(now.known), claims});
  if (now.known !== before.known) return now.known ? say('known_on', {date: day(now.known), claims}) : claims;
  if (now.said !== before.said) return say('said_window', {...window(state.said), claims});
  if (now.happened !== before.happened) return say('happened_window', {...window(state.happened), claims});
  return now.perhaps !== before.perhaps || now.news !== before.news ? claims : null;
}

/** @param {{from: string | null, to: string | null}} days */
const window = ({from, to}) => ({from: day(from), to: day(to)});
