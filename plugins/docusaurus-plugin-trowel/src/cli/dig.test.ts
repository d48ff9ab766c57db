import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository, type TestRepository } from '../../test/support/repository.ts';
import { type DigJson, digShape } from './shapes/dig.ts';

interface By {
  readonly author?: string;
  readonly day?: string;
}

/** Commits everything as somebody. */
async function commitAs(
  { root }: Pick<TestRepository, 'root'>,
  message: string,
  { author = 'Ana Reis <ana@example.org>', day = '2020-01-01' }: By = {},
): Promise<string> {
  const [, name = '', address = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
  const who = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, name],
    [`GIT_${role}_EMAIL`, address],
    [`GIT_${role}_DATE`, `${day}T12:00:00Z`],
  ]);
  const git = async (...args: readonly string[]) =>
    (await promisify(execFile)('git', [...args], { cwd: root, env: { ...cleanEnv, ...Object.fromEntries(who) } }))
      .stdout;
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message', message);
  return (await git('rev-parse', 'HEAD')).trim();
}

/** A repository with a change that was undone, and a warning in a comment. */
async function makeOdd(): Promise<TestRepository> {
  const repository = await makeRepository();
  const { write } = repository;
  await write({ 'src/queue.ts': 'one\n', 'src/ferry.ts': '// Do not remove this call: the gate needs it\nopen();\n' });
  await commitAs(repository, 'Begin', { author: 'Ana Reis <ana@example.org>', day: '2015-01-02' });
  await write({ 'src/queue.ts': 'two\n' });
  const made = await commitAs(repository, 'Use two queues', { author: 'Bo Lund <bo@example.org>', day: '2019-03-04' });
  await write({ 'src/queue.ts': 'one\n' });
  await commitAs(
    repository,
    `Revert "Use two queues"\n\nThis reverts commit ${made}.\n\nMessages came twice when the line broke.`,
    {
      author: 'cy@example.org <cy@example.org>',
      day: '2019-08-09',
    },
  );
  return repository;
}

async function dig(hub: string, root: string, ...options: string[]): Promise<DigJson & { code: number }> {
  const { code, out, err } = await runIn(hub, ['dig', root, '--json', ...options], { env: cleanEnv });
  expect(err).toBe('');
  return { ...digShape.strict().parse(JSON.parse(out)), code };
}

describe('trowel dig', { timeout: 60_000 }, () => {
  test('lists what was undone and what warns, with evidence and names, without addresses', async () => {
    const { root } = await makeOdd();
    const report = await dig(await makeFolder({}), root);
    expect(report).toMatchObject({ commits: 3, cut: false, total: 2 });
    const [undone, warning] = report.candidates;
    expect(undone).toMatchObject({
      number: 1,
      title: '“Use two queues” was undone',
      files: ['src/queue.ts'],
      from: '2019-03-04',
      to: '2019-08-09',
      witnesses: ['Bo Lund', 'cy@…'],
      evidence: [
        {
          type: 'undone',
          commits: [
            { did: 'made', date: '2019-03-04', author: 'Bo Lund', subject: 'Use two queues' },
            { did: 'undid', date: '2019-08-09', author: 'cy@…', subject: 'Revert "Use two queues"' },
          ],
        },
      ],
    });
    expect(warning).toMatchObject({
      files: ['src/ferry.ts'],
      evidence: [
        { type: 'comment', path: 'src/ferry.ts', line: 1, about: 'a warning', commits: [{ date: '2015-01-02' }] },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('example.org');
  });

  test('prints the same for people', async () => {
    const { root } = await makeOdd();
    const { out, code } = await runIn(root, ['dig', '--limit', '1'], { env: cleanEnv });
    expect(code).toBe(0);
    expect(out.replaceAll(/\b[\da-f]{9}\b/g, 'abcdef012')).toMatchInlineSnapshot(`
      "1. “Use two queues” was undone
         src/queue.ts
         2019-03-04 abcdef012 made   “Use two queues” (Bo Lund)
         2019-08-09 abcdef012 undid  “Revert "Use two queues"” (cy@…)
         ask: Bo Lund, cy@…

      1 of 2 proposals from 3 commits.
      To draft a page, run the command again with --write --only <number>.
      "
    `);
  });

  test('writes drafts that the hub reads, once, and leaves those that somebody has changed', async () => {
    const { root, write } = await makeOdd();
    const hub = await makeFolder({ 'docs/people/bo-lund.md': '# Bo Lund\n' });
    const first = await dig(hub, root, '--write');
    expect(first.candidates.map(({ draft }) => draft?.state)).toEqual(['new', 'new']);
    const [file = '', other = ''] = first.candidates.map(({ draft }) => draft?.file ?? '');
    const text = await readFile(path.join(hub, file), 'utf8');
    expect(text).toContain('draft: true\n');
    expect(text).toContain('governs: ["src/queue.ts"]\n');
    expect(text).toContain('witnesses: [bo-lund]\n');
    expect(text).toContain('## What breaks if someone cleans it up\n');
    expect(text).toContain('Messages came twice when the line broke.');
    expect(text).not.toContain('example.org');
    const { out, code } = await runIn(hub, ['check', '--strict']);
    expect({ out, code }).toEqual({ out: expect.stringContaining('No problems'), code: 0 });

    expect((await dig(hub, root, '--write')).candidates.map(({ draft }) => draft?.state)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const mine = text.replace('## Evidence', 'It was the line.\n\n## Evidence');
    await writeFile(path.join(hub, file), mine);
    await write({ 'src/queue.ts': 'two\n' });
    await commitAs({ root }, 'Reapply "Use two queues"', { day: '2021-01-01' });
    const again = await dig(hub, root, '--write');
    expect(again.candidates[0]).toMatchObject({
      draft: { file, state: 'left' },
      evidence: [{ commits: { length: 3 } }],
    });
    expect(again.candidates[1]).toMatchObject({ draft: { file: other, state: 'unchanged' } });
    expect(again.code).toBe(1);
    expect(await readFile(path.join(hub, file), 'utf8')).toBe(mine);
  });

  test('writes only what is asked for, and over nobody’s page', async () => {
    const { root } = await makeOdd();
    const hub = await makeFolder({ 'docs/archaeology/src-ferry-ts.md': '# Mine\n' });
    const { candidates, code } = await dig(hub, root, '--write', '--only', '2');
    expect(candidates.map(({ draft }) => draft?.state)).toEqual([undefined, 'left']);
    expect(code).toBe(1);
    expect(globSync(['**/*.md'], { cwd: hub })).toEqual(['docs/archaeology/src-ferry-ts.md']);
    expect(await readFile(path.join(hub, 'docs/archaeology/src-ferry-ts.md'), 'utf8')).toBe('# Mine\n');
  });

  test('names the repository that it governs, without a name and password', async () => {
    const { root, git } = await makeOdd();
    await git('remote', 'add', 'origin', 'https://ana:secret@git.example.org/skerry/ferry.git');
    const hub = await makeFolder({});
    const { candidates } = await dig(hub, root, '--write', '--only', '1');
    const text = await readFile(path.join(hub, candidates[0]?.draft?.file ?? ''), 'utf8');
    expect(text).toContain(
      'governs: [{ repository: "https://git.example.org/skerry/ferry.git", paths: ["src/queue.ts"] }]\n',
    );
  });

  test('makes nothing of what a repository says but text', async () => {
    const repository = await makeRepository({ 'a.ts': '1\n' });
    await repository.write({ 'a.ts': '2\n' });
    const evil = '<img src=x onerror=alert(1)> `` {alert(1)} :::ask [x](javascript:y)';
    await commitAs(repository, evil, { author: '*<b>Eve</b>* [x](y) <eve@example.org>', day: '2019-01-01' });
    await repository.write({ 'a.ts': '1\n' });
    await commitAs(repository, `Revert "${evil}"`, { day: '2019-09-01' });
    const hub = await makeFolder({});
    const { candidates } = await dig(hub, repository.root, '--write');
    const text = await readFile(path.join(hub, candidates[0]?.draft?.file ?? ''), 'utf8');
    const body = text.slice(text.indexOf('## What'));
    expect(body.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '').replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(
      /[<>{}[\]]/,
    );
    expect((await runIn(hub, ['check', '--strict'])).code).toBe(0);
  });

  test('finds its way through renames, merges, binary files, submodules and names with line breaks', async () => {
    const repository = await makeRepository({
      'src/a.ts': '// Never remove this line\n1\n2\n3\n',
      'img.png': new Uint8Array([0, 1, 2]),
    });
    const { git, write, root } = repository;
    await git('mv', 'src/a.ts', 'src/b "quoted"\n.ts');
    await commitAs(repository, 'Move', { day: '2020-01-01' });
    await git('checkout', '--quiet', '-b', 'side');
    await write({ 'src/side.ts': 'x\n', 'img.png': new Uint8Array([0, 3]) });
    await commitAs(repository, 'Side', { day: '2020-02-01' });
    await git('checkout', '--quiet', 'main');
    await write({ 'src/main.ts': 'y\n' });
    await commitAs(repository, 'Main', { day: '2020-02-02' });
    await git('merge', '--quiet', '--no-ff', '--message', 'Merge side', 'side');
    await git('update-index', '--add', '--cacheinfo', `160000,${(await git('rev-parse', 'HEAD')).trim()},lib`);
    await git('-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '--quiet', '--message', 'Submodule');
    await git('checkout', '--quiet', '--detach');
    const report = await dig(await makeFolder({}), root);
    expect(report.commits).toBe(6);
    expect(report.candidates[0]).toMatchObject({
      files: ['src/b "quoted"\n.ts'],
      evidence: [{ line: 1, commits: [{ date: '2024-01-01', subject: 'First' }] }],
    });
  });

  test('says that the history of a shallow clone is cut off', async () => {
    const { root } = await makeOdd();
    const folder = await makeFolder({});
    await promisify(execFile)('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, 'clone'], {
      cwd: folder,
      env: { ...cleanEnv },
    });
    const { out } = await runIn(folder, ['dig', 'clone'], { env: cleanEnv });
    expect(out).toContain('The history is cut off');
    expect((await dig(folder, 'clone')).cut).toBe(true);
  });

  test('finds its way in a clone that has no old contents', async () => {
    const { root, git } = await makeOdd();
    await git('config', 'uploadpack.allowFilter', 'true');
    const folder = await makeFolder({});
    const clone = ['clone', '--quiet', '--filter=blob:none', `file://${root}`, 'clone'];
    await promisify(execFile)('git', clone, { cwd: folder, env: { ...cleanEnv } });
    const { candidates } = await dig(folder, 'clone');
    expect(candidates.map(({ title }) => title)).toContain('“Use two queues” was undone');
  });

  test('takes remarks on neighbouring lines for one', async () => {
    const warning = '// Do not remove this\n';
    const { root } = await makeRepository({ 'src/a.ts': `${warning.repeat(5)}${'x\n'.repeat(20)}${warning}` });
    const { candidates } = await dig(await makeFolder({}), root);
    expect(candidates[0]?.evidence.map(({ line }) => line)).toEqual([1, 26]);
  });

  test('keeps to the days and the path that are asked for', async () => {
    const { root } = await makeOdd();
    const hub = await makeFolder({});
    expect((await dig(hub, root, '--since', '2019-05-01')).commits).toBe(1);
    expect((await dig(hub, root, '--path', 'src/ferry.ts')).candidates.map(({ files }) => files)).toEqual([
      ['src/ferry.ts'],
    ]);
  });

  test.each([
    [['dig', 'nowhere'], 'There is no folder `nowhere`.'],
    [['dig', '.'], 'is in no git repository'],
    [['dig', '.', '--since', 'soon'], 'expected a date as YYYY-MM-DD'],
    [['dig', '.', '--only', '1'], 'add --write'],
    [['dig', 'a', 'b'], 'takes one repository'],
    [['dig', '.', '--limit', '0'], 'expected a whole number'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const { code, err } = await runIn(await makeFolder({}), argv, { env: cleanEnv });
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('says that there are no commits, no such proposal, no such place', async () => {
    const { root } = await makeRepository();
    const run = async (...argv: string[]) => (await runIn(root, ['dig', ...argv], { env: cleanEnv })).err;
    expect(await run()).toContain('no commits yet');
    const odd = await makeOdd();
    expect((await runIn(odd.root, ['dig', '--write', '--only', '9'], { env: cleanEnv })).err).toContain(
      'no proposal 9',
    );
    expect((await runIn(odd.root, ['dig', '--path', '../x'], { env: cleanEnv })).err).toContain(
      'from the repository’s root',
    );
  });
});
