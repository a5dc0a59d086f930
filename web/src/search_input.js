// A real <input> over the search field's letters: input methods, a phone's keyboard, selection and the clipboard work in no other. It knows letters and keys;
// what they find, and where the field is, the program says.

/** @typedef {import('./program').Program} Program */
/** @typedef {import('./program').Field} Field */

export class SearchInput {
  #put = 0;
  #asked = 0;

  /** @param {HTMLElement} frame holds the canvas @param {HTMLCanvasElement} canvas @param {() => Program} program */
  constructor(frame, canvas, program) {
    this.canvas = canvas;
    this.program = program;
    this.input = makeInput();
    canvas.after(this.input);
    this.input.addEventListener('input', () => program().type(this.input.value));
    this.input.addEventListener('blur', () => this.#left());
    for (const kind of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) this.input.addEventListener(kind, (event) => this.#key(event));
    frame.addEventListener('pointerdown', () => (this.pressed = true), {capture: true});
    frame.addEventListener('pointerup', () => (this.pressed = false), {capture: true});
  }

  pressed = false;

  /** @param {Field} field */
  show({box, text, label, put, asked, scale}) {
    const {input} = this;
    const focused = document.activeElement === input;
    if (box) place(input, box);
    input.hidden = !box;
    input.ariaLabel = label;
    input.style.setProperty('--scale', String(scale));
    if (put !== this.#put || !focused) input.value = text;
    if (box && asked !== this.#asked) {
      input.focus({preventScroll: true});
      input.select();   // what was searched before is typed over
    }
    if (!box && focused) this.canvas.focus({preventScroll: true});
    this.#put = put;
    this.#asked = asked;
  }

  /** The letters are the input's own; what walks through the results, or ends the search, is the program's. @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (event.type !== 'keydown' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.program().press(event.key)) event.preventDefault();
  }

  /** With Tab. What a press beside it means, the program decides; that another window is in front means nothing. */
  #left() {
    if (!this.pressed && !this.input.hidden && document.hasFocus()) this.program().press('leave');
  }
}

function makeInput() {
  const input = document.createElement('input');
  input.id = 'search';
  input.type = 'text';
  input.maxLength = 128;   // kMaxQueryBytes in state.hpp
  input.hidden = true;
  for (const [name, value] of Object.entries({inputmode: 'search', enterkeyhint: 'search', autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false'})) {
    input.setAttribute(name, value);
  }
  return input;
}

/** @param {HTMLInputElement} input @param {import('./types').Rect} box */
function place(input, {x, y, width, height}) {
  Object.assign(input.style, {transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px`});
}
