import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs npm or npx in a folder, as from a terminal. Returns its output. Rejects with the error. */
export async function runNpm(command: 'npm' | 'npx', args: readonly string[], cwd: string): Promise<string> {
  // The variables that npm sets for its scripts would make this npm work on the repository, not on the folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|VITEST|TEST$)/i.test(name),
    ),
  );
  const { stdout } = await run(command, [...args], {
    cwd,
    env: { ...env, NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' },
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  return stdout;
}
