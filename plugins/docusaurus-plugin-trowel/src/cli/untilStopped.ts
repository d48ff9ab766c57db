import type { Io } from './io.ts';

/** A signal that is aborted when somebody stops the process. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Ends the wait, so that it holds nothing. */
  readonly end: () => void;
}

/** Creates a signal for work that can be interrupted. */
export function untilStopped({ stopped }: Pick<Io, 'stopped'>): Stopping {
  const stopping = new AbortController();
  let isOver = false;
  stopped?.().then(() => {
    if (!isOver) stopping.abort(new Error('Interrupted. Readers keep what they have.'));
  });
  return {
    signal: stopping.signal,
    end: () => {
      isOver = true;
    },
  };
}
