// What to paste into another page: the three forms, of the whole story or of what is to be seen
// now, as high and as dark as is wished. Fetched when a reader asks for it.
import scripts from 'dateline:embed';
import {withFragment} from '../../embed/fragment.js';
import {
  elementSnippet,
  HEIGHT,
  plainSnippet,
  policyOf,
  resizedSnippet,
} from '../../embed/snippets.js';
import {copy} from '../program/clipboard.js';

const FORMS = /** @type {const} */ ([
  ['element', elementSnippet],
  ['resized', resizedSnippet],
  ['plain', plainSnippet],
]);
const THEMES = ['page', 'light', 'dark'];
const HEIGHTS = {least: 320, most: 1200, step: 20}; // CSS px

/** @typedef {(id: string) => string} Say */
/** @typedef {import('../../embed/snippets.js').Given} Given */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {object} properties
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * @typedef {object} Asked
 * @property {string} fragment what is to be seen now
 * @property {Say} say
 */

/** @param {Asked} asked */
export function openShare({fragment, say}) {
  const base = new URL('.', document.baseURI).href;
  const what = radios('what', ['whole', 'view'], say);
  const theme = radios(
    'theme',
    THEMES.map((one) => `theme_${one}`),
    say,
  );
  const height = heightField(say);
  const given = () =>
    /** @type {Given} */ ({
      base,
      title: document.title,
      fragment: what.chosen() === 'view' ? fragment : '',
      theme: theme.chosen() === 'theme_page' ? undefined : theme.chosen().slice('theme_'.length),
      height: height.px(),
      ...scripts,
    });
  const status = make('p', {role: 'status'});
  const forms = FORMS.map(([id, snippet]) =>
    form(id, say, status, () => snippet(given()), policyOf(id, base)),
  );
  const preview = previewOf(say, given);
  const write = () => [...forms, preview].forEach((one) => one.write());
  const dialog = dialogOf(
    say,
    what.box,
    theme.box,
    height.box,
    preview.box,
    ...forms.map(({box}) => box),
    status,
  );
  dialog.addEventListener('change', write);
  write();
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Say} say @param {...HTMLElement} parts */
function dialogOf(say, ...parts) {
  const close = make('button', {
    type: 'button',
    className: 'quiet',
    textContent: say('embed_close'),
  });
  const dialog = make(
    'dialog',
    {id: 'share'},
    make('h2', {id: 'share-title', textContent: say('embed_title')}),
    ...parts,
    close,
  );
  dialog.setAttribute('aria-labelledby', 'share-title');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // The explorer's keys are not this dialog's.
  for (const kind of ['keydown', 'keyup', 'keypress']) {
    dialog.addEventListener(kind, (event) => event.stopPropagation());
  }
  return dialog;
}

/**
 * One of these, the first at the beginning.
 * @param {string} name
 * @param {string[]} ids of the words
 * @param {Say} say
 */
function radios(name, ids, say) {
  const inputs = ids.map((id, at) =>
    make('input', {type: 'radio', name: `share-${name}`, value: id, checked: at === 0}),
  );
  const box = make(
    'div',
    {className: 'choices'},
    ...inputs.map((input) => make('label', {}, input, say(`embed_${input.value}`))),
  );
  return {box, chosen: () => inputs.find(({checked}) => checked)?.value ?? ids[0]};
}

/** @param {Say} say */
function heightField(say) {
  const input = make('input', {
    type: 'number',
    id: 'share-height',
    min: String(HEIGHTS.least),
    max: String(HEIGHTS.most),
    step: String(HEIGHTS.step),
    value: String(HEIGHT),
  });
  const box = make('div', {className: 'choices'}, make('label', {}, say('embed_height'), input));
  // Nothing where it is as ever: a form may have a shape of its own.
  const px = () =>
    input.valueAsNumber === HEIGHT || !(input.valueAsNumber > 0)
      ? undefined
      : Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, input.valueAsNumber)));
  return {box, px};
}

/**
 * The map as it will stand in the other page; it runs once it is asked for.
 * @param {Say} say
 * @param {() => Given} given
 */
function previewOf(say, given) {
  const box = make('details', {}, make('summary', {textContent: say('embed_preview')}));
  const write = () => {
    box.querySelector('iframe')?.remove();
    if (!box.open) return;
    const {base, fragment, theme, height, title} = given();
    const frame = make('iframe', {src: withFragment(base, fragment ?? ''), title});
    Object.assign(frame.style, {height: `${height ?? HEIGHT}px`, colorScheme: theme ?? ''});
    box.append(frame);
  };
  box.addEventListener('toggle', write);
  return {box, write};
}

/**
 * @param {string} id
 * @param {Say} say
 * @param {HTMLElement} status says what has come of it
 * @param {() => string} snippet
 * @param {string} policy
 */
function form(id, say, status, snippet, policy) {
  const field = make('textarea', {id: `share-${id}`, readOnly: true, rows: 3, spellcheck: false});
  const button = make('button', {type: 'button', textContent: say('embed_copy')});
  const head = make('label', {htmlFor: field.id, textContent: say(`embed_${id}`)});
  const why = make('p', {id: `share-${id}-why`, textContent: say(`embed_${id}_why`)});
  const allowed = make(
    'p',
    {className: 'policy'},
    `${say('embed_policy')} `,
    make('code', {textContent: policy}),
  );
  field.setAttribute('aria-describedby', why.id);
  button.setAttribute('aria-label', `${say('embed_copy')}: ${say(`embed_${id}`)}`);
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    const copied = await copy(field.value);
    if (!copied) field.focus(); // and selected
    button.textContent = say(copied ? 'copied' : 'embed_copy');
    status.textContent = say(copied ? 'copied' : 'embed_not_copied');
  });
  return {
    box: make('section', {}, head, why, field, button, allowed),
    write: () => (field.value = snippet()),
  };
}
