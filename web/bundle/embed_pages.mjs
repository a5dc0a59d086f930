// Pages beside the story's own, for a bundle that knows its address: one for each claim, since a
// fragment never reaches those who look for oEmbed or a card, and one of what to paste. It knows
// markup and addresses.
import {fragmentOf, withFragment} from '../embed/fragment.js';
import {elementSnippet, escaped, plainSnippet, resizedSnippet} from '../embed/snippets.js';
import {CARD} from './story_text.mjs';

/** They load nothing. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * The discovery link, as oEmbed 1.0 has it.
 * @param {string} answer absolute
 * @param {string} title
 */
export const discovery = (answer, title) =>
  `<link rel="alternate" type="application/json+oembed" href="${escaped(answer)}" title="${escaped(title)}">\n`;

/**
 * @param {{language: string, title: string, head: string, body: string}} parts markup but for the
 *   language and the title
 */
const page = ({language, title, head, body}) =>
  Buffer.from(`<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
${head}</head>
<body>
${body}</body>
</html>
`);

/**
 * @param {any} story
 * @param {string} id
 * @param {string} line who does what
 * @param {{base: string, card: string}} where
 */
function claimPage(story, id, line, {base, card}) {
  const there = withFragment('../', fragmentOf([['claim', id]]));
  const properties = [
    ['og:type', 'article'],
    ['og:title', line],
    ['og:description', story.title],
    ['og:url', `${base}c/${id}.html`],
    ['og:image', new URL(card, base).href],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', story.title],
  ];
  const meta = properties
    .map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">\n`)
    .join('');
  const head =
    `<meta name="description" content="${escaped(line)}">\n<link rel="canonical" href="${escaped(base)}">\n${meta}<meta name="twitter:card" content="summary_large_image">\n` +
    `${discovery(`${base}oembed/${id}.json`, line)}<meta http-equiv="refresh" content="0; url=${escaped(there)}">\n`;
  return page({
    language: story.language,
    title: line,
    head,
    body: `<h1><a href="${escaped(there)}">${escaped(line)}</a></h1>\n<p>${escaped(story.title)}</p>\n`,
  });
}

/**
 * What to paste, to be read without the explorer.
 * @param {any} story
 * @param {string} base
 * @param {Record<string, string>} scripts
 * @param {Record<string, string>} words the page's own, in English
 */
function snippetPage(story, base, scripts, words) {
  const {title} = story;
  const forms = [
    ['element', elementSnippet],
    ['resized', resizedSnippet],
    ['plain', plainSnippet],
  ].map(([id, snippet]) => {
    const markup = /** @type {typeof plainSnippet} */ (snippet)({base, title, ...scripts});
    return `<h2>${escaped(words[`embed_${id}`])}</h2>\n<p>${escaped(words[`embed_${id}_why`])}</p>\n<pre><code>${escaped(markup)}</code></pre>\n`;
  });
  return page({
    language: 'en',
    title: `${words.embed_title}: ${title}`,
    head: '<meta name="robots" content="noindex">\n',
    body: `<h1>${escaped(words.embed_title)}: <a href="./"><cite lang="${escaped(story.language)}">${escaped(title)}</cite></a></h1>\n${forms.join('')}`,
  });
}

/**
 * @param {any} story
 * @param {string} base the story's address, ending in `/`; without one there are no pages, for all
 *   of them name it
 * @param
 *   {{card: string, scripts: Record<string, string>, words: Record<string, string>, lines: Record<string, string>}}
 *   given the card's address within the bundle;
 * who does what, by the claim's id
 * @returns {{url: string, bytes: Buffer}[]}
 */
export function embedPages(story, base, {card, scripts, words, lines}) {
  if (!base) return [];
  const claims = story.claims.map((/** @type {any} */ {id}) => ({
    url: `c/${id}.html`,
    bytes: claimPage(story, id, lines[id], {base, card}),
  }));
  return [{url: 'embed.html', bytes: snippetPage(story, base, scripts, words)}, ...claims];
}
