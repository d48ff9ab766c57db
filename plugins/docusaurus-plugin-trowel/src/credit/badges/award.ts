import type { CalendarDate } from '../../shared/date.ts';
import { type Countable, type FactDays, toFactDays } from './facts.ts';
import type { BadgeRule, Conditions, Range } from './rule.ts';

/** Who may earn badges: people who said on their page that their credit is public. */
export interface Recipient {
  /** The id of their page. */
  readonly id: string;
  /** The mail address that they wrote on it. */
  readonly mail?: string;
  /** Their last day, if it is known. */
  readonly leaving?: CalendarDate;
}

/** A badge that somebody has earned. */
export interface Award {
  /** The id of the rule. */
  readonly rule: string;
  /** The id of the person's page. */
  readonly person: string;
  readonly mail?: string;
  /** The day on which the rule was fulfilled. */
  readonly on: CalendarDate;
}

/**
 * Lists the badges that people have earned, in the order of the rules and then of the people. What is of a later day than today, or
 * than somebody's last day, earns them nothing.
 */
export function findAwards(
  rules: readonly BadgeRule[],
  recipients: readonly Recipient[],
  contributions: ReadonlyMap<string, readonly Countable[]>,
  today: CalendarDate,
): readonly Award[] {
  const facts = new Map(
    recipients.map(({ id, leaving }) => [id, toFactDays(contributions.get(id) ?? [], { today, leaving })]),
  );
  return rules.flatMap((rule) =>
    recipients.flatMap(({ id, mail }): Award[] => {
      const on = findDay(rule, facts.get(id) ?? new Map());
      return on === undefined ? [] : [{ rule: rule.id, person: id, mail, on }];
    }),
  );
}

/** Finds the day since when a rule is fulfilled; none when it is not. */
export function findDay({ all, any }: Pick<BadgeRule, 'all' | 'any'>, facts: FactDays): CalendarDate | undefined {
  const ofAll = [...toDays(all, facts)];
  if (ofAll.includes(undefined)) return undefined;
  const ofAny = toDays(any, facts).filter((day) => day !== undefined);
  if (any.size > 0 && ofAny.length === 0) return undefined;
  const last = [...ofAll, ofAny.sort()[0]].filter((day) => day !== undefined && day !== '').sort();
  return last.at(-1);
}

/** Returns for each condition the day on which it was fulfilled: empty when it asks for nothing to be there. */
function toDays(conditions: Conditions, facts: FactDays): (CalendarDate | undefined)[] {
  return [...conditions].map(([fact, range]) => toDay(range, facts.get(fact) ?? []));
}

function toDay({ atLeast, atMost }: Range, days: readonly CalendarDate[]): CalendarDate | undefined {
  if (days.length > atMost) return undefined;
  return atLeast === 0 ? '' : days[atLeast - 1];
}
