import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askEngine, facets, parts } from '../../test/support/askEngine.ts';
import type { EngineResponse } from './response.ts';

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
        const { bodies } = await askEngine({ text, filters: chosen, counted });
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
        const { bodies } = await askEngine({ text }, near, over);
        for (const body of bodies) expect(countClauses(body)).toBeLessThan(1000);
        expect(JSON.stringify(bodies).match(/"wildcard"/g)?.length ?? 0).toBeLessThan(400);
      }
  });

  test('has no patterns of its own: a wildcard has letters and stars only', async () => {
    const { bodies } = await askEngine({ text: 'a?b*c\\d*[e-f]*.*' });
    const patterns = [...JSON.stringify(bodies).matchAll(/"wildcard":\{"[^"]*":\{"value":"([^"]*)"/g)].map(
      ([, of]) => of,
    );
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).toMatch(/^[\p{L}\p{N}*]+$/u);
  });
});
