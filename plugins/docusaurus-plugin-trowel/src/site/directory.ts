import { type KindName, kinds } from '../content/kinds/index.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { findByName } from '../shared/name.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** The hub with addresses: finds entries by id and makes links to them. Everything in `site/` works on this. */
export interface Directory {
  readonly hub: Hub;
  readonly find: FindEntry;
  readonly link: (entry: HubEntry) => EntryLink;
  /** Links to those of the ids that have a page. */
  readonly links: (ids: readonly string[]) => EntryLink[];
  /** Names as written, linked to the person's page when the hub has one. */
  readonly people: (written: readonly string[], ids: readonly string[]) => PersonLink[];
  /** Address of the index of a kind. */
  readonly indexOf: (kind: KindName) => string | undefined;
  /** Address of one of the hub's own pages, by its name in hubPages.ts. */
  readonly pageOf: (name: string) => string;
}

interface DirectoryInput {
  readonly hub: Hub;
  readonly permalinks: ReadonlyMap<string, string>;
  readonly indexes: ReadonlyMap<KindName, string>;
  readonly pageOf: Directory['pageOf'];
}

/** @param permalinks Addresses by source. */
export function createDirectory({ hub, permalinks, indexes, pageOf }: DirectoryInput): Directory {
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
  });
  const find = (id: string) => byId.get(id);
  return {
    hub,
    find,
    link,
    links: (ids) => ids.flatMap((id) => byId.get(id) ?? []).map(link),
    people: (written, ids) => {
      const known = ids.flatMap((id) => byId.get(id) ?? []);
      return written.map((name) => {
        const person = findByName(name, known);
        return person ? { name: person.title, permalink: permalinks.get(person.source) } : { name };
      });
    },
    indexOf: (kind) => indexes.get(kind),
    pageOf,
  };
}

/** The same directory with links that say no more than a title needs: every page carries a dozen of them. */
export function withoutSummaries(directory: Directory): Directory {
  const link = (entry: HubEntry): EntryLink => ({ ...directory.link(entry), summary: undefined });
  return { ...directory, link, links: (ids) => ids.flatMap((id) => directory.find(id) ?? []).map(link) };
}

/** The segment of a kind's index in addresses: its folder's name. */
export function segmentOf(kind: KindName): string {
  return kinds[kind].folder;
}

/** adr-tools writes a record's number into its heading (`14. One ledger`); lists show the number by themselves. */
function toPlainTitle({ title, number }: HubEntry): string {
  const [written, digits, rest] = /^(?:adr[- ]?)?0*(\d+)[.:)]\s+(.+)$/i.exec(title) ?? [];
  return written !== undefined && rest !== undefined && Number(digits) === number ? rest : title;
}
