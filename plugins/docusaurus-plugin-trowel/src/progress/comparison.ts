import type { ProgressEvent, StepEvent, StepState } from './event.ts';
import type { ChangedText, RemovedStep, WalkedPath, WalkedStep } from './path.ts';
import { readProgress } from './progress.ts';

/** A step of a path, and what the reader has done about it. */
export interface ComparedStep<Step extends WalkedStep = WalkedStep> {
  readonly step: Step;
  readonly state: StepState;
  /** The event that gave it its state. */
  readonly event?: StepEvent;
  /** What was changed since it was read, newest first; empty when nobody knows what. Absent when it is as it was, or was not read. */
  readonly changed?: readonly ChangedText[];
}

/** A reader's progress beside a path as it is today. */
export interface Comparison<Step extends WalkedStep = WalkedStep> {
  /** In the path's order. */
  readonly steps: readonly ComparedStep<Step>[];
  /** What the reader has done at steps that are no longer in the path. */
  readonly removed: readonly (RemovedStep & { readonly event: StepEvent })[];
}

/** Compares what a reader did with a path as it is today: steps were changed, removed and renamed since. */
export function compareWithPath<Step extends WalkedStep>(
  events: readonly ProgressEvent[],
  path: WalkedPath<Step>,
): Comparison<Step> {
  const { steps } = readProgress(followRenames(events, path.history.renamed));
  return {
    steps: path.steps.map((step) => {
      const event = steps.get(step.id);
      const isRead = event?.hash !== undefined && event.state !== 'todo' && event.hash !== step.hash;
      const changed = isRead ? listChanges(path.history.changes[step.id], event) : undefined;
      return { step, state: event?.state ?? 'todo', event, changed };
    }),
    removed: path.history.removed.flatMap((removed) => {
      const event = steps.get(removed.id);
      const isBack = path.steps.some(({ id }) => id === removed.id);
      return event && event.state !== 'todo' && !isBack ? [{ ...removed, event }] : [];
    }),
  };
}

/** The texts that came after the one that was read; if that is not known, those since the day on which it was read. */
function listChanges(changes: readonly ChangedText[] = [], { hash, at }: StepEvent): readonly ChangedText[] {
  const read = changes.findIndex((change) => change.hash === hash);
  return read >= 0 ? changes.slice(0, read + 1) : changes.filter(({ date }) => date > at.slice(0, 10));
}

/** Moves the events of renamed steps to the steps' present ids. */
export function followRenames(
  events: readonly ProgressEvent[],
  renamed: Readonly<Record<string, string>>,
): readonly ProgressEvent[] {
  if (Object.keys(renamed).length === 0) return events;
  return events.map((event) => {
    if (event.type !== 'step') return event;
    const step = toPresentId(event.step, renamed);
    return step === event.step ? event : { ...event, step };
  });
}

function toPresentId(step: string, renamed: Readonly<Record<string, string>>): string {
  let present = step;
  // Names that go round in a circle end at the first.
  for (const seen = new Set<string>(); Object.hasOwn(renamed, present) && !seen.has(present); ) {
    seen.add(present);
    present = renamed[present] as string;
  }
  return present;
}
