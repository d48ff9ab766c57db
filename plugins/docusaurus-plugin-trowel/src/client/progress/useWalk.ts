import { useDeferredValue, useMemo } from 'react';
import { type ComparedStep, type Comparison, compareWithPath, readPathProgress } from '../../progress/comparison.ts';
import { type DayPlan, planDay } from '../../progress/dayPlan.ts';
import type { ProgressEvent, WalkEvent } from '../../progress/event.ts';
import { sumSteps } from '../../progress/totals.ts';
import { keepLastResult } from '../../shared/lastResult.ts';
import { noHistory } from '../../shared/pathHistory.ts';
import type { PathProgress } from '../../shared/progressWords.ts';
import { type StageDates, stageDates } from '../../shared/workingDays.ts';
import type { PathPart } from '../../site/partProps.ts';
import { useToday } from '../useToday.ts';
import { usePathFile } from './usePathFile.ts';
import { type Progress, useProgress } from './useProgress.ts';

/** A reader's walk on a path, as its page shows it. */
export interface WalkView {
  /** Absent for those who do not walk the path. */
  readonly walk?: WalkEvent;
  /** By the step's id. */
  readonly steps: ReadonlyMap<string, ComparedStep>;
  readonly removed: Comparison['removed'];
  /** How much is done, by the stage's id. */
  readonly stages: ReadonlyMap<string, PathProgress>;
  /** Only of a walk. */
  readonly day?: DayPlan;
  /** By the stage's id; empty without a walk. */
  readonly dates: ReadonlyMap<string, StageDates>;
}

/**
 * Compares a path with what the reader did. On a long path that takes longer than a tick may, so it follows when the tick is shown
 * (`useShownStep`). What was changed since a step was read is known once the path's file is there.
 */
export function useWalk(part: PathPart): WalkView {
  const { events, walks, days } = useDeferredValue(useProgress());
  const walk = walks.find(({ path }) => path === part.id);
  const { file } = usePathFile(part.file, walk !== undefined);
  const today = useToday();
  return useMemo(
    () => viewWalk({ part, history: file?.history ?? noHistory, events, walk, days, today }),
    [part, file, events, walk, days, today],
  );
}

interface WalkInput {
  readonly part: PathPart;
  readonly history: typeof noHistory;
  readonly events: readonly ProgressEvent[];
  readonly walk: WalkEvent | undefined;
  readonly days: Progress['days'];
  readonly today: string | undefined;
}

/** Several components of a page ask for the same view, which is made once. */
const viewWalk = keepLastResult({
  make: ({ part, history, events, walk, days, today }: WalkInput): WalkView => {
    const path = toWalkedPath(part, history);
    const { steps, removed } = compareWithPath(events, path);
    const progress = readPathProgress(events, path);
    const measure = (some: typeof path.steps): PathProgress => {
      const { done, skipped, minutesLeft } = sumSteps(some, progress);
      return { done, skipped, steps: some.length, minutesLeft };
    };
    const since = walk?.since;
    return {
      walk,
      steps: new Map(steps.map((compared) => [compared.step.id, compared])),
      removed,
      stages: new Map(path.stages.map(({ id }) => [id, measure(path.steps.filter(({ stage }) => stage === id))])),
      day: since && today ? planDay({ path, progress, since, today, ...days }) : undefined,
      dates: new Map(since ? stageDates(path.stages, { start: since, ...days }).map((dates) => [dates.id, dates]) : []),
    };
  },
  isSame: (a, b) =>
    a.part === b.part &&
    a.history === b.history &&
    a.events === b.events &&
    a.walk === b.walk &&
    a.days === b.days &&
    a.today === b.today,
});

function toWalkedPath({ id, stages }: PathPart, history = noHistory) {
  return {
    id,
    title: '',
    stages,
    steps: stages.flatMap(({ id: stage, steps }) =>
      steps.map(({ entry, minutes, who, hash }) => ({ id: entry.id, title: entry.title, stage, minutes, who, hash })),
    ),
    history,
  };
}
