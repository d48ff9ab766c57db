import { decodePath } from '../../content/linkAddress.ts';

/*
 * Marks in place of targets of links, while a page's Markdown is made. A file beside a page has an address only once it is bundled, and what
 * leads to nothing that the reader may see loses its link.
 */

/** No page has this character (`isReadable`), so none has a mark. */
const sign = '\0';
const asset = `${sign}asset:`;
const nowhere = `${sign}nowhere:`;

/** Returns the mark of a file of the site's folder. */
export function toAssetMark(file: string): string {
  return asset + encodeURIComponent(file).replaceAll(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Returns the mark of a link that leads nowhere. */
export function toNowhere(): string {
  return nowhere;
}

/** Says whether an address holds a mark. */
export function isMark(href: string): boolean {
  return href.includes(sign);
}

const assetMark = new RegExp(`${asset}([\\w.!~*%-]+)`, 'g');

/** Lists the files that a text has marks of. */
export function listAssets(text: string): string[] {
  return [...new Set([...text.matchAll(assetMark)].map(([, file = '']) => decodePath(file)))];
}

/** A link or an image with a mark for a target: `[text](nowhere:)`. In the text there can be one pair of brackets. */
const marked = new RegExp(
  String.raw`(?<image>!?)\[(?<text>(?:[^[\]\n]|\[[^[\]\n]*\]|\n(?!\n))*)\]\([ \t]*<?${nowhere}>?(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\n]*\)`,
  'g',
);
const definition = new RegExp(String.raw`^ {0,3}\[[^\]\n]+\]:[ \t]*<?${nowhere}>?.*(?:\n|$)`, 'gm');

/** Puts addresses in place of marks. What has none becomes its text; an image, what it shows. */
export function replaceMarks(text: string, addressOf: (file: string) => string | undefined): string {
  if (!text.includes(sign)) return text;
  const addressed = text.replaceAll(assetMark, (_, file: string) => addressOf(decodePath(file)) ?? nowhere);
  return dropLinks(dropLinks(addressed)).replaceAll(definition, '').replaceAll(nowhere, '#');
}

/** An image may be the text of a link, so this is done twice. */
function dropLinks(text: string): string {
  return text.replaceAll(marked, (_found, ...rest) => {
    const { image, text: words } = rest.at(-1) as { image: string; text: string };
    if (image === '') return words;
    return words.trim() === '' ? '(image)' : `(image: ${words})`;
  });
}
