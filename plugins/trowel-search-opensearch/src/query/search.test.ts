import { describe, expect, test } from 'vitest';
import { askEngine, facets, parts } from '../../test/support/askEngine.ts';
import type { Dsl } from './dsl.ts';
import type { EngineResponse } from './response.ts';
import { type Searched, search } from './search.ts';

describe('a query', () => {
  const last = ({ bodies }: { readonly bodies: readonly Dsl[] }) => bodies.find((body) => 'post_filter' in body) as Dsl;

  test('without words lists every page of its hubs, in their order', async () => {
    const body = last(await askEngine({ text: '' }));
    expect(body.query).toEqual({
      bool: {
        should: [{ bool: { filter: [{ terms: { hub: ['booking'] } }], must_not: [] } }],
        minimum_should_match: 1,
      },
    });
  });

  test('that is a title puts that page before all that only have its words', async () => {
    const body = JSON.stringify(last(await askEngine({ text: 'One  Ledger ' })));
    expect(body).toContain('{"constant_score":{"filter":{"term":{"titleKey":"one ledger"}},"boost":100000}}');
  });

  test('of stop words alone finds nothing', async () => {
    expect(JSON.stringify(last(await askEngine({ text: 'the ' })).query)).toContain('match_none');
  });

  test('by a facet that the hubs do not have finds nothing, and does not ask for it', async () => {
    const body = last(await askEngine({ text: '', filters: { nothing: ['x'], kind: ['decision'] } }));
    expect(body.post_filter).toEqual({
      bool: { filter: [{ match_none: {} }, { terms: { 'facets.kind': ['decision'] } }] },
    });
  });

  test('by dates takes pages of which any day fits', async () => {
    const body = JSON.stringify(last(await askEngine({ text: 'after:2019-05 before:2021' })));
    expect(body).toContain('{"range":{"firstDay":{"lt":"2021-01-01"}}}');
    expect(body).toContain('{"range":{"lastDay":{"gte":"2019-05-01"}}}');
  });

  test('leaves out pages with a word, not those with longer words', async () => {
    const { query } = last(await askEngine({ text: 'ledger -pay' })) as {
      query: { bool: { should: [{ bool: { must_not: unknown } }] } };
    };
    const { must_not } = query.bool.should[0].bool;
    expect(must_not).toEqual([
      { bool: { should: [{ match: { all: { query: 'pay', operator: 'and', boost: 1 } } }], minimum_should_match: 1 } },
    ]);
  });

  test('behind the deepest result asks for no more than the engine gives', async () => {
    for (const page of [999, 1000, 1001, 5000]) {
      const { from, size } = last(await askEngine({ text: 'ledger', page })) as { from: number; size: number };
      expect(from + size).toBeLessThanOrEqual(10_000);
    }
  });

  test('over hubs of two languages is read in each of them', async () => {
    const body = JSON.stringify(
      last(await askEngine({ text: 'får the ' }, {}, { hubs: ['booking', 'kran'], parts })).query,
    );
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

  test('is answered in part when a shard is missing at any step, also as suggestions are counted', async () => {
    const whole: EngineResponse = { hits: { total: { value: 0 }, hits: [] }, _shards: { total: 3, successful: 3 } };
    const half: EngineResponse = { ...whole, _shards: { total: 3, successful: 2 } };
    let steps = 0;
    const answerAt = async (missing: number) => {
      steps = 0;
      const ask = async (bodies: readonly Dsl[]) => {
        const response = steps === missing ? half : whole;
        steps += 1;
        return bodies.map(() => response);
      };
      const searched: Searched = { ask, facets, hubs: ['booking'], parts: parts.slice(0, 1) };
      return search({ text: 'ledger', filters: { kind: ['decision'] } }, searched);
    };
    expect((await answerAt(-1)).partial).toBe(false);
    const all = steps;
    expect(all).toBeGreaterThan(4);
    for (let missing = 0; missing < all; missing += 1)
      expect([missing, (await answerAt(missing)).partial]).toEqual([missing, true]);
  });
});
