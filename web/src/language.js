// Which language the interface speaks. It knows tags and what the reader's system prefers; it knows no words.

/** In the order of app::Language. @type {import('./types').InterfaceLanguage[]} */
export const LANGUAGES = ['en', 'ko', 'uk', 'ru'];

/** @param {string} tag BCP 47 */
const spoken = (tag) => LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase() && (tag.length === 2 || tag[2] === '-'));

/** What the reader's system prefers most among ours, else English. */
export function systemLanguage(preferred = navigator.languages) {
  for (const tag of preferred) {
    const language = spoken(tag);
    if (language) return language;
  }
  return 'en';
}

/** What a fragment's `lang` picks, else the system's. @param {string} fragment */
export function firstLanguage(fragment) {
  return spoken(/(?:^|&)lang=([\w-]+)/.exec(fragment)?.[1] ?? '') ?? systemLanguage();
}
