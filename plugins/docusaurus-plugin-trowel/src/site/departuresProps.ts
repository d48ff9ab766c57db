import type { HubEntry } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import { createHasLeft } from '../hub/knowledge.ts';
import { findDepartures } from '../programme/departures.ts';
import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import type { DeparturesProps } from './programmePageProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Lists those who can be chosen, in the order of their departures. People of one name are told apart by the name of their page. */
export function listChoices({ brief, today, entriesByKind }: Surroundings): string[] {
  const hasLeft = createHasLeft(brief.hub.entries, today);
  const people: readonly HubEntry[] = entriesByKind.get('person') ?? [];
  const names = brief
    .links(people.filter((person) => isShown(person) && !hasLeft(person.id)).map(({ id }) => id))
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id));
  return names.map(({ id, title }) =>
    names.some((other) => other.id !== id && other.title === title) ? `${title} (${nameOfId(id)})` : title,
  );
}

/** Lists those whose page says a last day, who leaves first first. Pages of which nothing is linked are not counted. */
export function listLeavers({ brief, team, today, actions, allEngagements }: Surroundings) {
  const { hub, links } = brief;
  return findDepartures(hub.entries, {
    ...{ today, explained: team.programme.explained },
    ...{ actions: actions(), engagements: allEngagements() },
  })
    .flatMap(({ person, leaving, nobody, one }) =>
      leaving === undefined
        ? []
        : links([person]).map(({ title, permalink }) => ({
            person: { name: title, permalink },
            id: nameOfId(person),
            leaving,
            ...{ nobody: links(nobody).length, one: links(one).length },
          })),
    )
    .sort((a, b) => compareText(a.leaving, b.leaving));
}

/** Makes what would be left without each person. Every entry is in it once, whoever it is about. */
export function toDeparturesProps({ brief, team, today, actions, allEngagements }: Surroundings): DeparturesProps {
  const { hub, links, find, link } = brief;
  const input = {
    ...{ today, explained: team.programme.explained },
    ...{ actions: actions(), engagements: allEngagements() },
  };
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
  const of = findDepartures(hub.entries, input).flatMap(({ person: id, leaving, actions: open, ...lists }) =>
    links([id]).map(({ title, permalink }) => ({
      person: { name: title, permalink },
      ...(leaving !== undefined && { leaving }),
      nobody: lists.nobody.flatMap(toIndex),
      one: lists.one.flatMap(toIndex),
      engagements: lists.engagements.flatMap(toIndex),
      reviews: lists.reviews.flatMap(toIndex),
      paths: lists.paths.flatMap(toIndex),
      actions: open.map(({ change, retrospective }) => ({ change, from: toIndex(retrospective)[0] })),
    })),
  );
  return { entries, of };
}
