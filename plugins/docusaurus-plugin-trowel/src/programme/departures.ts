import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import { createHasLeft, findKnowledge, findPageKnowledge, type KnowledgeInput } from '../hub/knowledge.ts';
import type { Engagement } from '../mentoring/engagement/engagement.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { type Action, isOpen } from './actions.ts';

/** What it means when somebody leaves. All lists are ids; an empty departure means nothing would be lost. */
export interface Departure {
  /** Id of the person. */
  readonly person: string;
  /** Their last day, if it is known. */
  readonly leaving?: string;
  /** Systems and other pages that nobody could explain any more, and those that one person could. The two are never added. */
  readonly nobody: readonly string[];
  readonly one: readonly string[];
  /** Engagements that are running or paused. */
  readonly engagements: readonly string[];
  /** Pages that they have to confirm again, and paths that they keep. */
  readonly reviews: readonly string[];
  readonly paths: readonly string[];
  readonly actions: readonly Pick<Action, 'change' | 'retrospective'>[];
}

/** What departures are made of beside the entries. */
interface DepartureInput extends KnowledgeInput {
  readonly engagements: readonly Engagement[];
  readonly actions: readonly Action[];
}

/**
 * Finds what would be left of what each person knows and does, by published pages alone. Sorted by name: nobody is ranked. Where only the
 * team's file says that somebody could explain a system, they are counted for others, and what they alone know is not told of them.
 */
export function findDepartures(all: readonly HubEntry[], input: DepartureInput): Departure[] {
  const entries = all.filter(isShown);
  const shown = new Set(entries.map(({ id }) => id));
  const hasLeft = createHasLeft(all, input.today);
  const lost = [
    ...findKnowledge(all, input).map(({ system, people }) => ({
      id: system,
      named: people.filter(({ isNamed }) => isNamed).map(({ id }) => id),
      count: people.length,
    })),
    ...findPageKnowledge(entries, hasLeft)
      .filter(({ id }) => !id.startsWith('system/'))
      .map(({ id, people }) => ({ id, named: people, count: people.length })),
  ];
  const leaves = (count: number) =>
    indexBy(
      lost.filter((one) => one.count === count + 1),
      ({ named }) => named,
    );
  const [nobody, one] = [leaves(0), leaves(1)];
  const engagements = indexBy(
    input.engagements.filter(({ id, status }) => shown.has(id) && (status === 'running' || status === 'paused')),
    ({ mentor, mentees }) => [...new Set([...(mentor === undefined ? [] : [mentor]), ...mentees])],
  );
  const open = input.actions.filter((action) => shown.has(action.retrospective) && isOpen(action));
  const actions = indexBy(open, ({ whoId }) => (whoId === undefined ? [] : [whoId]));
  const owned = indexBy(entries, ({ ownerId, id }) => (ownerId === undefined || ownerId === id ? [] : [ownerId]));
  return entries
    .filter(({ kind, id }) => kind === 'person' && !hasLeft(id))
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
    .map(({ id: person, fields }) => {
      const { leaving } = fields as KindFields<'person'>;
      const own = owned.get(person) ?? [];
      return {
        person,
        ...(leaving !== undefined && { leaving }),
        nobody: idsOf(nobody.get(person)),
        one: idsOf(one.get(person)),
        engagements: idsOf(engagements.get(person)),
        reviews: idsOf(own.filter(({ due, kind }) => due !== undefined && kind !== 'path')),
        paths: idsOf(own.filter(({ kind }) => kind === 'path')),
        actions: (actions.get(person) ?? []).map(({ change, retrospective }) => ({ change, retrospective })),
      };
    });
}

function idsOf(those: readonly { readonly id: string }[] = []): readonly string[] {
  return those.map(({ id }) => id);
}
