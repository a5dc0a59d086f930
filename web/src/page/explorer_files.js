// What the explorer fetches while it runs: files of the map, faces, the interface's words and names,
// the fingerprints. It knows addresses and which method of the program takes which bytes; when each
// is wanted the explorer says.
import {download} from '../delivery/download.js';
import {newTask} from '../program/frames.js';
import {sayError} from '../words/say.js';

/** @typedef {import('../types').Manifest} Manifest */

// how the names of the coarsest level's files begin (data/map/README.md)
const COARSEST = '0-';

/**
 * Whom the files are for.
 * @typedef {object} Owner
 * @property {import('../program/program').Program} program
 * @property {(error: Error) => void} fail told of what has not come
 * @property {() => void} wordsArrived told when the interface has a language's words
 */

export class ExplorerFiles {
  /** @type {Set<Promise<void>>} */
  #pending = new Set();
  /** Files of the coarsest map, without which there is no picture. @type {Set<Promise<void>>} */
  #coarsest = new Set();
  /**
   * What a text is compared with is not in the story that the page begins with.
   * @type {Promise<void> | null}
   */
  #fingerprints = null;

  /**
   * @param {import('./explorer').Downloads} downloads
   * @param {Manifest} manifest
   * @param {Owner} owner
   */
  constructor(downloads, manifest, owner) {
    this.meshes = downloads.meshes;
    this.faces = new Set(downloads.fonts.keys());
    this.manifest = manifest;
    this.owner = owner;
  }

  /** How many are on their way. */
  get pending() {
    return this.#pending.size + this.#coarsest.size;
  }

  /** @param {Promise<void>} work */
  track(work, among = this.#pending) {
    among.add(work);
    void work.finally(() => among.delete(work));
  }

  /** Settles when all of it that was asked for is here, or will not come. */
  async coarsestMap() {
    await Promise.allSettled([...this.#coarsest]);
  }

  /** After the first picture. */
  fetchRest() {
    // Of a face that came with fewer letters the whole one follows; what a language brought stays.
    const parts = new Set(this.manifest.firstFonts.map(({face}) => face));
    for (const font of this.manifest.laterFonts) {
      if (parts.has(font.face) || !this.faces.has(font.face)) {
        this.track(this.#attempt(() => this.#addFont(font)));
      }
    }
    this.track(this.#attempt(() => this.#addLabels()));
  }

  /** @param {number} file @param {string} name */
  fetchMapFile(file, name) {
    const coarsest = name.startsWith(COARSEST);
    this.track(this.#addMapFile(file, name), coarsest ? this.#coarsest : this.#pending);
  }

  /** @param {import('../types').InterfaceLanguage} language */
  fetchMessages(language) {
    this.track(this.#attempt(() => this.#addMessages(language)));
  }

  /** Once; again where it failed. */
  async fetchFingerprints() {
    try {
      await (this.#fingerprints ??= this.#addFingerprints());
    } catch (error) {
      this.#fingerprints = null;
      this.owner.fail(/** @type {Error} */ (error));
    }
  }

  /** A host's story brings its own. */
  storyReplaced() {
    this.#fingerprints = Promise.resolve();
  }

  /** @param {() => Promise<void>} work */
  async #attempt(work) {
    try {
      await work();
    } catch (error) {
      this.owner.fail(/** @type {Error} */ (error));
    }
  }

  /** @param {number} file @param {string} name */
  async #addMapFile(file, name) {
    try {
      const bytes = await this.#mapBytes(name);
      const refusal = this.owner.program.addMapFile(file, bytes);
      if (refusal) this.owner.fail(new Error(refusal));
    } catch (error) {
      this.owner.program.failMapFile(file, sayError(error));
      this.owner.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @param {string} name */
  async #mapBytes(name) {
    const here = this.meshes.get(name);
    if (!here) return download(this.manifest.meshFolder + name);
    this.meshes.delete(name);
    await newTask(); // whoever asked is at work
    return here;
  }

  /** @param {Manifest['laterFonts'][number]} font */
  async #addFont(font) {
    this.owner.program.put(font.face, await download(font.url));
    this.owner.program.addFonts();
  }

  /** @param {import('../types').InterfaceLanguage} language */
  async #addMessages(language) {
    const files = this.manifest.languages[language];
    if (!files) return;
    const [words, names, ...fonts] = await Promise.all(
      [files.messages, files.names, ...files.fonts].map(({url}) => download(url)),
    );
    const {program} = this.owner;
    files.fonts.forEach(({face}, at) => program.put(face, fonts[at]));
    if (fonts.length) program.addFonts();
    program.addLabelNames(names);
    program.addMessages(words);
    this.owner.wordsArrived();
  }

  async #addLabels() {
    this.owner.program.addLabels(await download(this.manifest.laterLabels.url));
  }

  async #addFingerprints() {
    this.owner.program.load(await download(this.manifest.wholeStory.url), 'story.json');
  }
}
