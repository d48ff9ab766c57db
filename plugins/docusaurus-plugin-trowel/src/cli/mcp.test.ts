import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CallToolResult, Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { openExchange } from '../../test/support/mcpExchange.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';

const program = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));

const hub = {
  'docs/archaeology/two-ledgers.md': `---
title: Two ledgers
verdict: keep
owner: ilse-brandt
constraints: [no-lock, old-law]
governs: ['services/checkout/**']
---

The partner's batch runs at night.

:::landmine[Do not merge them]
Whoever merges them loses the bookings of a night.
:::
`,
  'docs/constraints/no-lock.md': '---\nstatus: holds\nsince: 2019\n---\n# No lock\n',
  'docs/constraints/old-law.md': '---\nstatus: lifted\nuntil: 2021-03-01\n---\n# The old law\n',
  'docs/decisions/0003-queue.md':
    '---\nstatus: superseded\nsuperseded_by: 4\ngoverns: [services/checkout/src/Queue.kt]\n---\n# A queue\n',
  'docs/decisions/0004-no-queue.md': '---\nstatus: accepted\n---\n# No queue\n\nRefunds are booked at once.\n',
  'docs/people/ilse-brandt.md': '# Ilse Brandt\n',
};
const code = {
  'services/checkout/src/Ledger.kt': 'class Ledger\n',
  'services/checkout/src/Queue.kt': 'class Queue\n',
  'lib/date.kt': '// @why queue\nclass Date\n',
};
const env = { ...cleanEnv, TROWEL_CACHE: 'off' } as Record<string, string>;

interface Started {
  readonly client: Client;
  readonly call: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<CallToolResult>;
  /** The text of an answer. */
  readonly say: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** What stands on standard error. */
  readonly log: () => string;
}

/** Starts `trowel mcp` in a folder, with the client of the official library. */
async function start(
  cwd: string,
  args: readonly string[] = [],
  mode: 'legacy' | { pin: string } = 'legacy',
): Promise<Started> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...args],
    cwd,
    env,
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  onTestFinished(() => client.close());
  await client.connect(transport);
  const call: Started['call'] = async (name, given = {}) =>
    (await client.callTool({ name, arguments: { ...given } })) as CallToolResult;
  return {
    client,
    call,
    say: async (name, given) =>
      (await call(name, given)).content.map((one) => (one.type === 'text' ? one.text : '')).join('\n'),
    log: () => log,
  };
}

describe('trowel mcp', () => {
  test.each(['legacy' as const, { pin: '2026-07-28' }])(
    'answers the client of the official library (%j)',
    async (mode) => {
      const { root } = await makeRepository({ ...hub, ...code });
      const { client, call, say, log } = await start(root, [], mode);
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['why', 'before_you_change', 'constraints', 'search', 'read']);
      expect(tools.every(({ annotations, outputSchema }) => annotations?.readOnlyHint === true && outputSchema)).toBe(
        true,
      );
      expect(client.getInstructions()).toContain('before_you_change');

      const why = await call('why', { paths: ['services/checkout/src/Ledger.kt'] });
      expect(why.isError).toBeFalsy();
      const { answer, sources } = why.structuredContent as { answer: string; sources: unknown[] };
      expect(why.content).toEqual([{ type: 'text', text: answer }]);
      expect(answer.indexOf('LANDMINE')).toBeLessThan(answer.indexOf('no-lock'));
      expect(answer).toContain('Whoever merges them loses the bookings of a night.');
      expect(sources).toContainEqual({ id: 'constraint/no-lock', state: 'in force' });

      expect(await say('why', { paths: ['lib/date.kt'] })).toContain('No queue');
      expect(await say('why', { text: 'at services/checkout/src/Queue.kt:12' })).toContain('0004-no-queue');
      expect(await say('why', { diff: '' })).toContain('names no place');
      expect(await say('before_you_change', { plan: 'Merge both ledgers', paths: ['services/checkout'] })).toContain(
        'two-ledgers',
      );
      expect(await say('constraints', { path: 'services/checkout' })).toContain('no-lock');
      expect(await say('constraints', {})).toContain('lifted');
      expect(await say('search', { query: 'refunds' })).toContain('0004-no-queue');
      expect(await say('search', { query: 'ledger', kind: 'constraint' })).not.toContain('two-ledgers');
      expect(await say('read', { id: 'archaeology/two-ledgers' })).toContain('loses the bookings of a night');
      expect(log()).toBe('');
    },
  );

  test('sees a page that was changed meanwhile', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code });
    const { say } = await start(root);
    expect(await say('why', { paths: ['lib/other.kt'] })).not.toContain('The clock');
    await write({ 'docs/archaeology/clock.md': '---\ngoverns: [lib/**]\n---\n# The clock\n\nIt is late.\n' });
    await expect.poll(() => say('why', { paths: ['lib/other.kt'] })).toContain('The clock');
  });

  test('says what is wrong with what a hostile client asks, and goes on', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { call, say, log } = await start(root);
    const many = Array.from({ length: 10_000 }, (_, at) => `src/${at}.ts`);
    const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
      ['why', { paths: ['../../etc/passwd'] }, 'outside the repository'],
      ['why', { paths: ['/etc/passwd'] }, 'outside the repository'],
      ['why', { paths: ['a\0b'] }, 'zero byte'],
      ['why', { paths: many }, 'At most 500 paths'],
      ['why', { paths: ['x'.repeat(2000)] }, 'at most 1000 characters'],
      ['why', { paths: 5 }, 'expected array'],
      ['why', { paths: ['lib'], max_tokens: 900 }, '`max_tokens` is no argument of `why`; name it `budget`.'],
      ['search', { query: 'refunds', colour: 'x' }, 'it takes `query`, `kind`, `system`, `budget`'],
      ['why', { path: 'lib' }, 'name it `paths`'],
      ['why', { paths: [{}] }, 'expected string'],
      ['why', { diff: 'x'.repeat(3_000_001) }, 'at most 3 MB'],
      ['why', {}, 'Give `paths`'],
      ['why', { paths: ['a'], budget: 'all' }, 'expected number'],
      ['read', { id: 'decision/0004-no-queu' }, '0004-no-queue'],
      ['read', { id: '../../../etc/passwd' }, 'no entry'],
      ['search', { query: '' }, 'it is empty'],
      ['search', { query: 'x', kind: 'secret' }, 'Invalid option'],
      ['constraints', { path: '../outside' }, 'outside the repository'],
      ['before_you_change', {}, 'Give a `plan`'],
    ];
    for (const [name, args, message] of wrong) {
      const result = await call(name, args);
      expect({ name, args: JSON.stringify(args).slice(0, 40), isError: result.isError }).toMatchObject({
        isError: true,
      });
      expect(JSON.stringify(result.content)).toContain(message);
    }
    await expect(call('propose', { kind: 'decision', title: 'Mine' })).rejects.toThrow('not found');
    await expect(call('rm', {})).rejects.toThrow('not found');
    expect(await say('search', { query: 'refunds', system: 'nowhere' })).toContain('The hub has no system `nowhere`.');
    expect(await say('why', { paths: 'services/checkout' })).toContain('LANDMINE');
    const at = await Promise.all(['services/checkout', 'lib', 'nowhere'].map((one) => say('why', { paths: [one] })));
    expect(at[0]).toContain('LANDMINE');
    expect(log()).toBe('');
  });

  test('ends when its client goes away, and writes nothing but messages of the protocol', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const child = spawn(process.execPath, [program, 'mcp'], { cwd: root, env });
    const { ask, write, close, received } = openExchange(child.stdin, child.stdout);
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    write('what is this\n');
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'hand', version: '1' } };
    expect(await ask({ method: 'initialize', params })).toMatchObject({ result: { protocolVersion: '2025-06-18' } });
    const answer = await ask({ method: 'tools/call', params: { name: 'why', arguments: { paths: ['lib/date.kt'] } } });
    expect(answer).toMatchObject({ result: { content: [{ type: 'text' }] } });
    close();
    const [exit] = await once(child, 'exit');
    expect(exit).toBe(0);
    expect(received()).toHaveLength(2);
    expect(log).toBe('');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends without a trace at %s', async (signal) => {
    const { root } = await makeRepository({ ...hub });
    const child = spawn(process.execPath, [program, 'mcp'], { cwd: root, env });
    const { ask } = openExchange(child.stdin, child.stdout);
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    await ask({ method: 'ping' });
    child.kill(signal);
    const [exit] = await once(child, 'exit');
    expect({ exit, log }).toEqual({ exit: 0, log: '' });
  });

  test('says at once that the folder of the hub is not there', async () => {
    const folder = await makeFolder({});
    const { code: exit, out, err } = await runIn(folder, ['mcp', '--content', 'nowhere']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('nowhere');
  });
});

describe('propose', () => {
  const fields = { date: '2026-11-20' };

  test('writes a draft into the folder of its kind, and says what is missing', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { client, call } = await start(root, ['--write']);
    expect((await client.listTools()).tools.at(-1)).toMatchObject({
      name: 'propose',
      annotations: { readOnlyHint: false },
    });
    const { structuredContent } = await call('propose', {
      kind: 'decision',
      title: 'Book refunds at once',
      fields: { ...fields, draft: false },
      sections: { Context: 'Refunds waited for a night.' },
    });
    const { file } = structuredContent as { file: string };
    expect(file).toBe('docs/decisions/0005-book-refunds-at-once.md');
    const text = await readFile(path.join(root, file), 'utf8');
    expect(text).toContain('draft: true');
    expect(text).toContain('Refunds waited for a night.');
  });

  test('two at once, or one after the other, get numbers of their own', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { call } = await start(root, ['--write']);
    await Promise.all([1, 2].map(() => call('propose', { kind: 'decision', title: 'Same', fields })));
    await call('propose', { kind: 'decision', title: 'Another', fields });
    const files = (await readdir(path.join(root, 'docs/decisions'))).slice(2);
    expect(files).toEqual(['0005-same.md', '0006-same.md', '0007-another.md']);
  });

  test.each([
    ['a path in the title', { title: '../../../../tmp/evil' }],
    ['a device', { title: 'CON' }],
    ['a zero byte', { title: 'a\0b' }],
    ['a drive', { title: 'C:\\Windows\\x' }],
    [
      'a path in a field',
      { kind: 'log', title: 'Mine', fields: { ...fields, log: '../../../..', mentor: 'ilse-brandt' } },
    ],
  ])('%s writes nothing outside the folder of its kind', async (_, asked) => {
    const { root, git } = await makeRepository({ ...hub, ...code });
    const outside = await readdir(path.dirname(root));
    const { call } = await start(root, ['--write']);
    await call('propose', { kind: 'decision', fields, ...asked });
    const written = (await git('status', '--porcelain', '--untracked-files=all')).split('\n').filter(Boolean);
    for (const line of written) expect(line).toMatch(/^\?\? "?docs\/(?:decisions|log)\//);
    const names = (await readdir(path.dirname(root))).filter(
      (name) => !outside.includes(name) && !name.startsWith('trowel-'),
    );
    expect(names.filter((name) => /evil|CON/.test(name))).toEqual([]);
  });

  test('follows no link, and overwrites nothing', async () => {
    const { root } = await makeRepository({ ...code, 'docs/guides/a.md': '# A\n' });
    const elsewhere = await makeFolder({});
    await mkdir(path.join(root, 'docs'), { recursive: true });
    await symlink(elsewhere, path.join(root, 'docs/decisions'));
    const { call } = await start(root, ['--write']);
    const result = await call('propose', { kind: 'decision', title: 'Linked', fields });
    expect(result).toMatchObject({ isError: true });
    expect(JSON.stringify(result.content)).toContain('is a link');
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test('takes what is wrong as a message, and writes nothing', async () => {
    const { root, git } = await makeRepository({ ...hub, ...code });
    const { say } = await start(root, ['--write']);
    expect(await say('propose', { kind: 'decision', title: 'x', fields: { colour: 'red' } })).toContain('is no field');
    expect(await say('propose', { kind: 'person', title: 'x' })).toContain('Invalid option');
    expect(
      await say('propose', { kind: 'decision', title: 'x', sections: { Context: ':::landmine\nnever closed' } }),
    ).toContain('Nothing was written');
    expect(await git('status', '--porcelain')).toBe('');
  });
});
