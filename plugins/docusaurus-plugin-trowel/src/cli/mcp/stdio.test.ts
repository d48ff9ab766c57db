import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Exchange, type Message, openExchange } from '../../../test/support/mcpExchange.ts';
import type { Io } from '../io.ts';
import type { Offer } from './server.ts';
import { serveOverStdio } from './stdio.ts';
import { defineTool, onlyReads, ToolError } from './tool.ts';

const echo = defineTool({
  name: 'echo',
  title: 'Echo',
  description: 'Says it again.',
  input: z.object({ words: z.array(z.string()).max(3, 'At most 3 words; say less.') }),
  output: z.object({ said: z.string(), roots: z.array(z.string()) }),
  annotations: onlyReads,
  needsRoots: true,
  answer: async ({ words }, { roots }) => {
    if (words.includes('no')) throw new ToolError('`no` is not said; say yes.');
    if (words.includes('fault')) throw new TypeError('secret of the machine');
    const said = words.join(' ');
    return { text: said, data: { said, roots: [...roots] } };
  },
});

const offer: Offer<undefined> = {
  tools: [echo],
  context: undefined,
  instructions: 'Ask.',
  say: () => undefined,
  isTrusted: true,
};

/** Starts a server in this process, and returns the client's end. */
function open(
  more: Partial<Offer<undefined>> = {},
  io: Partial<Io> = {},
): Exchange & { readonly served: Promise<void> } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const served = serveOverStdio(
    { ...offer, ...more },
    { cwd: '/', env: {}, today: '2026-11-22', stdin: input, stdout: output, stderr: { write: () => undefined }, ...io },
  ).finally(() => output.end());
  return Object.assign(openExchange(input, output), { served });
}

const hello = (protocolVersion: string, capabilities = {}): Message => ({
  method: 'initialize',
  params: { protocolVersion, capabilities, clientInfo: { name: 'test', version: '1' } },
});
const call = (words: unknown): Message => ({ method: 'tools/call', params: { name: 'echo', arguments: { words } } });

/** What a request of the newer era carries. */
const envelope = (capabilities = {}) => ({
  _meta: {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  },
});

describe('a server on standard input and output', () => {
  test.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    'serves a client of %s after its handshake',
    async (version) => {
      const { ask, tell, close, served } = open();
      expect(await ask(hello(version))).toMatchObject({
        result: { protocolVersion: version, serverInfo: { name: 'trowel' }, instructions: 'Ask.' },
      });
      tell({ method: 'notifications/initialized' });
      expect(await ask({ method: 'tools/list' })).toMatchObject({ result: { tools: [{ name: 'echo' }] } });
      expect(await ask(call(['a', 'b']))).toMatchObject({ result: { content: [{ type: 'text', text: 'a b' }] } });
      close();
      await served;
    },
  );

  test('serves a client of 2026-07-28 without a handshake', async () => {
    const { ask, close, served } = open();
    const params = { ...call(['a']).params, ...envelope() };
    expect(await ask({ method: 'tools/call', params })).toMatchObject({
      result: { structuredContent: { said: 'a' }, resultType: 'complete' },
    });
    close();
    await served;
  });

  test('asks a client of the older era for its folders, once', async () => {
    const { ask, tell, next, answer, close, served } = open();
    await ask(hello('2025-06-18', { roots: {} }));
    tell({ method: 'notifications/initialized' });
    const first = ask(call(['a']));
    const question = await next('roots/list');
    answer(question, { roots: [{ uri: 'file:///code' }, { uri: 'file://%00' }] });
    expect(await first).toMatchObject({ result: { structuredContent: { roots: ['/code'] } } });
    expect(await ask(call(['b']))).toMatchObject({ result: { structuredContent: { roots: ['/code'] } } });
    close();
    await served;
  });

  test('takes a client of the older era that says its folders wrongly as one without any', async () => {
    const { ask, tell, next, answer, close, served } = open();
    await ask(hello('2025-06-18', { roots: {} }));
    tell({ method: 'notifications/initialized' });
    const first = ask(call(['a']));
    answer(await next('roots/list'), { roots: [{ uri: 'vscode-remote://ssh/code' }] });
    expect(await first).toMatchObject({ result: { structuredContent: { said: 'a', roots: [] } } });
    close();
    await served;
  });

  test('asks a client of the newer era for its folders by its answer', async () => {
    const { ask, close, served } = open();
    const params = { ...call(['a']).params, ...envelope({ roots: {} }) };
    expect(await ask({ method: 'tools/call', params })).toMatchObject({
      result: { resultType: 'input_required', inputRequests: { roots: { method: 'roots/list' } } },
    });
    const inputResponses = { roots: { roots: [{ uri: 'file:///code' }] } };
    expect(await ask({ method: 'tools/call', params: { ...params, inputResponses } })).toMatchObject({
      result: { structuredContent: { roots: ['/code'] } },
    });
    close();
    await served;
  });

  test('believes no folders of a client that it does not know', async () => {
    const { ask, close, served } = open({ isTrusted: false });
    const inputResponses = { roots: { roots: [{ uri: 'file:///code' }] } };
    const params = { ...call(['a']).params, ...envelope({ roots: {} }), inputResponses };
    expect(await ask({ method: 'tools/call', params })).toMatchObject({ result: { structuredContent: { roots: [] } } });
    close();
    await served;
  });

  test('says what is wrong with a call, and keeps its own faults for its log', async () => {
    const said: string[] = [];
    const { ask, close, served } = open({ say: (line) => said.push(line) });
    await ask(hello('2025-06-18'));
    const textOf = async (words: unknown) => {
      const { result } = (await ask(call(words))) as { result: { isError?: boolean; content: { text: string }[] } };
      expect(result.isError).toBe(true);
      return result.content[0]?.text;
    };
    expect(await textOf(['no'])).toBe('`no` is not said; say yes.');
    expect(await textOf('a')).toContain('expected array');
    expect(await textOf(['a', 'b', 'c', 'd'])).toContain('At most 3 words; say less.');
    expect(await textOf(['fault'])).not.toContain('secret');
    expect(said.join('\n')).toContain('secret of the machine');
    expect(await ask({ method: 'tools/call', params: { name: 'rm' } })).toMatchObject({ error: { code: -32602 } });
    expect(await ask({ method: 'tools/call', params: { name: '__proto__' } })).toMatchObject({
      error: { code: -32602 },
    });
    expect(await ask({ method: 'files/delete' })).toMatchObject({ error: { code: -32601 } });
    close();
    await served;
  });

  test('goes on after garbage, and says so in its log only', async () => {
    const said: string[] = [];
    const { ask, write, close, served } = open({ say: (line) => said.push(line) });
    write('garbage\n{"jsonrpc":"2.0"}\n[]\nnull\n\u0000\n{"jsonrpc":"2.0","id":{},"method":5}\n');
    expect(await ask(hello('2025-06-18'))).toMatchObject({ result: { protocolVersion: '2025-06-18' } });
    expect(said.length).toBeGreaterThan(0);
    close();
    await served;
  });

  test('ends when a message is longer than it takes', async () => {
    const { write, served } = open();
    write('x'.repeat(11_000_000));
    await served;
  });

  test('answers two calls at once, and none that was cancelled', async () => {
    const begun = new EventEmitter<{ call: [AbortSignal] }>();
    const first = once(begun, 'call');
    const slow = defineTool({
      ...echo,
      answer: async (input, toolCall) => {
        if (!(input.words as string[]).includes('slow')) return echo.answer(input, toolCall);
        begun.emit('call', toolCall.signal);
        await new Promise((resolve) => toolCall.signal.addEventListener('abort', resolve));
        return { text: 'late', data: { said: 'late', roots: [] } };
      },
    });
    const { ask, tell, received, close, served } = open({ tools: [slow as typeof echo] });
    await ask(hello('2025-06-18'));
    void ask({ ...call(['slow']), id: 77 });
    const [signal] = await first;
    expect(await ask(call(['quick']))).toMatchObject({ result: { structuredContent: { said: 'quick' } } });
    tell({ method: 'notifications/cancelled', params: { requestId: 77 } });
    expect(await ask(call(['quick']))).toMatchObject({ result: {} });
    expect(signal.aborted).toBe(true);
    close();
    await served;
    expect(received().map(({ id }) => id)).not.toContain(77);
  });

  test('ends when somebody stops the process', async () => {
    await open({}, { stopped: async () => undefined }).served;
  });
});
