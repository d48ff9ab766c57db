import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { codePath, type Files } from '../scale/code.ts';
import { writeFiles } from '../scale/writeFiles.ts';

const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Bench'],
      [`GIT_${role}_EMAIL`, 'bench@example.org'],
    ]),
  ),
};

/** Makes the repository of this code, with one commit on `main`. */
export async function makeRepository(folder: string, code: Files): Promise<void> {
  await writeFiles(folder, code);
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message=All');
}

/** Commits a change of these files on a branch of its own, starting from `main` again. */
export async function changeFiles(folder: string, numbers: readonly number[]): Promise<void> {
  await git(folder, 'checkout', '--quiet', '--force', '-B', 'work', 'main');
  for (const number of numbers) await appendFile(path.join(folder, codePath(number)), '// changed\n');
  await git(folder, 'commit', '--quiet', '--all', '--message=Change');
}

async function git(cwd: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)('git', [...args], { cwd, env, maxBuffer: 1e9 });
}
