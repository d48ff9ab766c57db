import type { Client } from '@opensearch-project/opensearch';
import type { EngineResponse } from '../query/response.ts';
import type { AskIndex } from '../query/search.ts';

/** Milliseconds that shards have to answer: less than the proxy gives a node, so that what they have by then arrives. */
const patience = '800ms';

/** Creates the function that asks an index or alias. It throws when no shard could be asked. */
export function createAsk(client: Client, index: string, signal?: AbortSignal): AskIndex {
  return async (bodies) => {
    if (bodies.length === 0) return [];
    const request = client.msearch({
      index,
      body: bodies.flatMap((body) => [{}, { timeout: patience, ...body }]),
    } as Parameters<Client['msearch']>[0]);
    // It returns the request, and whatever a listener returns must not fail.
    const stop = () => void request.abort?.();
    signal?.addEventListener('abort', stop, { once: true });
    const { responses } = await readResponses(request).finally(() => signal?.removeEventListener('abort', stop));
    const failed = responses.find(({ error }) => error !== undefined);
    // Its type is the name that the log shows: its reason can hold what was typed.
    if (failed?.error)
      throw Object.assign(new Error(`${failed.error.type}: ${failed.error.reason ?? ''}`), { name: failed.error.type });
    return responses;
  };
}

async function readResponses(request: PromiseLike<{ readonly body: unknown }>) {
  return (await request).body as { readonly responses: readonly EngineResponse[] };
}
