// What to paste into another page: the three forms, of the whole story or of what is to be seen now. Fetched when a reader asks for it.
import scripts from 'dateline:embed';
import {elementSnippet, plainSnippet, resizedSnippet} from '../embed/snippets.js';
import {copy} from './clipboard.js';

const FORMS = /** @type {const} */ ([['element', elementSnippet], ['resized', resizedSnippet], ['plain', plainSnippet]]);

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {object} properties @param {...Node} children @returns {HTMLElementTagNameMap[Tag]} */
function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * @typedef {object} Asked
 * @property {string} fragment what is to be seen now
 * @property {(id: string) => string} say
 */

/** @param {Asked} asked */
export function openShare({fragment, say}) {
  const base = new URL('.', document.baseURI).href;
  const title = document.title;
  const whole = choice(say('embed_whole'), true), view = choice(say('embed_view'), false);
  const status = make('p', {role: 'status'});
  const forms = FORMS.map(([id, snippet]) => form(id, say, status, (text) => snippet({base, title, fragment: text, ...scripts})));
  const write = () => forms.forEach((one) => one.write(view.input.checked ? fragment : ''));
  const close = make('button', {type: 'button', className: 'quiet', textContent: say('embed_close')});
  const dialog = make('dialog', {id: 'share'}, make('h2', {id: 'share-title', textContent: say('embed_title')}),
    make('div', {className: 'choices'}, whole.label, view.label), ...forms.map(({box}) => box), status, close);
  dialog.setAttribute('aria-labelledby', 'share-title');
  for (const {input} of [whole, view]) input.addEventListener('change', write);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // The explorer's keys are not this dialog's.
  for (const kind of ['keydown', 'keyup', 'keypress']) dialog.addEventListener(kind, (event) => event.stopPropagation());
  write();
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} words @param {boolean} checked */
function choice(words, checked) {
  const input = make('input', {type: 'radio', name: 'share-what', checked});
  return {input, label: make('label', {}, input, document.createTextNode(words))};
}

/** @param {string} id @param {Asked['say']} say @param {HTMLElement} status says what has come of it @param {(fragment: string) => string} snippet */
function form(id, say, status, snippet) {
  const field = make('textarea', {id: `share-${id}`, readOnly: true, rows: 3, spellcheck: false});
  const button = make('button', {type: 'button', textContent: say('embed_copy')});
  const head = make('label', {htmlFor: field.id, textContent: say(`embed_${id}`)});
  const why = make('p', {id: `share-${id}-why`, textContent: say(`embed_${id}_why`)});
  field.setAttribute('aria-describedby', why.id);
  button.setAttribute('aria-label', `${say('embed_copy')}: ${say(`embed_${id}`)}`);
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    const copied = await copy(field.value);
    if (!copied) field.focus();   // and selected
    button.textContent = say(copied ? 'copied' : 'embed_copy');
    status.textContent = say(copied ? 'copied' : 'embed_not_copied');
  });
  return {box: make('section', {}, head, why, field, button), write: (/** @type {string} */ fragment) => (field.value = snippet(fragment))};
}
