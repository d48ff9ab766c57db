import type { Answer } from './pages.ts';

/** What readers have seen. */
export interface Seen {
  answers: number;
  partial: number;
  /** Answers that are wrong and do not say so. */
  readonly wrong: string[];
  /** Requests without an answer, by status. */
  readonly lost: number[];
  /** Milliseconds of the slowest request. */
  slowest: number;
}

interface ReadersOptions {
  readonly count: number;
  readonly ask: (text: string) => Promise<Answer>;
  /** The totals that are right, by query. */
  readonly totals: ReadonlyMap<string, readonly number[]>;
}

/** Has readers ask without a pause. `stop` waits for their last answers. */
export function startReaders({ count, ask, totals }: ReadersOptions) {
  const seen: Seen = { answers: 0, partial: 0, wrong: [], lost: [], slowest: 0 };
  const texts = [...totals.keys()];
  let isOver = false;
  const read = async (first: number): Promise<void> => {
    for (let at = first; !isOver; at += 1) {
      const text = texts[at % texts.length] as string;
      const began = performance.now();
      const { status, results } = await ask(text);
      seen.slowest = Math.max(seen.slowest, Math.round(performance.now() - began));
      if (!results) {
        seen.lost.push(status);
        continue;
      }
      seen.answers += 1;
      if (results.partial) seen.partial += 1;
      else if (!totals.get(text)?.includes(results.total ?? -1)) seen.wrong.push(`${text}: ${results.total}`);
    }
  };
  const readers = Array.from({ length: count }, (_, at) => read(at));
  return {
    seen,
    async stop(): Promise<Seen> {
      isOver = true;
      await Promise.all(readers);
      return seen;
    },
  };
}

/** Says in a line what readers have seen. */
export function describeSeen({ answers, partial, wrong, lost, slowest }: Seen): string {
  return `${answers} answers, of which ${partial} say that they are partial; ${wrong.length} wrong; ${lost.length} lost${lost.length > 0 ? ` (${[...new Set(lost)].join()})` : ''}; the slowest took ${slowest} ms`;
}
