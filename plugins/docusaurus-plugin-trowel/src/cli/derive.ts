import type { ParsedPage } from '../content/pageParser.ts';
import type { Progress } from '../content/reader.ts';
import type { FoundContent } from './load.ts';

export interface Derivation<Value> {
  /** Names the value in the cache. */
  readonly name: string;
  /** Derives the value. It must be the same after a way through JSON. */
  readonly make: (pages: readonly ParsedPage[]) => Promise<Value>;
  readonly progress?: Progress;
}

/** Derives a value from all pages, or takes the one that was derived when all files were as they are now. */
export async function deriveFromPages<Value>(
  { files, reader, cache }: Pick<FoundContent, 'files' | 'reader' | 'cache'>,
  { name, make, progress }: Derivation<Value>,
): Promise<Value> {
  const snapshot = await reader.look(files);
  const kept = await cache.read(name, snapshot.digest());
  if (kept) return JSON.parse(kept.toString('utf8')) as Value;
  const value = await make(await snapshot.read(progress));
  await cache.write(name, snapshot.digest(), Buffer.from(JSON.stringify(value)));
  return value;
}
