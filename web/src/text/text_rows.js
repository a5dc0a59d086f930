// The parts of the story as text that lead to claims, outside the claims' own entries: each is
// shown as far as its claims lie in the windows of days that a reader has set, and a heading as far
// as what stands under it is. It knows the page's elements; which claims pass, its caller says.
import {partsOf} from '../../embed/fragment.js';

/**
 * A row, an item or a description that links to claims, and the claims' ids.
 * @typedef {{element: HTMLElement, claims: string[]}} Row
 */

const CLAIM = 'claim';

/** What holds rows and is nothing without them, the inner ones first. */
const HOLDERS =
  '#questions ul, #questions dl, #questions tbody, #questions table, .place > ul, .speaker > ul, .source > ul';

/** What names the siblings after it, up to the next of its kind. */
const LABELS = '#questions dt, #questions h4, #claims > h3';

/**
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} among
 * @param {string} selector
 * @returns {Kind[]}
 */
export const all = (among, selector) =>
  /** @type {Kind[]} */ ([...among.querySelectorAll(selector)]);

/** @param {HTMLElement} root @returns {Row[]} */
function rowsIn(root) {
  /** @type {Map<HTMLElement, string[]>} */
  const rows = new Map();
  for (const link of all(root, `a[href^="#${CLAIM}="]`)) {
    const element = /** @type {HTMLElement | null} */ (
      link.closest('.claim, #tour') ? null : link.closest('tr, dd, li')
    );
    if (element) {
      const claim = new Map(partsOf(link.getAttribute('href') ?? '')).get(CLAIM) ?? '';
      rows.set(element, [...(rows.get(element) ?? []), claim]);
    }
  }
  return [...rows].map(([element, claims]) => ({element, claims}));
}

/** @param {HTMLElement} label @returns {Element[]} what it names */
function namedBy(label) {
  const named = [];
  for (
    let next = label.nextElementSibling;
    next && next.tagName !== label.tagName;
    next = next.nextElementSibling
  ) {
    named.push(next);
  }
  return named;
}

export class TextRows {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.rows = rowsIn(root);
    const elements = new Set(this.rows.map(({element}) => element));
    this.holders = all(root, HOLDERS)
      .map((element) => ({
        element,
        rows: all(element, 'tr, dd, li').filter((one) => elements.has(one)),
      }))
      .filter(({rows}) => rows.length > 0);
    this.labels = all(root, LABELS)
      .filter((element) => !element.closest('.claim'))
      .map((element) => ({element, named: namedBy(element)}))
      .filter(({named}) => named.length > 0);
  }

  /** @param {Set<string> | null} passing ids of claims; null: all is shown */
  update(passing) {
    for (const {element, claims} of this.rows) {
      element.hidden = passing !== null && !claims.some((id) => passing.has(id));
    }
    for (const {element, rows} of this.holders) element.hidden = rows.every((row) => row.hidden);
    for (const {element, named} of this.labels) {
      element.hidden = named.every((one) => one instanceof HTMLElement && one.hidden);
    }
  }
}
