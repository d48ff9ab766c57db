import { QueryRefused, type ServerClient } from '../engine.ts';
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
}

const late = Symbol('late');

/**
 * Creates a client that asks a server, and the static index when the server is gone, slow or refuses the query. Answers of the static index say so
 * (`SearchResults.instead`). A server that failed is asked again after a while, and its answers are taken again.
 */
export function createFallbackClient({ server, openStatic, availability, patience }: FallbackInput): SearchClient {
  let opened: SearchClient | undefined;
  const getStatic = () => {
    opened ??= openStatic();
    return opened;
  };
  /** Asks the server; `undefined` when it does not answer in time or at all. */
  const askServer = async <Answer>(ask: (signal: AbortSignal) => Promise<Answer>, left: AbortSignal) => {
    if (!availability.isOpen()) return undefined;
    const asking = new AbortController();
    const stop = () => asking.abort();
    left.addEventListener('abort', stop, { once: true });
    try {
      const answer = await Promise.race([ask(asking.signal), patience(asking.signal).then(() => late as typeof late)]);
      // Whoever typed on says nothing about the server.
      if (left.aborted) return undefined;
      if (answer === late) {
        availability.fail();
        return undefined;
      }
      availability.succeed();
      return answer as Answer;
    } catch (error) {
      if (!left.aborted && !(error instanceof QueryRefused)) availability.fail();
      return undefined;
    } finally {
      left.removeEventListener('abort', stop);
      asking.abort();
    }
  };
  const never = new AbortController().signal;
  return {
    async search(query, show, signal = never) {
      const answer = await askServer((asking) => server.search(query, undefined, asking), signal);
      if (answer !== undefined) return answer;
      const mark = (results: SearchResults): SearchResults => ({ ...results, instead: true });
      return mark(await getStatic().search(query, show && ((results) => show(mark(results))), signal));
    },
    async complete(text) {
      const answer = await askServer<readonly Completion[]>(() => server.complete(text), never);
      return answer ?? getStatic().complete(text);
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
        if (await server.isThere(signal)) {
          availability.succeed();
          return true;
        }
        if (!signal.aborted) availability.fail();
      }
      return false;
    },
  };
}

/** Waits some milliseconds, or until the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
