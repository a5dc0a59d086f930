// What a news desk pastes into its page, in three forms. Strings in, markup out: it knows no DOM,
// so that the bundler and the explorer write the same.
import {partsOf, withFragment} from './fragment.js';
import {ATTRIBUTES} from './view_request.js';

/**
 * @typedef {object} Given
 * @property {string} base the story's address, ending in `/`
 * @property {string} title of the story
 * @property {string} [fragment] what is to be seen, without `#`; the whole story where it is empty
 * @property {string} [theme] `light` or `dark`; without it as the page is
 * @property {number} [height] CSS px, where it is not HEIGHT
 * @property {string} [script] the element's script of one version, whose bytes `integrity` names,
 *   `sha384-…`; without them the newest
 * @property {string} [integrity]
 * @property {string} [resizer] likewise of the frame's script
 * @property {string} [resizerIntegrity]
 */

/**
 * What a map and a claim need in a column of text, CSS px; the same before and after loading, so
 * that nothing below it moves.
 */
export const HEIGHT = 480;

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** @param {string} name @param {string | undefined} value */
const attribute = (name, value) => (value ? ` ${name}="${escaped(value)}"` : '');

/** @param {Given} given */
const addressOf = ({base, fragment = ''}) => withFragment(base, fragment);

/** @param {string | undefined} integrity */
const checked = (integrity) =>
  integrity ? `${attribute('integrity', integrity)} crossorigin="anonymous"` : '';

/**
 * The story's address and what of it is seen: by attributes, which a desk reads and changes, or,
 * where these have no word for a part of it, all in the address.
 * @param {Given} given
 */
function stateOf(given) {
  const parts = partsOf(given.fragment ?? '');
  const named = parts.map(([key]) => ATTRIBUTES[key]);
  if (named.some((name) => !name) || new Set(named).size < named.length) {
    return attribute('src', addressOf(given));
  }
  return (
    attribute('src', given.base) +
    parts.map(([, value], at) => attribute(named[at], value)).join('')
  );
}

/**
 * The element: a poster at first, and the page's links drive it. Its place is kept before its
 * script comes.
 * @param {Given} given
 */
export function elementSnippet(given) {
  const height = given.height ?? HEIGHT;
  return (
    `<script type="module" src="${escaped(given.base + (given.script ?? 'embed.js'))}"${checked(given.integrity)}></script>\n` +
    `<dateline-map${stateOf(given)}${attribute('theme', given.theme)}${attribute('title', given.title)} height="${height}" style="display:block;height:${height}px"><a href="${escaped(addressOf(given))}">${escaped(given.title)}</a></dateline-map>`
  );
}

/**
 * A frame; its poster is its ground until it is drawn, its content the link for those who have no
 * frames.
 * @param {Given} given
 * @param {string} size
 * @param {string} [marks]
 */
const frame = (given, size, marks = '') =>
  `<iframe${marks} src="${escaped(addressOf(given))}"${attribute('title', given.title)} loading="lazy" allow="fullscreen; clipboard-write" ` +
  `style="width:100%;${size};border:0;${given.theme ? `color-scheme:${escaped(given.theme)};` : ''}background:url(${escaped(encodeURI(given.base))}poster.webp) center/cover"><a href="${escaped(addressOf(given))}">${escaped(given.title)}</a></iframe>`;

/** A frame that takes the height which the map asks for. @param {Given} given */
export const resizedSnippet = (given) =>
  `${frame(given, `height:${given.height ?? HEIGHT}px`, given.height ? ' data-dateline="fixed"' : ' data-dateline')}\n<script async src="${escaped(given.base + (given.resizer ?? 'resizer.js'))}"${checked(given.resizerIntegrity)}></script>`;

/** A frame alone, of a fixed shape. @param {Given} given */
export const plainSnippet = (given) =>
  frame(given, given.height ? `height:${given.height}px` : 'aspect-ratio:4/3;min-height:480px');

/**
 * What each form needs of the page's Content Security Policy, beside the style that stands in it.
 */
const NEEDS = {
  element: ['script-src', 'img-src', 'frame-src'],
  resized: ['script-src', 'frame-src', 'img-src'],
  plain: ['frame-src', 'img-src'],
};

/**
 * Directives for a page that has such a policy.
 * @param {keyof typeof NEEDS} form
 * @param {string} base the story's address
 */
export const policyOf = (form, base) =>
  NEEDS[form].map((directive) => `${directive} ${new URL(base).origin}`).join('; ');
