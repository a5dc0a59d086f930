// The languages that data/locales has, and the plural forms of each.

/**
 * All forms, in the order in which a compiled text gives them. `zero` is for exactly 0 and may stand
 * in any language; it is not CLDR's category of that name.
 */
export const FORMS = ['zero', 'one', 'few', 'many', 'other'];

/** CLDR's categories of whole numbers. @type {Record<string, string[]>} */
const CATEGORIES = {
  en: ['one', 'other'],
  ko: ['other'],
  uk: ['one', 'few', 'many', 'other'],
  ru: ['one', 'few', 'many', 'other'],
};

/** In the order of app::Language, to which web/page/constants.test.mjs holds it. */
export const LANGUAGES = Object.keys(CATEGORIES);

/** @param {string} language @param {boolean} withZero @returns {string[]} in the order of FORMS */
export const formsOf = (language, withZero) => [
  ...(withZero ? ['zero'] : []),
  ...CATEGORIES[language],
];
