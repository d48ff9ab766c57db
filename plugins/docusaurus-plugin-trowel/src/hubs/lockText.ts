import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The file in a hub's root that pins what it reads of other hubs. It is committed. */
export const lockFileName = 'trowel.lock.json';

/** Reads the text of a hub's lock file; there need not be one. */
export async function readLockText(root: string): Promise<string | undefined> {
  return readFile(path.join(root, lockFileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
