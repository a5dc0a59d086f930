// The story in a bundle as text: in each language, as known on earlier days, with its pictures.
import path from 'node:path';
import {json} from './bundle_folder.mjs';
import {posterOf} from './embed.mjs';
import {discovery} from './embed_pages.mjs';
import {storyText} from './story_text.mjs';

/** @typedef {import('./bundle_folder.mjs').Bundle} Bundle */

/** What social networks show of the story. */
export const CARD_FILE = 'card.png';

/**
 * The text as known on earlier days, and the list of them, which readers get who look back.
 * @param {Bundle} bundle @param {Map<string, Map<string, string>>} editions by day and language
 */
function addEditions(bundle, editions) {
  const days = [...editions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, texts]) => ({
      day,
      texts: Object.fromEntries(
        [...texts].map(([language, html]) => [
          language,
          bundle.add(`text.${day}.${language}.html`, Buffer.from(html), false),
        ]),
      ),
    }));
  return bundle.add('editions.json', json(days), false);
}

/**
 * The story as text and its picture; its text in other languages goes into the manifest.
 * @param {Bundle} bundle
 * @param {import('../src/types').Manifest} manifest
 * @param {any} story
 * @param {{tool: string, story: string, address: string, languages: string[]}} where `languages` of
 *   the interface
 */
export async function addText(bundle, manifest, story, where) {
  const own = where.languages.find((one) => one === story.language) ?? 'en';
  const addCard = (/** @type {Buffer} */ bytes) => bundle.add(CARD_FILE, bytes, false).url;
  const {head, linkedData, lines, posters, twins, editions} = await storyText(
    {tool: path.resolve(where.tool), story: where.story},
    addCard,
    [own, ...where.languages.filter((one) => one !== own)],
    where.address,
  );
  for (const [language, files] of Object.entries(manifest.languages)) {
    if (language !== own) {
      files.text = bundle.add(
        `text.${language}.html`,
        Buffer.from(twins.get(language) ?? ''),
        false,
      );
    }
  }
  manifest.editions = addEditions(bundle, editions);
  const poster = await posterOf(posters.wide);
  bundle.addNamed('poster.webp', poster);
  bundle.addNamed('poster-narrow.webp', await posterOf(posters.narrow));
  const found = where.address
    ? discovery(new URL('oembed.json', where.address).href, story.title)
    : '';
  return {
    lines,
    head: head + found,
    linked_data: linkedData,
    picture: bundle.add('picture.webp', poster, false).url,
    text_language: own,
    twin: twins.get(own) ?? '',
  };
}
