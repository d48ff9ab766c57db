import { execFile } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { openRepository, type Repository } from '../../src/code/repository.ts';
import { type Files, writeFiles } from './folder.ts';

/** An environment without git settings, so that tests do not depend on the machine. */
export const cleanEnv: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const author = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Test'],
    [`GIT_${role}_EMAIL`, 'test@example.org'],
  ]),
);

/** A git repository for one test. Removed after the test. */
export interface TestRepository {
  readonly root: string;
  /** Runs git in the repository. */
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly write: (files: Files) => Promise<void>;
  /** Commits everything, on the given day. */
  readonly commit: (message: string, day?: string) => Promise<void>;
  readonly open: (folder?: string) => Promise<Repository>;
}

/** Makes a repository with the given files, committed; without files, one that has no commits. */
export async function makeRepository(files: Files = {}): Promise<TestRepository> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'trowel-git-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const runGit = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (await promisify(execFile)('git', [...args], { cwd: root, env: { ...cleanEnv, ...author, ...env } })).stdout;
  const git = (...args: readonly string[]) => runGit(args);
  const write = (changes: Files) => writeFiles(root, changes);
  const commit: TestRepository['commit'] = async (message, day = '2024-01-01') => {
    const date = `${day}T12:00:00Z`;
    await git('add', '--all');
    await runGit(['commit', '--quiet', '--allow-empty', '--message', message], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  };
  await git('init', '--quiet', '--initial-branch=main');
  await write(files);
  if (Object.keys(files).length > 0) await commit('First');
  const open: TestRepository['open'] = async (folder = '.') => {
    const repository = await openRepository({ cwd: path.join(root, folder), env: cleanEnv });
    if (!repository) throw new Error(`${folder} is in no repository`);
    return repository;
  };
  return { root, git, write, commit, open };
}

/** Makes a program that writes a file when it is run. Returns its path. */
export async function makeTrap(folder: string, proof: string): Promise<string> {
  const trap = path.join(folder, 'trap.sh');
  await writeFile(trap, `#!/bin/sh\necho run >> '${proof}'\n`);
  await chmod(trap, 0o755);
  return trap;
}
