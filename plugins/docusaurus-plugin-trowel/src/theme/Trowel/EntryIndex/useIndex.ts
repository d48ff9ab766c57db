import { useAddressState, useLater } from 'docusaurus-plugin-trowel/client';
import type { IndexPart, IndexRest } from 'docusaurus-plugin-trowel/props';
import type { FacetCounts } from 'docusaurus-plugin-trowel/search';
import { findUsefulFacets } from 'docusaurus-plugin-trowel/search';
import { useCallback, useEffect, useMemo } from 'react';
import { type NarrowedIndex, narrowIndex, prepareIndex, toWholeIndex } from './indexFilter.ts';
import { type IndexState, initialState, parseState, toSearch } from './indexState.ts';

/** An index as the reader narrows it. */
interface ShownIndex {
  readonly state: IndexState;
  readonly change: (next: IndexState, how?: 'push' | 'replace') => void;
  /** The rows and counts of the state. Absent on a page of a long index until the reader narrows it and all rows are loaded. */
  readonly narrowed?: NarrowedIndex;
  /** The facets that are offered. */
  readonly facets: readonly FacetCounts[];
  /** `waiting`: the reader has narrowed the index, and not all rows are there yet. */
  readonly phase: 'ready' | 'waiting' | 'failed';
  /** Loads all rows of a long index, unless they are there. */
  readonly load: () => void;
}

/** Narrows an index by the address. A long index shows one of its pages, and loads all rows once the reader narrows or sorts it. */
export function useIndex(part: IndexPart, rest: IndexRest | undefined): ShownIndex {
  const { long } = part;
  const { load, ...columns } = useLater(long && rest?.columns);
  const { load: loadSummaries, ...summaries } = useLater(long && rest?.summaries);
  const whole = useMemo(
    () => (long ? columns.value && toWholeIndex(columns.value, summaries.value) : part),
    [long, part, columns.value, summaries.value],
  );
  const prepared = useMemo(() => whole && prepareIndex(whole), [whole]);
  const known = columns.value?.facets ?? (long ? undefined : part.facets);
  const parse = useCallback(
    (query: string) => parseState(query, known ?? long?.facets.map(({ name }) => ({ name })) ?? []),
    [known, long],
  );
  const [state, change] = useAddressState(initialState, { parse, write: toSearch });
  const isAsked = long === undefined || toSearch(state) !== '';

  useEffect(() => {
    if (isAsked) load();
  }, [isAsked, load]);
  // The reader sees titles and counts before the summaries, which are as large as all the rest.
  useEffect(() => {
    if (columns.phase === 'ready') loadSummaries();
  }, [columns.phase, loadSummaries]);

  const useful = useMemo(() => whole && findUsefulFacets(whole.facets, whole.rows.length), [whole]);
  const narrowed = useMemo(() => prepared && narrowIndex(prepared, state), [prepared, state]);
  const failed = [columns, summaries].some(({ phase }) => phase === 'failed');
  // Words are looked for in summaries, too: without them, a count would be too low.
  const isComplete = narrowed !== undefined && (!long || state.text === '' || summaries.phase === 'ready');
  return {
    state,
    change,
    narrowed: isAsked ? narrowed : undefined,
    facets: narrowed?.facets.filter(({ name }) => useful?.includes(name)) ?? long?.facets ?? [],
    phase: !isAsked || (isComplete && !failed) ? 'ready' : failed ? 'failed' : 'waiting',
    load: useCallback(() => {
      load();
      if (columns.phase === 'ready') loadSummaries();
    }, [load, loadSummaries, columns.phase]),
  };
}
