import { type KindName, kinds } from '../content/kinds/index.ts';
import { toFacetTable } from '../facets/table.ts';
import { toFacetValues } from '../facets/values.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findDecisionViews } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { findLiving } from './entryProps.ts';
import { findKindFacets } from './kindFacets.ts';
import type { IndexPart, IndexRow } from './partProps.ts';

/** The index of a kind: newest, or highest number, first; facets that no entry has are left out. */
export function toIndexPart(kind: KindName, entries: readonly HubEntry[], directory: Directory): IndexPart {
  const ordered = kinds[kind].isChronicle ? entries.toReversed() : entries;
  const facets = findKindFacets(kinds[kind]);
  const table = toFacetTable(
    facets,
    ordered.map((entry) => toFacetValues(entry, facets, directory.find)),
  );
  const rows = ordered.map((entry): IndexRow => {
    const living = findLiving(entry, directory)?.living;
    const { title, permalink, summary, number, status, date } = directory.link(entry);
    return {
      title,
      permalink,
      summary,
      number,
      status,
      date,
      supersededBy: living && { title: living.title, permalink: living.permalink },
    };
  });
  return {
    type: 'index',
    kind,
    facets: table.filter(({ values }) => values.length > 0),
    rows,
    views: kind === 'decision' ? findDecisionViews(directory) : undefined,
    reconsider: kinds[kind].isReconsidered ? directory.pageOf('reconsider') : undefined,
  };
}
