import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { type CurrentIndex, findCurrentIndex, NoGeneration } from '../index/marks.ts';

/** Remembers which generation of each hub readers get. */
export interface Generations {
  /** Leaves out hubs that were not pushed yet. Throws where none of them was. */
  readonly find: (hubs: readonly string[]) => Promise<readonly CurrentIndex[]>;
  /** Says whether readers get others than these by now. Where the cluster does not say, they do not. An answer that is there waits only a moment. */
  readonly areReplaced: (asked: readonly CurrentIndex[], options: { readonly isAnswered: boolean }) => Promise<boolean>;
}

/** Milliseconds for which it is remembered. */
const memory = 10_000;

/** Milliseconds that an answer with shards missing waits for word of a newer generation. */
const moment = 400;

/** Creates what remembers the generations of a cluster's hubs. `now` is in milliseconds. */
export function createGenerations(client: Client, now: () => number): Generations {
  const known = new Map<string, { readonly found: Promise<CurrentIndex>; readonly at: number }>();
  const ask = (hub: string): Promise<CurrentIndex> => {
    const found = findCurrentIndex(client, hub);
    known.set(hub, { found, at: now() });
    found.catch(() => known.delete(hub));
    return found;
  };
  /** Asks again, and forgets what is known only when there is an answer: while a cluster elects a manager, there is none. */
  const renew = async (hub: string): Promise<CurrentIndex> => {
    const current = await findCurrentIndex(client, hub).catch((error) => {
      // A hub that was taken out, or pushed by another version, must not take the others with it.
      if (error instanceof NoGeneration) known.delete(hub);
      throw error;
    });
    known.set(hub, { found: Promise.resolve(current), at: now() });
    return current;
  };
  const find = (hub: string): Promise<CurrentIndex> => {
    const kept = known.get(hub);
    if (!kept) return ask(hub);
    // Nobody waits for the newer one. Until the old one is deleted, it is whole.
    if (now() - kept.at > memory) {
      known.set(hub, { ...kept, at: now() });
      renew(hub).catch(() => undefined);
    }
    return kept.found;
  };
  return {
    async find(hubs) {
      const results = await Promise.allSettled(hubs.map(find));
      const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      const fatal = failures.find((reason) => !(reason instanceof NoGeneration));
      if (fatal !== undefined || failures.length === hubs.length) throw fatal ?? failures[0];
      return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
    areReplaced(asked, { isAnswered }) {
      const replaced = Promise.all(asked.map(async ({ index, mark }) => (await renew(mark.hub)).index !== index)).then(
        (of) => of.includes(true),
        (error) => error instanceof NoGeneration,
      );
      return isAnswered ? Promise.race([replaced, wait(moment, false)]) : replaced;
    },
  };
}
