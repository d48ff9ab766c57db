import type { ProgressStore } from './store.ts';

/** A step, and what is read there. */
interface TickedStep {
  readonly id: string;
  readonly hash?: string;
  /** Whether it is shown as done. What the store knows unless given. */
  readonly isDone?: boolean;
}

/** Ticks a step: it is done, or to do again. The same before React and with it. */
export function tickStep(store: Pick<ProgressStore, 'read' | 'add'>, step: TickedStep): void {
  const { id, hash, isDone = store.read().steps.get(id)?.state === 'done' } = step;
  store.add({ type: 'step', step: id, state: isDone ? 'todo' : 'done', hash });
}
