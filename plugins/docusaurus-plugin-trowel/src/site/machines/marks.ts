/*
 * Marks in place of targets of links, while a page's Markdown is made. A file beside a page has an address only once it is bundled, and what
 * leads to nothing that the reader may see loses its link.
 */

const asset = 'trowel-asset:';
const nowhere = 'trowel-nowhere:';

/** Returns the mark of a file of the site's folder. */
export function toAssetMark(file: string): string {
  return asset + encodeURIComponent(file).replaceAll(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Returns the mark of a link that leads nowhere. */
export function toNowhere(): string {
  return nowhere;
}

const assetMark = /trowel-asset:([\w.!~*%-]+)/g;

/** Lists the files that a text has marks of. */
export function listAssets(text: string): string[] {
  return [...new Set([...text.matchAll(assetMark)].map(([, file = '']) => decodeURIComponent(file)))];
}

/** A link or an image with a mark for a target: `[text](trowel-nowhere:)`. In the text there can be one pair of brackets. */
const marked =
  /(?<image>!?)\[(?<text>(?:[^[\]\n]|\[[^[\]\n]*\]|\n(?!\n))*)\]\([ \t]*<?trowel-nowhere:>?(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\n]*\)/g;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?trowel-nowhere:>?.*(?:\n|$)/gm;

/** Puts addresses in place of marks. What has none becomes its text; an image, what it shows. */
export function replaceMarks(text: string, addressOf: (file: string) => string | undefined): string {
  if (!text.includes('trowel-')) return text;
  const addressed = text.replaceAll(assetMark, (_, file: string) => addressOf(decodeURIComponent(file)) ?? nowhere);
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
