import { kindNames, kinds } from '../../content/kinds/index.ts';
import { didYouMean } from '../../content/spellingSuggestion.ts';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import { parseQuery } from '../../search/query.ts';
import { findValues } from '../../search/valueMatch.ts';
import { UsageError } from '../io.ts';

/** Throws a `UsageError` for a query with `kind:` and a word that is no kind, as such a query finds nothing. */
export function checkKinds(query: string): void {
  const values = kindNames.flatMap((value) => kinds[value].label.map((label) => ({ value, label })));
  const unknown = parseQuery(query, builtInFacets).filters.kind?.find(
    (typed) => findValues(typed, values).length === 0,
  );
  if (unknown === undefined) return;
  throw new UsageError(
    `\`${unknown}\` is not a kind; expected ${kindNames.join(', ')}.${didYouMean(unknown, kindNames)}`,
  );
}
