import { useEffect, useState } from 'react';
import { findFields, findUnfinishedFilter } from '../../search/querySyntax.ts';
import type { Completion } from '../../search/search.ts';
import { useFacets } from './useFacets.ts';
import { useSearchClient } from './useSearchClient.ts';

/** What a text gives while it is typed. */
export interface TypedText {
  /** Completions for its last word. */
  readonly completions: readonly Completion[];
  /** The query to ask: the text without an unfinished filter. */
  readonly question: string;
}

const none: readonly Completion[] = [];

/**
 * Completes a text while it is typed. Leaves an unfinished filter out of the query as long as it has completions: half of
 * its value would find nothing or something else.
 */
export function useCompletions(text: string, typing: boolean): TypedText {
  const getClient = useSearchClient();
  const facets = useFacets();
  const [known, setKnown] = useState<{ readonly text: string; readonly completions: readonly Completion[] }>();
  const [last, setLast] = useState(text);

  useEffect(() => {
    // Loads nothing for words that are no filters.
    if (!typing || (!findUnfinishedFilter(text, facets) && findFields(text, facets).length === 0)) return;
    let current = true;
    getClient()
      .complete(text)
      .then(
        (completions) => current && setKnown({ text, completions }),
        // The search itself reports what is wrong.
        () => current && setKnown({ text, completions: none }),
      );
    return () => {
      current = false;
    };
  }, [text, typing, getClient, facets]);

  const completions = typing && known?.text === text ? known.completions : none;
  const end = typing ? findUnfinishedFilter(text, facets) : undefined;
  // Keeps the last query until it is known whether the filter is finished.
  const waiting = end !== undefined && known?.text !== text;
  const question = waiting ? last : end && completions.length > 0 ? text.slice(0, end.start).trimEnd() : text;
  if (question !== last) setLast(question);
  return { completions, question };
}
