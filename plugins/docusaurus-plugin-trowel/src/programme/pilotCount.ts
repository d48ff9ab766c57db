import type { ExitCriterion } from '../content/kinds/pilot.ts';
import type { HubEntry } from '../hub/hub.ts';
import { fewestRecords } from '../hub/spread.ts';
import type { Team } from '../hub/team.ts';
import type { Engagement } from '../mentoring/engagement/engagement.ts';
import type { Pilot } from '../mentoring/pilot/pilot.ts';
import { findPilotLeft } from '../mentoring/pilot/pilotLeft.ts';
import type { PilotMeasureName } from '../mentoring/pilot/pilotMeasures.ts';
import type { CalendarDate } from '../shared/date.ts';
import { toDays } from '../shared/duration.ts';
import { engagementDefaults } from '../shared/engagementDefaults.ts';
import { isPulseFeedback, toWeek } from '../shared/feedback.ts';
import { measureGoals, measureHours } from './engagementFigures.ts';

/** What the figures of a pilot are counted from. */
export interface PilotFacts {
  readonly today: CalendarDate;
  readonly team: Pick<Team, 'figures' | 'programme' | 'feedback'>;
  /** The pages that are published. */
  readonly entries: readonly HubEntry[];
}

type Count = (pilot: Pilot, facts: PilotFacts, criterion: ExitCriterion) => number | undefined;

/** How the hub counts each measure. `undefined` when what it counts from is not there, or is of too few people. */
const counts: Readonly<Record<PilotMeasureName, Count>> = {
  'sessions-held': ({ engagements }, { today }) => countHeld(engagements, today),
  'goals-reached': ({ engagements }, { today }) => measureGoals(engagements, today).value,
  'hours-respected': ({ engagements }) => measureHours(engagements).value,
  'pages-written': countPages,
  'would-repeat': countWouldRepeat,
  'explained-by-one-more': countExplaining,
  'time-to-productivity': countWeeks,
};

/** Counts the measure of an exit criterion. `undefined` for a name that is none. */
export function countMeasure(criterion: ExitCriterion, pilot: Pilot, facts: PilotFacts): number | undefined {
  const { measure } = criterion;
  return isMeasure(measure) ? counts[measure](pilot, facts, criterion) : undefined;
}

function isMeasure(measure: string | undefined): measure is PilotMeasureName {
  return measure !== undefined && Object.hasOwn(counts, measure);
}

/** Counts of a hundred check-ins that the rhythm asks for how many were held. */
function countHeld(engagements: readonly Engagement[], today: CalendarDate): number | undefined {
  const planned = engagements.flatMap(({ start, end, rhythm, checkIns }) => {
    if (start === undefined || start > today) return [];
    const until = end === undefined || end > today ? today : end;
    const days = (Date.parse(until) - Date.parse(start)) / 86_400_000;
    const due = Math.floor(days / (toDays(rhythm ?? engagementDefaults.rhythm) ?? 28));
    return due < 1 ? [] : [{ due, held: Math.min(checkIns.length, due) }];
  });
  if (planned.length === 0) return undefined;
  const sum = (of: 'due' | 'held') => planned.reduce((total, one) => total + one[of], 0);
  return Math.round((100 * sum('held')) / sum('due'));
}

/**
 * Counts the pages that a pair left behind, on average. Most kinds have no date, so there can be more: the count is a result only when it is
 * enough as it is.
 */
function countPages(
  pilot: Pilot,
  { entries, today }: PilotFacts,
  { at_least: least, at_most: most }: ExitCriterion,
): number | undefined {
  const { start, end, engagements } = pilot;
  if (start === undefined || end === undefined || start > today || engagements.length === 0) return undefined;
  const pages = toTenths(findPilotLeft(pilot, entries).pages.length / engagements.length);
  return least !== undefined && pages >= least && most === undefined ? pages : undefined;
}

/** Counts of a hundred answers to the pulse in the weeks of a pilot those that would recommend it. Never of fewer than five, nor by fewer than five. */
function countWouldRepeat({ start, end }: Pilot, { team }: PilotFacts): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const [first, last] = [toWeek(start), toWeek(end)];
  const given = team.feedback
    .filter(isPulseFeedback)
    .flatMap(({ week, pulse: { recommend } }) => (week >= first && week <= last && recommend ? [recommend] : []));
  // What changes from one build to the next is never of fewer: the latest wait for others.
  const whole = given.slice(0, given.length - (given.length % fewestRecords));
  if (whole.length === 0) return undefined;
  return Math.round((100 * whole.filter((one) => one === 'yes' || one === 'rather yes').length) / whole.length);
}

function countExplaining({ engagements }: Pilot, { today, team }: PilotFacts): number | undefined {
  const mentees = new Set(engagements.flatMap((engagement) => engagement.mentees));
  const [first] = engagements.flatMap(({ start }) => start ?? []).sort();
  const told = team.programme.explained.filter(({ by, on }) => mentees.has(by) && on >= (first ?? on) && on <= today);
  return mentees.size === 0 ? undefined : new Set(told.map(({ by }) => by)).size;
}

/** Finds the weeks until those who began in the quarters of a pilot worked on their own, on the path of its engagements with the most records. */
function countWeeks({ start, end, engagements }: Pilot, { team }: PilotFacts): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const paths = new Set(engagements.flatMap(({ walks }) => walks));
  const [found] = team.figures
    .filter(({ path }) => paths.has(path))
    .flatMap(({ trend }) => trend.filter(({ from, to }) => from >= toQuarter(start) && to <= toQuarter(end)))
    .sort((a, b) => b.spread.count - a.spread.count);
  return found && toTenths(found.spread.median / 7);
}

function toQuarter(day: CalendarDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
