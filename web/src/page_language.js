// What the page speaks beside the canvas: its own words at once, the story's text when nothing waits for its files any more. It knows the files of each language and
// where their words go; which language is picked others tell it.
import {showWords} from './loading_view.js';
import {speak} from './say.js';
import {speakText} from './text_language.js';

/** @typedef {import('./types').InterfaceLanguage} InterfaceLanguage */

export class PageLanguage {
  /** The page is served in English. @type {InterfaceLanguage} */
  #language = 'en';
  #withText = false;

  /** @param {import('./types').Manifest} manifest @param {HTMLElement} twin the story's text */
  constructor(manifest, twin) {
    this.manifest = manifest;
    this.twin = twin;
  }

  /** Where a file does not come the words stay in the language of before. @param {InterfaceLanguage} language */
  async speak(language) {
    if (language === this.#language) return;
    this.#language = language;
    this.#speakText();
    await speak(language, this.manifest.languages[language]?.page);
    if (language === this.#language) showWords(language);
  }

  /** From now on. */
  speakStory() {
    this.#withText = true;
    this.#speakText();
  }

  #speakText() {
    if (this.#withText) void speakText(this.twin, this.#language, this.manifest.languages[this.#language]?.text);
  }
}
