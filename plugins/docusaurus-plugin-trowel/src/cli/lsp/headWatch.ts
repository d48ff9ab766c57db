import { watch } from 'node:fs';
import type { Repository } from '../../code/repository.ts';

/** How long git's own files must be still before they are looked at, in milliseconds. */
const quiet = 200;

/** Returns the last commit; nothing where there is none. */
export async function findHead({ git }: Pick<Repository, 'git'>): Promise<string | undefined> {
  const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
  return code === 0 ? stdout.trim() : undefined;
}

/** Calls back when the last commit is another one: editors do not watch git's own folder. Returns the function that stops. */
export async function watchHead(repository: Pick<Repository, 'git'>, changed: () => void): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const { code, stdout } = await repository.git(['rev-parse', '--absolute-git-dir']);
    if (code !== 0) return () => undefined;
    let last = await findHead(repository);
    const look = async () => {
      const now = await findHead(repository);
      if (now !== last) changed();
      last = now;
    };
    // A commit writes its message, a checkout `HEAD`, both the index: all are in this folder itself.
    const watcher = watch(stdout.replace(/\n$/, ''), { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(() => undefined), quiet).unref();
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    // Too many watchers, a file system without them, or no git: saving and opening look, too.
    return () => undefined;
  }
}
