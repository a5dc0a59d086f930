// A real <input> over each field that the canvas draws: input methods, a phone's keyboard,
// selection and the clipboard work in no other.
import {FIELD_KEYS} from 'dateline:constants';
import {announce} from '../words/announce.js';

/** @typedef {import('./program').Program} Program */

/**
 * A field whose letters the page edits (PageField in page_fields.hpp).
 * @typedef {object} Field
 * @property {number} number of FieldName
 * @property {string} name
 * @property {Rect} box of its letters, CSS px
 * @property {Rect} room of the panel that it lies in
 * @property {string} text
 * @property {string} label
 * @property {string} error what is wrong with the text
 * @property {number} size of its letters, CSS px
 * @property {number} most bytes that it holds
 * @property {number} put grows when the text has become another than was typed
 * @property {number} asked grows when the keyboard is wanted there
 * @property {boolean} isControl Tab leads on to the canvas's next control
 */

/** @typedef {import('../types').Rect} Rect */

/**
 * Those of the keyboard, by their names in the browser.
 * @type {Record<string, number>}
 */
const KEYS = {
  Enter: FIELD_KEYS.enter,
  ArrowUp: FIELD_KEYS.up,
  ArrowDown: FIELD_KEYS.down,
  Escape: FIELD_KEYS.escape,
};

const encoder = new TextEncoder();

/** What a phone's keyboard shows, by field. */
const SEARCH = {inputmode: 'search', enterkeyhint: 'search'};
const PLAIN = {inputmode: 'text', enterkeyhint: 'done'};
const WRITTEN_AS_IT_IS = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
};

export class FieldInputs {
  /** By the field's name. @type {Map<string, FieldInput>} */
  #all = new Map();
  #released = 0;

  /**
   * @param {HTMLElement} frame holds the canvas
   * @param {HTMLCanvasElement} canvas
   * @param {() => Program} program
   * @param {import('./early_letters').EarlyLetters} early
   */
  constructor(frame, canvas, program, early) {
    this.early = early;
    this.canvas = canvas;
    this.program = program;
    this.pressed = false;
    frame.addEventListener('pointerdown', () => (this.pressed = true), {capture: true});
    frame.addEventListener('pointerup', () => (this.pressed = false), {capture: true});
  }

  /** @param {{fields: Field[], released: number}} shown */
  show({fields, released}) {
    const focused = document.activeElement;
    for (const field of fields) this.#input(field).show(field);
    for (const [name, input] of this.#all) {
      if (!fields.some((field) => field.name === name)) input.hide();
    }
    const isOurs = [...this.#all.values()].some(({input}) => input === focused);
    if (isOurs && (released !== this.#released || /** @type {HTMLElement} */ (focused).hidden)) {
      this.canvas.focus({preventScroll: true});
    }
    this.#released = released;
  }

  /** @param {Field} field */
  #input(field) {
    const found = this.#all.get(field.name);
    if (found) return found;
    const made = new FieldInput(field, this);
    const last = [...this.#all.values()].at(-1)?.input ?? this.canvas;
    last.after(made.input);
    this.#all.set(field.name, made);
    return made;
  }
}

class FieldInput {
  #put = -1;
  #asked = 0;
  #error = '';

  /** @param {Field} field @param {FieldInputs} all */
  constructor({name, number, isControl}, all) {
    this.all = all;
    this.number = number;
    this.isControl = isControl;
    this.most = 0;
    this.input = makeInput(name);
    this.input.addEventListener('input', (event) => this.#typed(/** @type {InputEvent} */ (event)));
    this.input.addEventListener('compositionend', () => this.#fit());
    this.input.addEventListener('focus', () => this.#press(FIELD_KEYS.entered));
    this.input.addEventListener('blur', () => this.#left());
    for (const kind of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) {
      this.input.addEventListener(kind, (event) => this.#key(event));
    }
  }

  /** @param {Field} field */
  show({box, room, text, label, error, size, most, put, asked}) {
    const {input} = this;
    place(input, box, room);
    input.style.setProperty('--size', `${size}px`);
    input.ariaLabel = label;
    input.hidden = false;
    this.most = most;
    if (put !== this.#put || document.activeElement !== input) input.value = text;
    if (asked !== this.#asked && document.activeElement !== input) this.#takeKeyboard();
    this.#tellError(error);
    this.#put = put;
    this.#asked = asked;
  }

  hide() {
    this.input.hidden = true;
    this.#error = '';
  }

  /** What the field said is there to be written over. */
  #takeKeyboard() {
    this.input.focus({preventScroll: true});
    this.input.select();
    const early = this.all.early.end();
    if (!early) return;
    this.input.value = early;
    this.#fit();
    this.all.program().type(this.number, this.input.value);
  }

  /**
   * What is wrong is said once, and again to whoever comes back to the field.
   * @param {string} error
   */
  #tellError(error) {
    this.input.ariaInvalid = error ? 'true' : 'false';
    this.input.setAttribute('aria-description', error);
    if (error && error !== this.#error) announce(error);
    this.#error = error;
  }

  /** @param {InputEvent} event */
  #typed(event) {
    if (!event.isComposing) this.#fit();
    this.all.program().type(this.number, this.input.value);
  }

  /** No more than the program holds, in whole letters. */
  #fit() {
    const {value} = this.input;
    if (encoder.encode(value).length <= this.most) return;
    const letters = [...value];
    while (encoder.encode(letters.join('')).length > this.most) letters.pop();
    this.input.value = letters.join('');
    this.all.program().type(this.number, this.input.value);
  }

  /** @param {number | undefined} key @returns {boolean} false: it means nothing here */
  #press(key) {
    if (key) this.all.program().press(this.number, key);
    return key !== undefined;
  }

  /**
   * The letters are the input's own; what leads on, or ends the typing, is the program's.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    event.stopPropagation();
    if (
      event.type !== 'keydown' ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    ) {
      return;
    }
    if (event.key === 'Tab' ? this.#tab(event.shiftKey) : this.#press(KEYS[event.key])) {
      event.preventDefault();
    }
  }

  /**
   * To the next control of the canvas, or the one before; of a field that is not one, the page
   * knows what is next.
   * @param {boolean} back
   */
  #tab(back) {
    if (!this.isControl || !this.all.program().tab(back)) return false;
    this.all.canvas.focus({preventScroll: true});
    return true;
  }

  /** That another window is in front means nothing. */
  #left() {
    if (!this.input.hidden && document.hasFocus()) {
      this.#press(this.all.pressed ? FIELD_KEYS.beside : FIELD_KEYS.leave);
    }
  }
}

/** @param {string} name */
function makeInput(name) {
  const input = document.createElement('input');
  input.id = name;
  input.className = 'field';
  input.type = 'text';
  input.hidden = true;
  for (const [key, value] of Object.entries({
    ...WRITTEN_AS_IT_IS,
    ...(name === 'search' ? SEARCH : PLAIN),
  })) {
    input.setAttribute(key, value);
  }
  return input;
}

/**
 * What of the input lies beyond its panel is cut off.
 * @param {HTMLInputElement} input
 * @param {Rect} box
 * @param {Rect} room
 */
function place(input, box, room) {
  const {x, y, width, height} = box;
  const beyond = [
    room.y - y,
    x + width - room.x - room.width,
    y + height - room.y - room.height,
    room.x - x,
  ].map((px) => Math.max(0, px));
  Object.assign(input.style, {
    transform: `translate(${x}px, ${y}px)`,
    width: `${width}px`,
    height: `${height}px`,
    clipPath: beyond.some((px) => px > 0)
      ? `inset(${beyond.map((px) => `${px}px`).join(' ')})`
      : '',
  });
}
