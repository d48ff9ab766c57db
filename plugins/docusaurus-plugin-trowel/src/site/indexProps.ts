import { type KindName, kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { compareText } from '../shared/compareText.ts';
import { findDecisionViews } from './decisionViews.ts';
import type { Directory } from './directory.ts';
import { findLiving } from './entryProps.ts';
import type { FacetName, IndexPart, IndexRow } from './partProps.ts';

/** What an entry has of each facet. */
const facetValues: Readonly<Record<FacetName, (entry: HubEntry, directory: Directory) => readonly string[]>> = {
  status: ({ status }) => (status === undefined ? [] : [status]),
  system: ({ systems, systemIds }, { find }) =>
    systemIds.length > 0 ? systemIds.flatMap((id) => find(id)?.title ?? []) : systems,
  skill: ({ skills }) => skills,
  tag: ({ tags }) => tags,
  year: ({ date }) => (date === undefined ? [] : [date.slice(0, 4)]),
  person: ({ people, peopleIds }, directory) =>
    directory.people(people, Object.values(peopleIds).flat()).map(({ name }) => name),
};
const facetNames = Object.keys(facetValues) as readonly FacetName[];

/** The index of a kind: newest, or highest number, first; facets that no entry has are left out. */
export function toIndexPart(kind: KindName, entries: readonly HubEntry[], directory: Directory): IndexPart {
  const values = entries.map((entry) => facetNames.map((name) => [...new Set(facetValues[name](entry, directory))]));
  const facets = facetNames
    .map((name, position) => ({
      name,
      position,
      values: [...new Set(values.flatMap((row) => row[position] ?? []))].sort(
        name === 'year' ? (a, b) => compareText(b, a) : compareText,
      ),
    }))
    .filter((facet) => facet.values.length > 0);
  const places = facets.map((facet) => new Map(facet.values.map((value, place) => [value, place])));
  const rows = entries.map((entry, row): IndexRow => {
    const living = findLiving(entry, directory)?.living;
    const { title, permalink, summary, number, status, date } = directory.link(entry);
    return {
      title,
      permalink,
      summary,
      number,
      status,
      date,
      facets: facets.map(({ position }, facet) =>
        (values[row]?.[position] ?? []).map((value) => places[facet]?.get(value) ?? 0),
      ),
      supersededBy: living && { title: living.title, permalink: living.permalink },
    };
  });
  return {
    type: 'index',
    kind,
    facets: facets.map(({ name, values: all }) => ({ name, values: all })),
    rows: kinds[kind].isChronicle ? rows.reverse() : rows,
    views: kind === 'decision' ? findDecisionViews(directory) : undefined,
    reconsider: kinds[kind].isReconsidered ? directory.pageOf('reconsider') : undefined,
  };
}
