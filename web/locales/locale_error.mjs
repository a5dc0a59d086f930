// A fault of a locale file, said so that a translator can fix it.

export class LocaleError extends Error {
  /**
   * @param {{file: string, key?: string, reason: string, remedy: string}} fault `key`: of the text
   *   that is at fault, when it is one text
   */
  constructor({file, key, reason, remedy}) {
    super(`${file}: ${key === undefined ? '' : `${key}: `}${reason}. ${remedy}`);
    this.name = 'LocaleError';
    this.file = file;
    this.key = key;
    this.reason = reason;
    this.remedy = remedy;
  }
}
