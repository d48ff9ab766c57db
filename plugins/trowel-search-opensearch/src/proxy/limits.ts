import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Runs work; returns `undefined`, and runs nothing, when too much is running already. */
export type Room = <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;

/** Creates the room for requests at the same time. */
export function createRoom(most: number): Room {
  let running = 0;
  return async (work) => {
    if (running >= most) return undefined;
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}

/** Counts a request of a reader. Returns the seconds until the next one is taken; 0 when this one is. */
export async function findWait(limiter: RateLimiterAbstract, reader: string): Promise<number> {
  try {
    await limiter.consume(reader);
    return 0;
  } catch (left) {
    if (left instanceof Error) throw left;
    const { msBeforeNext = 1_000 } = left as { readonly msBeforeNext?: number };
    return Math.max(1, Math.ceil(msBeforeNext / 1_000));
  }
}

/** Waits for work until the signal is aborted, whether or not the work knows the signal. Throws the signal's reason then. */
export async function withinTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  // Whichever fails later is not awaited.
  work.catch(() => undefined);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  stopped.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
