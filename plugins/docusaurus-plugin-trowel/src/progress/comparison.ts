import type { ProgressEvent, StepEvent, StepState } from './event.ts';
import type { ChangedText, RemovedStep, WalkedPath, WalkedStep } from './path.ts';
import { readProgress } from './progress.ts';

/** A step of a path, and what the reader has done about it. */
export interface ComparedStep<Step extends WalkedStep = WalkedStep> {
  readonly step: Step;
  readonly state: StepState;
  /** The event that gave it its state. */
  readonly event?: StepEvent;
  /** What was changed since it was read, newest first. Absent when it is as it was, was not read, or nobody knows which text was. */
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

/**
 * The texts that came after the one that was read. Undefined when the history does not know that one: it may be of another language, of which
 * the hash is always another, and nobody is asked to read again what they have read.
 */
function listChanges(changes: readonly ChangedText[], { hash }: StepEvent): readonly ChangedText[] | undefined {
  const read = changes.findIndex((change) => change.hash === hash);
  return read >= 0 ? changes.slice(0, read + 1) : undefined;
}

/** Returns the former texts of a step, newest first. */
export function changesOf(step: string, { changes }: WalkedPath['history']): readonly ChangedText[] {
  return Object.hasOwn(changes, step) ? (changes[step] ?? []) : [];
}

/** Moves the events of renamed steps, and of the checks on their pages, to the present ids. */
export function followRenames(
  events: readonly ProgressEvent[],
  renamed: Readonly<Record<string, string>>,
): readonly ProgressEvent[] {
  if (Object.keys(renamed).length === 0) return events;
  return events.map((event) => {
    if (event.type === 'walk' || event.type === 'off' || event.type === 'week') return event;
    if (event.type === 'answer') {
      const check = toPresentId(event.check, renamed);
      return check === event.check ? event : { ...event, check };
    }
    const step = toPresentId(event.step, renamed);
    return step === event.step ? event : { ...event, step };
  });
}

/** Returns the present id of a step or check: by the whole of it, or by the entry before its `#`. */
function toPresentId(id: string, renamed: Readonly<Record<string, string>>): string {
  const [entry = '', ...block] = id.split('#');
  return Object.hasOwn(renamed, id) ? toLatestName(id, renamed) : [toLatestName(entry, renamed), ...block].join('#');
}

function toLatestName(name: string, renamed: Readonly<Record<string, string>>): string {
  let present = name;
  // Names that go round in a circle end at the first.
  for (const seen = new Set<string>(); Object.hasOwn(renamed, present) && !seen.has(present); ) {
    seen.add(present);
    present = renamed[present] as string;
  }
  return present;
}
