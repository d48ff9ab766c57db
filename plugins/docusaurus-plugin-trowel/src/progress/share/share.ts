import { toCalendarDate } from '../../shared/readersDate.ts';
import { stageDates, usualWeekend, type WorkingDays } from '../../shared/workingDays.ts';
import { lastGraded, lastText } from '../answers.ts';
import type { ProgressEvent } from '../event.ts';
import type { WalkedPath } from '../path.ts';
import { readProgress } from '../progress.ts';
import { followRenames } from '../renames.ts';
import { sumText } from './bytes.ts';
import type { SharedProgress } from './sharedProgress.ts';

/** Collects what a share link of a path carries. */
export function toSharedProgress(
  events: readonly ProgressEvent[],
  path: WalkedPath,
  { name, today, checks }: ShareChoice,
): SharedProgress {
  const known = followRenames(events, path.history.renamed);
  const { steps, answers, walks, days } = readProgress(known);
  const first = known.find((event) => event.type === 'walk' && event.path === path.id) ?? known[0];
  const since = walks.find((walk) => walk.path === path.id)?.since;
  const ids = [...path.steps, ...path.history.removed].map(({ id }) => id);
  return {
    path: path.id,
    name,
    // Of the first event about the path: random, and the same in all links of one person.
    person: sumText(first?.id ?? ''),
    since,
    days: since === undefined ? undefined : toSharedDays(days, path, since),
    on: today,
    steps: [...new Set(ids)].flatMap((id) => {
      const event = steps.get(id);
      if (!event || event.state === 'todo') return [];
      const { state, at, hash, reason } = event;
      return [{ id, state, on: toCalendarDate(new Date(at)), hash, reason: state === 'skipped' ? reason : undefined }];
    }),
    answers: checks.flatMap((check) => {
      const given = answers.get(check) ?? [];
      return given.length > 0 ? [{ check, text: lastText(given), grade: lastGraded(given)?.grade }] : [];
    }),
  };
}

/** Leaves out the days off that move no date of the path: nobody else needs to know of them. */
function toSharedDays(days: WorkingDays, { stages }: WalkedPath, since: string): WorkingDays | undefined {
  const last = stageDates(stages, { start: since, ...days })
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const off = (days.off ?? []).filter(({ from, to }) => to >= since && last !== undefined && from <= last);
  const { weekend = usualWeekend } = days;
  const isUsual = weekend.length === usualWeekend.length && usualWeekend.every((day) => weekend.includes(day));
  return off.length > 0 || !isUsual ? { off, weekend } : undefined;
}

/** What the person who shares chooses. */
interface ShareChoice {
  /** What they want to be called; may be empty. */
  readonly name: string;
  readonly today: string;
  /** The ids of the checks of which they include their answers. */
  readonly checks: readonly string[];
}
