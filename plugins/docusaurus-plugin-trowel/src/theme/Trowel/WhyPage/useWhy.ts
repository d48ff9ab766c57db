import type { Governing, Place, WhyAnswer } from 'docusaurus-plugin-trowel/why';
import {
  type AskWhy,
  createAskWhy,
  createFindNear,
  fromLean,
  type LeanPages,
  type Near,
} from 'docusaurus-plugin-trowel/why';
import { useEffect, useMemo, useState } from 'react';

/** Places that are answered at once; nobody reads more. */
export const mostPlaces = 1000;

/** What the hub says of the places, or why it says nothing. */
export type WhyState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly retry: () => void }
  | {
      readonly phase: 'ready';
      readonly answer: WhyAnswer;
      /** Pages that a marker could have meant, by name. */
      readonly find: (name: string) => Governing | undefined;
      readonly near: (path: string) => Near | undefined;
    };

interface Known {
  readonly ask: AskWhy;
  readonly find: (name: string) => Governing | undefined;
  readonly near: (path: string) => Near | undefined;
}

/** Loads what the hub knows, once, and asks it about places. */
export function useWhy(load: () => Promise<LeanPages>, places: readonly Place[]): WhyState {
  const [known, setKnown] = useState<Known | 'failed'>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    let current = true;
    load().then(
      (pages) => current && setKnown(prepare(fromLean(pages))),
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
    return { phase: 'ready', answer: known.ask(places.slice(0, mostPlaces)), find: known.find, near: known.near };
  }, [known, places]);
}

function prepare(pages: readonly Governing[]): Known {
  const byName = new Map(pages.map((page) => [page.id.slice(page.kind.length + 1), page]));
  return { ask: createAskWhy(pages), find: (name) => byName.get(name), near: createFindNear(pages) };
}
