import type { CalendarDate } from '../../shared/date.ts';
import type { DaysOff } from '../../shared/daysOff.ts';
import { dayAfter } from '../../shared/readersDate.ts';
import { isWorkingDay, nextWorkingDay, stageDates, type WorkingDays } from '../../shared/workingDays.ts';
import type { WalkedPath, WalkedStep } from '../path.ts';
import { type MatchedStep, matchSteps, type ShareLink } from './decode.ts';

/** A step of a path with who acts at it. */
export interface ActedStep extends WalkedStep {
  readonly who: string;
}

/** A step as a mentor sees it. */
export interface MentorRow<Step> {
  readonly step: Step;
  /** Absent when it is to do. */
  readonly shared?: MatchedStep;
  /** Whether its state is another one than in the link before. */
  readonly isNew: boolean;
}

/** What a share link shows of somebody's progress. */
export interface MentorView<Step extends ActedStep> {
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    /** The day by which it is to be done. */
    readonly to?: CalendarDate;
    readonly rows: readonly MentorRow<Step>[];
    readonly sum: StepSum;
  }[];
  readonly sum: StepSum;
  /** The stage of the first open step. */
  readonly stage?: string;
  /** Whether nobody works any more this week: then the week that is meant is the next one. */
  readonly isNextWeek: boolean;
  /** The open steps of the stages that have begun by the end of the week, in the path's order. */
  readonly thisWeek: readonly Step[];
  /** The days off that are in the week, as they are in the link. */
  readonly offThisWeek: readonly DaysOff[];
  /** What was done or skipped, and is no longer in the path. */
  readonly removed: readonly { readonly title: string; readonly shared: MatchedStep }[];
  /** How many steps of the link neither the path nor its history knows. */
  readonly unknown: number;
}

/** How many steps are done and skipped, of how many. */
export interface StepSum {
  readonly done: number;
  readonly skipped: number;
  readonly steps: number;
  readonly minutesLeft: number;
}

/** Puts a share link beside the path as it is today, and beside the link of the same person before. */
export function viewShareLink<Step extends ActedStep>(
  link: ShareLink,
  {
    path,
    today,
    before,
  }: { readonly path: WalkedPath<Step>; readonly today: CalendarDate; readonly before?: ShareLink },
): MentorView<Step> {
  const { steps, unknown } = matchSteps(link, path);
  const former = before && matchSteps(before, path).steps;
  const toRow = (step: Step): MentorRow<Step> => {
    const shared = steps.get(step.id);
    return { step, shared, isNew: former !== undefined && shared?.state !== former.get(step.id)?.state };
  };
  const rows = path.steps.map(toRow);
  const open = rows.filter((row) => !isClosed(row));
  const dates = new Map(
    link.since === undefined
      ? []
      : stageDates(path.stages, { start: link.since, ...link.days }).map(({ id, to }) => [id, to]),
  );
  const stages = path.stages.map(({ id, title }) => {
    const own = rows.filter(({ step }) => step.stage === id);
    return { id, title, to: dates.get(id), rows: own, sum: sum(own) };
  });
  const isNextWeek = !hasWorkLeft(today, link.days);
  const first = isNextWeek ? dayAfter(endOfWeek(today)) : today;
  const until = endOfWeek(first);
  const begun = listBegun(path, { dates, current: open[0]?.step.stage, until, days: link.days });
  return {
    stages,
    sum: sum(rows),
    stage: open[0]?.step.stage,
    isNextWeek,
    thisWeek: open.filter(({ step }) => begun.has(step.stage)).map(({ step }) => step),
    offThisWeek: (link.days?.off ?? []).filter(({ from, to }) => from <= until && to >= first),
    removed: path.history.removed.flatMap(({ id, title }) => {
      const shared = steps.get(id);
      return shared && !path.steps.some((step) => step.id === id) ? [{ title, shared }] : [];
    }),
    unknown,
  };
}

function isClosed({ shared }: MentorRow<ActedStep>): boolean {
  return shared?.state === 'done' || shared?.state === 'skipped';
}

function sum(rows: readonly MentorRow<ActedStep>[]): StepSum {
  const open = rows.filter((row) => !isClosed(row));
  return {
    done: rows.filter(({ shared }) => shared?.state === 'done').length,
    skipped: rows.filter(({ shared }) => shared?.state === 'skipped').length,
    steps: rows.length,
    minutesLeft: open.reduce((total, { step }) => total + step.minutes, 0),
  };
}

/** Lists the stages up to the current one, and those that begin by a day: on the working day after the last one of the stage before. */
function listBegun(
  { stages }: WalkedPath<ActedStep>,
  {
    dates,
    current,
    until,
    days,
  }: {
    readonly dates: ReadonlyMap<string, CalendarDate>;
    readonly current?: string;
    readonly until: CalendarDate;
    readonly days?: WorkingDays;
  },
): ReadonlySet<string> {
  const last = stages.findIndex(({ id }) => id === current);
  return new Set(
    stages
      .filter((_, at) => {
        const ends = dates.get(stages[at - 1]?.id ?? '');
        const begins = ends === undefined ? undefined : nextWorkingDay(ends, days);
        return at <= last || at === 0 || (begins !== undefined && begins <= until);
      })
      .map(({ id }) => id),
  );
}

/** Says whether a day or one after it in its week is no free day of every week. Leave is none: it is said, and does not move the week. */
function hasWorkLeft(day: CalendarDate, { weekend }: WorkingDays = {}): boolean {
  const end = endOfWeek(day);
  for (let one = day; one <= end; one = dayAfter(one)) if (isWorkingDay(one, { weekend })) return true;
  return false;
}

/** Returns the Sunday of a day's week. */
function endOfWeek(day: CalendarDate): CalendarDate {
  let end = day;
  while (new Date(`${end}T00:00:00Z`).getUTCDay() !== 0) end = dayAfter(end);
  return end;
}
