import { createFindNearest } from '../../content/spellingSuggestion.ts';
import { countBy } from '../../shared/collections.ts';
import { compareText } from '../../shared/compareText.ts';
import { toShellWord } from '../../shared/shellWord.ts';
import { findBase } from '../../why/globEntry.ts';
import { createFindGovernedFolder } from '../../why/governedFolder.ts';
import type { GoverningPage } from '../../why/types.ts';
import { toLine } from '../io.ts';

/** What is known when nothing governs the files that were asked about. */
interface NearInput {
  readonly paths: readonly string[];
  readonly pages: readonly GoverningPage[];
  /** The files that git tracks, among which those that do not exist are looked for; absent when all exist. */
  readonly tracked?: readonly string[];
  /** Whether the search has already found pages, so that no words are suggested. */
  readonly isSearched?: boolean;
}

/** How many files, folders and pages are named. */
const most = 3;

/** Says what is near files that nothing governs: other names, governed folders above them, where the hub governs anything, and words to search for. */
export function describeNear({ paths, pages, tracked, isSearched = false }: NearInput): string[] {
  const asked = paths.filter((path) => path !== '.').slice(0, most);
  const bases = findBases(pages);
  const named = tracked ? asked.flatMap((path) => findNamed(path, tracked, bases)) : [];
  const findFolder = createFindGovernedFolder(pages);
  const folders = asked.flatMap((path) => findFolder(path) ?? []);
  const near = [...new Map(folders.map((folder) => [folder.path, folder])).values()].map(({ path, pages: found }) => {
    const [first] = found;
    const by =
      found.length > 1 ? `${found.length} pages govern code in ${path}, such as` : `a page governs code in ${path},`;
    return `Near it, ${by} “${first?.title}”: trowel why ${toShellWord(path)}`;
  });
  const word = isSearched ? '' : wordsOf(asked[0] ?? '');
  return [
    ...(named.length > 0 ? [`Did you mean ${[...new Set(named)].slice(0, most).join(' or ')}?`] : []),
    ...(near.length > 0 ? near : describeGoverned(bases)),
    ...(word === '' ? [] : [`To search the hub by words: trowel search ${toShellWord(word)}`]),
  ].map(toLine);
}

/** Finds tracked files of the same name elsewhere, or else the file or folder whose path is spelled most like it. */
function findNamed(path: string, tracked: readonly string[], bases: readonly string[]): string[] {
  const name = path.split('/').at(-1) as string;
  const same = tracked.filter((one) => one === name || one.endsWith(`/${name}`));
  if (same.length > 0) return same.slice(0, most);
  const known = new Set([...tracked, ...bases].flatMap(withFolders));
  // A folder may be misspelled, too: the first name of the path that is not in the folder before it.
  const wrong = withFolders(path).findLast((part) => !known.has(part));
  if (wrong === undefined) return [];
  const folder = wrong.slice(0, wrong.lastIndexOf('/') + 1);
  const siblings = [...known].flatMap((one) =>
    one.startsWith(folder) && !one.includes('/', folder.length) ? one.slice(folder.length) : [],
  );
  const nearest = createFindNearest(siblings)(wrong.slice(folder.length));
  if (nearest === undefined) return [];
  const whole = `${folder}${nearest}${path.slice(wrong.length)}`;
  return [known.has(whole) ? whole : `${folder}${nearest}`];
}

/** Lists a path and every folder above it, the longest first. */
function withFolders(path: string): string[] {
  const names = path.split('/');
  return names.map((_, at) => names.slice(0, names.length - at).join('/'));
}

/** Lists the folders and files that globs begin with. */
function findBases(pages: readonly GoverningPage[]): string[] {
  const globs = pages.flatMap(({ governs }) => governs.flatMap(({ paths }) => paths));
  return globs.flatMap((glob) => (glob.startsWith('!') ? [] : findBase(glob) || []));
}

/** Names the folders in which most pages govern code. */
function describeGoverned(bases: readonly string[]): string[] {
  const counts = countBy(bases.map((base) => base.split('/').slice(0, 2).join('/')));
  const common = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([folder]) => folder);
  if (common.length === 0) return [];
  const more = common.length > most ? ' and other places' : '';
  return [`The hub governs code in ${common.slice(0, most).join(', ')}${more}.`];
}

/** Returns the words of a file's name: `payment retry` of `src/PaymentRetry.kt`. */
function wordsOf(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/(?!^)\.[^.]*$/, '');
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
