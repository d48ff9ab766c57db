import { statSync } from 'node:fs';
import path from 'node:path';

/** Environment variables by name. */
type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder where a hub's cache lives: `node_modules/.cache/trowel` of the hub when it has `node_modules`, else the
 * user's cache folder. `TROWEL_CACHE` names another folder, or turns the cache off with `off`; `undefined` means no cache.
 */
export function findCacheFolder(
  root: string,
  env: Env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const given = env.TROWEL_CACHE;
  if (given) return given === 'off' ? undefined : path.resolve(root, given);
  const modules = path.join(root, 'node_modules');
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return path.join(modules, '.cache', 'trowel');
  const home = findUserFolder(env, platform);
  return home !== undefined && path.isAbsolute(home) ? path.join(home, 'trowel') : undefined;
}

/** The folder in which programs keep what they can make again: https://specifications.freedesktop.org/basedir, or the system's own. */
function findUserFolder(env: Env, platform: NodeJS.Platform): string | undefined {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA;
  if (!env.HOME) return undefined;
  return platform === 'darwin' ? path.join(env.HOME, 'Library', 'Caches') : path.join(env.HOME, '.cache');
}
