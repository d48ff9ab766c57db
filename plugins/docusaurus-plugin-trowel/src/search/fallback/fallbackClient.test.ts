import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryRefused, type ServerClient } from '../engine.ts';
import type { SearchClient, SearchResults } from '../search.ts';
import { createAvailability } from './availability.ts';
import { createFallbackClient } from './fallbackClient.ts';

const empty: SearchResults = {
  more: false,
  pages: [],
  facets: [],
  corrections: [],
  suggestions: [],
  partial: false,
};
const fromServer = { ...empty, total: 1 };
const fromStatic = { ...empty, total: 2 };

/** A clock that the test moves. */
function createClock() {
  let time = 0;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

function setUp({
  server = {},
  patience = () => new Promise<void>(() => undefined),
}: {
  readonly server?: Partial<ServerClient>;
  readonly patience?: (signal: AbortSignal) => Promise<void>;
} = {}) {
  const clock = createClock();
  const opened: string[] = [];
  const staticClient: SearchClient = {
    search: async (_, show) => {
      show?.(fromStatic);
      return fromStatic;
    },
    complete: async () => [{ text: 'status:', facet: 'status' }],
    prepare: async () => {
      opened.push('prepared');
    },
  };
  const asked: string[] = [];
  const whole: ServerClient = {
    search: async () => fromServer,
    complete: async () => [],
    isThere: async () => true,
    ...server,
  };
  const client = createFallbackClient({
    server: {
      ...whole,
      search: (query, show, signal) => {
        asked.push(query.text);
        return whole.search(query, show, signal);
      },
    },
    openStatic: () => {
      opened.push('opened');
      return staticClient;
    },
    availability: createAvailability(clock.now),
    patience,
  });
  return { client, clock, opened, asked };
}

const gone = async () => {
  throw new Error('connection refused');
};

describe('a search over a server', () => {
  test('takes the answer of the server, and never opens the static index', async () => {
    const { client, opened } = setUp();
    await client.prepare();
    expect([await client.search({ text: 'pen' }), opened]).toEqual([fromServer, []]);
  });

  test('takes the static index when the server is gone, and says so in every answer', async () => {
    const { client } = setUp({ server: { search: gone } });
    const shown: SearchResults[] = [];
    const results = await client.search({ text: 'pen' }, (of) => shown.push(of));
    expect([results, shown]).toEqual([{ ...fromStatic, instead: true }, [{ ...fromStatic, instead: true }]]);
  });

  test('takes the static index when the server has had its time, and stops asking it', async () => {
    let stopped = false;
    const { client } = setUp({
      server: {
        search: (_, __, signal) =>
          new Promise(() => {
            signal?.addEventListener('abort', () => {
              stopped = true;
            });
          }),
      },
      patience: async () => undefined,
    });
    expect((await client.search({ text: 'pen' })).instead).toBe(true);
    expect(stopped).toBe(true);
  });

  test('leaves a server alone for a while after it failed, and for longer each time', async () => {
    const { client, clock, asked } = setUp({ server: { search: gone } });
    await client.search({ text: 'first' });
    await client.search({ text: 'at once' });
    clock.pass(2_000);
    await client.search({ text: 'later' });
    clock.pass(2_000);
    await client.search({ text: 'still too early' });
    expect(asked).toEqual(['first', 'later']);
  });

  test('returns to the server as soon as it answers', async () => {
    let isGone = true;
    const { client, clock } = setUp({ server: { search: async () => (isGone ? gone() : fromServer) } });
    await client.search({ text: 'pen' });
    isGone = false;
    clock.pass(2_000);
    expect((await client.search({ text: 'pen' })).instead).toBeUndefined();
  });

  test('does not blame the server for a query that it refuses', async () => {
    const refuse = async () => {
      throw new QueryRefused('The query is longer than 2,000 characters.');
    };
    const { client, asked } = setUp({ server: { search: refuse } });
    expect((await client.search({ text: 'long' })).instead).toBe(true);
    await client.search({ text: 'next' });
    expect(asked).toEqual(['long', 'next']);
  });

  test('does not blame the server for a query that the reader left', async () => {
    const leaving = new AbortController();
    const { client, asked } = setUp({
      server: {
        search: (_, __, signal) =>
          new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
      },
    });
    const left = client.search({ text: 'p' }, undefined, leaving.signal);
    leaving.abort();
    await left;
    client.search({ text: 'pen' }, undefined, AbortSignal.abort());
    expect(asked).toEqual(['p', 'pen']);
  });

  test('completes filters from the static index while the server is gone', async () => {
    const { client } = setUp({ server: { complete: gone } });
    expect(await client.complete('sta')).toEqual([{ text: 'status:', facet: 'status' }]);
  });

  test('waits until the server is there again', async () => {
    const answers = [true];
    const { client } = setUp({ server: { isThere: async () => answers.pop() ?? false } });
    expect(await client.recover?.(new AbortController().signal)).toBe(true);
    expect(await client.recover?.(AbortSignal.abort())).toBe(false);
  });

  test('answers every query, whatever the server does', async () => {
    const deeds = fc.array(fc.constantFrom('answers', 'fails', 'hangs', 'refuses'), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(30_000), async (all, between) => {
        const left = [...all];
        const { client, clock } = setUp({
          server: {
            search: async () => {
              const deed = left.shift();
              if (deed === 'fails') return gone();
              if (deed === 'refuses') throw new QueryRefused('no');
              if (deed === 'hangs') return new Promise(() => undefined);
              return fromServer;
            },
          },
          patience: () => new Promise((resolve) => setImmediate(resolve)),
        });
        for (const _ of all) {
          const { total, instead } = await client.search({ text: 'pen' });
          expect(total).toBe(instead ? 2 : 1);
          clock.pass(between);
        }
      }),
    );
  });
});
