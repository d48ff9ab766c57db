import { createLoader } from './load.ts';
import { type Completion, manifestName, type SearchClient, type SearchQuery, type SearchResults } from './search.ts';

/** What the page says to the worker. */
export type Asked =
  | { readonly type: 'base'; readonly base: string }
  /** The file by which the others are found, as far as it could be had. */
  | { readonly type: 'manifest'; readonly content?: Uint8Array }
  | Question;
export type Question = { readonly id: number } & (
  | { readonly type: 'search'; readonly query: SearchQuery }
  /** Nobody waits for the answer any more. */
  | { readonly type: 'leave' }
  | { readonly type: 'complete'; readonly text: string }
  | { readonly type: 'prepare' }
);

type Value = SearchResults | readonly Completion[] | undefined;

/** What the worker says to the page, and of which question. */
export type Told =
  | { readonly type: 'shown'; readonly value: SearchResults }
  | { readonly type: 'done'; readonly value: Value }
  | { readonly type: 'failed'; readonly message: string };
export type ToldOf = Told & { readonly id: number };

interface Waiting {
  readonly show?: (results: SearchResults) => void;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Opens search in a web worker. `base` is the address of the index's folder, with its slash at the end. */
export function openRemote(base: string): SearchClient {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let worker: Worker | undefined;
  const start = () => {
    const started = new Worker(new URL('./worker', import.meta.url));
    started.onmessage = ({ data }: MessageEvent<ToldOf>) => {
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
      // Its code could not be had; the next question starts another.
      started.terminate();
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The search worker cannot be started.'));
      waiting.clear();
    };
    const tell = (asked: Asked) => started.postMessage(asked);
    tell({ type: 'base', base });
    // Loaded beside the worker's own code, which could ask for it only when it is there.
    createLoader(
      base,
      fetch.bind(globalThis),
    )(manifestName).then(
      (content) => tell({ type: 'manifest', content }),
      () => tell({ type: 'manifest' }),
    );
    return started;
  };
  const ask = <Of extends Value>(asked: (id: number) => Asked, show?: Waiting['show']) =>
    new Promise<Of>((resolve, reject) => {
      worker ??= start();
      const id = next++;
      waiting.set(id, { show, resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage(asked(id));
    });
  return {
    search: (query, show, signal) =>
      ask<SearchResults>((id) => {
        signal?.addEventListener('abort', () => worker?.postMessage({ id, type: 'leave' } satisfies Asked), {
          once: true,
        });
        return { id, type: 'search', query };
      }, show),
    complete: (text) => ask<readonly Completion[]>((id) => ({ id, type: 'complete', text })),
    prepare: () => ask<undefined>((id) => ({ id, type: 'prepare' })).catch(() => undefined),
  };
}
