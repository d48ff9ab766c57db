import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../shared/compareText.ts';
import type { FileRef } from './fileFinder.ts';
import type { KindName } from './kinds/names.ts';

/**
 * Finds the same files as `findFiles` in a tenth of the time. Returns `undefined` for a folder that cannot be read, or
 * has symbolic links: several links may lead to one file, and only `findFiles` finds that out.
 */
export function findFilesQuickly(folder: string, { kind }: { readonly kind?: KindName } = {}): FileRef[] | undefined {
  const found: string[] = [];
  /** Walks a folder; returns false at a symbolic link. */
  const walk = (below: string): boolean => {
    // Synchronous, as waiting for each folder would take longer than reading it.
    for (const item of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const { name } = item;
      if (name.startsWith('.') || name.startsWith('_') || name.toLowerCase() === 'node_modules') continue;
      if (item.isSymbolicLink()) return false;
      if (item.isDirectory()) {
        if (!walk(`${below}${name}/`)) return false;
      } else if (item.isFile() && /\.mdx?$/i.test(name)) found.push(below + name);
    }
    return true;
  };
  try {
    if (!walk('')) return undefined;
  } catch {
    return undefined;
  }
  return found.sort(compareText).map((source) => ({ file: path.join(folder, source), source, kind }));
}
