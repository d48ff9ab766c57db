import { createLoader } from './fileLoader.ts';
import { type Completion, manifestName, type SearchClient, type SearchQuery, type SearchResults } from './search.ts';

/** A message from the page to the worker. */
export type WorkerRequest =
  | { readonly type: 'base'; readonly base: string }
  /** The manifest, if it could be loaded. */
  | { readonly type: 'manifest'; readonly content?: Uint8Array }
  | QueryRequest;
/** A request about one query, identified by `id`. */
export type QueryRequest = { readonly id: number } & (
  | { readonly type: 'search'; readonly query: SearchQuery }
  /** The answer is no longer needed. */
  | { readonly type: 'leave' }
  | { readonly type: 'complete'; readonly text: string }
  | { readonly type: 'prepare' }
);

type Value = SearchResults | readonly Completion[] | undefined;

/** A message from the worker to the page about one query. */
export type ResponseBody =
  | { readonly type: 'shown'; readonly value: SearchResults }
  | { readonly type: 'done'; readonly value: Value }
  | { readonly type: 'failed'; readonly message: string };
/** A message from the worker, with the `id` of its query. */
export type WorkerResponse = ResponseBody & { readonly id: number };

interface Waiting {
  readonly show?: (results: SearchResults) => void;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Opens search in a web worker. `base` is the address of the index's folder, with a trailing slash. */
export function openWorkerClient(base: string): SearchClient {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let worker: Worker | undefined;
  const start = () => {
    const started = new Worker(new URL('./worker', import.meta.url));
    started.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      const of = waiting.get(data.id);
      if (data.type === 'shown') {
        of?.show?.(data.value);
        return;
      }
      waiting.delete(data.id);
      if (data.type === 'done') of?.resolve(data.value);
      else of?.reject(new Error(data.message));
    };
    started.onerror = () => {
      // The worker's code could not be loaded; the next query starts another worker.
      started.terminate();
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The search worker cannot be started.'));
      waiting.clear();
    };
    const send = (message: WorkerRequest) => started.postMessage(message);
    send({ type: 'base', base });
    // Loads the manifest in parallel with the worker's code.
    createLoader(
      base,
      fetch.bind(globalThis),
    )(manifestName).then(
      (content) => send({ type: 'manifest', content }),
      () => send({ type: 'manifest' }),
    );
    return started;
  };
  const request = <Of extends Value>(toRequest: (id: number) => WorkerRequest, show?: Waiting['show']) =>
    new Promise<Of>((resolve, reject) => {
      worker ??= start();
      const id = next++;
      waiting.set(id, { show, resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage(toRequest(id));
    });
  return {
    search: (query, show, signal) =>
      request<SearchResults>((id) => {
        signal?.addEventListener('abort', () => worker?.postMessage({ id, type: 'leave' } satisfies WorkerRequest), {
          once: true,
        });
        return { id, type: 'search', query };
      }, show),
    complete: (text) => request<readonly Completion[]>((id) => ({ id, type: 'complete', text })),
    prepare: () => request<undefined>((id) => ({ id, type: 'prepare' })).catch(() => undefined),
  };
}
