import type { Entry, Reference } from '../content/entry.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import { createFindNearest, type FindNearest } from '../content/nearest.ts';
import { withoutOrdinal } from '../content/title.ts';
import { indexBy } from '../shared/collections.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import { parseRecordNumber } from '../shared/recordNumber.ts';

/** What a written pointer means. */
export type Resolution =
  | { readonly type: 'found'; readonly entry: Entry }
  | { readonly type: 'ambiguous'; readonly entries: readonly Entry[] }
  /** `nearest` looks for the name that was meant: not before somebody asks, for it takes its time. */
  | { readonly type: 'missing'; readonly nearest: () => string | undefined };

export type Resolve = (
  reference: Pick<Reference, 'target' | 'kind'>,
  /** The page that points; absent where a person asks, to whom no page is nearer than another. */
  from?: Pick<Entry, 'source' | 'kind'>,
) => Resolution;

const extension = /\.mdx?$/i;

/**
 * Makes the function that finds what a pointer means. A page is found by its id, its name, its file, its number
 * in any spelling (`ADR-14`, `0014`, `#14`), a person by name as well. Of several, those in the same folder win.
 */
export function createResolver(entries: readonly Entry[]): Resolve {
  const index = indexBy(entries, namesOf);
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const findNearest = createFinders(entries);

  return ({ target, kind }, from) => {
    const wanted = target.trim();
    const linked = extension.test(wanted)
      ? (bySource.get(joinPath(from?.source ?? '', wanted)) ?? bySource.get(wanted.replace(/^\/?(?:@site\/)?/, '')))
      : undefined;
    if (linked) return { type: 'found', entry: linked };
    const found = keysOf(wanted)
      .map((key) => (index.get(key) ?? []).filter((entry) => isMeant(entry, kind)))
      .find((candidates) => candidates.length > 0);
    if (!found) return { type: 'missing', nearest: () => findNearest(kind)(wanted) };
    return choose(found, from);
  };
}

/** Whether a pointer at a kind can mean an entry: one of the kind, or one that will become a record of it. */
function isMeant(entry: Pick<Entry, 'kind'>, kind: KindName | undefined): boolean {
  return kind === undefined || entry.kind === kind || recordKindOf(entry) === kind;
}

/** The kind of record that an entry is, or will become. */
function recordKindOf({ kind }: Pick<Entry, 'kind'>): string {
  return kinds[kind].becomes ?? kind;
}

function choose(candidates: readonly Entry[], from: Pick<Entry, 'source' | 'kind'> | undefined): Resolution {
  const sameKind = candidates.filter((entry) => from !== undefined && recordKindOf(entry) === recordKindOf(from));
  const likely = sameKind.length > 0 ? sameKind : candidates;
  const near = likely.filter(({ source }) => from !== undefined && folderOf(source) === folderOf(from.source));
  // A record of the organisation is meant sooner than the entry of a log that it was promoted from.
  const records = likely.filter(({ kind }) => kinds[kind].becomes === undefined);
  const best = [near, records, likely].find(({ length }) => length > 0) as readonly Entry[];
  const [only, ...others] = best;
  if (only && others.length === 0) return { type: 'found', entry: only };
  return { type: 'ambiguous', entries: best };
}

/** Every name under which an entry can be meant. */
function namesOf(entry: Pick<Entry, 'id' | 'kind' | 'number' | 'title' | 'source'>): Set<string> {
  const name = nameOfId(entry.id);
  const last = name.split('/').at(-1) as string;
  const file = (entry.source.split('/').at(-1) as string).replace(extension, '');
  const names = [entry.id, name, last, withoutOrdinal(last), file, entry.source];
  if (entry.number !== undefined) names.push(`#${entry.number}`);
  if (entry.kind === 'person') names.push(entry.title);
  // Pages may still use the id that it had as a record.
  if (kinds[entry.kind].becomes !== undefined) names.push(`${recordKindOf(entry)}/${name}`);
  return new Set(names.map(normalizeName));
}

/** The keys under which a written pointer may be found, most exact first. */
function keysOf(wanted: string): string[] {
  const bare = normalizeName(
    wanted
      .replace(/^\.{0,2}\//, '')
      .replace(extension, '')
      .replace(/^@/, ''),
  );
  const number = parseRecordNumber(bare);
  return [bare, ...(number === undefined ? [] : [`#${number}`]), bare.split('/').at(-1) as string];
}

/** Finders of names that were meant, one for each kind that is asked for. */
function createFinders(entries: readonly Entry[]): (kind: KindName | undefined) => FindNearest {
  const finders = new Map<KindName | undefined, FindNearest>();
  return (kind) => {
    const known = finders.get(kind);
    if (known) return known;
    const candidates = entries.filter((entry) => isMeant(entry, kind));
    const finder = createFindNearest(candidates.map(({ id }) => nameOfId(id)));
    finders.set(kind, finder);
    return finder;
  };
}

function folderOf(source: string): string {
  return source.slice(0, source.lastIndexOf('/') + 1);
}

/** The path that a relative link in a file leads to. */
function joinPath(source: string, href: string): string {
  const parts = href.startsWith('/') ? [] : folderOf(source).split('/').filter(Boolean);
  for (const part of href.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
