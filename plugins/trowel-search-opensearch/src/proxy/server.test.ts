import { once } from 'node:events';
import { connect } from 'node:net';
import type { SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterEach, describe, expect, test } from 'vitest';
import { createHandler, type HandlerOptions } from './handler.ts';
import { listenUntil } from './listen.ts';
import type { LogLine } from './log.ts';
import { createProxyServer } from './server.ts';

// The proxy over real connections, and what arrives there that no browser sends.

const results: SearchResults = {
  total: 3,
  more: false,
  pages: [],
  facets: [],
  corrections: [],
  suggestions: [],
  partial: false,
};

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

interface Setting extends Partial<HandlerOptions> {
  readonly trusted?: number;
  readonly perMinute?: number;
}

async function start({ trusted = 0, perMinute = 1_000, ...overrides }: Setting = {}) {
  const lines: LogLine[] = [];
  const handle = createHandler({
    search: async () => results,
    complete: async () => [],
    isHealthy: async () => true,
    hubs: ['booking'],
    origins: ['https://why.example.org'],
    patience: 10_000,
    most: 8,
    limiter: new RateLimiterMemory({ points: perMinute, duration: 60 }),
    log: (line) => lines.push(line),
    now: () => new Date(),
    ...overrides,
  });
  const stopping = new AbortController();
  const server = createProxyServer({ handle, trusted });
  let over: Promise<void> | undefined;
  const port = await new Promise<number>((resolve, reject) => {
    over = listenUntil(server, { host: '127.0.0.1', port: 0, listening: resolve, signal: stopping.signal });
    over.catch(reject);
  });
  const stop = async () => {
    stopping.abort();
    await over;
  };
  ends.push(stop);
  const url = `http://127.0.0.1:${port}`;
  const ask = (init: RequestInit = {}, path = '/search') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      body: JSON.stringify({ hubs: ['booking'], query: { text: 'pen' } }),
      ...init,
    });
  /** Sends bytes as they are. Returns all that comes until the connection is closed. */
  const send = async (...parts: readonly string[]) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    for (const part of parts) socket.write(part);
    await once(socket, 'close');
    return Buffer.concat(chunks).toString();
  };
  return { port, ask, send, lines, stop };
}

describe('the server of the proxy', () => {
  test('answers', async () => {
    const { ask } = await start();
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([200, results]);
  });

  test.each([
    ['a method that no request can have', 'TRACE /search HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '405'],
    ['a way through to elsewhere', 'CONNECT 169.254.169.254:80 HTTP/1.1\r\nhost: x\r\n\r\n', ''],
    [
      'an address elsewhere',
      'GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      '404',
    ],
    ['two slashes', 'GET //evil.example/health/.. HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '404'],
    ['a path that is none', 'GET /%ff%00\\..\\_bulk HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '404'],
    ['a path that goes up', 'POST /search/%2e%2e/_bulk HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', '404'],
    ['something that is not HTTP', '\u0016\u0003\u0001 hello\r\n\r\n', '400'],
    ['headers of 100 kB', `GET /health HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(100_000)}\r\n\r\n`, '431'],
  ])('is not brought down by %s', async (_, bytes, status) => {
    const { send, ask } = await start();
    expect((await send(bytes)).split(' ')[1] ?? '').toBe(status);
    expect((await ask()).status).toBe(200);
  });

  test('stops reading a body that is too long, and closes the connection', async () => {
    const { send } = await start();
    const head = 'POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000000\r\n\r\n';
    const answer = await send(head, 'x'.repeat(20_000));
    expect(answer).toContain(' 413 ');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test('goes on when a reader leaves before sending all, and while waiting', async () => {
    let left = false;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { port, ask } = await start({
      search: (_, signal) => {
        begin();
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            left = true;
            resolve(results);
          }),
        );
      },
    });
    const half = connect(port, '127.0.0.1');
    half.write('POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"hubs"');
    await once(half, 'ready');
    half.resetAndDestroy();
    const leaving = new AbortController();
    const asking = ask({ signal: leaving.signal }).catch(() => undefined);
    await begun;
    leaving.abort();
    await asking;
    await expect.poll(() => left).toBe(true);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });

  test('slow senders take nobody’s room', async () => {
    const { port, ask } = await start({ most: 1 });
    const slow = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
    for (const socket of slow) socket.write('POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    await Promise.all(slow.map((socket) => once(socket, 'ready')));
    expect((await ask()).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('answers hundreds at the same time, or says that there are too many', async () => {
    const { ask } = await start({ most: 4 });
    const statuses = await Promise.all(Array.from({ length: 300 }, async () => (await ask()).status));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  });

  test('tells readers apart by their connection, whatever they claim to be', async () => {
    const { ask } = await start({ perMinute: 1 });
    const claim = (address: string) => ask({ headers: { 'x-forwarded-for': address } });
    expect([(await claim('10.0.0.1')).status, (await claim('10.0.0.2')).status]).toEqual([200, 429]);
  });

  test('behind a proxy of one’s own, tells readers apart by what that one has seen', async () => {
    const { ask } = await start({ perMinute: 1, trusted: 1 });
    const claim = async (chain: string) => (await ask({ headers: { 'x-forwarded-for': chain } })).status;
    expect([await claim('10.0.0.1'), await claim('10.0.0.2')]).toEqual([200, 200]);
    // The first part is what the reader wrote.
    expect([await claim('1.1.1.1, 10.0.0.1'), await claim('2.2.2.2, 10.0.0.2')]).toEqual([429, 429]);
  });

  test('answers no other site', async () => {
    const { ask } = await start();
    const from = async (origin: string) => (await ask({ headers: { origin } })).status;
    expect([await from('https://why.example.org'), await from('https://evil.example'), await from('null')]).toEqual([
      200, 403, 403,
    ]);
  });

  test('writes down nothing of a path', async () => {
    const { ask, lines } = await start();
    await ask({}, '/the-secret/plan?of=mine');
    expect(lines.map(({ route, status }) => [route, status])).toEqual([['other', 404]]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('answers what has begun when it is stopped, and takes nothing more', async () => {
    let answer: (of: SearchResults) => void = () => undefined;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { ask, stop } = await start({
      search: () => {
        begin();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    const asking = ask();
    await begun;
    const stopped = stop();
    await expect(ask()).rejects.toThrow();
    answer(results);
    const { status, headers } = await asking;
    // A browser that keeps its connection would hold the process.
    expect([status, headers.get('connection')]).toEqual([200, 'close']);
    await stopped;
  });

  test('names the fix when its port is in use, or its address is another machine’s', async () => {
    const { port } = await start();
    const listen = (host: string, at: number) =>
      listenUntil(createProxyServer({ handle: async () => new Response(), trusted: 0 }), {
        ...{ host, port: at },
        listening: () => undefined,
        signal: AbortSignal.abort(),
      });
    await expect(listen('127.0.0.1', port)).rejects.toThrow(
      `The port ${port} is in use, perhaps by another proxy. Stop that one, or set TROWEL_PROXY_PORT to another port.`,
    );
    await expect(listen('192.0.2.1', 0)).rejects.toThrow('TROWEL_PROXY_HOST is 192.0.2.1');
  });
});
