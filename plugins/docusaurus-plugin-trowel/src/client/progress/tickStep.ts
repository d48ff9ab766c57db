import type { ProgressStore } from './store.ts';

/** A step, and what is read there. */
interface TickedStep {
  readonly id: string;
  readonly hash?: string;
}

/** Ticks a step: it is done, or to do again. The same before React and with it. */
export function tickStep(store: Pick<ProgressStore, 'read' | 'add'>, { id, hash }: TickedStep): void {
  const isDone = store.read().steps.get(id)?.state === 'done';
  store.add({ type: 'step', step: id, state: isDone ? 'todo' : 'done', hash });
}
