import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { KindName } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { compareText } from '../../plugins/docusaurus-plugin-trowel/src/shared/compareText.ts';
import { findRecordNumber } from '../../plugins/docusaurus-plugin-trowel/src/shared/recordNumber.ts';

/** A folder of existing Markdown that becomes part of the hub. */
export interface Collection {
  readonly name: string;
  readonly kind: KindName;
  /** Its files without partials, hidden files and packages, as paths from its folder, with `/`. */
  readonly files: readonly string[];
  /** The Markdown files among them. */
  readonly pages: readonly string[];
}

/** Finds the collections: each sub-folder with Markdown, with the requested kind or the kind that file names suggest. */
export async function findCollections(
  folder: string,
  kinds: Readonly<Record<string, KindName>>,
): Promise<readonly Collection[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && isShown(entry.name)).map(({ name }) => name);
  const found: Collection[] = [];
  for (const name of names.sort(compareText)) {
    const files = await listFiles(path.join(folder, name));
    const pages = files.filter((file) => /\.mdx?$/i.test(file));
    if (pages.length > 0) found.push({ name, kind: kinds[name] ?? suggestKind(pages), files, pages });
  }
  return found;
}

/** Suggests a kind: decision if most names begin with a number or a date, else guide. */
export function suggestKind(pages: readonly string[]): KindName {
  const names = pages.map((page) => path.posix.basename(page).replace(/\.mdx?$/i, ''));
  const isRecord = (name: string) => findRecordNumber(name) !== undefined || /^\d{4}-?\d{2}-?\d{2}[-_]/.test(name);
  return names.filter(isRecord).length * 2 > names.length ? 'decision' : 'guide';
}

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!isShown(entry.name)) continue;
    if (entry.isDirectory()) {
      const below = await listFiles(path.join(folder, entry.name));
      found.push(...below.map((file) => `${entry.name}/${file}`));
    } else if (entry.isFile()) found.push(entry.name);
  }
  return found.sort(compareText);
}

/** Excludes what begins with `_`, as Docusaurus does, and hidden files and packages. */
function isShown(name: string): boolean {
  return !/^[._]/.test(name) && name !== 'node_modules';
}
