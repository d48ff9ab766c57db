import type { IndexSize } from '../index/indexBody.ts';

/** The variables that say how an index is made. */
const variables = {
  shards: 'TROWEL_SEARCH_SHARDS',
  replicas: 'TROWEL_SEARCH_REPLICAS',
  kilobytes: 'TROWEL_SEARCH_REQUEST_KB',
} as const;

type Env = Readonly<Record<string, string | undefined>>;

/** Reads how many shards and copies an index has: 3 and 1 unless said. Throws an error that names the variable. */
export function readSize(env: Env): IndexSize {
  return {
    shards: readNumber(env, variables.shards, { usual: 3, least: 1, most: 100 }),
    replicas: readNumber(env, variables.replicas, { usual: 1, least: 0, most: 10 }),
  };
}

/** Reads how many bytes a request has: 4 MB unless said, far below the limit of a cluster (100 MB), and enough to be fast. */
export function readRequestSize(env: Env): number {
  return 1_000 * readNumber(env, variables.kilobytes, { usual: 4_000, least: 1, most: 90_000 });
}

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function readNumber(env: Env, name: string, { usual, least, most }: Range): number {
  const written = env[name]?.trim() || String(usual);
  const value = Number(written);
  // `Number` takes more than people write as a number.
  if (!/^\d+$/.test(written) || value < least || value > most)
    throw new Error(`${name}: a number from ${least} to ${most}, not ${JSON.stringify(env[name])}`);
  return value;
}
