import type { KindFields } from '../content/kinds/index.ts';
import { createFindExplainers } from '../hub/explainers.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Targets } from '../hub/targets.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';

/** Where it is known from that somebody could explain a system. */
export type KnownBy = 'pages' | 'explained' | 'shadowed';

/** Who could explain a system. */
export interface SystemKnowledge {
  /** Its id. */
  readonly system: string;
  /** Everybody who could explain it and has not left, by id or by name, sorted. */
  readonly people: readonly { readonly id: string; readonly by: readonly KnownBy[] }[];
}

/** A day, and what the team has recorded until then. */
export interface KnowledgeInput {
  readonly today: CalendarDate;
  readonly explained: Targets['explained'];
}

/**
 * Finds who could explain each system: whom its pages name, who has explained it back, and who has shadowed its on-call to the end.
 * Whoever has left does not count. Retired systems and drafts are left out.
 */
export function findKnowledge(all: readonly HubEntry[], { today, explained }: KnowledgeInput): SystemKnowledge[] {
  const entries = all.filter(({ draft, kind }) => !draft && kind !== 'log');
  const about = indexBy(entries, ({ systemIds }) => systemIds);
  const hasLeft = createHasLeft(entries, today);
  const findExplainers = createFindExplainers(entries);
  const rotations = indexBy(
    entries.filter(({ kind, fields }) => kind === 'rotation' && isOver(fields as KindFields<'rotation'>, today)),
    ({ systemIds }) => systemIds,
  );
  const toldBy = indexBy(
    explained.filter(({ on }) => on <= today),
    ({ system }) => [system],
  );
  return entries
    .filter(({ kind, status }) => kind === 'system' && status !== 'retired')
    .map((system) => {
      const pages = [system, ...(about.get(system.id) ?? [])];
      const known = indexBy<string, { readonly id: string; readonly by: KnownBy }>(
        [
          ...pages.flatMap(findExplainers).map((id) => ({ id, by: 'pages' }) as const),
          ...(toldBy.get(system.id) ?? []).map(({ by }) => ({ id: by, by: 'explained' }) as const),
          ...(rotations.get(system.id) ?? [])
            .flatMap(({ peopleIds }) => peopleIds.observers ?? [])
            .map((id) => ({ id, by: 'shadowed' }) as const),
        ],
        ({ id }) => [id],
      );
      const people = [...known]
        .filter(([id]) => !hasLeft(id))
        .map(([id, ways]) => ({ id, by: [...new Set(ways.map(({ by }) => by))] }))
        .sort((a, b) => compareText(a.id, b.id));
      return { system: system.id, people };
    })
    .sort((a, b) => a.people.length - b.people.length || compareText(a.system, b.system));
}

/** Makes the function that says whether somebody has left before a day. */
export function createHasLeft(entries: readonly HubEntry[], today: CalendarDate): (person: string) => boolean {
  const left = new Set(
    entries.flatMap(({ id, kind, fields }) => {
      const { leaving } = fields as KindFields<'person'>;
      return kind === 'person' && leaving !== undefined && leaving < today ? [id] : [];
    }),
  );
  return (person) => left.has(person);
}

function isOver({ end }: KindFields<'rotation'>, today: CalendarDate): boolean {
  return end !== undefined && end < today;
}
