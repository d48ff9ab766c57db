import { useSyncExternalStore } from 'react';

/** One clock for all components of a page. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Returns the current moment in milliseconds, renewed every minute; `undefined` until hydration, as the build does not know it. */
export function useMinute(): number | undefined {
  return useSyncExternalStore(subscribe, currentMinute, () => undefined);
}

function subscribe(renew: () => void): () => void {
  waiting.add(renew);
  timer ??= setInterval(() => {
    for (const one of waiting) one();
  }, 1000);
  return () => {
    waiting.delete(renew);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function currentMinute(): number {
  return Math.floor(Date.now() / 60_000) * 60_000;
}
