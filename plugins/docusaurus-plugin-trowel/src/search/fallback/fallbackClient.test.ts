import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryRefused, type ServerClient } from '../engine.ts';
import type { SearchClient, SearchResults } from '../search.ts';
import { createAvailability } from './availability.ts';
import { createFallbackClient, sleep } from './fallbackClient.ts';

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
  const slept: number[] = [];
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
      search: (query, signal) => {
        asked.push(query.text);
        return whole.search(query, signal);
      },
    },
    openStatic: () => {
      opened.push('opened');
      return staticClient;
    },
    availability: createAvailability(clock.now),
    patience,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock.pass(milliseconds);
    },
  });
  return { client, clock, opened, asked, slept };
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
    expect([results, shown]).toEqual([{ ...fromStatic, instead: 'gone' }, [{ ...fromStatic, instead: 'gone' }]]);
  });

  test('takes the static index when the server has had its time, and stops asking it', async () => {
    let stopped = false;
    const { client } = setUp({
      server: {
        search: (_, signal) =>
          new Promise(() => {
            signal.addEventListener('abort', () => {
              stopped = true;
            });
          }),
      },
      patience: async () => undefined,
    });
    expect((await client.search({ text: 'pen' })).instead).toBe('gone');
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
    expect((await client.search({ text: 'long' })).instead).toBe('refused');
    await client.search({ text: 'next' });
    expect(asked).toEqual(['long', 'next']);
  });

  test('does not blame the server for a query that the reader left', async () => {
    const leaving = new AbortController();
    const { client, asked, opened } = setUp({
      server: {
        search: (_, signal) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
      },
    });
    const left = client.search({ text: 'p' }, undefined, leaving.signal);
    leaving.abort();
    await expect(left).rejects.toThrow();
    void client.search({ text: 'pen' });
    await expect.poll(() => asked).toEqual(['p', 'pen']);
    expect(opened).toEqual([]);
  });

  test('completes filters from the static index while the server is gone', async () => {
    const { client } = setUp({ server: { complete: gone } });
    expect(await client.complete('sta')).toEqual([{ text: 'status:', facet: 'status' }]);
  });

  test('waits until the server is there again', async () => {
    const answers = [false, false, true];
    const { client, slept } = setUp({ server: { search: gone, isThere: async () => answers.shift() === true } });
    await client.search({ text: 'pen' });
    expect(await client.recover?.(new AbortController().signal)).toBe(true);
    expect(slept).toEqual([2_000, 5_000, 15_000]);
    expect(await client.recover?.(AbortSignal.abort())).toBe(false);
  });

  test('does not wait for a server that hangs when it is asked whether it is there', async () => {
    const answers = [new Promise<boolean>(() => undefined), Promise.resolve(true)];
    const { client } = setUp({
      server: { isThere: () => answers.shift() as Promise<boolean> },
      patience: () => new Promise((resolve) => setImmediate(resolve)),
    });
    expect(await client.recover?.(new AbortController().signal)).toBe(true);
    expect(answers).toEqual([]);
  });

  test('asks a server less and less that is there and fails', async () => {
    const { client, slept } = setUp({ server: { search: gone } });
    for (let time = 0; time < 5; time++) {
      await client.search({ text: 'pen' });
      await client.recover?.(new AbortController().signal);
    }
    expect(slept).toEqual([2_000, 5_000, 15_000, 60_000, 60_000]);
  });

  test('counts queries that fail together once', async () => {
    const { client, slept } = setUp({ server: { search: gone } });
    await Promise.all(['p', 'pe', 'pen', 'pens'].map((text) => client.search({ text })));
    await client.recover?.(new AbortController().signal);
    expect(slept).toEqual([2_000]);
  });

  test('takes the static index when what is left of the server finds nothing', async () => {
    const partial = { ...empty, partial: true };
    const { client } = setUp({ server: { search: async () => partial } });
    expect(await client.search({ text: 'pen' })).toEqual({ ...fromStatic, instead: 'gone' });
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

test('a wait ends when the window is connected again', async () => {
  const connected = new EventTarget();
  const over = sleep(1_000_000, new AbortController().signal, connected);
  connected.dispatchEvent(new Event('online'));
  await over;
});
