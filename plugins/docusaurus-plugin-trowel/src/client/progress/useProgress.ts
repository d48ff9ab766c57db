import { useMemo, useSyncExternalStore } from 'react';
import type { ProgressEvent, StepState, Unstamped } from '../../progress/event.ts';
import { storeName } from './keptNames.ts';
import { openPageStore } from './pageStore.ts';
import { emptyState, type StoreState } from './store.ts';
import { tickStep } from './tickStep.ts';

/** The reader's progress on all paths, and what changes it. */
export interface Progress extends StoreState {
  /** Ids of the steps that are done; empty until hydration. */
  readonly done: ReadonlySet<string>;
  /** Ticks a step: it is done, or to do again. */
  readonly tick: (step: { readonly id: string; readonly hash?: string }) => void;
  /** Gives a step a state. */
  readonly setStep: (step: string, state: StepState, more?: StepDetails) => void;
  /** Begins to walk a path, or changes the start date (an ISO date). */
  readonly walk: (path: string, since: string) => void;
  /** Walks a path no longer. What was done stays. */
  readonly endWalk: (path: string) => void;
  /** Adds other events. */
  readonly add: (...events: readonly Unstamped[]) => void;
  /** Adds events of a file. */
  readonly merge: (events: readonly ProgressEvent[]) => void;
}

/** What more is known about a step's new state. */
export interface StepDetails {
  /** The hash of the step as it was read. */
  readonly hash?: string;
  /** Why it is skipped. */
  readonly reason?: string;
}

const getStore = () => openPageStore(storeName);
export const listenToProgress = (listener: () => void) => getStore().listen(listener);
export const readProgressState = () => getStore().read();
const readNothing = () => emptyState;

/** What changes a reader's progress, for components that need not follow it. */
export const progressActions: Omit<Progress, keyof StoreState | 'done'> = {
  tick: (step) => tickStep(getStore(), step),
  setStep: (step, state, more) => getStore().add({ type: 'step', step, state, ...more }),
  walk: (path, since) => getStore().add({ type: 'walk', path, since }),
  endWalk: (path) => {
    const walk = readProgressState().walks.find((one) => one.path === path);
    if (walk) getStore().add({ type: 'walk', path, since: walk.since, ended: true });
  },
  add: (...events) => getStore().add(...events),
  merge: (events) => getStore().merge(events),
};

/**
 * Reads and changes the reader's progress, which the browser keeps for all its tabs. Nothing is known before hydration, and until the
 * phase is `ready` perhaps not all.
 */
export function useProgress(): Progress {
  const state = useSyncExternalStore(listenToProgress, readProgressState, readNothing);
  const done = useMemo(
    () => new Set([...state.steps.values()].filter((event) => event.state === 'done').map(({ step }) => step)),
    [state],
  );
  return useMemo(() => ({ ...state, ...progressActions, done }), [state, done]);
}

/** Returns the name of the reader's progress in this browser, for the early module; `undefined` where the site keeps nothing. */
export function progressKey(): string | undefined {
  return storeName;
}
