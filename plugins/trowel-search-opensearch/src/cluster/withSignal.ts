import type { Client } from '@opensearch-project/opensearch';

/** Returns a client of the same cluster whose requests end when the signal is aborted. They throw the signal's reason then. */
export function withSignal(client: Client, signal: AbortSignal): Client {
  const child = client.child();
  const { transport } = child;
  const request = transport.request.bind(transport) as (...given: readonly unknown[]) => Stoppable;
  const requestUntil = async (...given: readonly unknown[]) => {
    signal.throwIfAborted();
    const running = request(...given);
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
  transport.request = requestUntil as unknown as typeof transport.request;
  return child;
}

interface Stoppable extends PromiseLike<unknown> {
  readonly abort: () => unknown;
}
