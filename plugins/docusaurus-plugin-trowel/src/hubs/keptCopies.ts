import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openCache } from '../cache/cache.ts';
import { replaceFile } from '../files/wholeFile.ts';
import { type Copy, digestOf } from './copy.ts';
import { limits } from './hubError.ts';
import { packCopy, unpackCopy } from './packedCopy.ts';

/** The folder of copies that are committed with the hub. */
export const vendorFolder = 'data/hubs';
/** Of the format of kept copies, which outlive the code that wrote them. */
const version = '1';

/** The copies of other hubs that are on this machine, by digest. */
export interface KeptCopies {
  /** Returns a copy as it was packed, from the hub's own files or from the cache. Damaged copies are not found. */
  readonly find: (id: string, digest: string) => Promise<Uint8Array | undefined>;
  readonly keep: (copy: Copy) => Promise<void>;
  /** Writes a copy beside the hub's own files, to be committed. Returns the file's path, relative to the hub. */
  readonly vendor: (id: string, copy: Copy) => Promise<string>;
}

interface Place {
  readonly root: string;
  /** The folder of the cache. */
  readonly folder: string | undefined;
}

/** Opens the copies of a hub. */
export function openCopies({ root, folder }: Place): KeptCopies {
  const cacheOf = (digest: string) => openCache({ folder, scope: ['other hub', digest], version });
  const fileOf = (id: string) => `${vendorFolder}/${id}.zip`;
  return {
    async find(id, digest) {
      const vendored = await readVendored(path.join(root, fileOf(id)));
      if (vendored && isCopyOf(vendored, digest)) return vendored;
      // The cache has compared it with the digest under which it was kept.
      return cacheOf(digest).read('copy', digest);
    },
    keep: (copy) => cacheOf(digestOf(copy)).write('copy', digestOf(copy), packCopy(copy)),
    async vendor(id, copy) {
      await replaceFile(path.join(root, fileOf(id)), packCopy(copy));
      return fileOf(id);
    },
  };
}

/** Reads a committed copy. In its place somebody can have put a link to a file that never ends. */
async function readVendored(file: string): Promise<Uint8Array | undefined> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() && found.size <= limits.texts ? readFile(file).catch(() => undefined) : undefined;
}

function isCopyOf(bytes: Uint8Array, digest: string): boolean {
  try {
    return digestOf(unpackCopy(bytes)) === digest;
  } catch {
    return false;
  }
}
