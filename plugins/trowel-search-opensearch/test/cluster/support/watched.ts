import { type ApiResponse, Client, Transport } from '@opensearch-project/opensearch';
import type {
  TransportRequestCallback,
  TransportRequestPromise,
} from '@opensearch-project/opensearch/lib/Transport.js';

/** What happens around a request, which is counted from 0. Whatever these throw is thrown to whoever asks. */
export interface Watch {
  readonly before?: (at: number, path: string) => Promise<void> | void;
  readonly after?: (at: number, path: string) => Promise<void> | void;
}

type Running = TransportRequestPromise<ApiResponse> & TransportRequestCallback;

/** Creates a client whose requests are watched. */
export function createWatched(urls: readonly string[], { before, after }: Watch): Client {
  let count = 0;
  class WatchedTransport extends Transport {
    override request(...given: Parameters<Transport['request']>): Running {
      const at = count++;
      const { path } = given[0];
      let running: { readonly abort: () => unknown } | undefined;
      const answer = (async () => {
        await before?.(at, path);
        const request = super.request(...given);
        running = request;
        const answered = await request;
        await after?.(at, path);
        return answered;
      })();
      return Object.assign(answer, { abort: () => running?.abort() }) as unknown as Running;
    }
  }
  return new Client({ nodes: [...urls], Transport: WatchedTransport });
}
