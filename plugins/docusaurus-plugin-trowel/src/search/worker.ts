import { createLoader } from './load.ts';
import { openSearch } from './open.ts';
import type { Asked, Question, Told, ToldOf } from './remote.ts';
import { manifestName } from './search.ts';

/** The far end of `openRemote`: answers in a web worker, so that typing never waits for it. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  readonly postMessage: (told: ToldOf) => void;
};
/** Passages are loaded when nobody has typed for so many milliseconds: a fast typist's pause between two letters. */
const pause = 120;

/** The page says where the index is before it asks anything, and brings the file that everything begins with. */
let base = '';
let bring: (content?: Uint8Array) => void = () => undefined;
let brought: Promise<Uint8Array | undefined> | undefined = new Promise((resolve) => {
  bring = resolve;
});
const client = openSearch({
  async load(name, options) {
    const first = name === manifestName ? brought : undefined;
    if (first) brought = undefined;
    return (await first) ?? createLoader(base, fetch)(name, options);
  },
  settle: () => new Promise((resolve) => setTimeout(resolve, pause)),
});

/** Questions that somebody waits for. */
const waiting = new Map<number, AbortController>();

scope.onmessage = async ({ data }) => {
  if (data.type === 'base') base = data.base;
  else if (data.type === 'manifest') bring(data.content);
  else await answer(data);
};

async function answer(asked: Question): Promise<void> {
  const { id } = asked;
  const tell = (told: Told) => scope.postMessage({ ...told, id });
  try {
    if (asked.type === 'leave') waiting.get(id)?.abort();
    else if (asked.type === 'search') {
      const { signal } = keep(id);
      tell({
        type: 'done',
        value: await client.search(asked.query, (value) => tell({ type: 'shown', value }), signal),
      });
    } else if (asked.type === 'complete') tell({ type: 'done', value: await client.complete(asked.text) });
    else {
      await client.prepare();
      tell({ type: 'done', value: undefined });
    }
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
  if (asked.type === 'search') waiting.delete(id);
}

function keep(id: number): AbortController {
  const controller = new AbortController();
  waiting.set(id, controller);
  return controller;
}
