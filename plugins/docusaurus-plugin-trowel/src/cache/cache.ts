import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../files/wholeFile.ts';

/**
 * Keeps bytes from one process to the next, by name. It never throws: when a file is damaged or the disk is read-only, `read`
 * finds nothing and `write` does nothing.
 */
export interface Cache {
  /** Returns the bytes of a name if they are complete and were written with the same key. */
  readonly read: (name: string, key: string) => Promise<Buffer | undefined>;
  /** Replaces the bytes of a name, or changes nothing when that fails. */
  readonly write: (name: string, key: string, bytes: Uint8Array) => Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { read: async () => undefined, write: async () => undefined };

/** Where a cache is, and what its files depend on. */
export interface CacheOptions {
  /** The folder of the files, created by the first `write`. With `undefined`, the cache keeps nothing. */
  readonly folder: string | undefined;
  /** What the bytes are derived from, such as the content folder. Each scope has files of its own. */
  readonly scope: readonly string[];
  /** The version of the code that writes the bytes. Bytes of another version are not found. */
  readonly version: string;
  /** The size of the folder at most, in bytes, for all scopes together. */
  readonly maxBytes?: number;
}

const digestBytes = 32;
const ownFile = /^[a-z]+-[0-9a-f]{24}\.bin$/;
const unfinishedFile = /^[a-z]+-[0-9a-f]{24}\.bin\.[\w-]+\.new$/;
/** The age, in milliseconds, at which an unfinished file must be from a process that has ended. Writing takes seconds. */
const unfinishedAge = 3_600_000;

/**
 * Opens the cache of a scope. A file is a SHA-256 of version, scope, name, key and bytes, followed by the bytes. So one
 * comparison detects a file that is truncated, damaged, renamed, of another version or of another key.
 */
export function openCache({ folder, scope, version, maxBytes = 256_000_000 }: CacheOptions): Cache {
  if (folder === undefined) return noCache;
  const id = createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 24);
  const fileOf = (name: string) => path.join(folder, `${name}-${id}.bin`);
  const digestOf = (name: string, key: string, bytes: Uint8Array) =>
    createHash('sha256')
      .update(JSON.stringify([version, id, name, key]))
      .update(bytes)
      .digest();
  return {
    async read(name, key) {
      try {
        const content = await readFile(fileOf(name));
        const bytes = content.subarray(digestBytes);
        if (!content.subarray(0, digestBytes).equals(digestOf(name, key, bytes))) return undefined;
        // Marks the file as used, so that it is removed last.
        const now = new Date();
        await utimes(fileOf(name), now, now).catch(() => undefined);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async write(name, key, bytes) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await replaceFile(fileOf(name), [digestOf(name, key, bytes), bytes], 0o600);
        await removeOldest(folder, maxBytes);
      } catch {
        // The next run derives the bytes again.
      }
    },
  };
}

/** Removes unfinished files, and the least recently used files until the rest is at most `maxBytes`. */
async function removeOldest(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names
      .filter((name) => ownFile.test(name) || unfinishedFile.test(name))
      .map(async (name) => ({ name, ...(await sizeAndAge(path.join(folder, name))) })),
  );
  const abandoned = files.filter(({ name, age }) => unfinishedFile.test(name) && age > unfinishedAge);
  let total = 0;
  const surplus = files
    .filter(({ name }) => ownFile.test(name))
    .sort((a, b) => a.age - b.age)
    .filter(({ size }) => {
      total += size;
      return total > maxBytes;
    });
  await Promise.all([...abandoned, ...surplus].map(({ name }) => rm(path.join(folder, name), { force: true })));
}

/** Returns a file's size in bytes and age in milliseconds; 0 when another process has removed it. */
async function sizeAndAge(file: string): Promise<{ readonly size: number; readonly age: number }> {
  const found = await stat(file).catch(() => undefined);
  return { size: found?.size ?? 0, age: found ? Date.now() - found.mtimeMs : 0 };
}
