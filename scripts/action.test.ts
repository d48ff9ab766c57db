import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const trowel = path.join(root, 'plugins/docusaurus-plugin-trowel/bin/trowel.mjs');
const clean = { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

type Env = Readonly<Record<string, string | undefined>>;

/** Runs a program as a step does; gives its exit code, what it printed, its outputs and its summary. */
async function runStep(script: string, env: Env, { args = [], cwd }: { args?: string[]; cwd?: string } = {}) {
  const folder = await makeTemporary();
  const [outputs, summary] = ['outputs', 'summary'].map((name) => path.join(folder, name)) as [string, string];
  await Promise.all([writeFile(outputs, ''), writeFile(summary, '')]);
  const given = { ...clean, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, ...env };
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, [path.join(root, script), ...args], {
    ...{ cwd: cwd ?? folder, env: given },
  }).then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const lines = (await readFile(outputs, 'utf8')).split('\n').filter(Boolean);
  return {
    code,
    printed: stdout + stderr,
    outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) as Record<string, string>,
    summary: await readFile(summary, 'utf8'),
  };
}

async function makeTemporary(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-action-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const page = `---\ntitle: Two ledgers\ngoverns: [src/**]\n---\n\nThe batch runs at night.\n\n:::landmine\nIt loses a night.\n:::\n`;

/** Makes a folder as the runner has it after the checkouts: a branch that changes code, and the hub where it is. */
async function makeWorkspace(hub: string) {
  const workspace = await makeTemporary();
  const code = path.join(workspace, '.trowel/code');
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(workspace, file)), { recursive: true });
    await writeFile(path.join(workspace, file), text);
  };
  await write('.trowel/code/src/a.ts', 'one\n');
  await write('.trowel/code/lib/b.ts', 'one\n');
  await write(`${hub}/docs/archaeology/two-ledgers.md`, page);
  const author = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  const git = (...args: string[]) => promisify(execFile)('git', [...author, ...args], { cwd: code, env: clean });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'First');
  await git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  const change = async (file: string) => {
    await write(`.trowel/code/${file}`, 'two\n');
    await git('add', '--all');
  };
  return { workspace, code, change };
}

const action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        ...{ id: z.string().optional(), name: z.string().optional(), uses: z.string().optional() },
        ...{ run: z.string().optional(), shell: z.string().optional() },
        env: z.record(z.string(), z.string()).optional(),
        with: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
});

describe('action.yml', () => {
  test('is a composite action that the runner takes, with pinned actions', async () => {
    const text = await readFile(path.join(root, 'action.yml'), 'utf8');
    const { inputs, outputs, runs } = action.parse(parse(text));
    for (const [, used = ''] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(inputs)).toContain(used);
    for (const name of Object.keys(inputs)) expect(text).toContain(`inputs.${name}`);
    const ids = runs.steps.flatMap(({ id }) => id ?? []);
    for (const [, used = ''] of text.matchAll(/steps\.(\w+)/g)) expect(ids).toContain(used);
    expect(Object.keys(outputs)).toEqual(['governed']);
    for (const { uses, run, shell, with: given } of runs.steps) {
      expect(uses === undefined ? shell : 'bash').toBe('bash');
      // What comes from elsewhere reaches scripts by the environment only.
      expect(run ?? '').not.toContain('${{');
      if (uses?.startsWith('actions/checkout')) expect(given?.['persist-credentials']).toBe(false);
    }
    for (const [, used = ''] of text.matchAll(/uses: *(actions\/.+)$/gm))
      expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('gives the token to the step alone that comments, and runs nothing of the pull request', async () => {
    const { runs } = action.parse(parse(await readFile(path.join(root, 'action.yml'), 'utf8')));
    const withToken = runs.steps.filter(({ env }) => Object.values(env ?? {}).some((value) => value.includes('token')));
    expect(withToken.map(({ name }) => name)).toEqual(['Comment']);
    const scripts = runs.steps.flatMap(({ run }) => run ?? []).filter((run) => run.startsWith('node'));
    for (const script of scripts) expect(script).toMatch(/^node "\$GITHUB_ACTION_PATH\/scripts\/action\/\w+\.mjs"/);
  });
});

describe('where the hub is', () => {
  test.each([
    ['', { repository: '', content: '' }],
    ['.', { repository: '', content: '' }],
    ['./hub/site', { repository: '', content: './hub/site' }],
    ['https://hub.example/why/', { repository: '', address: 'https://hub.example/why/' }],
    ['my-org/hub', { repository: 'my-org/hub', ref: '', content: '../hub' }],
    ['my-org/hub@release/1', { repository: 'my-org/hub', ref: 'release/1', content: '../hub' }],
  ])('is read from %j', async (hub, expected) => {
    const { outputs } = await runStep('scripts/action/plan.mjs', { HUB: hub });
    expect(outputs).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), ...expected });
  });

  test.each([
    './../hub',
    '../hub',
    'http://hub.example',
    'https://a b',
    '/etc',
    'a/b/c',
    'hub',
    'a/b@c d',
    'a/b\nref=x',
  ])('is refused as %j', async (hub) => {
    const { code, printed } = await runStep('scripts/action/plan.mjs', { HUB: hub });
    expect(code).toBe(1);
    expect(printed).toMatch(/^::error::hub is [^\n]*\n$/);
  });
});

describe('the question', () => {
  const ask = (workspace: string, env: Env = {}, program = trowel) =>
    runStep(
      'scripts/action/ask.mjs',
      { GITHUB_BASE_REF: 'main', GITHUB_WORKSPACE: workspace, ...env },
      { args: [program] },
    );

  test('is about what the branch changes, and its answer is in the summary', async () => {
    const { workspace, change } = await makeWorkspace('.trowel/code');
    await change('src/a.ts');
    const { code, outputs, summary } = await ask(workspace);
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ governed: 'true', failing: 'false' });
    expect(summary).toContain('**Landmine:** It loses a night.');
  });

  test('is put to a hub beside the code, and fails only on what it is to fail on', async () => {
    const { workspace, change } = await makeWorkspace('.trowel/hub');
    await change('src/a.ts');
    const env = { CONTENT: '../hub', SITE: 'https://hub.example' };
    expect((await ask(workspace, { ...env, FAIL_ON: 'landmine' })).outputs).toMatchObject({ failing: 'true' });
    expect((await ask(workspace, env)).summary).toContain('https://hub.example/why?path=src/a.ts');
  });

  test('is put to a published hub by its address', async () => {
    const { workspace } = await makeWorkspace('.trowel/code');
    const spy = path.join(workspace, 'spy.mjs');
    await writeFile(spy, "process.stdout.write('<!-- trowel-why -->' + process.argv.slice(2).join(' '));");
    const { summary } = await ask(workspace, { ADDRESS: 'https://hub.example/' }, spy);
    expect(summary).toContain(
      'why --diff origin/main --comment --hub https://hub.example/ --site https://hub.example/',
    );
  });

  test('has an answer also when nothing governs the change', async () => {
    const { workspace, change } = await makeWorkspace('.trowel/code');
    await change('lib/b.ts');
    const { outputs, summary } = await ask(workspace, { FAIL_ON: 'page' });
    expect(outputs).toMatchObject({ governed: 'false', failing: 'false' });
    expect(summary).toContain('Nothing in the hub governs this file.');
  });

  test('ends with what is wrong, and prints no command of it', async () => {
    const { workspace } = await makeWorkspace('.trowel/code');
    const { code, printed } = await ask(workspace, { CONTENT: '../gone\n::add-mask::x' });
    expect(code).toBe(1);
    expect(printed).toMatch(/^::error::[^\n]*gone[^\n]*\n$/);
    expect((await ask(workspace, { GITHUB_BASE_REF: '' })).printed).toContain('::notice::This is no pull request');
  });

  test('is asked without the secrets of the step', async () => {
    const { workspace } = await makeWorkspace('.trowel/code');
    const spy = path.join(workspace, 'spy.mjs');
    await writeFile(spy, "process.stdout.write('<!-- trowel-why -->' + Object.keys(process.env).sort().join());");
    const { summary } = await ask(workspace, { TOKEN: 'x', GITHUB_TOKEN: 'x', NODE_OPTIONS: '' }, spy);
    expect(summary).toMatch(/^<!-- trowel-why -->(?:HOME|PATH|TROWEL_CACHE|,)+\n$/);
  });
});

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

interface Forge {
  readonly comments?: readonly Comment[];
  readonly login?: string;
  /** The answer to what writes, or to everything. */
  readonly refuses?: 'writing' | 'everything' | 'badly';
}

/** Starts a server on this machine that answers as GitHub does, and writes down what it is asked. */
async function startForge({ comments = [], login, refuses }: Forge) {
  const calls: { readonly call: string; readonly body?: string; readonly authorization?: string }[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = text === '' ? undefined : (JSON.parse(text) as { body: string }).body;
    calls.push({ call: `${method} ${url}`, body, authorization: headers.authorization });
    const answer = (status: number, data: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(data));
    if (refuses === 'badly') return response.writeHead(502).end('<html>');
    if (url === '/user') return login ? answer(200, { login }) : answer(403, { message: 'Resource not accessible' });
    if (refuses === 'everything' || (refuses && method !== 'GET')) return answer(403, { message: 'not accessible' });
    if (method !== 'GET') return answer(200, {});
    const at = Number(new URL(url, 'http://x').searchParams.get('page')) - 1;
    return answer(200, comments.slice(at * 100, at * 100 + 100));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { calls, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the comment', () => {
  const governed = '<!-- trowel-why -->\n### What governs this change\n\n1 page.\n\n#### A page\n';
  const nothing = '<!-- trowel-why -->\n### What governs this change\n\nNothing in the hub governs these 3 files.\n';
  const bot = 'github-actions[bot]';
  const of = (id: number, login: string, body: string): Comment => ({ id, user: { login }, body });

  async function comment(body: string, forge: Forge = {}) {
    const { calls, origin } = await startForge(forge);
    const file = path.join(await makeTemporary(), 'why.md');
    await writeFile(file, body);
    const env = { GITHUB_API_URL: origin, GITHUB_REPOSITORY: 'org/shop', NUMBER: '7', TOKEN: 'secret', BODY: file };
    const { code, printed } = await runStep('scripts/action/comment.mjs', env);
    return { code, printed, writes: calls.filter(({ call }) => !call.startsWith('GET')), calls };
  }

  test('is written once, and renewed from then on', async () => {
    expect((await comment(governed, { comments: [of(1, 'ana', 'Nice.')] })).writes).toEqual([
      { call: 'POST /repos/org/shop/issues/7/comments', body: governed, authorization: 'Bearer secret' },
    ]);
    const older = [of(1, 'ana', 'Nice.'), of(2, bot, '<!-- trowel-why -->\nold')];
    expect((await comment(governed, { comments: older })).writes).toMatchObject([
      { call: 'PATCH /repos/org/shop/issues/comments/2', body: governed },
    ]);
    expect((await comment(governed, { comments: [of(2, bot, governed)] })).writes).toEqual([]);
  });

  test('is found behind hundreds of others', async () => {
    const many = Array.from({ length: 230 }, (_, at) => of(at, 'ana', 'Nice.'));
    const { writes } = await comment(governed, { comments: [...many, of(999, bot, '<!-- trowel-why -->')] });
    expect(writes).toMatchObject([{ call: 'PATCH /repos/org/shop/issues/comments/999' }]);
  });

  test('is never that of somebody who copied the mark', async () => {
    const { writes } = await comment(governed, { comments: [of(2, 'mallory', '<!-- trowel-why -->\nold')] });
    expect(writes).toMatchObject([{ call: 'POST /repos/org/shop/issues/7/comments' }]);
  });

  test('is by whom the token is', async () => {
    const comments = [of(2, bot, '<!-- trowel-why -->'), of(3, 'hub-bot', '<!-- trowel-why -->')];
    const { writes } = await comment(governed, { comments, login: 'hub-bot' });
    expect(writes).toMatchObject([{ call: 'PATCH /repos/org/shop/issues/comments/3' }]);
  });

  test('says when nothing applies any more, and is not written for that', async () => {
    expect((await comment(nothing)).writes).toEqual([]);
    const { writes } = await comment(nothing, { comments: [of(2, bot, governed)] });
    expect(writes).toMatchObject([{ call: 'PATCH /repos/org/shop/issues/comments/2', body: nothing }]);
  });

  test.each([
    ['may not write, as for forks', 'writing'],
    ['may not even read', 'everything'],
    ['is not answered', 'badly'],
  ] as const)('is left out, and the run goes on, when the token %s', async (_, refuses) => {
    const { code, printed } = await comment(governed, { refuses });
    expect(code).toBe(0);
    expect(printed).toMatch(/^::warning::There is no comment: [^\n]*The answer is in the summary of this run\.\n$/);
  });

  test('asks nobody where there is no answer', async () => {
    expect((await runStep('scripts/action/comment.mjs', { NUMBER: '7' })).code).toBe(0);
  });
});

describe('the hook of pre-commit', () => {
  test('is declared as a script that can be run', async () => {
    const hooks = z
      .array(z.object({ id: z.string(), entry: z.string(), language: z.string(), verbose: z.boolean() }))
      .parse(parse(await readFile(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')));
    expect(hooks).toMatchObject([{ id: 'trowel-why', entry: 'scripts/hook/why.mjs', language: 'script' }]);
    const { stdout } = await promisify(execFile)('git', ['ls-files', '--stage', 'scripts/hook/why.mjs'], { cwd: root });
    expect(stdout).toMatch(/^100755 /);
  });

  test('takes the Trowel of the repository, and stops a commit only when it is asked to', async () => {
    const { code: cwd, change } = await makeWorkspace('.trowel/code');
    await change('src/a.ts');
    const bin = path.join(cwd, 'node_modules/docusaurus-plugin-trowel/bin');
    await mkdir(bin, { recursive: true });
    await writeFile(path.join(bin, 'trowel.mjs'), `await import(${JSON.stringify(trowel)});`);
    const hook = (...args: string[]) => runStep('scripts/hook/why.mjs', {}, { args, cwd });
    expect(await hook()).toMatchObject({ code: 0, printed: expect.stringContaining('Landmine: It loses a night.') });
    expect((await hook('--fail-on', 'landmine')).code).toBe(1);
    expect((await hook('--content', '../gone')).code).toBe(0);
  });

  test('asks npm for the version of this commit where there is none', async () => {
    const { code: cwd } = await makeWorkspace('.trowel/code');
    const bin = await makeTemporary();
    await writeFile(path.join(bin, 'npx'), '#!/bin/sh\necho "$@"\nexit 1\n');
    await chmod(path.join(bin, 'npx'), 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const { code, printed } = await runStep('scripts/hook/why.mjs', env, { args: ['--content', '../hub'], cwd });
    expect(printed).toMatch(
      /^--yes --package docusaurus-plugin-trowel@\d+\.\d+\.\d+\S* trowel why --staged --quiet --content \.\.\/hub\n$/,
    );
    expect(code).toBe(0);
  });
});
