import type { HubEntry, PersonPlan, SystemPlan } from './hub.ts';
import { indexBy } from './indexBy.ts';

/** Lists what each person knows, owns and wrote. */
export function buildPeople(entries: readonly HubEntry[], systems: readonly SystemPlan[]): PersonPlan[] {
  const naming = indexBy(entries, ({ peopleIds }) => Object.values(peopleIds).flat());
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
        decided: named('decision-makers'),
        witnessed: named('witnesses'),
        mentored: named('mentors'),
        wasMentored: named('mentees'),
      };
    });
}
