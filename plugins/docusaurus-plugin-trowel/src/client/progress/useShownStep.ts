import { useMemo, useSyncExternalStore } from 'react';
import type { ComparedStep } from '../../progress/comparison.ts';
import type { StepEvent } from '../../progress/event.ts';
import { listenToProgress, readProgressState } from './useProgress.ts';

/**
 * Follows one step, so that a tick shows at once and renders no other. `compared` is what the page made of all events before: it
 * comes later, and knows of renamed steps and of changed texts.
 */
export function useShownStep(id: string, compared: ComparedStep | undefined): Omit<ComparedStep, 'step'> {
  const latest = useSyncExternalStore<StepEvent | undefined>(
    listenToProgress,
    () => readProgressState().steps.get(id),
    () => undefined,
  );
  return useMemo(() => {
    if (latest === undefined || latest.time <= (compared?.event?.time ?? -1)) return compared ?? { state: 'todo' };
    // What the reader does about a step, they do about its present text.
    return { state: latest.state, event: latest };
  }, [latest, compared]);
}
