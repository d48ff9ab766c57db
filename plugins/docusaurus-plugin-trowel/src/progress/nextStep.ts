import type { WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';
import { isOpen } from './totals.ts';

/** The step that a reader takes next, and why it is that one. */
export interface NextStep<Step extends WalkedStep> {
  readonly step: Step;
  /** `begun`: it was begun, and is not done. `first`: nothing is done yet. `follows`: what comes before it is done or skipped. */
  readonly because: 'begun' | 'first' | 'follows';
}

/**
 * Finds the step to take next: one that was begun, or else the first that is open. Steps stand behind their prerequisites, so those of
 * the first open one are done or skipped. Undefined when nothing is open.
 */
export function findNextStep<Step extends WalkedStep>(
  steps: readonly Step[],
  progress: Pick<ReaderProgress, 'steps'>,
): NextStep<Step> | undefined {
  const open = steps.filter((step) => isOpen(step, progress));
  const begun = open.find(({ id }) => progress.steps.get(id)?.state === 'doing');
  const step = begun ?? open[0];
  return step && { step, because: begun ? 'begun' : open.length === steps.length ? 'first' : 'follows' };
}
