import { shortHash } from './shortHash.ts';

/** Makes a name that is the same on every disk and in every address. A name that changes by it gets a hash, so that no two become one. */
export function toSafeFileName(name: string): string {
  const safe = name.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-');
  return safe === name ? name : `${safe}-${shortHash([name])}`;
}
