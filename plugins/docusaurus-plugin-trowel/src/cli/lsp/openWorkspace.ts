import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { findBracketNames } from '../../code/bracketNames.ts';
import { isWithin } from '../../code/isWithin.ts';
import { findOrigin, openRepository, type Repository } from '../../code/repository.ts';
import { createBracketGlobs } from '../../why/bracketNames.ts';
import type { Io } from '../io.ts';
import { findCodeIn, findMarkedIn } from './codeSearch.ts';
import { createEarlierTexts } from './earlierTexts.ts';
import { watchHead } from './headWatch.ts';
import type { KnownHub } from './knownHub.ts';
import type { UsedHub } from './sharedHubs.ts';
import type { Workspace } from './workspace.ts';

/** Opens a folder of the workspace that a hub speaks of. */
export async function openWorkspace(
  folder: string,
  { hub, release }: UsedHub,
  { env, changed }: Pick<Io, 'env'> & { readonly changed: () => void },
): Promise<Workspace> {
  const [real, repository] = await Promise.all([
    realpath(folder).catch(() => folder),
    // A folder that git refuses to read is one without a repository.
    openRepository({ cwd: folder, env }).catch(() => undefined),
  ]);
  const root = repository?.root ?? real;
  const placeOf = (file: string) => {
    const place = isWithin(folder, file) ? path.join(real, path.relative(folder, file)) : file;
    return isWithin(root, place) ? path.relative(root, place).split(path.sep).join('/') : undefined;
  };
  const earlier = createEarlierTexts({ root, repository, placeOf, changed });
  const [origin, stopWatching] = repository
    ? await Promise.all([findOrigin(repository).catch(() => undefined), watchHead(repository, earlier.look)])
    : [undefined, () => undefined];
  const named = createNamed(repository, changed);
  return {
    folder,
    hub,
    known: () => named(hub.known()),
    repository: repository && {
      root: repository.root,
      findCode: (question) => findCodeIn(repository, origin, question),
      findMarked: (question) => findMarkedIn(repository, origin, question),
    },
    origin,
    placeOf,
    earlier,
    stop() {
      stopWatching();
      release();
    },
  };
}

/** Makes the function that adds to a hub which of its globs with brackets name files here, as soon as git has said so: once for the same globs. */
function createNamed(repository: Repository | undefined, changed: () => void) {
  let asked: KnownHub['hub']['why'] | undefined;
  let names: KnownHub['names'];
  let last: { readonly hub: KnownHub; readonly names: KnownHub['names']; readonly named: KnownHub } | undefined;
  const ask = (repository: Repository, why: KnownHub['hub']['why']) => {
    asked = why;
    names = undefined;
    const globs = createBracketGlobs(why.pages.map(({ governs = [] }) => governs));
    if (globs.bases.length === 0) return;
    findBracketNames(repository, globs)
      .then((found) => {
        if (asked !== why || found.size === 0) return;
        names = found;
        changed();
      })
      .catch(() => undefined);
  };
  return (hub: KnownHub | undefined): KnownHub | undefined => {
    if (!hub || !repository) return hub;
    if (asked !== hub.hub.why) ask(repository, hub.hub.why);
    if (last?.hub !== hub || last.names !== names) last = { hub, names, named: names ? { ...hub, names } : hub };
    return last.named;
  };
}
