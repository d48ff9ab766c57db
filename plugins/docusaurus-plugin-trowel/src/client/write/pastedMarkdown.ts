import { isSafeUrl } from '../../write/safeUrl.ts';
import { isPlainTable, writeTable } from './pastedTable.ts';

/** Elements that hold no text of the author's, or that a browser would run. */
const removed = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'noscript',
  'template',
  'form',
  'button',
  'svg',
  'canvas',
  'head',
] as const;

/** Says whether pasted HTML has more than its plain text: a heading, a list, a link, something emphasised. */
export function isRich(html: string): boolean {
  return /<(?:a|b|strong|em|i|h[1-6]|ul|ol|li|table|blockquote|pre|code|img)\b/i.test(html);
}

/**
 * Makes Markdown of pasted HTML. The converter is loaded at the first such paste. It parses into a document of its own, in
 * which nothing runs and nothing is loaded.
 *
 * @param highest The level of the highest heading: one that is higher would end the section that it is pasted into.
 */
export async function toMarkdown(html: string, highest: 2 | 3): Promise<string> {
  const { default: Turndown } = await import('turndown');
  const service = new Turndown({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  });
  service.remove([...removed] as Parameters<typeof service.remove>[0]);
  // Google Docs wraps all that one copies in a `b` that is not bold.
  service.addRule('notBold', {
    filter: (node) =>
      (node.nodeName === 'B' || node.nodeName === 'SPAN') &&
      /font-weight:\s*(?:normal|400)/.test(node.getAttribute('style') ?? ''),
    replacement: (content) => content,
  });
  const lowered = Math.max(0, highest - findHighest(html));
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, { nodeName }) => {
      const level = Math.min(6, Number(nodeName.charAt(1)) + lowered);
      return content.trim() === '' ? '' : `\n\n${'#'.repeat(level)} ${content.trim().replaceAll(/\s+/g, ' ')}\n\n`;
    },
  });
  service.addRule('table', {
    filter: (node) => node.nodeName === 'TABLE' && isPlainTable(node),
    replacement: (_, node) => writeTable(node as HTMLElement, (element) => service.turndown(element)),
  });
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const address = (node as HTMLElement).getAttribute('href')?.trim() ?? '';
      const text = content.trim();
      if (text === '' || address === '' || address.startsWith('#') || !isSafeUrl(address)) return content;
      return `[${text}](${/[\s()<>]/.test(address) ? encodeURI(address).replaceAll('(', '%28').replaceAll(')', '%29') : address})`;
    },
  });
  // A pasted picture is in no folder of the hub.
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => (node as HTMLElement).getAttribute('alt') ?? '',
  });
  return service
    .turndown(html)
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** Finds the level of the highest heading in HTML, so that all of it is lowered alike. */
function findHighest(html: string): number {
  return Math.min(6, ...Array.from(html.matchAll(/<h([1-6])\b/gi), ([, level]) => Number(level)));
}
