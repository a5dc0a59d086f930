// Listeners by event name. It knows nothing of what the events mean.

/** @typedef {import('../types').DatelineEvents} DatelineEvents */

const NAMES = ['ready', 'state', 'select', 'error'];

export class Emitter {
  /** @type {Map<string, Set<Function>>} */
  #listeners = new Map(NAMES.map((name) => [name, new Set()]));

  /**
   * @template {keyof DatelineEvents} Name
   * @param {Name} name
   * @param {(detail: DatelineEvents[Name]) => void} listener
   * @returns {() => void} takes the listener away again
   */
  on(name, listener) {
    const listeners = this.#listeners.get(name);
    if (!listeners) {
      throw new TypeError(`dateline.on: no event “${String(name)}”; there are ${NAMES.join(', ')}`);
    }
    if (typeof listener !== 'function') {
      throw new TypeError('dateline.on: the listener is not a function');
    }
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** @param {keyof DatelineEvents} name */
  has(name) {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  /**
   * A listener that throws harms neither the explorer nor the listeners after it.
   * @template {keyof DatelineEvents} Name
   * @param {Name} name
   * @param {DatelineEvents[Name]} detail
   */
  emit(name, detail) {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
