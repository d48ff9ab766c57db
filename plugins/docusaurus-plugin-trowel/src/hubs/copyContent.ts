import { deserialize, serialize } from 'node:v8';
import { type Cache, openCache } from '../cache/cache.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import type { Audience } from '../content/audience.ts';
import type { OtherEntry } from '../hub/hub.ts';
import { readBundlePages } from './bundlePages.ts';
import { type Copy, settingsName } from './copy.ts';
import { type CopyContent, toOtherEntries, toOwnPages } from './otherEntries.ts';
import { unpackCopy } from './packedCopy.ts';
import { readPublishedKinds } from './publishedKinds.ts';

/** The entries of a copy. */
export interface ParsedCopy extends Omit<CopyContent, 'pages' | 'kinds'> {
  readonly entries: readonly OtherEntry[];
  /** Those that the audience may not read. */
  readonly withheld?: readonly OtherEntry[];
}

/** Lists the pages of a copy. Throws a `HubError` when it cannot be read at all. */
export function readContent(copy: Copy): CopyContent {
  if (copy.form === 'bundle') return readBundlePages(copy);
  return { pages: toOwnPages(copy), kinds: readPublishedKinds(copy.files.get(settingsName)) };
}

/** Parses a copy, as an audience may read it. */
export function parseCopy(copy: Copy, audience: Audience = 'team'): ParsedCopy {
  const { pages, kinds, ...about } = readContent(copy);
  const entries = toOtherEntries({ pages, kinds }, copy, audience);
  if (audience === 'team') return { ...about, entries };
  const known = new Set(entries.map(({ source }) => source));
  const others = pages.filter(({ source }) => !known.has(source));
  const withheld = toOtherEntries({ pages: others, kinds }, copy, 'team');
  return { ...about, entries, ...(withheld.length > 0 && { withheld }) };
}

/** Opens what keeps parsed copies from one process to the next. */
export function openParsed(folder: string | undefined, digest: string): Cache {
  const version = folder === undefined ? '' : codeVersion();
  return openCache({ folder, scope: ['parsed hub', digest], version });
}

/** Parses a packed copy, or takes it from the cache, which holds what the same code has parsed of the same texts. */
export async function parsePacked(
  packed: Uint8Array,
  {
    digest,
    cache,
    audience = 'team',
  }: { readonly digest: string; readonly cache: Cache; readonly audience?: Audience },
): Promise<ParsedCopy> {
  const name = audience === 'team' ? 'parsed' : `parsed for ${audience}`;
  const kept = await cache.read(name, digest);
  if (kept) return deserialize(kept) as ParsedCopy;
  const parsed = parseCopy(unpackCopy(packed), audience);
  await cache.write(name, digest, serialize(parsed));
  return parsed;
}
