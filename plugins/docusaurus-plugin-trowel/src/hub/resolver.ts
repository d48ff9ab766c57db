import type { Entry, Reference } from '../content/entry.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import { createFindSimilar, type FindSimilar } from '../content/spellingSuggestion.ts';
import { withoutOrdinal } from '../content/title.ts';
import { indexBy } from '../shared/collections.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import { parseRecordNumber, toRecordName } from '../shared/recordNumber.ts';

/** What a reference is resolved by. */
type Named = Pick<Entry, 'id' | 'kind' | 'number' | 'title' | 'source'>;

/** What a reference means. */
export type Resolution<Found extends Named = Entry> =
  | { readonly type: 'found'; readonly entry: Found }
  | { readonly type: 'ambiguous'; readonly entries: readonly Found[] }
  /** `similar` suggests the names that may be meant, the nearest first. It is a function because the search is slow. */
  | { readonly type: 'missing'; readonly similar: () => readonly string[] };

/** Finds the entry that a reference means. */
export type Resolve = ResolveAs<Entry>;

/** Finds the same among entries of which less is known. */
export type ResolveAs<Found extends Named> = (
  reference: Pick<Reference, 'target' | 'kind'>,
  /** The entry that has the reference; absent when a reader typed it. */
  from?: Pick<Entry, 'source' | 'kind'>,
) => Resolution<Found>;

const extension = /\.mdx?$/i;
const index = /(?:^|\/)(?:index|readme)$/i;

/**
 * Makes the function that resolves references. Finds an entry by its id, its name, its file or its number in any
 * spelling (`ADR-14`, `0014`, `#14`), and a person by the title of their page. Prefers entries of the same folder.
 */
export function createResolver<Found extends Named>(entries: readonly Found[]): ResolveAs<Found> {
  const index = indexBy(entries, namesOf);
  const byAddress = new Map(entries.flatMap((entry) => addressesOf(entry).map((address) => [address, entry] as const)));
  const findSimilar = createFinders(entries);
  const findLinked = (wanted: string, from: Pick<Entry, 'source'> | undefined) =>
    wanted.includes('/') || extension.test(wanted)
      ? (byAddress.get(joinPath(from?.source ?? '', wanted)) ?? byAddress.get(wanted.replace(/^\/?(?:@site\/)?/, '')))
      : undefined;

  return ({ target, kind }, from) => {
    const wanted = target.trim();
    const linked = findLinked(wanted, from);
    // A path with its extension is a file, whatever its kind; other texts with a slash can be names, too.
    if (linked && (extension.test(wanted) || isMeant(linked, kind))) return { type: 'found', entry: linked };
    const found = keysOf(wanted)
      .map((key) => (index.get(key) ?? []).filter((entry) => isMeant(entry, kind)))
      .find((candidates) => candidates.length > 0);
    if (!found) return { type: 'missing', similar: () => findSimilar(kind)(wanted) };
    return choose(found, from);
  };
}

/** Returns whether a reference to a kind can mean an entry: it has that kind, or will become a record of it. */
function isMeant(entry: Pick<Entry, 'kind'>, kind: KindName | undefined): boolean {
  return kind === undefined || entry.kind === kind || recordKindOf(entry) === kind;
}

/** Returns the kind of record that an entry is, or will become. */
function recordKindOf({ kind }: Pick<Entry, 'kind'>): string {
  return kinds[kind].becomes ?? kind;
}

function choose<Found extends Named>(
  candidates: readonly Found[],
  from: Pick<Entry, 'source' | 'kind'> | undefined,
): Resolution<Found> {
  const sameKind = candidates.filter((entry) => from !== undefined && recordKindOf(entry) === recordKindOf(from));
  const likely = sameKind.length > 0 ? sameKind : candidates;
  const sameFolder = likely.filter(({ source }) => from !== undefined && folderOf(source) === folderOf(from.source));
  // A record of the organisation is more likely meant than the log entry that it was promoted from.
  const records = likely.filter(({ kind }) => kinds[kind].becomes === undefined);
  const best = [sameFolder, records, likely].find(({ length }) => length > 0) as readonly Found[];
  const [only, ...others] = best;
  if (only && others.length === 0) return { type: 'found', entry: only };
  return { type: 'ambiguous', entries: best };
}

/** Lists what a link to an entry's file can be: its path, with or without extension, or the folder of which it is the index. */
function addressesOf({ source }: Pick<Entry, 'source'>): string[] {
  const bare = source.replace(extension, '');
  const folder = index.test(bare) ? folderOf(source).slice(0, -1) : '';
  return [source, bare, ...(folder === '' ? [] : [folder])];
}

/** Lists every name of an entry, normalized. */
function namesOf(entry: Named): Set<string> {
  const name = nameOfId(entry.id);
  const last = name.split('/').at(-1) as string;
  const file = (entry.source.split('/').at(-1) as string).replace(extension, '');
  const names = [entry.id, name, last, withoutOrdinal(last), file, entry.source];
  if (entry.number !== undefined) names.push(`#${entry.number}`);
  // The index of a folder is called as the folder is: `XIP-0012/README.md`.
  const own = index.test(file) ? (folderOf(entry.source).split('/').at(-2) ?? '') : file;
  const spelling = entry.number === undefined ? undefined : toRecordName(own);
  if (own !== '') names.push(own);
  if (spelling !== undefined) names.push(spelling);
  if (entry.kind === 'person') names.push(entry.title);
  // Pages written before log entries were a kind use the id that it had as a record.
  if (kinds[entry.kind].becomes !== undefined) names.push(`${recordKindOf(entry)}/${name}`);
  return new Set(names.map(normalizeName));
}

/** Lists the names that a reference may mean, most exact first. */
function keysOf(wanted: string): string[] {
  const bare = normalizeName(
    wanted
      .replace(/^\.{0,2}\//, '')
      .replace(/\/$/, '')
      .replace(extension, '')
      .replace(/^@/, ''),
  );
  const number = parseRecordNumber(bare);
  const last = bare.split('/').at(-1) as string;
  const spelling = toRecordName(last);
  return [bare, ...(number === undefined ? [] : [`#${number}`]), ...(spelling === undefined ? [] : [spelling]), last];
}

/** Makes the function that returns the finder of similar names for a kind. Keeps one per kind. */
function createFinders(entries: readonly Named[]): (kind: KindName | undefined) => FindSimilar {
  const finders = new Map<KindName | undefined, FindSimilar>();
  return (kind) => {
    const known = finders.get(kind);
    if (known) return known;
    const candidates = entries.filter((entry) => isMeant(entry, kind));
    const finder = createFindSimilar(candidates.map(({ id }) => nameOfId(id)));
    finders.set(kind, finder);
    return finder;
  };
}

function folderOf(source: string): string {
  return source.slice(0, source.lastIndexOf('/') + 1);
}

/** Resolves a relative link in a file to a path. */
function joinPath(source: string, href: string): string {
  const parts = href.startsWith('/') ? [] : folderOf(source).split('/').filter(Boolean);
  for (const part of href.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
