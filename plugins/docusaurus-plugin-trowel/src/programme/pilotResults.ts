import type { KindFields } from '../content/kinds/index.ts';
import type { ExitCriterion } from '../content/kinds/pilot.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Team } from '../hub/team.ts';
import { type Engagement, listEngagements } from '../mentoring/engagement.ts';
import { type CriterionState, toCriterionState } from '../mentoring/pilot.ts';
import { usualRhythm } from '../mentoring/rhythm.ts';
import type { CalendarDate } from '../shared/date.ts';
import { toDays } from '../shared/duration.ts';
import { measureGoals, measureHours } from './engagementFigures.ts';

/** An exit criterion of a pilot, with its result: the one that was written, else the one that the hub has counted. */
export interface CriterionResult extends ExitCriterion {
  readonly counted: boolean;
  /** Absent without a result, or without anything to compare it with. */
  readonly state?: CriterionState;
}

/** What a pilot wanted, and what came of it. */
export interface PilotResult {
  /** Id of the pilot. */
  readonly pilot: string;
  readonly criteria: readonly CriterionResult[];
}

interface PilotFacts {
  readonly today: CalendarDate;
  readonly team: Pick<Team, 'figures' | 'programme'>;
}

/** Fills in the exit criteria of all pilots that have some. */
export function toPilotResults(entries: readonly HubEntry[], facts: PilotFacts): PilotResult[] {
  const published = entries.filter(({ draft }) => !draft);
  const engagements = listEngagements(published);
  return published
    .filter(({ kind }) => kind === 'pilot')
    .flatMap(({ id, fields }) => {
      const { criteria = [] } = fields as KindFields<'pilot'>;
      const own = engagements.filter(({ pilot }) => pilot === id);
      return criteria.length === 0 ? [] : [{ pilot: id, criteria: criteria.map((one) => toResult(one, own, facts)) }];
    });
}

function toResult(criterion: ExitCriterion, engagements: readonly Engagement[], facts: PilotFacts): CriterionResult {
  const written = criterion.result;
  const result = written ?? count(criterion.measure, engagements, facts);
  const base = {
    ...criterion,
    ...(result !== undefined && { result }),
    counted: written === undefined && result !== undefined,
  };
  const state = toCriterionState(base);
  return state === undefined ? base : { ...base, state };
}

/** Counts what the hub can count of a pilot. `undefined` for what nobody records. */
function count(
  measure: string | undefined,
  engagements: readonly Engagement[],
  { today, team }: PilotFacts,
): number | undefined {
  switch (measure) {
    case 'sessions-held':
      return countHeld(engagements, today);
    case 'goals-reached':
      return measureGoals(engagements, today).value;
    case 'hours-respected':
      return measureHours(engagements).value;
    case 'explained-by-one-more': {
      const mentees = new Set(engagements.flatMap((engagement) => engagement.mentees));
      const [first] = engagements.flatMap(({ start }) => start ?? []).sort();
      const told = team.programme.explained.filter(
        ({ by, on }) => mentees.has(by) && on >= (first ?? on) && on <= today,
      );
      return mentees.size === 0 ? undefined : new Set(told.map(({ by }) => by)).size;
    }
    default:
      return undefined;
  }
}

/** Counts of a hundred check-ins that the rhythm asks for how many were held. */
function countHeld(engagements: readonly Engagement[], today: CalendarDate): number | undefined {
  const planned = engagements.flatMap(({ start, end, rhythm, checkIns }) => {
    if (start === undefined || start > today) return [];
    const until = end === undefined || end > today ? today : end;
    const days = (Date.parse(until) - Date.parse(start)) / 86_400_000;
    const due = Math.floor(days / (toDays(rhythm ?? usualRhythm) ?? 28));
    return due < 1 ? [] : [{ due, held: Math.min(checkIns.length, due) }];
  });
  if (planned.length === 0) return undefined;
  const sum = (of: 'due' | 'held') => planned.reduce((total, one) => total + one[of], 0);
  return Math.round((100 * sum('held')) / sum('due'));
}
