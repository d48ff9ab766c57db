import path from 'node:path';
import { findCacheFolder } from '../../cache/cacheFolder.ts';
import { hubFileName } from '../../config/hubFile.ts';
import { replaceFile } from '../../files/wholeFile.ts';
import { buildHub } from '../../hub/build.ts';
import type { Hub } from '../../hub/hub.ts';
import { openNet, type Reach } from '../../hubs/fetchCopy.ts';
import { HubError } from '../../hubs/hubError.ts';
import { formatLock, type Lock, parseLock } from '../../hubs/lockFile.ts';
import { lockFileName, readLockText } from '../../hubs/lockText.ts';
import { readOtherHubs } from '../../hubs/readOtherHubs.ts';
import type { HubSource } from '../../shared/hubSource.ts';
import { type Io, UsageError } from '../io.ts';
import { openContent, showProgress } from '../load.ts';

/** A hub that reads others: what pins them, and what reaching them needs. */
export interface ReadingHub {
  readonly root: string;
  readonly sources: readonly HubSource[];
  readonly reach: Reach & { readonly folder: string | undefined };
  readonly lock: Lock;
  /** Reads the hub, with the others as a lock file pins them. */
  readonly build: (lock: Lock) => Promise<Hub>;
  /** Writes the lock file, if it says something else. Returns whether it did. */
  readonly save: (lock: Lock) => Promise<boolean>;
}

/** Opens a hub that reads others. Throws a `UsageError` when its lock file cannot be read. */
export async function openReadingHub(content: string | undefined, io: Io): Promise<ReadingHub> {
  const { files, root, reader, sources } = await openContent({ content }, io);
  const reach = { root, env: io.env, net: openNet, folder: findCacheFolder(root, io.env) };
  const written = await readLockText(root);
  return {
    ...{ root, sources, reach, lock: read(written) },
    async build(lock) {
      const pages = await (await reader.look(files)).read(showProgress(io));
      const { hubs } = await readOtherHubs({ ...reach, sources }, formatLock(lock));
      return buildHub(pages, hubs);
    },
    async save(lock) {
      const text = formatLock(lock);
      if (text === written) return false;
      await replaceFile(path.join(root, lockFileName), text);
      return true;
    },
  };
}

function read(written: string | undefined): Lock {
  try {
    return parseLock(written);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

/** Says how to name other hubs, in a hub that names none. */
export const noHubs = `This hub reads no other hubs. Name them in ${hubFileName}: {"hubs": [{"id": "platform", "from": "https://platform.example.org/"}]}, then run: npx trowel hubs update`;
