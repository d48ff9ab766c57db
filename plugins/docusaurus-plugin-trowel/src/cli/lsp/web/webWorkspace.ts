import path from 'node:path';
import { isWithin } from '../../../code/isWithin.ts';
import { type KnownHub, toKnown } from '../knownHub.ts';
import { createReadingProgress } from '../readingProgress.ts';
import { createSayOnce } from '../sayOnce.ts';
import { shareHubs } from '../sharedHubs.ts';
import type { OpenHub } from '../workspace.ts';
import type { World } from '../world.ts';
import { fetchHub } from './fetchHub.ts';
import { toWebOrigin } from './webFile.ts';

/** How often a hub is fetched anew, in milliseconds. */
const freshness = 3_600_000;

/** What a published hub is without files: no page of it can be written here. */
const withoutFiles = {
  root: '',
  isFailing: () => false,
  mayHold: () => false,
  tellText: () => {},
  tellFiles: () => {},
  tellSaved: () => {},
  textAtReading: () => undefined,
  isUnread: () => false,
  textOf: () => undefined,
  findUses: async () => [],
};
/** Without git, nothing was before. */
const earlier = { of: () => undefined, has: () => true, read: () => {}, forget: () => {}, look: () => {} };

/** Finds which hub speaks of a folder in a browser: the published one that is set, or none. */
export const findWebHub: World['findHub'] = async (folder, { hub, content }) =>
  hub === undefined && content === undefined ? undefined : { home: folder, address: hub, content };

/** Makes the function that opens folders in a browser. A hub is fetched once for all that it speaks of. */
export const createOpenWebFolder: World['createOpenFolder'] = (editor) => {
  const open = shareHubs(
    ({ address = '' }) => address,
    ({ address }) => openWebHub(address, editor),
  );
  return async (folder, question) => {
    const { hub, release } = await open(question);
    return {
      folder,
      hub,
      known: hub.known,
      earlier,
      origin: toWebOrigin(folder),
      placeOf: (file) => (isWithin(folder, file) ? path.relative(folder, file) : undefined),
      stop: release,
    };
  };
};

function openWebHub(
  address: string | undefined,
  { console, window, changed }: Parameters<World['createOpenFolder']>[0],
): { readonly hub: OpenHub; readonly stop: () => void } {
  let known: KnownHub | undefined;
  let digest: string | undefined;
  let isStopped = false;
  const say = createSayOnce({ console });
  const read = async (from: string) => {
    const fetched = await fetchHub(from, digest);
    if (isStopped || !fetched) return;
    for (const note of fetched.notes) say(note);
    digest = fetched.digest;
    known = toKnown(fetched.hub, '', known);
    changed();
  };
  const progress = createReadingProgress({ window });
  const ask = async () => {
    if (address === undefined) return;
    if (!known) progress.report(0, 0);
    await read(address)
      .catch(({ message }: Error) => say(message))
      .finally(progress.end);
  };
  if (address === undefined)
    say('The setting `trowel.content` is not read in a browser. Set `trowel.hub` to the address of the hub.');
  // Not waited for: an editor is served before its hub is there.
  const tried = ask();
  const timer = setInterval(ask, freshness);
  return {
    hub: { ...withoutFiles, tried, known: () => known },
    stop() {
      isStopped = true;
      progress.end();
      clearInterval(timer);
    },
  };
}
