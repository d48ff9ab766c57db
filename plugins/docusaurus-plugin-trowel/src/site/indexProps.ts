import { type KindName, kinds } from '../content/kinds/index.ts';
import { findKindFacets } from '../facets/kindFacets.ts';
import { toFacetTable } from '../facets/table.ts';
import { toFacetValues } from '../facets/values.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findDecisionViews } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { findSupersededBy } from './entryProps.ts';
import { linksWithVerdict } from './ledgerProps.ts';
import type { EntryLink } from './links.ts';
import type { IndexPart, IndexRow } from './partProps.ts';

/**
 * Makes the index of a kind. Kinds that are a chronicle show the newest entry, or the highest number, first. Facets without values
 * are left out.
 */
export function toIndexPart(kind: KindName, entries: readonly HubEntry[], directory: Directory): IndexPart {
  const ordered = directory.kinds[kind].isChronicle ? entries.toReversed() : entries;
  const facets = findKindFacets(directory.kinds[kind]);
  const table = toFacetTable(
    facets,
    ordered.map((entry) => toFacetValues(entry, facets, directory.find)),
  );
  const rows = ordered.map((entry): IndexRow => {
    const current = findSupersededBy(entry, directory)?.current;
    const { title, permalink, summary, number, date } = directory.link(entry);
    const [{ status } = {}] = linksWithVerdict([entry.id], directory);
    return {
      title,
      permalink,
      summary,
      number,
      status,
      date,
      supersededBy: current && { title: current.title, permalink: current.permalink },
    };
  });
  return {
    type: 'index',
    kind,
    facets: table.filter(({ values }) => values.length > 0),
    rows,
    views: kind === 'decision' ? findDecisionViews(directory) : undefined,
    reconsider: entries.length > 0 && canReconsider(kind, directory) ? directory.pageOf('reconsider') : undefined,
    empty: entries.length === 0 ? { folder: folderOf(kind), guide: findGuide(kind, directory) } : undefined,
  };
}

/** Returns the folder for entries of a kind, relative to the site. */
function folderOf(kind: KindName): string {
  const { folder } = kinds[kind];
  return folder === 'blog' ? folder : `docs/${folder}`;
}

/** Finds the chapter of the handbook that says how to write an entry of a kind: `writing-a-decision`. */
function findGuide(kind: KindName, { hub, link }: Directory): EntryLink | undefined {
  const chapter = new RegExp(`/writing-(?:an?-)?${kind}$`);
  const guide = hub.entries.find((entry) => entry.kind === 'guide' && chapter.test(entry.id));
  return guide && link(guide);
}

/** Says whether entries of a kind are listed on the page of what to reconsider. Without constraints there is none. */
function canReconsider(kind: KindName, { kinds: known, indexOf }: Directory): boolean {
  return known[kind].isReconsidered === true && indexOf('constraint') !== undefined;
}
