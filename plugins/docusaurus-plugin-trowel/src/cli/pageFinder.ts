import path from 'node:path';
import type { KindName } from '../content/kinds/index.ts';
import { createFindNearest } from '../content/spellingSuggestion.ts';
import type { HubEntry } from '../hub/hub.ts';
import { createResolver } from '../hub/resolver.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { toLine, UsageError } from './io.ts';
import type { Content } from './load.ts';

/** The page that a name on the command line means, or a sentence that says why it means none. */
export type FoundPage = { readonly entry: HubEntry } | { readonly fault: string };

/** Finds the page that a name means. */
type FindPage = (written: string) => FoundPage;

interface PageFinderOptions {
  /** The folder that paths on the command line are relative to. */
  readonly cwd: string;
  /** The folder that sources are relative to. */
  readonly root: string;
  readonly kind?: KindName;
}

/** How many pages are listed of those that a name can mean. */
const maxNamed = 5;

/** Returns a function that finds a page by its id, its name, its number in any spelling, or the path of its file. */
export function createPageFinder({ hub }: Content, { cwd, root, kind }: PageFinderOptions): FindPage {
  const resolve = createResolver(hub.entries);
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const bySource = new Map(hub.entries.map((entry) => [entry.source, entry]));
  const what = kind ?? 'page';
  const candidates = lazyValue(() => hub.entries.filter((entry) => kind === undefined || entry.kind === kind));
  return (written) => {
    const file = path.relative(root, path.resolve(cwd, written)).split(path.sep).join('/');
    const at = bySource.get(file);
    if (at) return { entry: at };
    const shown = toLine(written);
    const found = resolve({ target: written, kind });
    if (found.type === 'ambiguous') {
      const ids = found.entries.map(({ id }) => toLine(id));
      const more = ids.length > maxNamed ? `, or ${ids.length - maxNamed} more` : '';
      return { fault: `\`${shown}\` can be ${ids.slice(0, maxNamed).join(' or ')}${more}; write one of them.` };
    }
    const entry = found.type === 'found' ? byId.get(found.entry.id) : undefined;
    if (entry) return { entry };
    const nearest = found.type === 'missing' ? found.similar()[0] : undefined;
    const meant = [
      () => findSimilar(written, candidates()),
      () => (nearest === undefined ? [] : [nearest]),
      () => findSimilar(written, candidates(), { isLoose: true }),
    ]
      .map((find) => find())
      .find((names) => names.length > 0);
    return { fault: `No ${what} of this hub is called \`${shown}\`.${offer(meant ?? [], kind)}` };
  };
}

/** Finds entries whose name or title has words that begin with the written ones, or loosely: with words spelled like them. Returns their names. */
function findSimilar(written: string, entries: readonly HubEntry[], { isLoose = false } = {}): string[] {
  const words = wordsOf(written);
  const known = new Set(entries.flatMap(({ id, title }) => wordsOf(`${nameOfId(id)} ${title}`)));
  const findNearest = createFindNearest(known);
  const meant = words.map((word) => (isLoose ? (findNearest(word) ?? word) : word));
  const fits = ({ id, title }: HubEntry) => {
    const own = wordsOf(`${nameOfId(id)} ${title}`);
    return meant.every((word) => own.some((one) => one.startsWith(word)));
  };
  return meant.length === 0 ? [] : entries.filter(fits).map(({ id }) => toLine(nameOfId(id)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Makes the end of a message that offers names, or says how to list them. */
function offer(names: readonly string[], kind: KindName | undefined): string {
  if (names.length === 0) return ` To see all names: trowel list${kind === undefined ? '' : ` --kind ${kind}`}`;
  return ` Did you mean ${names
    .slice(0, maxNamed)
    .map((name) => `\`${name}\``)
    .join(' or ')}?`;
}

/** Finds all pages that are named, each once, and says which names mean none. */
export function findPages(
  names: readonly string[],
  findPage: FindPage,
): { readonly entries: readonly HubEntry[]; readonly faults: readonly string[] } {
  const found = names.map(findPage);
  return {
    entries: [...new Set(found.flatMap((one) => ('entry' in one ? one.entry : [])))],
    faults: found.flatMap((one) => ('fault' in one ? one.fault : [])),
  };
}

/** Returns the error that lists all that is wrong: of several pages, all are written or none. */
export function refuseAll(faults: readonly string[]): UsageError {
  return new UsageError(`${faults.join('\n        ')}\nNothing was written.`);
}
