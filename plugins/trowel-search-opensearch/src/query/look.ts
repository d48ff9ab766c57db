import { type Filters, parseNames, resolveFilters } from 'docusaurus-plugin-trowel/search-engine';
import type { Asked } from './asked.ts';
import { readChecks, toChecks } from './checks.ts';
import { toAllValues, toFacetCounts } from './facets.ts';
import type { Searched } from './search.ts';
import type { AskedWord } from './words.ts';

/** What is looked up before pages are asked for. */
export interface Looked {
  /** The pages that the text names. */
  readonly named: readonly string[];
  /** For each language, the words as they are asked. */
  readonly words: readonly (readonly AskedWord[])[];
  readonly filters: Filters;
}

/** Looks up what the text names, which words the hubs do not have, and which values its filters mean. All in one request. */
export async function look(asked: readonly Asked[], { ask, facets, parts, hubs }: Searched): Promise<Looked> {
  const [{ text = '', typed = {}, chosen = {} } = {}] = asked;
  const inHubs = { terms: { hub: hubs } };
  const names = parseNames(text);
  const checks = toChecks(asked, parts);
  const typedFacets = facets.filter(({ name }) => Object.hasOwn(typed, name));
  const values = typedFacets.length === 0 ? [] : [{ size: 0, query: inHubs, aggs: toAllValues(typedFacets) }];
  const responses = await ask([
    ...names.map(({ name }) => ({
      size: 50,
      _source: ['id', 'path'],
      query: { bool: { filter: [inHubs, { term: { names: name } }] } },
      sort: [{ date: { order: 'desc', missing: '_last' } }, { number: 'desc' }, { titleKey: 'asc' }],
    })),
    ...values,
    ...checks.map(({ body }) => body),
  ]);
  const named = names.map(({ isMeant }, at) =>
    (responses[at]?.hits?.hits ?? []).flatMap(({ _source }) => (isMeant(_source) ? [_source.id] : [])),
  );
  const counts = toFacetCounts(responses[names.length] ?? {}, { facets: typedFacets, filters: {} });
  const answers = responses.slice(names.length + values.length);
  return {
    named: [...new Set(named.find((pages) => pages.length > 0))],
    words: readChecks(asked, checks, answers),
    filters: join(resolveFilters(typed, counts), chosen),
  };
}

function join(filters: Filters, others: Filters): Filters {
  const names = new Set([...Object.keys(filters), ...Object.keys(others)]);
  const of = (from: Filters, name: string) => (Object.hasOwn(from, name) ? (from[name] ?? []) : []);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...of(filters, name), ...of(others, name)])]]),
  );
}
