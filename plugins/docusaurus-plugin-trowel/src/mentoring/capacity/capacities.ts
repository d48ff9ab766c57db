import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import type { Engagement } from '../engagement/engagement.ts';
import { type Capacity, findCapacity, findFullUntil } from './capacity.ts';
import { listTakes } from './takenHours.ts';

/** The hours that the people of a hub have for mentoring in a span of time. All that says how many are free asks this. */
export interface Capacities {
  /** In the order of the hub's entries. */
  readonly list: readonly Capacity[];
  readonly of: (person: string) => Capacity | undefined;
  /** Returns the last day on which somebody has fewer hours free than are needed, if one is known. */
  readonly fullUntil: (person: string, needed: number) => CalendarDate | undefined;
}

/** Computes the hours of all people of a hub. */
export function createCapacities(
  entries: readonly HubEntry[],
  engagements: readonly Engagement[],
  span: PairingSpan,
): Capacities {
  const takes = listTakes(engagements);
  const takesOf = (person: string) => takes.get(person) ?? [];
  const list = entries
    .filter(({ kind }) => kind === 'person')
    .map((entry) => findCapacity(entry, takesOf(entry.id), span));
  const byPerson = new Map(list.map((one) => [one.person, one]));
  return {
    list,
    of: (person) => byPerson.get(person),
    fullUntil: (person, needed) => {
      const capacity = byPerson.get(person);
      return capacity && findFullUntil(capacity, takesOf(person), { needed, start: span.start });
    },
  };
}
