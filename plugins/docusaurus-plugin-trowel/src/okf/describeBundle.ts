import { createHash } from 'node:crypto';
import { compareText } from '../shared/compareText.ts';
import { type BundleDescription, descriptionVersion } from './bundleDescription.ts';
import { okfVersion, profileVersion } from './profile.ts';

/** A concept in the list of a bundle. */
interface ListedConcept {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly state?: string;
  readonly hash: string;
}

/** Returns the hash of a text. */
export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Returns the digest of a bundle from the hashes of its files, apart from `hub.json`. */
export function toDigest(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].sort(([a], [b]) => compareText(a, b)).map(([path, one]) => `${one} ${path}\n`);
  return hashOf(lines.join(''));
}

/** Makes `hub.json`. */
export function toDescription({
  hashes,
  entries,
  title,
  addresses,
}: {
  /** The hashes of all other files, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly entries: readonly Omit<ListedConcept, 'hash'>[];
  readonly title?: string;
  readonly addresses?: BundleDescription['addresses'];
}): BundleDescription {
  const digest = toDigest(hashes);
  const counts: Record<string, number> = {};
  for (const { id } of entries) {
    const kind = id.slice(0, id.indexOf('/'));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return {
    versions: { hub: descriptionVersion, profile: profileVersion, okf: okfVersion },
    ...(title === undefined ? {} : { title }),
    generation: digest.slice(0, 12),
    digest,
    ...(addresses === undefined ? {} : { addresses }),
    counts,
    entries: entries.map((entry) => ({ ...entry, hash: hashes.get(entry.path) ?? '' })),
  };
}
