// The days that a reader has chosen, in words to be said aloud once they rest. It knows the program's state; it knows no element.
import {say, sayDay} from './say.js';

/** @typedef {import('./types').DatelineState} DatelineState */
/** @typedef {{news: string | null, known: string | null, said: string, happened: string, perhaps: boolean, passing: number | null}} Days */

/** @type {Days} before any was chosen */
export const NO_DAYS = {news: null, known: null, said: 'null/null', happened: 'null/null', perhaps: false, passing: null};

/** @param {DatelineState} state @returns {Days} */
export const daysOf = ({newSince, knownOn, said, happened, perhaps, counts}) => ({
  news: newSince,
  known: knownOn,
  said: `${said.from}/${said.to}`,
  happened: `${happened.from}/${happened.to}`,
  perhaps,
  passing: counts.passing,
});

/** A window that leaves out no day. */
const OPEN = NO_DAYS.said;

/** @param {string | null} iso */
const day = (iso) => (iso ? sayDay(iso) : say('any_day'));

/** How many claims there are, and how many only perhaps. @param {DatelineState} state */
function claimsOf({counts, perhaps}) {
  const claims = say('claims', {count: counts.passing});
  if (counts.perhaps === 0) return claims;
  return say(perhaps ? 'with_perhaps' : 'and_perhaps', {claims, count: counts.perhaps});
}

/**
 * What is to be said of the days that are not as before, or of how many claims pass where another filter was set; null where all is as it was.
 * @param {DatelineState} state @param {Days} before @returns {string | null}
 */
export function sayDays(state, before) {
  const now = daysOf(state), claims = claimsOf(state);
  if (now.news && (now.news !== before.news || now.known !== before.known)) return say('news', {from: day(now.news), to: day(now.known), claims});
  if (now.known !== before.known) return now.known ? say('known_on', {date: day(now.known), claims}) : claims;
  if (now.said !== before.said && now.said !== OPEN) return say('said_window', {...window(state.said), claims});
  if (now.happened !== before.happened && now.happened !== OPEN) return say('happened_window', {...window(state.happened), claims});
  const asBefore = now.said === before.said && now.happened === before.happened && now.perhaps === before.perhaps && now.news === before.news;
  return asBefore && (before.passing === null || now.passing === before.passing) ? null : claims;
}

/** @param {{from: string | null, to: string | null}} days */
const window = ({from, to}) => ({from: day(from), to: day(to)});
