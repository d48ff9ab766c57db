import { groupBy } from '../../shared/collections.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { type BadgeFact, type Countable, toFactDays } from './facts.ts';
import type { BadgeRule, Conditions } from './rule.ts';

/** A fact of which a rule asks for more than everybody together has. */
interface OutOfReach {
  readonly fact: BadgeFact;
  readonly asked: number;
  /** How many all people together have. */
  readonly has: number;
}

/** Finds what keeps a badge out of everybody's reach today: more of a fact than the whole hub has. Of `any`, every way must be out of reach. */
export function findOutOfReach(
  { all, any }: Pick<BadgeRule, 'all' | 'any'>,
  contributions: ReadonlyMap<string, readonly Countable[]>,
  today: CalendarDate,
): readonly OutOfReach[] {
  const each = [...contributions.values()].flatMap((own) => [...toFactDays(own, { today })]);
  const totals = groupBy(each, ([fact]) => fact);
  const findIn = (conditions: Conditions): OutOfReach[] =>
    [...conditions].flatMap(([fact, { atLeast: asked }]) => {
      const has = (totals.get(fact) ?? []).reduce((sum, [, days]) => sum + days.length, 0);
      return asked > has ? [{ fact, asked, has }] : [];
    });
  const ways = findIn(any);
  return [...findIn(all), ...(ways.length === any.size ? ways : [])];
}
