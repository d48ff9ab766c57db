import path from 'node:path';
import { isWithin } from '../../../code/isWithin.ts';
import { type KnownHub, toKnown } from '../knownHub.ts';
import type { World } from '../world.ts';
import { fetchHub } from './fetchHub.ts';
import { toWebOrigin } from './webFile.ts';

/** What a folder of the workspace is without git and files: nothing was before, and no page can be written. */
const withoutFiles = {
  earlier: { of: () => undefined, has: () => true, read: () => {}, forget: () => {}, look: () => {} },
  tellText: () => {},
  tellFiles: () => {},
  tellSaved: () => {},
  textAtReading: () => undefined,
  textOf: () => undefined,
  findUses: async () => [],
};

/** Opens a folder of a workspace in a browser: a published hub speaks of it, or none. */
export const openWebWorkspace: World['openWorkspace'] = async (folder, { hub, content }, { console, changed }) => {
  if (hub === undefined) {
    if (content !== undefined)
      console.warn(
        'The setting `trowel.content` is not read in a browser. Set `trowel.hub` to the address of the hub.',
      );
    return undefined;
  }
  let known: KnownHub | undefined;
  let isStopped = false;
  // Not waited for: an editor is served before its hub is there.
  fetchHub(hub)
    .then((fetched) => {
      if (isStopped) return;
      for (const note of fetched.notes) console.warn(note);
      known = toKnown(fetched.hub, '');
      changed();
    })
    .catch((error: Error) => console.warn(error.message));
  return {
    ...withoutFiles,
    folder,
    origin: toWebOrigin(folder),
    known: () => known,
    placeOf: (file) => (isWithin(folder, file) ? path.relative(folder, file) : undefined),
    stop() {
      isStopped = true;
    },
  };
};
