import type { Kind } from '../content/kinds/kind.ts';
import { isKindName, type KindName } from '../content/kinds/names.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { findFieldCursor } from './fieldCursor.ts';
import { findSlot } from './fieldSlot.ts';

/** A name of a page, as it stands in a line. */
export interface NamedAt {
  readonly target: string;
  readonly kind?: KindName;
  /** Its first character in the line, and the one behind it. */
  readonly start: number;
  readonly end: number;
}

interface Read {
  readonly lines: readonly string[];
  readonly kind: Kind;
  readonly page?: ParsedPage;
}

/** Finds the reference at a place of a page, counted from 0: in a field, whatever the state of the YAML, in a link, or in a record's text. */
export function findReferenceAt(
  { lines, kind, page }: Read,
  { line, character }: { readonly line: number; readonly character: number },
): NamedAt | undefined {
  const cursor = findFieldCursor(lines, line, character);
  if (cursor) {
    const from = cursor.wants === 'name' ? undefined : findSlot(kind, cursor.path)?.from;
    const { whole, start, end } = cursor;
    if (from === 'steps') {
      const target = whole.replace(/\/.*$/, '');
      return { target, kind: 'path', start, end: start + target.length };
    }
    if (isKindName(from) && whole !== '') return { target: whole, kind: from, start, end };
  }
  const text = lines[line] ?? '';
  for (const link of text.matchAll(/\]\(<?([^()\s<>]+)/g)) {
    const href = link[1] ?? '';
    const start = link.index + link[0].length - href.length;
    if (character < link.index || character > start + href.length || !/\.mdx?(?:#|$)/i.test(href)) continue;
    const bare = href.replace(/#.*$/, '');
    return { target: decode(bare), start, end: start + bare.length };
  }
  for (const { target, kind: wanted, at } of page?.entry.references ?? []) {
    if (at?.line !== line + 1) continue;
    const start = text.indexOf(target, Math.max(0, character - target.length));
    if (start !== -1 && start <= character)
      return { target, ...(wanted && { kind: wanted }), start, end: start + target.length };
  }
  return undefined;
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
