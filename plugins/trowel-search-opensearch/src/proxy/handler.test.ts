import type { SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import fc from 'fast-check';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, test } from 'vitest';
import { createHandler, type HandlerOptions } from './handler.ts';
import type { LogLine } from './log.ts';

const results: SearchResults = {
  total: 3,
  more: false,
  pages: [],
  facets: [],
  corrections: [],
  suggestions: [],
  partial: false,
};

function setUp(overrides: Partial<HandlerOptions> = {}) {
  const lines: LogLine[] = [];
  const asked: unknown[] = [];
  const handle = createHandler({
    search: async (request) => {
      asked.push(request);
      return results;
    },
    complete: async () => [],
    isHealthy: async () => true,
    hubs: ['booking', 'gates'],
    origins: ['https://why.example.org'],
    patience: 1_000,
    most: 8,
    limiter: new RateLimiterMemory({ points: 1_000, duration: 60 }),
    log: (line) => lines.push(line),
    now: () => new Date(0),
    ...overrides,
  });
  const send = (body: unknown, { path = 'search', ...init }: RequestInit & { readonly path?: string } = {}) =>
    handle(
      new Request(`http://proxy/${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
      }),
      '10.0.0.1',
    );
  return { handle, send, lines, asked };
}

const query = { hubs: ['booking'], query: { text: 'four-minute pen', counted: true } };

describe('the proxy', () => {
  test('answers a query of the border', async () => {
    const { send, asked } = setUp();
    const response = await send(query);
    expect([response.status, await response.json(), asked]).toEqual([200, results, [{ type: 'search', ...query }]]);
  });

  test('lets the sites read its answers that it is set up for, and no others', async () => {
    const { send } = setUp();
    const allowed = async (origin: string) =>
      (await send(query, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed('https://why.example.org'), await allowed('https://evil.example')]).toEqual([
      'https://why.example.org',
      null,
    ]);
  });

  test.each([
    [
      'text that is too long',
      { hubs: ['booking'], query: { text: 'x'.repeat(2_001) } },
      400,
      'at most 2000 characters',
    ],
    ['a body of 100 kB', 'x'.repeat(100_000), 413, 'longer than 16384 bytes'],
    ['a thousand filters', { hubs: ['booking'], query: { text: '', filters: toFilters(1_000) } }, 413, 'longer'],
    ['too many filters', { hubs: ['booking'], query: { text: '', filters: toFilters(21) } }, 400, 'at most 20 facets'],
    ['no JSON', 'text=pen', 400, 'not JSON'],
    ['the engine’s own query', { hubs: ['booking'], query: { match_all: {} } }, 400, ''],
    ['a script', { hubs: ['booking'], query: { text: 'x', script: { source: 'x' } } }, 400, 'Unrecognized key'],
    ['a hub of others', { hubs: ['payroll'], query: { text: 'x' } }, 403, 'payroll is not searched here'],
    ['an index for a hub', { hubs: ['*'], query: { text: 'x' } }, 400, 'hubs'],
    [
      'another cluster',
      { hubs: ['booking'], url: 'http://169.254.169.254', query: { text: 'x' } },
      400,
      'Unrecognized',
    ],
  ])('refuses %s, and asks nothing', async (_, body, status, message) => {
    const { send, asked } = setUp();
    const response = await send(body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { message: string }).message).toContain(message);
    expect(asked).toEqual([]);
  });

  test.each([
    ['GET', 'search', 405],
    ['DELETE', 'search', 405],
    ['POST', '_cluster/settings', 404],
    ['POST', 'search/../_bulk', 404],
  ])('refuses %s /%s', async (method, path, status) => {
    const { send } = setUp();
    expect(
      (await send(method === 'GET' ? undefined : '{}', { method, path, ...(method === 'GET' ? { body: null } : {}) }))
        .status,
    ).toBe(status);
  });

  test('limits the requests of one reader', async () => {
    const { send } = setUp({ limiter: new RateLimiterMemory({ points: 2, duration: 60 }) });
    const statuses = [(await send(query)).status, (await send(query)).status, (await send(query)).status];
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('limits the requests at the same time', async () => {
    let answer: (of: SearchResults) => void = () => undefined;
    const answered = new Promise<SearchResults>((resolve) => {
      answer = resolve;
    });
    const { send } = setUp({ most: 1, search: () => answered });
    const first = send(query);
    expect((await send(query)).status).toBe(503);
    answer(results);
    expect((await first).status).toBe(200);
  });

  test('gives up a search that takes too long', async () => {
    const { send } = setUp({
      patience: 1,
      search: (_, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    expect((await send(query)).status).toBe(504);
  });

  test('says that the cluster cannot be asked, and not why', async () => {
    const { send } = setUp({ search: () => Promise.reject(new Error('https://admin:secret@search.internal refused')) });
    const response = await send(query);
    expect([response.status, await response.text()]).toEqual([502, '{"message":"The search cannot be asked."}']);
  });

  test('says whether the cluster is healthy; one that does not say so in time is not', async () => {
    const health = async (isHealthy: () => Promise<boolean>) =>
      (await setUp({ isHealthy, patience: 1 }).handle(new Request('http://proxy/health'), 'x')).status;
    const answers = [async () => true, async () => false, () => new Promise<boolean>(() => undefined)];
    expect(await Promise.all(answers.map(health))).toEqual([200, 503, 503]);
  });

  test('writes down how a request went, and nothing of what was typed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 4 }), fc.boolean(), async (typed, fails) => {
        const secret = `§${typed}§`;
        const { send, lines } = setUp(fails ? { search: () => Promise.reject(new Error(secret)) } : {});
        await send({ hubs: ['booking'], query: { text: secret, filters: { kind: [secret] } } });
        expect(lines).toHaveLength(1);
        expect(JSON.stringify(lines)).not.toContain('§');
      }),
    );
  });

  test('answers any body', async () => {
    const { send } = setUp();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (body) => {
        expect((await send(body)).status).toBe(400);
      }),
    );
  });
});

function toFilters(count: number): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`facet-${at}`, ['value-of-the-facet']]));
}
