import { statSync } from 'node:fs';
import path from 'node:path';

/** Environment variables by name. */
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Finds the folder of a hub's cache: `node_modules/.cache/trowel` of a hub with `node_modules`, else in the user's cache
 * folder. The environment variable `TROWEL_CACHE` names another folder; `off` turns the cache off. Returns `undefined` for
 * no cache.
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

/** Finds the user's cache folder: as in https://specifications.freedesktop.org/basedir, or the system's own. */
function findUserFolder(env: Env, platform: NodeJS.Platform): string | undefined {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform === 'win32') return env.LOCALAPPDATA;
  if (!env.HOME) return undefined;
  return platform === 'darwin' ? path.join(env.HOME, 'Library', 'Caches') : path.join(env.HOME, '.cache');
}
