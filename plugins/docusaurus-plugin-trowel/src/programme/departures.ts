import type { KindFields } from '../content/kinds/index.ts';
import { kinds } from '../content/kinds/index.ts';
import { createFindExplainers } from '../hub/explainers.ts';
import type { HubEntry } from '../hub/hub.ts';
import { listEngagements } from '../mentoring/engagement.ts';
import { compareText } from '../shared/compareText.ts';
import { type Action, isOpen, listActions } from './actions.ts';
import { createHasLeft, findKnowledge, type KnowledgeInput } from './busFactor.ts';

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

/** Finds what would be left of what each person knows and does, by published pages alone. Sorted by name: nobody is ranked. */
export function findDepartures(all: readonly HubEntry[], input: KnowledgeInput): Departure[] {
  const entries = all.filter(({ draft, unlisted }) => !draft && !unlisted);
  const hasLeft = createHasLeft(entries, input.today);
  const people = entries
    .filter(({ kind, id }) => kind === 'person' && !hasLeft(id))
    .sort((a, b) => compareText(a.title, b.title));
  const knowing = [
    ...findKnowledge(entries, input).map(({ system, people: own }) => ({ id: system, who: own.map(({ id }) => id) })),
    ...findPageKnowledge(entries, hasLeft),
  ];
  const engagements = listEngagements(entries).filter(({ status }) => status === 'running' || status === 'paused');
  const actions = listActions({ entries }, input.today).filter(isOpen);
  return people.map(({ id: person, fields }) => {
    const { leaving } = fields as KindFields<'person'>;
    const leftOf = (count: number) =>
      knowing.filter(({ who }) => who.includes(person) && who.length - 1 === count).map(({ id }) => id);
    const own = entries.filter(({ ownerId, id }) => ownerId === person && id !== person);
    return {
      person,
      ...(leaving !== undefined && { leaving }),
      nobody: leftOf(0),
      one: leftOf(1),
      engagements: engagements
        .filter(({ mentor, mentees }) => mentor === person || mentees.includes(person))
        .map(({ id }) => id),
      reviews: own.filter(({ due, kind }) => due !== undefined && kind !== 'path').map(({ id }) => id),
      paths: own.filter(({ kind }) => kind === 'path').map(({ id }) => id),
      actions: actions
        .filter(({ whoId }) => whoId === person)
        .map(({ change, retrospective }) => ({
          change,
          retrospective,
        })),
    };
  });
}

/** Finds who can explain each page of the kinds that an interview asks about, but systems. */
function findPageKnowledge(entries: readonly HubEntry[], hasLeft: (person: string) => boolean) {
  const findExplainers = createFindExplainers(entries);
  return entries
    .filter(({ kind }) => kind !== 'system' && kinds[kind].interviewPlace !== undefined)
    .map((entry) => ({ id: entry.id, who: findExplainers(entry).filter((person) => !hasLeft(person)) }));
}
