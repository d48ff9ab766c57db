import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';

/** Milliseconds to wait before a cluster that is busy is asked again: a minute in all. */
export const pauses: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

interface PushClientOptions {
  readonly signal: AbortSignal;
  readonly pauses?: readonly number[];
}

/**
 * Returns a client of the same cluster for a push. Its requests end when the signal is aborted, and throw the signal's reason then. What a cluster
 * refuses because it is too busy (status 429) is asked again for a minute: all that was sent would be lost otherwise.
 */
export function createPushClient(client: Client, { signal, pauses: given = pauses }: PushClientOptions): Client {
  const child = client.child();
  const { transport } = child;
  const request = transport.request.bind(transport) as (...asked: readonly unknown[]) => Stoppable;
  const requestOnce = async (asked: readonly unknown[]) => {
    signal.throwIfAborted();
    const running = request(...asked);
    // It returns the request, and whatever a listener returns must not fail.
    const stop = () => void running.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await running;
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
  const requestPatiently = async (...asked: readonly unknown[]) => {
    for (const pause of given) {
      try {
        return await requestOnce(asked);
      } catch (error) {
        if ((error as { readonly statusCode?: number }).statusCode !== 429) throw error;
      }
      await wait(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
    return requestOnce(asked);
  };
  transport.request = requestPatiently as unknown as typeof transport.request;
  return child;
}

interface Stoppable extends PromiseLike<unknown> {
  readonly abort: () => unknown;
}
