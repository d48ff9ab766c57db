import { useEffect, useState } from 'react';
import { findFields, findUnfinishedFilter } from '../../search/querySyntax.ts';
import type { Completion } from '../../search/search.ts';
import { useFacets } from './useFacets.ts';
import { useSearchClient } from './useSearchClient.ts';

/** What is made of a text while it is typed. */
export interface Typing {
  /** Ends for its last word. */
  readonly completions: readonly Completion[];
  /** What to ask: the text, without a filter that is not finished yet. */
  readonly question: string;
}

const none: readonly Completion[] = [];

/**
 * Watches a text being typed. A filter that is being typed is not asked as long as there are ends for it: half of its
 * value would find nothing, or everything else.
 */
export function useCompletions(text: string, typing: boolean): Typing {
  const getClient = useSearchClient();
  const facets = useFacets();
  const [known, setKnown] = useState<{ readonly text: string; readonly completions: readonly Completion[] }>();
  const [last, setLast] = useState(text);

  useEffect(() => {
    // Most words are no filters: what filters need is not loaded for them.
    if (!typing || (!findUnfinishedFilter(text, facets) && findFields(text, facets).length === 0)) return;
    let current = true;
    getClient()
      .complete(text)
      .then(
        (completions) => current && setKnown({ text, completions }),
        // Search itself says what is wrong.
        () => current && setKnown({ text, completions: none }),
      );
    return () => {
      current = false;
    };
  }, [text, typing, getClient, facets]);

  const completions = typing && known?.text === text ? known.completions : none;
  const end = typing ? findUnfinishedFilter(text, facets) : undefined;
  // Until it is known whether the filter is finished, the question before stands.
  const waiting = end !== undefined && known?.text !== text;
  const question = waiting ? last : end && completions.length > 0 ? text.slice(0, end.start).trimEnd() : text;
  if (question !== last) setLast(question);
  return { completions, question };
}
