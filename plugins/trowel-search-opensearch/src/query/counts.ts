import type { SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import { toAllValues, toFacetCounts } from './facets.ts';
import { isPartial } from './results.ts';
import type { Searched } from './search.ts';

interface Counts {
  readonly counts: SearchResults['facets'];
  /** Whether some shards did not count. */
  readonly partial: boolean;
}

/** Counts the values of all facets over all pages of an index. */
type CountAll = (index: string, searched: Searched) => Promise<Counts>;

/** What is remembered at most: the proxies of a company ask few sets of hubs. */
const most = 20;

/**
 * Creates the function that counts. It asks once for each index: readers complete words with each letter that they type, and the pages of a
 * generation stay the same.
 */
export function createCounts(): CountAll {
  const known = new Map<string, Promise<Counts>>();
  return (index, searched) => {
    const key = [index, ...searched.facets.map(({ name }) => name)].join();
    const kept = known.get(key);
    if (kept) return kept;
    const counting = count(searched);
    known.set(key, counting);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    const forget = () => {
      if (known.get(key) === counting) known.delete(key);
    };
    counting.then(({ partial }) => partial && forget(), forget);
    return counting;
  };
}

async function count({ ask, facets, hubs }: Searched): Promise<Counts> {
  const [response = {}] = await ask([{ size: 0, query: { terms: { hub: hubs } }, aggs: toAllValues(facets) }]);
  return { counts: toFacetCounts(response, { facets, filters: {} }), partial: isPartial(response) };
}
