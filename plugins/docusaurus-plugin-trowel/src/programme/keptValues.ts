import type { Cache } from '../cache/cache.ts';

/** What earlier runs have computed, by name, the last used at the end. */
export type KeptValues<Value> = Map<string, Value>;

/** Reads what earlier runs have kept. */
export async function readKept<Value>(cache: Cache, name: string, key: string): Promise<KeptValues<Value>> {
  const bytes = await cache.read(name, key);
  return new Map(bytes ? (JSON.parse(bytes.toString()) as [string, Value][]) : []);
}

interface KeptFile<Value> {
  readonly name: string;
  readonly key: string;
  readonly kept: KeptValues<Value>;
  /** What this run has used, or found. */
  readonly used: ReadonlyMap<string, Value>;
  /** How many are kept at most beside those. */
  readonly others: number;
}

/** Keeps what this run has used, and of what others have used the latest: commands that ask for other days share one file. */
export async function writeKept<Value>(
  cache: Cache,
  { name, key, kept, used, others }: KeptFile<Value>,
): Promise<void> {
  const older = [...kept].filter(([one]) => !used.has(one)).slice(-others);
  await cache.write(name, key, Buffer.from(JSON.stringify([...older, ...used])));
}
