import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runIn } from '../../../test/support/cli.ts';
import { makeFolder } from '../../../test/support/folder.ts';
import type { Io } from '../io.ts';
import { serveMcp } from '../mcp.ts';
import { readHttpAddress } from './httpAddress.ts';

const hub = {
  'docs/people/mira.md': '---\ntitle: Mira Okafor\npublish: none\n---\n\nCalls.\n',
  'docs/archaeology/two-ledgers.md':
    "---\ntitle: Two ledgers\nowner: mira\ngoverns: ['services/**']\n---\n\nSee [that](../decisions/0001-secret.md). The batch runs at night.\n\n:::landmine[Keep both]\nA night of bookings is lost.\n:::\n",
  'docs/decisions/0001-secret.md':
    "---\npublish: none\ngoverns: ['services/**']\n---\n# The secret deal\n\nHidden words.\n",
};

interface Listening {
  readonly port: number;
  readonly url: URL;
}

/** Serves a hub over HTTP in this process, until the test ends. */
async function listen(more: Partial<Parameters<typeof serveMcp>[0]> = {}): Promise<Listening> {
  const cwd = await makeFolder(hub);
  const log = new PassThrough();
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io: Io = {
    cwd,
    env: { TROWEL_CACHE: 'off', PATH: process.env.PATH },
    today: '2026-11-22',
    stdin: new PassThrough(),
    stdout: { write: () => expect.unreachable('Standard output is for the protocol.') },
    stderr: log,
    stopped: () => stopped,
  };
  const served = serveMcp({ http: '0', allowHost: [], write: false, ...more }, io);
  const said = once(log, 'data');
  onTestFinished(async () => {
    stop();
    expect(await served).toBe(0);
  });
  const [line] = (await Promise.race([said, served.then(() => expect.unreachable('It ended.'))])) as [Buffer];
  const port = Number(/:(\d+)\/mcp/.exec(line.toString())?.[1]);
  return { port, url: new URL(`http://127.0.0.1:${port}/mcp`) };
}

const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

/** Sends a request with headers that `fetch` does not let one set. */
async function send(port: number, lines: readonly string[], text = body): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const all = [...lines, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), 'Connection: close'];
  socket.write(
    `POST /mcp HTTP/1.1\r\n${all.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  // A server that refuses a request does not read all of it.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer.split('\r\n')[0] as string;
}

describe('a server over HTTP', () => {
  test.each(['legacy' as const, { pin: '2026-07-28' }])(
    'answers the client of the official library (%j)',
    async (mode) => {
      const { url } = await listen();
      const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
      await client.connect(new StreamableHTTPClientTransport(url));
      const call = async () =>
        (await client.callTool({ name: 'why', arguments: { paths: ['services/a.ts'] } })) as CallToolResult;
      const answers = await Promise.all([call(), call()]);
      for (const { content } of answers) expect(JSON.stringify(content)).toContain('A night of bookings is lost.');
      await client.close();
    },
  );

  test('refuses requests for other hosts and by pages of other sites', async () => {
    const { port } = await listen();
    expect(await send(port, [`Host: localhost:${port}`])).toContain(' 200 ');
    expect(await send(port, ['Host: evil.example.org'])).toContain(' 403 ');
    expect(await send(port, ['Host: localhost.evil.example.org'])).toContain(' 403 ');
    expect(await send(port, [`Host: localhost:${port}`, 'Origin: https://evil.example.org'])).toContain(' 403 ');
    expect(await send(port, [`Host: localhost:${port}`, 'Origin: null'])).toContain(' 403 ');
    expect(await send(port, [`Host: localhost:${port}`, `Origin: http://localhost:${port}`])).toContain(' 200 ');
  });

  test('refuses what is too large, no JSON, elsewhere or not asked by POST', async () => {
    const { port, url } = await listen();
    expect(await send(port, [`Host: localhost:${port}`], 'x'.repeat(5_000_000))).toContain(' 413 ');
    expect(await send(port, [`Host: localhost:${port}`], 'garbage')).toContain(' 400 ');
    expect((await fetch(new URL('/etc/passwd', url), { method: 'POST', headers, body })).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
    expect(await send(port, [`Host: localhost:${port}`])).toContain(' 200 ');
  });

  test('tells others on the network nothing that is not published, and nothing of the machine’s files', async () => {
    const { url } = await listen({ http: '0.0.0.0:0', allowHost: ['why.example.org'] });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(url));
    const ask = async (name: string, args: Record<string, unknown>) =>
      JSON.stringify(await client.callTool({ name, arguments: args }));
    const answers = [
      await ask('why', { paths: ['services/a.ts', '/etc/passwd'] }),
      await ask('search', { query: 'hidden' }),
      await ask('read', { id: 'decision/0001-secret' }),
      await ask('read', { id: 'archaeology/two-ledgers' }),
      await ask('search', { query: 'batch' }),
      await ask('constraints', {}),
      await ask('before_you_change', { paths: ['services/a.ts'] }),
    ];
    expect(answers[0]).toContain('A night of bookings is lost.');
    expect(answers[3]).toContain('The batch runs');
    for (const answer of answers)
      expect(answer).not.toMatch(/0001-secret\.md|secret deal|Hidden words|mira|trowel-test-/i);
    await client.close();
  });
});

describe('the address of a server over HTTP', () => {
  test('is of this machine only, unless another one is named', () => {
    expect(readHttpAddress('7333', [])).toMatchObject({ host: '127.0.0.1', port: 7333 });
    expect(readHttpAddress('[::1]:7333', [])).toMatchObject({ host: '::1', port: 7333 });
    expect(readHttpAddress('0.0.0.0:80', ['why.example.org']).names).toContain('why.example.org');
  });

  test.each([
    ['http://localhost', [], 'expected a port'],
    ['70000', [], 'expected a port'],
    ['0.0.0.0:80', [], '--allow-host'],
    ['80', ['https://a.example'], 'without a port'],
  ] as const)('%s %j gets a message', (written, allowed, message) => {
    expect(() => readHttpAddress(written, allowed)).toThrow(message);
  });

  test('that others reach takes no drafts', async () => {
    const argv = ['mcp', '--http', '0.0.0.0:0', '--allow-host', 'a.example', '--write'];
    const { code, err } = await runIn(await makeFolder(hub), argv);
    expect(code).toBe(2);
    expect(err).toContain('--write');
  });
});
