// What a reader types for the search while its part of the program is on its way: kept in order
// until the field is there. It knows keys, nothing of the search.

export class EarlyLetters {
  /** null: the search has not been asked for @type {string | null} */
  #kept = null;

  get begun() {
    return this.#kept !== null;
  }

  /** The search was asked for: what follows is meant for it. */
  begin() {
    this.#kept ??= '';
  }

  /** @param {KeyboardEvent} event a keydown @returns {boolean} it was meant for the search */
  take({key, ctrlKey, metaKey, altKey}) {
    if (this.#kept === null || ctrlKey || metaKey || altKey) return false;
    if (key === 'Escape') this.end();
    else if (key === 'Backspace') this.#kept = [...this.#kept].slice(0, -1).join('');
    else if ([...key].length === 1) this.#kept += key;
    else return false;
    return key !== 'Escape';
  }

  /** @returns {string} what was typed; from now on nothing is kept */
  end() {
    const kept = this.#kept ?? '';
    this.#kept = null;
    return kept;
  }
}
