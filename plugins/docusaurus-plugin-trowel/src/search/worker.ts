import { openSearch } from './client.ts';
import { createLoader } from './fileLoader.ts';
import { manifestName } from './search.ts';
import type { QueryRequest, ResponseBody, WorkerRequest, WorkerResponse } from './workerClient.ts';

/** The web worker that `openWorkerClient` starts: it answers queries without blocking the page. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<WorkerRequest>) => void;
  readonly postMessage: (response: WorkerResponse) => void;
};
/** Milliseconds without typing before passages are loaded: a fast typist's pause between two letters. */
const pause = 120;

/** The address of the index and its manifest, which the page sends before any query. */
let base = '';
let resolveManifest: (content?: Uint8Array) => void = () => undefined;
let manifest: Promise<Uint8Array | undefined> | undefined = new Promise((resolve) => {
  resolveManifest = resolve;
});
const client = openSearch({
  async load(name, options) {
    const first = name === manifestName ? manifest : undefined;
    if (first) manifest = undefined;
    return (await first) ?? createLoader(base, fetch)(name, options);
  },
  settle: () => new Promise((resolve) => setTimeout(resolve, pause)),
});

/** The queries that are still to be answered. */
const waiting = new Map<number, AbortController>();

scope.onmessage = async ({ data }) => {
  if (data.type === 'base') base = data.base;
  else if (data.type === 'manifest') resolveManifest(data.content);
  else await answer(data);
};

async function answer(request: QueryRequest): Promise<void> {
  const { id } = request;
  const send = (response: ResponseBody) => scope.postMessage({ ...response, id });
  try {
    if (request.type === 'leave') waiting.get(id)?.abort();
    else if (request.type === 'search') {
      const { signal } = keep(id);
      send({
        type: 'done',
        value: await client.search(request.query, (value) => send({ type: 'shown', value }), signal),
      });
    } else if (request.type === 'complete') send({ type: 'done', value: await client.complete(request.text) });
    else {
      await client.prepare();
      send({ type: 'done', value: undefined });
    }
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
  if (request.type === 'search') waiting.delete(id);
}

function keep(id: number): AbortController {
  const controller = new AbortController();
  waiting.set(id, controller);
  return controller;
}
