import type { WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';
import { isOpen } from './totals.ts';

/** The step that a reader takes next, and why it is that one. */
export interface NextStep<Step extends WalkedStep> {
  readonly step: Step;
  /**
   * `begun`: it was begun, and is not done. `first`: nothing is done yet. `follows`: what comes before it is done or skipped. `waits`: it is
   * somebody else's, and the reader can do nothing before it.
   */
  readonly because: 'begun' | 'first' | 'follows' | 'waits';
  /** Open steps of others that stand before it, in their order. */
  readonly waitsFor: readonly Step[];
}

/**
 * Finds the step that the reader, who is the hire, takes next: one that they have begun, or else the first of theirs whose prerequisites are done
 * or skipped. When there is none, the first open step of somebody else. Undefined when nothing is open.
 */
export function findNextStep<Step extends WalkedStep>(
  steps: readonly Step[],
  progress: Pick<ReaderProgress, 'steps'>,
): NextStep<Step> | undefined {
  const open = steps.filter((step) => isOpen(step, progress));
  const ids = new Set(open.map(({ id }) => id));
  const isReady = ({ after = [] }: Step) => !after.some((id) => ids.has(id));
  const begun = open.find(({ id }) => progress.steps.get(id)?.state === 'doing');
  const step = begun ?? open.find((own) => isHires(own) && isReady(own));
  if (step) {
    const waitsFor = open.slice(0, open.indexOf(step)).filter((other) => !isHires(other));
    return { step, because: begun ? 'begun' : open.length === steps.length ? 'first' : 'follows', waitsFor };
  }
  const others = open.filter((other) => !isHires(other));
  // A circle of prerequisites leaves nothing that is ready.
  const awaited = others.find(isReady) ?? open[0];
  return awaited && { step: awaited, because: 'waits', waitsFor: [] };
}

/** Says whether the hire acts at a step. */
export function isHires({ who = 'hire' }: Pick<WalkedStep, 'who'>): boolean {
  return who === 'hire';
}
