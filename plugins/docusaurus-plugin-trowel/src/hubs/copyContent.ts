import { deserialize, serialize } from 'node:v8';
import { type Cache, openCache } from '../cache/cache.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import type { OtherEntry } from '../hub/hub.ts';
import { readBundlePages } from './bundlePages.ts';
import type { Copy } from './copy.ts';
import { type CopyContent, toOtherEntries, toOwnPages } from './otherEntries.ts';
import { unpackCopy } from './packedCopy.ts';

/** The entries of a copy. */
export interface ParsedCopy extends Omit<CopyContent, 'pages'> {
  readonly entries: readonly OtherEntry[];
}

/** Lists the pages of a copy. Throws a `HubError` when it cannot be read at all. */
export function readContent(copy: Copy): CopyContent {
  return copy.form === 'bundle' ? readBundlePages(copy) : { pages: toOwnPages(copy) };
}

/** Parses a copy. */
export function parseCopy(copy: Copy): ParsedCopy {
  const { pages, ...about } = readContent(copy);
  return { ...about, entries: toOtherEntries(pages, copy) };
}

/** Opens what keeps parsed copies from one process to the next. */
export function openParsed(folder: string | undefined, digest: string): Cache {
  const version = folder === undefined ? '' : codeVersion();
  return openCache({ folder, scope: ['parsed hub', digest], version });
}

/** Parses a packed copy, or takes it from the cache, which holds what the same code has parsed of the same texts. */
export async function parsePacked(packed: Uint8Array, digest: string, cache: Cache): Promise<ParsedCopy> {
  const kept = await cache.read('parsed', digest);
  if (kept) return deserialize(kept) as ParsedCopy;
  const parsed = parseCopy(unpackCopy(packed));
  await cache.write('parsed', digest, serialize(parsed));
  return parsed;
}
