import { type KindName, kinds } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { compareText } from '../shared/compareText.ts';
import type { KindForm } from './form.ts';

interface PlaceInput {
  /** The sources of the pages of that kind. */
  readonly sources: readonly string[];
  /** Returns the kind that the site gives a page by its folder, if it says so. */
  readonly kindOf?: (source: string) => KindName | undefined;
}

/** Finds where new pages of a kind go, and whether they have to say their kind there. */
export function findPlace(
  kind: KindName,
  { sources, kindOf = () => undefined }: PlaceInput,
): Pick<KindForm, 'folder' | 'saysKind'> {
  const folder = findFolder(kind, sources);
  const source = `${folder}/page.md`;
  const given = kindOf(source);
  // A post of a blog is a story only when it says so.
  const isClear = (given ?? locate(source).kind) === kind && (kind !== 'story' || given !== undefined);
  return { folder, saysKind: !isClear };
}

/** Finds the folder in which most pages of a kind are. */
function findFolder(kind: KindName, sources: readonly string[]): string {
  const { folder } = kinds[kind];
  const usual = folder === '.' ? 'docs' : folder === 'blog' ? folder : `docs/${folder}`;
  // Guides are anywhere, and each log has a folder of its own.
  if (kind === 'guide' || kind === 'log') return usual;
  const counts = new Map<string, number>();
  for (const source of sources) {
    const found = source.split('/').slice(0, -1).join('/');
    if (found !== '') counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return most?.[0] ?? usual;
}

/** Lists the names that files in a folder have, from the sources of all pages. A page can be a folder with its pictures, too. */
export function listTaken(sources: readonly string[], folder: string): string[] {
  const names = sources.flatMap((source) => {
    const [name = ''] = source.startsWith(`${folder}/`) ? source.slice(folder.length + 1).split('/') : [];
    return name === '' ? [] : [name.replace(/\.mdx?$/i, '')];
  });
  return [...new Set(names)];
}

/** Finds the folder of a new page: each log has one of its own, named after whose it is. */
export function folderOfPage({ kind, folder }: Pick<KindForm, 'kind' | 'folder'>, log: unknown): string {
  const name = typeof log === 'string' ? log.trim().replace(/^.*\//, '') : '';
  return kind === 'log' && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name) ? `${folder}/${name}` : folder;
}
