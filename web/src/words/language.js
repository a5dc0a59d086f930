// Which language the interface speaks.
import {CUSTOMS, LANGUAGES} from 'dateline:constants';
import {partsOf} from '../../embed/fragment.js';

/** @param {string} tag BCP 47 */
const spoken = (tag) =>
  LANGUAGES.find(
    (language) =>
      language === tag.slice(0, 2).toLowerCase() && (tag.length === 2 || tag[2] === '-'),
  );

/** What the reader's system prefers most among ours, else English. */
export function systemLanguage(preferred = navigator.languages) {
  for (const tag of preferred) {
    const language = spoken(tag);
    if (language) return language;
  }
  return 'en';
}

/** What a fragment's `lang` picks, else the system's. @param {string} fragment */
export function firstLanguage(fragment, preferred = navigator.languages) {
  let language = systemLanguage(preferred);
  for (const [key, value] of partsOf(fragment)) {
    if (key === 'lang') language = spoken(value) ?? language;
  }
  return language;
}

/** Regions that measure roads in miles, and those that write the month before the day. */
const MILES = ['US', 'GB', 'LR', 'MM'];
const MONTH_FIRST = ['US', 'PH'];

/**
 * What the reader's region does otherwise than most, as bits. A language without a region has no
 * customs.
 */
export function systemCustoms(preferred = navigator.languages) {
  const region = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(preferred[0] ?? '')?.[1] ?? '';
  return (
    (MILES.includes(region) ? CUSTOMS.miles : 0) |
    (MONTH_FIRST.includes(region) ? CUSTOMS.monthFirst : 0)
  );
}
