import {
  builtInFacets,
  type Facet,
  loadAnalyzer,
  type SearchQuery,
  type SearchResults,
} from 'docusaurus-plugin-trowel/search-engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dsl } from './dsl.ts';
import type { EngineResponse } from './response.ts';
import { type Searched, search } from './search.ts';

const facets = builtInFacets as readonly Facet[];
const parts = [
  { hubs: ['booking'], analyzer: await loadAnalyzer('en') },
  { hubs: ['kran'], analyzer: await loadAnalyzer('sv') },
];

/** Searches an engine that gives the same answer to everything. Returns the results, and what the engine was asked. */
async function ask(query: SearchQuery, response: EngineResponse = {}, over: Partial<Searched> = {}) {
  const bodies: Dsl[] = [];
  const searched: Searched = {
    ask: async (asked) => {
      bodies.push(...asked);
      return asked.map(() => response);
    },
    facets,
    hubs: ['booking'],
    parts: parts.slice(0, 1),
    ...over,
  };
  const results: SearchResults = await search(query, searched);
  return { results, bodies };
}

/** The names in a query: keys at any depth, and the values by which the engine finds fields. */
function listNames(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(listNames);
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => [
    name,
    ...((name === 'field' || name === 'path') && typeof value === 'string' ? [value] : []),
    ...listNames(value),
  ]);
}

/** Counts the clauses of a query as the engine does, at most. */
function countClauses(body: unknown): number {
  if (Array.isArray(body)) return body.reduce((sum: number, of) => sum + countClauses(of), 0);
  if (typeof body !== 'object' || body === null) return 0;
  return Object.entries(body).reduce((sum, [name, value]) => {
    const isLeaf = ['match', 'match_phrase', 'term', 'prefix', 'wildcard', 'fuzzy', 'range', 'exists'].includes(name);
    const text = name === 'match' ? String((Object.values(value)[0] as { query: string }).query) : '';
    return sum + (isLeaf ? Math.max(1, text.match(/[\p{sc=Han}\p{sc=Katakana}]/gu)?.length ?? 1) : countClauses(value));
  }, 0);
}

/** The fields of an index, and the words of OpenSearch’s language that are used. */
const known = new Set(
  `query bool filter must must_not should minimum_should_match constant_score boost dis_max queries nested path score_mode inner_hits name size
  match match_phrase operator match_all match_none term terms terms_set minimum_should_match_field prefix wildcard fuzzy fuzziness max_expansions
  value range lt gte from timeout track_total_hits post_filter sort order missing _source excludes aggs values field terminate_after suggest near text
  suggest_mode max_edits prefix_length min_word_length accuracy
  hub id names title titleKey titlePhrases titleTerms aliases all forms phrases firstDay lastDay handbook _score date number titleKey
  sections sections.heading sections.body sections.code sections.phrases symptoms symptoms.text`.split(/\s+/),
);
const ofFacets = new Set(facets.flatMap(({ name }) => [`facets.${name}`, `labelled.${name}`]));

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'ledger',
          'kind:',
          'before:2021',
          '"a phrase"',
          'title:',
          '{"script":{}}',
          'sections.body:',
          '/a.*b/',
          '* ',
          '-',
          '~2',
        ],
        ...['_source', 'constructor:', '__proto__:x', '数据库', '決定を書き込む', 'adr-7', ' '],
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join('')),
);
const filters = fc.dictionary(
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('kind', 'status', '__proto__', 'constructor', 'kind.raw', '_id', 'hub'),
  ),
  fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 4 }),
);

describe('whatever a reader types', () => {
  test('is a value of the query, never a name or a field in it', async () => {
    await fc.assert(
      fc.asyncProperty(typed, filters, fc.boolean(), async (text, chosen, counted) => {
        const { bodies } = await ask({ text, filters: chosen, counted });
        for (const name of bodies.flatMap(listNames))
          if (!/^f\d+$/.test(name)) expect([name, known.has(name) || ofFacets.has(name)]).toEqual([name, true]);
      }),
      { numRuns: 60 },
    );
  });

  test('is fewer clauses than the engine takes, in one language and in several', async () => {
    const near: EngineResponse = {
      suggest: {
        near: [{ text: '', options: ['one', 'two', 'six', 'ten', 'all'].map((text) => ({ text, freq: 1 })) }],
      },
    };
    const texts = [
      Array.from({ length: 60 }, (_, at) => `word${at}x`).join(' '),
      Array.from({ length: 60 }, (_, at) => `+word${at}x`).join(' '),
      '決定データベースを書き込む'.repeat(70),
      `${'ab*c* '.repeat(3)}${Array.from({ length: 40 }, (_, at) => `a${at}*`).join(' ')}`,
      Array.from({ length: 40 }, (_, at) => `"phrase number ${at}"`).join(' '),
    ];
    for (const text of texts)
      for (const over of [{}, { hubs: ['booking', 'kran'], parts }]) {
        const { bodies } = await ask({ text }, near, over);
        for (const body of bodies) expect(countClauses(body)).toBeLessThan(1000);
        expect(JSON.stringify(bodies).match(/"wildcard"/g)?.length ?? 0).toBeLessThan(400);
      }
  });

  test('has no patterns of its own: a wildcard has letters and stars only', async () => {
    const { bodies } = await ask({ text: 'a?b*c\\d*[e-f]*.*' });
    const patterns = [...JSON.stringify(bodies).matchAll(/"wildcard":\{"[^"]*":\{"value":"([^"]*)"/g)].map(
      ([, of]) => of,
    );
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).toMatch(/^[\p{L}\p{N}*]+$/u);
  });
});

describe('a query', () => {
  const last = ({ bodies }: { readonly bodies: readonly Dsl[] }) => bodies.find((body) => 'post_filter' in body) as Dsl;

  test('without words lists every page of its hubs, in their order', async () => {
    const body = last(await ask({ text: '' }));
    expect(body.query).toEqual({
      bool: {
        should: [{ bool: { filter: [{ terms: { hub: ['booking'] } }], must_not: [] } }],
        minimum_should_match: 1,
      },
    });
  });

  test('that is a title puts that page before all that only have its words', async () => {
    const body = JSON.stringify(last(await ask({ text: 'One  Ledger ' })));
    expect(body).toContain('{"constant_score":{"filter":{"term":{"titleKey":"one ledger"}},"boost":100000}}');
  });

  test('of stop words alone finds nothing', async () => {
    expect(JSON.stringify(last(await ask({ text: 'the ' })).query)).toContain('match_none');
  });

  test('by a facet that the hubs do not have finds nothing, and does not ask for it', async () => {
    const body = last(await ask({ text: '', filters: { nothing: ['x'], kind: ['decision'] } }));
    expect(body.post_filter).toEqual({
      bool: { filter: [{ match_none: {} }, { terms: { 'facets.kind': ['decision'] } }] },
    });
  });

  test('by dates takes pages of which any day fits', async () => {
    const body = JSON.stringify(last(await ask({ text: 'after:2019-05 before:2021' })));
    expect(body).toContain('{"range":{"firstDay":{"lt":"2021-01-01"}}}');
    expect(body).toContain('{"range":{"lastDay":{"gte":"2019-05-01"}}}');
  });

  test('leaves out pages with a word, not those with longer words', async () => {
    const { query } = last(await ask({ text: 'ledger -pay' })) as {
      query: { bool: { should: [{ bool: { must_not: unknown } }] } };
    };
    const { must_not } = query.bool.should[0].bool;
    expect(must_not).toEqual([
      { bool: { should: [{ match: { all: { query: 'pay', operator: 'and', boost: 1 } } }], minimum_should_match: 1 } },
    ]);
  });

  test('behind the deepest result asks for no more than the engine gives', async () => {
    for (const page of [999, 1000, 1001, 5000]) {
      const { from, size } = last(await ask({ text: 'ledger', page })) as { from: number; size: number };
      expect(from + size).toBeLessThanOrEqual(10_000);
    }
  });

  test('over hubs of two languages is read in each of them', async () => {
    const body = JSON.stringify(last(await ask({ text: 'får the ' }, {}, { hubs: ['booking', 'kran'], parts })).query);
    expect(body).toContain('{"terms":{"hub":["kran"]}}');
    // "the" is left out in English only.
    expect(body.match(/"all":\{"query":"the"/g)?.length).toBe(1);
    expect(body).toContain('"query":"får"');
    expect(body).toContain('"query":"far"');
  });

  test('that finds nothing suggests what finds something, the most first', async () => {
    const found = (value: number): EngineResponse => ({ hits: { total: { value }, hits: [] } });
    const ask = async (bodies: readonly Dsl[]) =>
      bodies.map((body) => (JSON.stringify(body).includes('decision') ? found(0) : found(3)));
    const searched: Searched = { ask, facets, hubs: ['booking'], parts: parts.slice(0, 1) };
    const { suggestions } = await search(
      { text: 'ledger', filters: { kind: ['decision'], status: ['accepted'] } },
      searched,
    );
    expect(suggestions.map(({ without, total }) => [without, total])).toEqual([['kind:decision', 3]]);
  });
});
