import { watch } from 'node:fs';
import type { Repository } from '../../code/repository.ts';

/** How long git's own files must be still before they are looked at, in milliseconds. */
const quiet = 200;

/** Calls back when the last commit may be another one: editors do not watch git's own folder. Returns the function that stops. */
export async function watchHead({ git }: Repository, changed: () => void): Promise<() => void> {
  const { code, stdout } = await git(['rev-parse', '--absolute-git-dir']);
  if (code !== 0) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    // A commit writes its message, a checkout `HEAD`, both the index: all are in this folder itself.
    const watcher = watch(stdout.replace(/\n$/, ''), { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, quiet).unref();
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    // Too many watchers, or a file system without them: saving and opening look, too.
    return () => undefined;
  }
}
