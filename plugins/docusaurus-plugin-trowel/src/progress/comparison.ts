import type { FormerText, RemovedStep } from '../shared/pathHistory.ts';
import type { ProgressEvent, StepEvent, StepState } from './event.ts';
import type { WalkedPath, WalkedStep } from './path.ts';
import { type ReaderProgress, readProgress } from './progress.ts';
import { followRenames } from './renames.ts';

/** A step of a path, and what the reader has done about it. */
export interface ComparedStep<Step extends WalkedStep = WalkedStep> {
  readonly step: Step;
  readonly state: StepState;
  /** The event that gave it its state. */
  readonly event?: StepEvent;
  /** What was changed since it was read, newest first. Absent when it is as it was, was not read, or nobody knows which text was. */
  readonly changed?: readonly FormerText[];
}

/** A reader's progress beside a path as it is today. */
export interface Comparison<Step extends WalkedStep = WalkedStep> {
  /** In the path's order. */
  readonly steps: readonly ComparedStep<Step>[];
  /** What the reader has done at steps that are no longer in the path. */
  readonly removed: readonly (RemovedStep & { readonly event: StepEvent })[];
}

/** Says what events come to on a path, by the ids that its steps have today. */
export function readPathProgress(
  events: readonly ProgressEvent[],
  { history }: Pick<WalkedPath, 'history'>,
): ReaderProgress {
  return readProgress(followRenames(events, history.renamed));
}

/** Compares what a reader did with a path as it is today: steps were changed, removed and renamed since. */
export function compareWithPath<Step extends WalkedStep>(
  events: readonly ProgressEvent[],
  path: WalkedPath<Step>,
): Comparison<Step> {
  const { steps } = readPathProgress(events, path);
  return {
    steps: path.steps.map((step) => {
      const event = steps.get(step.id);
      const isRead = event !== undefined && event.state !== 'todo' && event.hash !== step.hash;
      const changed = isRead ? listChanges(changesOf(step.id, path.history), event) : undefined;
      return { step, state: event?.state ?? 'todo', event, changed };
    }),
    removed: path.history.removed.flatMap((removed) => {
      const event = steps.get(removed.id);
      const isBack = path.steps.some(({ id }) => id === removed.id);
      return event && event.state !== 'todo' && !isBack ? [{ ...removed, event }] : [];
    }),
  };
}

/** Says whether nothing has changed about a step: neither what the reader did, nor what they have missed since. */
export function isSameComparison(a: ComparedStep | undefined, b: ComparedStep | undefined): boolean {
  const hashes = (compared?: ComparedStep) => compared?.changed?.map(({ hash }) => hash).join(' ');
  return a?.event?.id === b?.event?.id && hashes(a) === hashes(b);
}

/**
 * The texts that came after the one that was read. Undefined when the history does not know that one: it may be of another language, of which
 * the hash is always another, and nobody is asked to read again what they have read.
 */
function listChanges(changes: readonly FormerText[], { hash }: StepEvent): readonly FormerText[] | undefined {
  const read = changes.findIndex((change) => change.hash === hash);
  return read >= 0 ? changes.slice(0, read + 1) : undefined;
}

/** Returns the former texts of a step, newest first. */
export function changesOf(step: string, { changes }: WalkedPath['history']): readonly FormerText[] {
  return Object.hasOwn(changes, step) ? (changes[step] ?? []) : [];
}
