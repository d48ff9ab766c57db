import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Ledger, LedgerPage } from '../hub/ledger.ts';
import type { Directory } from './directory.ts';
import { toLandmines } from './landmineLinks.ts';
import type { EntryLink } from './links.ts';
import type { LiftedProps, ReconsiderProps } from './noteProps.ts';

/** Makes the note above an entry of which a constraint was lifted. `undefined` when none was. */
export function toReconsiderNote(entry: HubEntry, ledger: Ledger, directory: Directory): ReconsiderProps | undefined {
  const standing = toStanding(entry, ledger, directory);
  return standing && { ...standing, page: directory.pageOf('reconsider') };
}

/** Says what an entry is of which a constraint was lifted, and why. `undefined` when none was. */
export function toStanding(
  entry: HubEntry,
  ledger: Ledger,
  directory: Directory,
): Omit<ReconsiderProps, 'page'> | undefined {
  const { links } = directory;
  const page = ledger.pages.get(entry.id);
  if (page?.reconsider === undefined) return undefined;
  return {
    which: page.reconsider,
    keep: entry.fields.verdict === 'keep' || undefined,
    landmines: toLandmines(page.landmines, entry, directory),
    lifted: toLifted(page.lifted, ledger, { links }),
    held: links(page.held),
    unknown: links(page.unknown),
  };
}

/** Lists the constraints of an entry that were not lifted: first those that hold, then the unknown ones. */
export function listUnlifted({ held, unknown }: LedgerPage): string[] {
  return [...held, ...unknown];
}

/** Links to lifted constraints, each with the day on which it was lifted. */
export function toLifted(
  ids: readonly string[],
  { constraints }: Ledger,
  { links }: Pick<Directory, 'links'>,
): LiftedProps[] {
  return ids.flatMap((id) => links([id]).map((constraint) => ({ constraint, until: constraints.get(id)?.until })));
}

/** Links to entries. Archaeology has no status, so its links show the verdict instead. */
export function linksWithVerdict(ids: readonly string[], { find, link }: Directory): EntryLink[] {
  return ids
    .flatMap((id) => find(id) ?? [])
    .map((entry) => {
      const linked = link(entry);
      return { ...linked, status: linked.status ?? (entry.fields as KindFields<'archaeology'>).verdict };
    });
}
