import { type KindFields, kinds } from '../content/kinds/index.ts';
import { groupBy, indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import { createFindExplainers } from './explainers.ts';
import type { HubEntry } from './hub.ts';
import { isShown } from './isShown.ts';
import type { Targets } from './targets.ts';

/** Somebody who could explain a system and has not left. */
export interface Knower {
  /** Id of their page, or their name in a hub without pages of people. */
  readonly id: string;
  /** Whether a page says so. Whoever only the team's file says it of is counted, and never named. */
  readonly isNamed: boolean;
}

/** Who could explain a system, sorted. */
export interface SystemKnowledge {
  /** Its id. */
  readonly system: string;
  readonly people: readonly Knower[];
}

/** A day, and what the team has recorded until then. */
export interface KnowledgeInput {
  readonly today: CalendarDate;
  readonly explained: Targets['explained'];
}

/**
 * Makes the function that finds who could explain a system: whom its pages name, who has explained it back, and who has shadowed its
 * on-call to the end. Whoever has left does not count.
 */
export function createFindKnowers(
  all: readonly HubEntry[],
  { today, explained }: KnowledgeInput,
): (system: HubEntry) => readonly Knower[] {
  const entries = all.filter((entry) => isShown(entry) && entry.kind !== 'log');
  const about = indexBy(entries, ({ systemIds }) => systemIds);
  const hasLeft = createHasLeft(all, today);
  const findExplainers = createFindExplainers(all);
  const rotations = indexBy(
    entries.filter(({ kind, fields }) => kind === 'rotation' && isOver(fields as KindFields<'rotation'>, today)),
    ({ systemIds }) => systemIds,
  );
  const toldBy = indexBy(
    explained.filter(({ on }) => on <= today),
    ({ system }) => [system],
  );
  return (system) => {
    const named = new Set([
      ...[system, ...(about.get(system.id) ?? [])].flatMap(findExplainers),
      ...(rotations.get(system.id) ?? []).flatMap(({ peopleIds }) => peopleIds.observers ?? []),
    ]);
    const told = (toldBy.get(system.id) ?? []).map(({ by }) => by);
    return [...new Set([...named, ...told])]
      .filter((id) => !hasLeft(id))
      .map((id) => ({ id, isNamed: named.has(id) }))
      .sort((a, b) => compareText(a.id, b.id));
  };
}

/** Finds who could explain each system, those first that the fewest could. Retired systems are left out. */
export function findKnowledge(entries: readonly HubEntry[], input: KnowledgeInput): SystemKnowledge[] {
  const findKnowers = createFindKnowers(entries, input);
  return entries
    .filter((entry) => entry.kind === 'system' && entry.status !== 'retired' && isShown(entry))
    .map((system) => ({ system: system.id, people: findKnowers(system) }))
    .sort((a, b) => a.people.length - b.people.length || compareText(a.system, b.system));
}

/** Finds who can explain each entry of the kinds that an interview asks about: whom it names as owner, author, decision maker or witness. */
export function findPageKnowledge(
  entries: readonly HubEntry[],
  hasLeft: (person: string) => boolean = () => false,
): { readonly id: string; readonly people: readonly string[] }[] {
  const findExplainers = createFindExplainers(entries);
  return entries
    .filter(({ kind }) => kinds[kind].interviewPlace !== undefined)
    .map((entry) => ({ id: entry.id, people: findExplainers(entry).filter((person) => !hasLeft(person)) }));
}

/** Finds the entries that only one person can explain. Returns their ids by person. */
export function findSoleExplainers(
  entries: readonly HubEntry[],
  hasLeft?: (person: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = findPageKnowledge(entries, hasLeft).flatMap(({ id, people: [only, ...others] }) =>
    only === undefined || others.length > 0 ? [] : [{ only, id }],
  );
  const groups = groupBy(found, ({ only }) => only);
  return new Map([...groups].map(([person, pages]) => [person, pages.map(({ id }) => id)]));
}

/** Makes the function that says whether somebody has left before a day. */
export function createHasLeft(entries: readonly HubEntry[], today: CalendarDate): (person: string) => boolean {
  const left = new Set([...findLastDays(entries)].flatMap(([person, on]) => (on < today ? [person] : [])));
  return (person) => left.has(person);
}

/** Finds the last day of everybody who has one, by id. */
export function findLastDays(entries: readonly HubEntry[]): ReadonlyMap<string, CalendarDate> {
  return new Map(
    entries.flatMap(({ id, kind, fields }) => {
      const { leaving: on } = fields as KindFields<'person'>;
      return kind === 'person' && on !== undefined ? [[id, on] as const] : [];
    }),
  );
}

function isOver({ end }: KindFields<'rotation'>, today: CalendarDate): boolean {
  return end !== undefined && end < today;
}
