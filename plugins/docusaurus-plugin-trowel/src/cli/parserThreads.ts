import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileToParse, ParseMany } from '../content/reader.ts';
import type { ParserSettings } from './parserThread.ts';

/** How many files a thread is given at a time. */
const chunk = 32;
/** More threads would wait for this one, which takes what they have parsed. */
const mostThreads = 8;

/** Makes the function that parses many pages in threads; `undefined` where there is one processor only. */
export function createParseMany(settings: ParserSettings, threads = availableParallelism()): ParseMany | undefined {
  if (threads < 2) return undefined;
  const script = new URL('../../lib/parse-pages.mjs', import.meta.url);
  return async (files, done) => {
    let given = 0;
    let hasFailed = false;
    const take = (): readonly FileToParse[] => {
      const taken: FileToParse[] = [];
      if (hasFailed) return taken;
      for (let next = files.next(); !next.done; next = files.next()) if (taken.push(next.value) === chunk) break;
      given += taken.length;
      return taken;
    };
    const parse = async () => {
      const worker = new Worker(script, { workerData: settings, execArgv: [] });
      try {
        for (let taken = take(); taken.length > 0; taken = take()) {
          const first = given - taken.length;
          worker.postMessage(taken);
          const [pages] = await once(worker, 'message');
          for (const [at, page] of pages.entries()) done(first + at, page);
        }
      } catch (error) {
        // All pages are parsed anew then, so the other threads stop, too.
        hasFailed = true;
        throw error;
      } finally {
        await worker.terminate();
      }
    };
    await Promise.all(Array.from({ length: Math.min(threads, mostThreads) }, parse));
  };
}
