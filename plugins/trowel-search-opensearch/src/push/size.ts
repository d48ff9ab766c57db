import type { IndexSize } from '../index/indexBody.ts';

/** The variables that say how many shards and copies an index has. */
const variables = { shards: 'TROWEL_SEARCH_SHARDS', replicas: 'TROWEL_SEARCH_REPLICAS' } as const;

/** Reads how many shards and copies an index has: 3 and 1 unless said. Throws an error that names the variable. */
export function readSize(env: Readonly<Record<string, string | undefined>>): IndexSize {
  const read = (name: string, usual: number, least: number, most: number) => {
    const value = Number(env[name] ?? usual);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Error(`${name}: a number from ${least} to ${most}, not ${JSON.stringify(env[name])}`);
    return value;
  };
  return { shards: read(variables.shards, 3, 1, 100), replicas: read(variables.replicas, 1, 0, 10) };
}
