// The program's later part on its way: fetched once, in several tries. It knows the file and the
// network; what the part is needed for, others know.
import {downloadModule} from './download.js';

const PAUSES_MS = [1000, 3000]; // before the second and the third try

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class LaterPart {
  /** @type {Promise<WebAssembly.Module> | null} */
  #coming = null;

  /** @param {string} url relative to the page */
  constructor(url) {
    this.url = url;
  }

  /**
   * The same download for all who ask; after one that failed, asking begins anew.
   * @param {import('./download').Progress | null} [progress] given where the first picture waits
   *   for it
   */
  fetch(progress = null) {
    this.#coming ??= this.#tries(progress).catch((error) => {
      this.#coming = null;
      throw error;
    });
    return this.#coming;
  }

  /** @param {import('./download').Progress | null} progress */
  async #tries(progress) {
    for (const milliseconds of PAUSES_MS) {
      try {
        return await downloadModule(this.url, progress, progress ? 'high' : 'low');
      } catch {
        await pause(milliseconds);
      }
    }
    return downloadModule(this.url, progress, 'high');
  }
}
