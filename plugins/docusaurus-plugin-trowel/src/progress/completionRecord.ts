import { type CompletionRecord, maxStalls, recordFormat } from '../shared/completionRecord.ts';
import { nameOfId } from '../shared/name.ts';
import { toCalendarDate } from '../shared/readersDate.ts';
import type { WalkedPath, WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';

/** A step of which a record knows whether it is a milestone. */
type RecordedStep = WalkedStep & { readonly milestone?: boolean };

interface RecordOptions {
  /** Whether the record says in which quarter they began. */
  readonly withQuarter: boolean;
}

/** Whoever goes on within this many days has not stalled. */
const shortestStall = 3;
const dayInMs = 86_400_000;

/**
 * Makes the completion record of somebody who walks a path: lengths of time in days, no date and no name. `undefined` for a path that
 * they do not walk.
 */
export function toCompletionRecord(
  { steps, walks, ended }: Pick<ReaderProgress, 'steps' | 'walks' | 'ended'>,
  path: WalkedPath<RecordedStep>,
  { withQuarter }: RecordOptions,
): CompletionRecord | undefined {
  const walk = [...walks, ...ended].find((one) => one.path === path.id);
  if (!walk) return undefined;
  const passed = path.steps.flatMap((step) => {
    const event = steps.get(step.id);
    // What was done in another path before this one counts from the first day.
    return event?.state === 'done' || event?.state === 'skipped'
      ? [{ step, isDone: event.state === 'done', day: Math.max(0, daysBetween(walk.since, event.at)) }]
      : [];
  });
  const dayOf = new Map(passed.map(({ step, day }) => [step.id, day]));
  const milestones = passed.filter(({ step, isDone }) => step.milestone && isDone);
  return {
    format: recordFormat,
    version: 1,
    path: nameOfId(path.id),
    ...(withQuarter && { quarter: toQuarter(walk.since) }),
    finished: path.steps.length > 0 && passed.length === path.steps.length,
    stages: measureStages(path, dayOf),
    milestones: Object.fromEntries(milestones.map(({ step, day }) => [step.id, day])),
    stalls: findStalls(passed.map(({ step, day }) => ({ step: step.id, day }))),
  };
}

/** Measures each stage that is complete, from the end of the one before it. The first day is one day. */
function measureStages(
  { stages, steps }: WalkedPath<RecordedStep>,
  dayOf: ReadonlyMap<string, number>,
): CompletionRecord['stages'] {
  const measured: Record<string, number> = {};
  let begin = 0;
  for (const { id } of stages) {
    const days = steps.filter(({ stage }) => stage === id).map((step) => dayOf.get(step.id));
    const known = days.filter((day) => day !== undefined);
    if (known.length === 0 || known.length < days.length) continue;
    const end = Math.max(...known) + 1;
    measured[id] = Math.max(0, end - begin);
    begin = Math.max(begin, end);
  }
  return measured;
}

/** Finds the steps before which the most days passed without another step. */
function findStalls(passed: readonly { readonly step: string; readonly day: number }[]): CompletionRecord['stalls'] {
  const inTime = [...passed].sort((a, b) => a.day - b.day);
  return inTime
    .map(({ step, day }, at) => ({ step, days: day - (inTime[at - 1]?.day ?? 0) }))
    .filter(({ days }) => days >= shortestStall)
    .sort((a, b) => b.days - a.days)
    .slice(0, maxStalls);
}

/** Counts the days from a date to a moment, in whole days by the reader's clock. */
function daysBetween(since: string, at: string): number {
  const days = Math.round((Date.parse(toCalendarDate(new Date(at))) - Date.parse(since.slice(0, 10))) / dayInMs);
  return Number.isFinite(days) ? days : 0;
}

function toQuarter(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
