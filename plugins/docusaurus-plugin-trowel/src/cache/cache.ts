import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Bytes that are kept from one run to the next, by name. Losing them costs time, never an answer: whatever is wrong with
 * a file or the disk, `read` finds nothing and `write` does nothing.
 */
export interface Cache {
  /** The bytes kept under a name, if they were written whole and under the same key. */
  readonly read: (name: string, key: string) => Promise<Buffer | undefined>;
  /** Keeps bytes in place of those that the name had, or leaves everything as it was. */
  readonly write: (name: string, key: string, bytes: Uint8Array) => Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = { read: async () => undefined, write: async () => undefined };

export interface CacheOptions {
  /** The folder of the files; made when something is written. `undefined` gives a cache that keeps nothing. */
  readonly folder: string | undefined;
  /** What the bytes are about, such as the content's folder. Each scope has files of its own. */
  readonly scope: readonly string[];
  /** Names the code that writes and reads the bytes. Bytes of another version are not found. */
  readonly version: string;
  /** How many bytes the folder holds at most, over all scopes. */
  readonly maxBytes?: number;
}

const digestBytes = 32;
const ownFile = /^[a-z]+-[0-9a-f]{24}\.bin$/;
const unfinishedFile = /^[a-z]+-[0-9a-f]{24}\.bin\.[\w-]+\.new$/;
/** A write takes seconds; what is older was left by a process that ended half-way. In milliseconds. */
const unfinishedAge = 3_600_000;

/**
 * Opens the cache for a scope. A file holds a SHA-256 of version, scope, name, key and bytes, and then the bytes: one
 * comparison finds out that it is cut, damaged, renamed, of another version or of another key.
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
        // What is used is removed last.
        const now = new Date();
        await utimes(fileOf(name), now, now).catch(() => undefined);
        return bytes;
      } catch {
        return undefined;
      }
    },
    async write(name, key, bytes) {
      // Written beside and renamed: a process that reads meanwhile gets the old file or the new one, whole.
      const unfinished = `${fileOf(name)}.${randomUUID()}.new`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(unfinished, [digestOf(name, key, bytes), bytes], { mode: 0o600 });
        await rename(unfinished, fileOf(name));
        await removeOldest(folder, maxBytes);
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Removes what unfinished writes left, and the files that were not used for longest, until the rest is small enough. */
async function removeOldest(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names
      .filter((name) => ownFile.test(name) || unfinishedFile.test(name))
      .map(async (name) => ({ name, ...(await sizeAndAge(path.join(folder, name))) })),
  );
  const left = files.filter(({ name, age }) => unfinishedFile.test(name) && age > unfinishedAge);
  let total = 0;
  const surplus = files
    .filter(({ name }) => ownFile.test(name))
    .sort((a, b) => a.age - b.age)
    .filter(({ size }) => {
      total += size;
      return total > maxBytes;
    });
  await Promise.all([...left, ...surplus].map(({ name }) => rm(path.join(folder, name), { force: true })));
}

/** A file that another process has removed meanwhile takes no room. */
async function sizeAndAge(file: string): Promise<{ readonly size: number; readonly age: number }> {
  const found = await stat(file).catch(() => undefined);
  return { size: found?.size ?? 0, age: found ? Date.now() - found.mtimeMs : 0 };
}
