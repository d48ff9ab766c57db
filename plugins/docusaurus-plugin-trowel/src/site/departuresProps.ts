import type { KnowledgeInput } from '../programme/busFactor.ts';
import { findDepartures } from '../programme/departures.ts';
import type { Directory } from './directory.ts';
import type { DeparturesProps } from './programmePageProps.ts';

/** Makes what would be left without each person. Every entry is in it once, whoever it is about. */
export function toDeparturesProps({ hub, links, find, link }: Directory, input: KnowledgeInput): DeparturesProps {
  const indexes = new Map<string, number>();
  const entries: DeparturesProps['entries'][number][] = [];
  const toIndex = (id: string): number[] => {
    const known = indexes.get(id);
    if (known !== undefined) return [known];
    const entry = find(id);
    if (!entry) return [];
    const { kind, title, permalink, number } = link(entry);
    indexes.set(id, entries.length);
    return [entries.push({ id, kind, title, permalink, ...(number !== undefined && { number }) }) - 1];
  };
  const of = findDepartures(hub.entries, input).flatMap(({ person: id, leaving, actions, ...lists }) =>
    links([id]).map(({ title, permalink }) => ({
      person: { name: title, permalink },
      ...(leaving !== undefined && { leaving }),
      nobody: lists.nobody.flatMap(toIndex),
      one: lists.one.flatMap(toIndex),
      engagements: lists.engagements.flatMap(toIndex),
      reviews: lists.reviews.flatMap(toIndex),
      paths: lists.paths.flatMap(toIndex),
      actions: actions.map(({ change, retrospective }) => ({ change, from: toIndex(retrospective)[0] })),
    })),
  );
  return { entries, of };
}
