import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toPlainText } from '../../content/encoding.ts';
import type { Hub } from '../../hub/hub.ts';
import { createResolver } from '../../hub/resolver.ts';
import type { Use } from './messages.ts';

/** Finds the places where pages name an entry, in the texts of open pages and in the files of others. */
export function findUses(
  id: string,
  read: { readonly hub: Hub; readonly root: string } | undefined,
  open: ReadonlyMap<string, string>,
): Use[] {
  if (!read) return [];
  const resolve = createResolver(read.hub.entries);
  return read.hub.entries.flatMap((entry) => {
    const named = entry.references.filter(({ target, kind, at }) => {
      const found = at && resolve({ target, kind }, entry);
      return found?.type === 'found' && found.entry.id === id;
    });
    if (named.length === 0) return [];
    const file = path.join(read.root, entry.source);
    const lines = toPlainText(open.get(file) ?? readText(file)).split('\n');
    return named.flatMap(({ target, at }): Use[] =>
      at ? [{ source: entry.source, line: at.line, column: at.column, target, text: lines[at.line - 1] ?? '' }] : [],
    );
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
