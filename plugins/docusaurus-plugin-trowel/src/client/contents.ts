import { translate } from '@docusaurus/Translate';
import type { Part } from '../site/partProps.ts';
import type { EntryProps } from '../site/props.ts';

/** A heading that the hub adds to a page. */
export interface ContentsItem {
  readonly id: string;
  readonly title: string;
}

/** Lists the headings of a part, in order, for the page's table of contents. */
export type ContentsOf<Type extends Part['type']> = (
  part: Extract<Part, { readonly type: Type }>,
) => readonly ContentsItem[];

/** Names the footer of an entry. `undefined` when it has nothing to list. */
export function footerHeading({ relations, usedIn }: EntryProps): ContentsItem | undefined {
  const count = relations.length + usedIn.paths.length + usedIn.playbooks.length;
  const title = translate({ id: 'theme.trowel.footer.title', message: 'Connections' });
  return count === 0 ? undefined : { id: 'trowel-ties', title };
}

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
