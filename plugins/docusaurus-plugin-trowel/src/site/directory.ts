import { kinds as builtInKinds, type KindFields, type KindName, type Kinds } from '../content/kinds/index.ts';
import { createToCommand, type ToCommand } from '../hub/gapCommand.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { findByName } from '../shared/name.ts';
import { type CitedLink, linkCitations } from './citedLinks.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** The hub with addresses: finds entries by id and makes links to them. */
export interface Directory {
  readonly hub: Hub;
  /** The kinds with the fields that the site adds. */
  readonly kinds: Kinds;
  readonly find: FindEntry;
  readonly link: (entry: HubEntry) => EntryLink;
  /** The entries of other hubs that pages name, by ids such as `platform:decision/0007`. */
  readonly cited: ReadonlyMap<string, CitedLink>;
  /** Links to the entries with these ids, also of other hubs where pages name them. Ids without an entry are left out. */
  readonly links: (ids: readonly string[]) => EntryLink[];
  /** Links names, as written, to those of the people with these ids whom they name. */
  readonly people: (written: readonly string[], ids: readonly string[]) => PersonLink[];
  /** Returns the address of a kind's index, if the kind has one. */
  readonly indexOf: (kind: KindName) => string | undefined;
  /** Returns the address of one of the hub's own pages, by its name in `hubPages`. */
  readonly pageOf: (name: string) => string;
  /** Returns the address of a path's file (`PathFile`), by the path's id. */
  readonly pathFileOf: (id: string) => string;
  /** Returns the address of an entry's calendar, or of one person's part in it, by their ids. */
  readonly calendarOf: (id: string, person?: string) => string;
  /** Returns the address of a feed, if there is one (`FeedSubject` in `feeds.ts`). */
  readonly feedOf: (subject: string) => string | undefined;
  readonly toCommand: ToCommand;
}

interface DirectoryInput {
  readonly hub: Hub;
  /** The built-in kinds unless given. */
  readonly kinds?: Kinds;
  readonly permalinks: ReadonlyMap<string, string>;
  readonly indexes: ReadonlyMap<KindName, string>;
  readonly pageOf: Directory['pageOf'];
  readonly pathFileOf: Directory['pathFileOf'];
  readonly calendarOf: Directory['calendarOf'];
  /** No feeds unless given. */
  readonly feedOf?: Directory['feedOf'];
}

/**
 * Creates the directory of a hub.
 * @param permalinks Addresses by source.
 */
export function createDirectory({
  hub,
  kinds = builtInKinds,
  permalinks,
  indexes,
  pageOf,
  pathFileOf,
  calendarOf,
  feedOf = () => undefined,
}: DirectoryInput): Directory {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const link = (entry: HubEntry): EntryLink => ({
    id: entry.id,
    kind: entry.kind,
    title: toPlainTitle(entry),
    permalink: permalinks.get(entry.source) ?? '#',
    summary: entry.summary || undefined,
    number: entry.number,
    status: entry.status,
    date: entry.date,
    ...(entry.kind === 'story' && toStoryFacts(entry)),
  });
  const find = (id: string) => byId.get(id);
  const cited = linkCitations(hub, pageOf);
  return {
    hub,
    kinds,
    find,
    link,
    cited,
    links: (ids) => ids.flatMap((id) => toLink(id, { find, link, cited })),
    people: (written, ids) => {
      const known = ids.flatMap((id) => byId.get(id) ?? []);
      return written.map((name) => {
        const person = findByName(name, known);
        return person ? { name: person.title, permalink: permalinks.get(person.source) } : { name };
      });
    },
    indexOf: (kind) => indexes.get(kind),
    pageOf,
    pathFileOf,
    calendarOf,
    feedOf,
    toCommand: createToCommand(hub.entries),
  };
}

/** Returns the same directory with links without summaries and figures, for pages that have many links and show only titles. */
export function withoutSummaries(directory: Directory): Directory {
  const { find, cited } = directory;
  const link = (entry: HubEntry): EntryLink => ({ ...directory.link(entry), summary: undefined, measure: undefined });
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => toLink(id, { find, link, cited })).map((one) => ({ ...one, summary: undefined }));
  return { ...directory, link, links };
}

function toLink(id: string, { find, link, cited }: Pick<Directory, 'find' | 'link' | 'cited'>): EntryLink[] {
  const entry = find(id);
  const found = entry ? link(entry) : cited.get(id)?.link;
  return found ? [found] : [];
}

/** Returns what lists show of a story: how it ended, and its figure. A failure that taught something is listed as a success is. */
function toStoryFacts({ status, fields }: HubEntry): Pick<EntryLink, 'status' | 'measure'> {
  const { lesson, measure } = fields as KindFields<'story'>;
  return { status: status ?? lesson, measure };
}

/** Returns the segment of a kind's index in addresses, which is the name of its folder. */
export function segmentOf(kind: KindName): string {
  return builtInKinds[kind].folder;
}

/** Cuts off the record number that adr-tools writes into headings (`14. One ledger`), since links show it themselves. */
function toPlainTitle({ title, number }: HubEntry): string {
  const [written, digits, rest] = /^(?:adr[- ]?)?0*(\d+)[.:)]\s+(.+)$/i.exec(title) ?? [];
  return written !== undefined && rest !== undefined && Number(digits) === number ? rest : title;
}
