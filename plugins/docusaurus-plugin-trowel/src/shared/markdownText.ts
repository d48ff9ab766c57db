/** Escapes what has a meaning in Markdown or HTML, and makes one line of it, so that it is text wherever it is pasted. */
export function toMarkdownText(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&#|~!]/g, (sign) => `\\${sign}`);
}

/** Writes a link. `origin` is the site's address, to which the path of a page is added. */
export function toMarkdownLink(text: string, permalink: string, origin: string): string {
  return `[${toMarkdownText(text)}](<${new URL(permalink, origin).href}>)`;
}
