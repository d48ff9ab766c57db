import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../shared/compareText.ts';
import type { FileRef } from './files.ts';
import type { KindName } from './kinds/names.ts';

/**
 * The Markdown files below a folder, as `findFiles` finds them, in a tenth of the time; `undefined` where there is a link,
 * for then it takes more to know which files are the same, and where a folder cannot be read.
 */
export function findPlainFiles(folder: string, { kind }: { readonly kind?: KindName } = {}): FileRef[] | undefined {
  const found: string[] = [];
  const walk = (below: string): boolean => {
    // One after the other: for so little, waiting for each costs more than the disk does.
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
