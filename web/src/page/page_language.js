// What the page speaks beside the canvas: its own words at once, the story's text when nothing
// waits for its files any more, as known on the day that the reader looks back to. It knows the
// files of each language and day and where their words go; which are picked others tell it.
import {download} from '../delivery/download.js';
import {showWords} from './loading_view.js';
import {speak} from '../words/say.js';
import {speakText} from '../text/text_language.js';

/** @typedef {import('../types').InterfaceLanguage} InterfaceLanguage */

/** @param {string} url */
const downloadJson = async (url) => JSON.parse(new TextDecoder().decode(await download(url)));

export class PageLanguage {
  /** The page is served in English. @type {InterfaceLanguage} */
  #language = 'en';
  #withText = false;
  /** @type {string | null} */
  #day = null;
  /** @type {Promise<import('../types').Edition[]> | undefined} */
  #editions;

  /** @param {import('../types').Manifest} manifest @param {HTMLElement} twin the story's text */
  constructor(manifest, twin) {
    this.manifest = manifest;
    this.twin = twin;
  }

  /**
   * Where a file does not come the words stay in the language of before.
   * @param {InterfaceLanguage} language
   * @param {string | null} [day] as `know` takes it
   */
  async speak(language, day = this.#day) {
    this.#know(day);
    if (language === this.#language) return;
    this.#language = language;
    this.#speakText();
    const file = this.manifest.languages[language]?.page;
    const texts = file && (await downloadJson(file.url));
    if (language !== this.#language) return;
    speak(language, texts);
    showWords(language);
  }

  /** From now on. */
  speakStory() {
    this.#withText = true;
    this.#speakText();
  }

  /**
   * The day that the reader looks back to; null: to none. What was published later is hidden at
   * once.
   * @param {string | null} day
   */
  #know(day) {
    if (day === this.#day) return;
    this.#day = day;
    if (day) this.twin.dataset.awaited = '';
    this.#speakText();
  }

  #speakText() {
    if (!this.#withText) return;
    if (this.#day) void this.#speakEdition(this.#day).catch(() => {});
    else {
      void speakText(
        this.twin,
        {language: this.#language},
        this.manifest.languages[this.#language]?.text,
      );
    }
  }

  /**
   * The newest edition that is not later than the day; before all, the first, which says that
   * nothing was known.
   * @param {string} day
   */
  async #speakEdition(day) {
    this.#editions ??= downloadJson(this.manifest.editions.url);
    this.#editions.catch(() => (this.#editions = undefined));
    const editions = await this.#editions;
    const edition = editions.filter((one) => one.day <= day).at(-1) ?? editions[0];
    const language = this.#language;
    if (day === this.#day && edition) {
      await speakText(this.twin, {language, edition: edition.day}, edition.texts[language]);
    }
  }
}
