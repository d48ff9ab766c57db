import { indexBy } from '../../shared/collections.ts';
import { fold } from '../folding.ts';
import { toNames, toPath } from '../pageNames.ts';
import type { SearchDocument } from '../search.ts';
import { paths, type RawFile } from '../shards/format.ts';
import { type NamedPage, type NameEntry, writeNames } from '../shards/nameShard.ts';
import { type Layout, toShardSize } from './layout.ts';

/** Yields the shards with the names of all pages, sorted; returns the first name of each. Decisions come before other pages of the same name. */
export function* writeNameShards(documents: readonly SearchDocument[], layout: Layout): Generator<RawFile, string[]> {
  const named = documents.map((document, page) => ({
    names: toNames(document),
    page: { page, path: toPath(document.source), id: fold(document.id) },
  }));
  const pages = indexBy(named, ({ names }) => names);
  const rank = ({ page }: NamedPage) => (documents[page]?.kind === 'decision' ? 0 : 1);
  const entries = [...pages]
    .map(([name, of]): NameEntry => [name, of.map(({ page }) => page).sort((a, b) => rank(a) - rank(b))])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const sizeOf = ([name, of]: NameEntry) => name.length + of.reduce((sum, { path }) => sum + path.length, 0);
  const size = toShardSize(
    entries.reduce((sum, entry) => sum + sizeOf(entry), 0),
    layout,
  );
  const first: string[] = [];
  for (let from = 0; from < entries.length; ) {
    let to = from;
    for (let filled = 0; to < entries.length && filled < size; to++) filled += sizeOf(entries[to] as NameEntry);
    yield { name: paths.names(first.length), content: writeNames(entries.slice(from, to)) };
    first.push(entries[from]?.[0] ?? '');
    from = to;
  }
  return first;
}
