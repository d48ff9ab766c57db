import type { GoverningPage, Place, WhyAnswer } from 'docusaurus-plugin-trowel/why';
import {
  type AnswerWhy,
  createAnswerWhy,
  createFindGovernedFolder,
  deserializePages,
  type GovernedFolder,
  type SerializedPages,
} from 'docusaurus-plugin-trowel/why';
import { useEffect, useMemo, useState } from 'react';

/** The most places that are answered at once. */
export const mostPlaces = 1000;

/** The answer to a question, or why there is none. */
export type WhyState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly retry: () => void }
  | {
      readonly phase: 'ready';
      readonly answer: WhyAnswer;
      /** Finds the page with a name. */
      readonly find: (name: string) => GoverningPage | undefined;
      readonly findFolder: (path: string) => GovernedFolder | undefined;
    };

interface Known {
  readonly ask: AnswerWhy;
  readonly find: (name: string) => GoverningPage | undefined;
  readonly findFolder: (path: string) => GovernedFolder | undefined;
}

/** Loads all pages that govern code, once, and answers questions about places. */
export function useWhy(load: () => Promise<SerializedPages>, places: readonly Place[]): WhyState {
  const [known, setKnown] = useState<Known | 'failed'>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    let current = true;
    load().then(
      (pages) => current && setKnown(prepare(deserializePages(pages))),
      () => current && setKnown('failed'),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);

  return useMemo((): WhyState => {
    if (known === undefined) return { phase: 'loading' };
    if (known === 'failed') {
      const retry = () => {
        setKnown(undefined);
        setAttempt((count) => count + 1);
      };
      return { phase: 'failed', retry };
    }
    return {
      phase: 'ready',
      answer: known.ask(places.slice(0, mostPlaces)),
      find: known.find,
      findFolder: known.findFolder,
    };
  }, [known, places]);
}

function prepare(pages: readonly GoverningPage[]): Known {
  const byName = new Map(pages.map((page) => [page.id.slice(page.kind.length + 1), page]));
  return { ask: createAnswerWhy(pages), find: (name) => byName.get(name), findFolder: createFindGovernedFolder(pages) };
}
