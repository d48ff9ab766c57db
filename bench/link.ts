import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from './server.ts';

interface LinkOptions {
  /** Time from a request to the first byte of its response, in milliseconds. */
  readonly latency: number;
  readonly bytesPerSecond: number;
}

/** Slow 4G as Chromium's developer tools apply it: 150 ms × 3.75, 90 % of 1.6 Mbit/s. */
export const slow4g: LinkOptions = { latency: 562.5, bytesPerSecond: (1_600_000 / 8) * 0.9 };

const piece = 2048;

/** Creates a slow connection. */
export function createLink({ latency, bytesPerSecond }: LinkOptions): Link {
  // The time at which the line has sent everything given to it so far.
  let free = 0;
  const send = async (bytes: number) => {
    const now = performance.now();
    free = Math.max(free, now) + (bytes / bytesPerSecond) * 1000;
    await sleep(free - now);
  };
  return {
    wait: () => sleep(latency),
    async *chunks(body) {
      for (let at = 0; at < body.length; at += piece) {
        const chunk = body.subarray(at, at + piece);
        // Pieces are sent in the order in which they are requested.
        await send(chunk.length);
        yield chunk;
      }
    },
  };
}
