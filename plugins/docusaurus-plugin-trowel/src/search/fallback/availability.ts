/** Milliseconds until a server that did not answer is asked again, by how often that has happened in a row. */
const waits = [2_000, 5_000, 15_000, 60_000] as const;

/** Whether a server answers, as far as this window knows. */
export interface Availability {
  /** Whether it is worth asking now. */
  readonly isOpen: () => boolean;
  /** Notes an answer. */
  readonly succeed: () => void;
  /** Notes that there was no answer. Several queries that fail together count once. */
  readonly fail: () => void;
  /** Lets the server be asked at once. Until it answers, its failures still count: it may be there and fail again. */
  readonly reopen: () => void;
  /** Milliseconds until it may be asked again; 0 when it may be now. */
  readonly wait: () => number;
}

/** Remembers when a server failed. It begins by trusting it. `now` is in milliseconds. */
export function createAvailability(now: () => number): Availability {
  let failures = 0;
  let until = 0;
  const wait = () => Math.max(0, until - now());
  return {
    isOpen: () => wait() === 0,
    succeed: () => {
      failures = 0;
      until = 0;
    },
    fail: () => {
      if (wait() > 0) return;
      until = now() + (waits[Math.min(failures, waits.length - 1)] as number);
      failures += 1;
    },
    reopen: () => {
      until = 0;
    },
    wait,
  };
}
