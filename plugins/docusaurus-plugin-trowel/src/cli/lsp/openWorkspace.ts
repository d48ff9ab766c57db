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

/** Makes the function that adds to a hub which of its globs with brackets name files here, as soon as git has said so. */
function createNamed(repository: Repository | undefined, changed: () => void) {
  let last: { readonly hub: KnownHub; named: KnownHub } | undefined;
  return (hub: KnownHub | undefined): KnownHub | undefined => {
    if (!hub || !repository) return hub;
    if (last?.hub === hub) return last.named;
    const found = { hub, named: hub };
    last = found;
    const globs = createBracketGlobs(hub.hub.why.pages.map(({ governs = [] }) => governs));
    if (globs.bases.length > 0)
      findBracketNames(repository, globs)
        .then((names) => {
          if (names.size === 0) return;
          found.named = { ...hub, names };
          changed();
        })
        .catch(() => undefined);
    return found.named;
  };
}
