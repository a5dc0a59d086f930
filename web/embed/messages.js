// What host and frame say to each other, and how the host checks it. A frame may be anybody's: what
// does not have the shape is dropped, and only the known fields of an event are passed on.
import {MOST_FRAGMENT_BYTES} from './fragment.js';

/** Messages that a frame may send within a second before the host stops listening. */
export const MOST_MESSAGES = 120;
const MOST_PICTURE_BYTES = 4 * 1024 * 1024;
const MOST_TEXT = 300;
const HEIGHTS = [240, 1600]; // CSS px that a frame may ask for

/** @typedef {Record<string, any>} Loose */
/**
 * @typedef
 *   {{event: string, detail: any} | {id: number, value: unknown} | {id: number, error: string}} Message
 */

/** @param {unknown} data @returns {boolean} */
export const isHello = (data) => isObject(data) && data.dateline === 1 && data.type === 'hello';

/** @param {unknown} value @returns {value is Loose} */
const isObject = (value) => typeof value === 'object' && value !== null;

/** @param {unknown} value @param {number} [most] @returns {value is string} */
const isText = (value, most = MOST_TEXT) => typeof value === 'string' && value.length <= most;

/** A short text, or null for anything else. @param {unknown} value */
const textOrNull = (value) => (isText(value) ? value : null);

/** @param {Loose} detail */
const stateOrNothing = (detail) =>
  isText(detail.fragment, MOST_FRAGMENT_BYTES) ? detail : undefined;

/**
 * What an event's detail becomes; nothing for a detail that is not of its event's shape.
 * @type {Record<string, (detail: Loose) => Loose | undefined>}
 */
const DETAILS = {
  ready: stateOrNothing,
  state: stateOrNothing,
  select: ({claim, place, source, question}) => ({
    claim: textOrNull(claim),
    place: textOrNull(place),
    source: textOrNull(source),
    question: textOrNull(question),
  }),
  filter: ({stances, said, knownOn, passing}) =>
    Array.isArray(stances) && Number.isInteger(passing)
      ? {
          stances: stances.slice(0, 20).filter((stance) => isText(stance)),
          said: {from: textOrNull(said?.from), to: textOrNull(said?.to)},
          knownOn: textOrNull(knownOn),
          passing,
        }
      : undefined,
  error: ({message}) => ({message: String(textOrNull(message))}),
  height: ({height}) =>
    height > 0
      ? {height: Math.round(Math.min(Math.max(height, HEIGHTS[0]), HEIGHTS[1]))}
      : undefined,
};

/**
 * What a frame said over its port, checked; nothing when it is not one of our messages.
 * @param {unknown} data
 * @returns {Message | undefined}
 */
export function read(data) {
  if (!isObject(data)) return undefined;
  const {type, id, name, detail, value, message} = data;
  if (type === 'event' && Object.hasOwn(DETAILS, name) && isObject(detail)) {
    const known = DETAILS[name](detail);
    return known ? {event: name, detail: known} : undefined;
  }
  if (!Number.isInteger(id)) return undefined;
  if (type === 'result') return {id, value};
  return type === 'error' ? {id, error: String(textOrNull(message))} : undefined;
}

/** @param {unknown} value @returns {value is ArrayBuffer} */
export const isPicture = (value) =>
  value instanceof ArrayBuffer && value.byteLength <= MOST_PICTURE_BYTES;

/** Counts messages; true for one too many within its second. @param {number} [most] */
export function makeLimit(most = MOST_MESSAGES) {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    return ++count > most;
  };
}
