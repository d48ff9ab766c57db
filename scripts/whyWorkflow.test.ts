import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const job = z.object({
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(z.object({ uses: z.string().optional(), name: z.string().optional(), run: z.string().optional() })),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({ ask: job, comment: job }),
});
const gitlab = z.object({ why: z.object({ script: z.array(z.string()) }) });

const readYaml = async (file: string): Promise<unknown> => parse(await readFile(path.join(root, file), 'utf8'));
const readWorkflow = async () => workflow.parse(await readYaml('.github/workflows/why.yml'));

const governed = '<!-- trowel-why -->\n### What governs this change\n\n1 page.\n\n#### A page\n';
const nothing = '<!-- trowel-why -->\n### What governs this change\n\nNothing in the hub governs these 3 files.\n';

interface Run {
  readonly script: string;
  /** A program that stands for the forge's, in shell; `$LOG` is where it writes what it was called with. */
  readonly program: readonly [name: string, text: string];
  readonly body: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a job's script as the forge does; gives what its program was called with, call by call, and what was printed. */
async function runScript({ script, program: [name, text], body, env }: Run) {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-job-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'why.md'), body);
  await writeFile(path.join(folder, name), `#!/bin/bash\nprintf '%s\\n' "$*" >> "$LOG"\n${text}\n`);
  await chmod(path.join(folder, name), 0o755);
  const log = path.join(folder, 'log');
  await writeFile(log, '');
  const { stdout } = await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}`, LOG: log, ...env },
  });
  return { calls: (await readFile(log, 'utf8')).split('\n').filter(Boolean), printed: stdout };
}

describe('the GitHub workflow', () => {
  test('writes with no job that runs code of the pull request, and takes no branch into a script', async () => {
    const { on, permissions, jobs } = await readWorkflow();
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.ask.permissions).toBeUndefined();
    expect(jobs.comment.permissions).toEqual({ 'pull-requests': 'write' });
    expect(jobs.comment.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/download-artifact', undefined]);
    for (const { run } of [...jobs.ask.steps, ...jobs.comment.steps]) expect(run ?? '').not.toContain('${{');
  });

  async function comment(body: string, { found = '', fails = false } = {}) {
    const { jobs } = await readWorkflow();
    const script = jobs.comment.steps.find(({ name }) => name === 'Comment')?.run ?? '';
    const program = ['gh', fails ? 'exit 1' : `[[ "$*" != *--jq* ]] || printf '%s' '${found}'`] as const;
    return runScript({ script, program, body, env: { GITHUB_REPOSITORY: 'org/shop', NUMBER: '7', GH_TOKEN: 'x' } });
  }

  test('writes one comment, and then updates it', async () => {
    expect((await comment(governed)).calls.at(-1)).toBe(
      'api --method POST repos/org/shop/issues/7/comments --field body=@why.md --silent',
    );
    expect((await comment(governed, { found: '12\n13\n' })).calls.at(-1)).toBe(
      'api --method PATCH repos/org/shop/issues/comments/12 --field body=@why.md --silent',
    );
  });

  test('writes none when there is nothing to say, but corrects one that is there', async () => {
    expect((await comment(nothing)).calls).toHaveLength(1);
    expect((await comment(nothing, { found: '12' })).calls.at(-1)).toContain('PATCH');
  });

  test('does not fail where its token cannot write', async () => {
    expect((await comment(governed, { fails: true })).printed).toContain('in the summary of this run');
  });
});

describe('the GitLab job', () => {
  async function note(body: string, { pages = ['[]'], token = 'secret' } = {}) {
    const { why } = gitlab.parse(await readYaml('.gitlab/why.gitlab-ci.yml'));
    const answers = pages.map((page, at) => `*page=${at + 1}) echo '${page}';;`).join('\n');
    const program = [
      'curl',
      `case "$*" in\n*/user) echo '{"id":5}';;\n${answers}\n*page=*) echo '[]';;\nesac`,
    ] as const;
    const env = {
      CI_API_V4_URL: 'https://git.example.org/api/v4',
      CI_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '7',
      TROWEL_WHY_TOKEN: token,
    };
    const { calls, printed } = await runScript({ script: why.script.at(-1) ?? '', program, body, env });
    return { calls: calls.map((call) => call.replace(/^.*PRIVATE-TOKEN: secret /, '')), printed };
  }
  const notes = 'https://git.example.org/api/v4/projects/3/merge_requests/7/notes';
  const of = (id: number, author: number, body: string) => JSON.stringify([{ id, author: { id: author }, body }]);

  test('writes one note, and then updates its own, on whatever page it stands', async () => {
    expect((await note(governed)).calls.at(-1)).toBe(
      `--output /dev/null --request POST --data-urlencode body@why.md ${notes}`,
    );
    const pages = [of(1, 9, '<!-- trowel-why -->'), of(2, 5, 'hello'), of(3, 5, '<!-- trowel-why -->\nold')];
    expect((await note(governed, { pages })).calls.at(-1)).toBe(
      `--output /dev/null --request PUT --data-urlencode body@why.md ${notes}/3`,
    );
  });

  test('writes none when there is nothing to say, and asks nobody without a token', async () => {
    expect((await note(nothing)).printed).toContain('Nothing governs the change');
    expect(await note(governed, { token: '' })).toEqual({
      calls: [],
      printed: 'There is no TROWEL_WHY_TOKEN: the answer stands above.\n',
    });
  });
});
