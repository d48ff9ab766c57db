import type { Part } from '../site/partProps.ts';

/** A heading that the hub adds to a page. */
export interface ContentsItem {
  readonly id: string;
  readonly title: string;
}

/** Lists the headings of a part, in order, for the page's table of contents. */
export type ContentsOf<Type extends Part['type']> = (
  part: Extract<Part, { readonly type: Type }>,
) => readonly ContentsItem[];

/** An item of Docusaurus's tables of contents. Its value is HTML. */
interface TocItem {
  readonly value: string;
  readonly id: string;
  readonly level: number;
}

/** Makes items for the table of contents of a page. Titles come from content, so they are escaped. */
export function toTocItems(items: readonly ContentsItem[]): TocItem[] {
  return items.map(({ id, title }) => ({ id, value: escapeHtml(title), level: 2 }));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] as string);
}
