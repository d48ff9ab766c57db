import type { QueryRefused, ServerClient } from '../engine.ts';
import type { Completion, SearchClient, SearchResults } from '../search.ts';
import type { Availability } from './availability.ts';

/** What answers, and how long it is waited for. */
export interface FallbackInput {
  readonly server: ServerClient;
  /** Opens the static index. Called when it is first needed, so that nobody loads it for nothing. */
  readonly openStatic: () => SearchClient;
  readonly availability: Availability;
  /** Resolves when the server has had its time, or at once when the signal is aborted. */
  readonly patience: (signal: AbortSignal) => Promise<void>;
  /** Waits some milliseconds; less when the signal is aborted, or when the browser is connected again. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What came of a question to the server. */
type Asked<Answer> = { readonly answer: Answer } | { readonly instead: NonNullable<SearchResults['instead']> };

/**
 * Creates a client that asks a server, and the static index when the server is gone, slow or refuses the query. Answers of the static index say so
 * (`SearchResults.instead`). A server that failed is asked again after a while, and its answers are taken again.
 */
export function createFallbackClient({
  server,
  openStatic,
  availability,
  patience,
  sleep,
}: FallbackInput): SearchClient {
  let opened: SearchClient | undefined;
  const getStatic = () => {
    opened ??= openStatic();
    return opened;
  };
  const fail = (): { readonly instead: 'gone' } => {
    availability.fail();
    return { instead: 'gone' };
  };
  /** Asks the server, and stops asking when it has had its time (`late`) or the reader leaves. */
  const ask = async <Answer, Late>(
    question: (signal: AbortSignal) => Promise<Answer>,
    { left, late }: { readonly left: AbortSignal; readonly late: Late },
  ): Promise<Answer | Late> => {
    const asking = new AbortController();
    const stop = () => asking.abort();
    left.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([question(asking.signal), patience(asking.signal).then(() => late)]);
    } finally {
      left.removeEventListener('abort', stop);
      asking.abort();
    }
  };
  /** Asks the server if it is worth it. Throws when the reader has left meanwhile: whoever types on says nothing about the server. */
  const askServer = async <Answer>(
    question: (signal: AbortSignal) => Promise<Answer>,
    left: AbortSignal,
  ): Promise<Asked<Answer>> => {
    left.throwIfAborted();
    if (!availability.isOpen()) return { instead: 'gone' };
    try {
      const asked = await ask((signal) => question(signal).then((answer) => ({ answer })), { left, late: undefined });
      left.throwIfAborted();
      if (asked === undefined) return fail();
      availability.succeed();
      return asked;
    } catch (error) {
      left.throwIfAborted();
      return isRefusal(error) ? { instead: 'refused' } : fail();
    }
  };
  const never = new AbortController().signal;
  return {
    async search(query, show, signal = never) {
      const asked = await askServer(async (asking) => {
        const results = await server.search(query, asking);
        // A part of the server that finds nothing says nothing about the hub.
        if (results.partial && results.pages.length === 0) throw new Error('Too much of the search server is gone.');
        return results;
      }, signal);
      if ('answer' in asked) return asked.answer;
      const mark = (results: SearchResults): SearchResults => ({ ...results, instead: asked.instead });
      return mark(await getStatic().search(query, show && ((results) => show(mark(results))), signal));
    },
    async complete(text) {
      const asked = await askServer<readonly Completion[]>((asking) => server.complete(text, asking), never);
      return 'answer' in asked ? asked.answer : getStatic().complete(text);
    },
    async prepare() {
      // The server needs nothing beforehand. Where it is known to be gone, the static index does.
      if (!availability.isOpen()) await getStatic().prepare();
    },
    /** Waits until the server may be asked again, and asks whether it is there. */
    async recover(signal) {
      while (!signal.aborted) {
        await sleep(availability.wait(), signal);
        if (signal.aborted) return false;
        availability.reopen();
        if (await ask((asking) => server.isThere(asking), { left: signal, late: false }).catch(() => false))
          return true;
        if (!signal.aborted) availability.fail();
      }
      return false;
    },
  };
}

/** Says whether the server refuses a query. By its name, since an engine's package can have a copy of this class of its own. */
function isRefusal(error: unknown): boolean {
  const name: QueryRefused['name'] = 'QueryRefused';
  return error instanceof Error && error.name === name;
}

/** Waits some milliseconds, or until the signal is aborted. With `wake`, also until that window is connected again. */
export function sleep(
  milliseconds: number,
  signal: AbortSignal,
  wake?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      wake?.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    wake?.addEventListener('online', end, { once: true });
  });
}
