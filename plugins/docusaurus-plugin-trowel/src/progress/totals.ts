import type { WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';

/** How far a reader is with some steps. */
export interface Totals {
  readonly steps: number;
  readonly done: number;
  readonly skipped: number;
  readonly doing: number;
  /** The time that the steps take which are neither done nor skipped. */
  readonly minutesLeft: number;
  /** The time that all steps take. */
  readonly minutes: number;
}

/** Counts steps by their states, and adds up the time of those that are open. */
export function sumSteps(
  steps: readonly Pick<WalkedStep, 'id' | 'minutes'>[],
  progress: Pick<ReaderProgress, 'steps'>,
): Totals {
  const stateOf = ({ id }: Pick<WalkedStep, 'id'>) => progress.steps.get(id)?.state ?? 'todo';
  const count = (state: string) => steps.filter((step) => stateOf(step) === state).length;
  const sum = (some: readonly Pick<WalkedStep, 'minutes'>[]) => some.reduce((total, { minutes }) => total + minutes, 0);
  return {
    steps: steps.length,
    done: count('done'),
    skipped: count('skipped'),
    doing: count('doing'),
    minutesLeft: sum(steps.filter((step) => isOpen(step, progress))),
    minutes: sum(steps),
  };
}

/** Says whether a step is neither done nor skipped. */
export function isOpen({ id }: Pick<WalkedStep, 'id'>, { steps }: Pick<ReaderProgress, 'steps'>): boolean {
  const state = steps.get(id)?.state;
  return state !== 'done' && state !== 'skipped';
}
