import { groupBy } from '../../shared/collections.ts';
import type { MentoringForm } from '../engagement/engagement.ts';
import { pairingRules } from './pairingRules.ts';
import { type Candidate, comparePeople, type Ranking } from './ranking.ts';

/** Hours of a mentor in which one engagement has room. */
interface Slot {
  readonly mentor: string;
  readonly hours: number;
}

const { freeHours } = pairingRules.needs;
const cheapest = Math.min(...Object.values(freeHours));
const dearest = Math.max(...Object.values(freeHours));

/**
 * Cuts the hours that candidates have left into slots: as many as hold every form, or one for a cheaper form, where there is no more. `taken`:
 * the hours that are given away, by person.
 */
export function listSlots(asking: readonly Ranking[], taken: ReadonlyMap<string, number>): Slot[] {
  const offers = groupBy(
    asking.flatMap(({ candidates }) => candidates),
    ({ mentor }) => mentor.id,
  );
  return [...offers]
    .sort(([, [a]], [, [b]]) => comparePeople((a as Candidate).mentor, (b as Candidate).mentor))
    .flatMap(([mentor, wanted]) => {
      const free = (wanted[0]?.freeHours ?? 0) - (taken.get(mentor) ?? 0);
      if (free < dearest) return free >= cheapest ? [{ mentor, hours: free }] : [];
      const count = Math.min(Math.floor(free / dearest), wanted.length);
      return Array.from({ length: count }, () => ({ mentor, hours: dearest }));
    });
}

/** Returns the form of an engagement that fits best of those that have room in a slot. A group begins with one only where there is no other form. */
export function findFormFor({ forms }: Candidate, { hours }: Slot): MentoringForm | undefined {
  const fitting = forms.filter((form) => freeHours[form] <= hours);
  return fitting.find((form) => form !== 'group') ?? (forms.length === 1 ? fitting[0] : undefined);
}
