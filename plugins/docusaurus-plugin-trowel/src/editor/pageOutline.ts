import { parseSections } from '../content/outline.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { bodyOf } from '../content/pageParts.ts';

/** A heading or block of a page, with what is below it. Lines count from 0; the last one is part of it. */
export interface OutlineItem {
  readonly name: string;
  readonly type: 'heading' | 'block';
  readonly detail?: string;
  readonly first: number;
  readonly last: number;
  readonly children: OutlineItem[];
}

/** Lists the headings and blocks of a page as a tree. `text` is normalized by `toPlainText`. */
export function toOutline(text: string, { entry }: ParsedPage): OutlineItem[] {
  const body = bodyOf(text);
  const before = text.slice(0, text.length - body.length).split('\n').length - 1;
  const end = text.split('\n').length - 1;
  const { sections, headingLines } = parseSections(body);
  const headings = headingLines.map((line, at) => ({
    depth: sections[at + 1]?.depth ?? 1,
    first: line + before - 1,
    name: sections[at + 1]?.heading || '…',
  }));
  const items = [
    ...headings.map(({ depth, first, name }, at) => {
      const next = headings.slice(at + 1).find((one) => one.depth <= depth);
      return { name, type: 'heading' as const, depth, first, last: next ? next.first - 1 : end, children: [] };
    }),
    ...entry.blocks.map(({ type, title, lines: [first, last] }) => ({
      name: title || type,
      type: 'block' as const,
      ...(title && { detail: type }),
      depth: 7,
      first: first - 1,
      last: last - 1,
      children: [],
    })),
  ].sort((a, b) => a.first - b.first || a.depth - b.depth);
  const roots: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const { depth: _, ...item } of items) {
    while (open.length > 0 && (open.at(-1) as OutlineItem).last < item.first) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}
