import { indexBy } from '../shared/collections.ts';
import type { HubEntry, PersonPlan, SystemPlan } from './hub.ts';
import { findSoleExplainers } from './knowledge.ts';
import { buildLogs } from './logs.ts';

/** Lists what each person knows, owns, wrote, decided and has to review. */
export function buildPeople(entries: readonly HubEntry[], systems: readonly SystemPlan[]): PersonPlan[] {
  const naming = indexBy(entries, ({ peopleIds }) => Object.values(peopleIds).flat());
  const soleExplainers = findSoleExplainers(entries);
  const { logs, awaiting } = buildLogs(entries);
  const knowing = indexBy(systems, ({ people }) => people.map(({ id }) => id));
  return entries
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => {
      const named = (...fields: readonly string[]) =>
        (naming.get(id) ?? [])
          .filter(({ peopleIds }) => fields.some((field) => peopleIds[field]?.includes(id)))
          .map((entry) => entry.id);
      return {
        id,
        systems: (knowing.get(id) ?? []).map((system) => system.id),
        owns: named('owner', 'owners'),
        wrote: named('authors'),
        decided: named('decision-makers').filter((entry) => !entry.startsWith('log/')),
        witnessed: named('witnesses'),
        mentored: named('mentors').filter(isStory),
        wasMentored: named('mentees').filter(isStory),
        log: logs.find(({ mentee }) => mentee.id === id)?.entries ?? [],
        solelyExplains: soleExplainers.get(id) ?? [],
        reviews: awaiting.find(({ mentor }) => mentor?.id === id)?.entries ?? [],
      };
    });
}

/** An engagement has mentees, too. */
function isStory(id: string): boolean {
  return id.startsWith('story/');
}
