import { toMarkdownText } from '../shared/markdownText.ts';
import { toVisibleLine } from '../shared/quote.ts';

/** The most characters of one text that an editor shows: more is on the page. */
const longest = 600;

/**
 * Escapes text from a page for the Markdown that an editor shows, on one line: nothing in it is markup, an image, a command of the editor
 * or a link, and nothing in it is hidden.
 */
export function toEscaped(text: string): string {
  return (
    toMarkdownText(toClipped(toVisibleLine(text), longest))
      // At the beginning it would be a list or a line below a heading.
      .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
      // An editor makes links of what looks like an address.
      .replaceAll(/:(?=\/\/)/g, '\\:')
      .replaceAll(/(www)\./gi, '$1\\.')
      .replaceAll('@', '\\@')
  );
}

/** Cuts a text at a word. */
export function toClipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** Writes a link to a page; only the text where there is no address that is safe to open. */
export function toLink(text: string, address: string | undefined): string {
  if (address === undefined || !/^(?:https?|file):/i.test(address)) return toEscaped(text);
  return `[${toEscaped(text)}](<${encodeURI(decodeSafely(address)).replaceAll(/[<>\\]/g, encodeURIComponent)}>)`;
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Returns a title as a list or a message can name it: visible, and not long. */
export function toShortTitle(title: string): string {
  return toClipped(toVisibleLine(title), 60);
}
