import type { Cache } from '../cache/cache.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import type { Progress } from '../content/reader.ts';
import type { FoundContent } from './load.ts';

export interface Derivation<Value> {
  /** Names the value in the cache. */
  readonly name: string;
  /** Derives the value. It must be the same after a way through JSON. */
  readonly make: (pages: readonly ParsedPage[]) => Promise<Value>;
  readonly progress?: Progress;
  /** Whether the last value can be read when the files have changed since. */
  readonly keepsOlder?: boolean;
}

/** Derives a value from all pages, or takes the one that was derived when all files were as they are now. */
export async function deriveFromPages<Value>(
  { files, reader, cache }: Pick<FoundContent, 'files' | 'reader' | 'cache'>,
  { name, make, progress, keepsOlder = false }: Derivation<Value>,
): Promise<Value> {
  const snapshot = await reader.look(files);
  const kept = await readDerived<Value>(cache, name, snapshot.digest());
  if (kept !== undefined) return kept;
  const value = await make(await snapshot.read(progress));
  await cache.write(name, snapshot.digest(), Buffer.from(JSON.stringify(value)));
  if (keepsOlder) await cache.write(pointerOf(name), '', Buffer.from(snapshot.digest()));
  return value;
}

/** Returns the value that was kept for files with this digest; without one the last that was kept, of a derivation that keeps it. */
export async function readDerived<Value>(cache: Cache, name: string, digest?: string): Promise<Value | undefined> {
  const key = digest ?? (await cache.read(pointerOf(name), ''))?.toString('utf8');
  const kept = key === undefined ? undefined : await cache.read(name, key);
  return kept && (JSON.parse(kept.toString('utf8')) as Value);
}

/** The name of what says for which files a value was kept last. */
function pointerOf(name: string): string {
  return `${name}last`;
}
