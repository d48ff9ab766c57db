import { createHash } from 'node:crypto';
import { groupBy } from '../../shared/collections.ts';
import { compareText } from '../../shared/compareText.ts';

/** The number of slots per page at least. */
const room = 1.5;

/**
 * Gives every page a slot, a number by which files refer to it, in the order of the pages. The pages of a folder are together, as they
 * share words, which makes lists shorter. Within a folder the place comes from a hash of the source, and slots in between stay
 * empty: a page that comes or goes moves none of the others, or the few behind it. The same pages always have the same slots.
 */
export function toSlots(sources: readonly string[]): number[] {
  const folders = [...groupBy([...sources.entries()], ([, source]) => source.slice(0, source.lastIndexOf('/') + 1))]
    .map(([folder, pages]) => ({ folder, pages, size: toSize(pages.length) }))
    // Large ones first: a new folder is small, and moves only small ones.
    .sort((a, b) => b.size - a.size || compareText(a.folder, b.folder));
  const slots = new Array<number>(sources.length);
  let next = 0;
  for (const { pages, size } of folders) {
    const start = next;
    const hashed = pages
      .map(([page, source]) => ({ page, source, hash: toHash(source) }))
      .sort((a, b) => a.hash - b.hash || compareText(a.source, b.source));
    for (const { page, hash } of hashed) {
      const slot = Math.max(next, start + Math.floor(hash * size));
      slots[page] = slot;
      next = slot + 1;
    }
    next = Math.max(next, start + size);
  }
  return slots;
}

/** Picks pages by a hash of the source, so that another page seldom changes which ones are picked. */
export function sampleSources(sources: readonly string[], most: number): number[] {
  const hashes = sources.map(toHash);
  return [...sources.keys()].sort((a, b) => (hashes[a] as number) - (hashes[b] as number)).slice(0, most);
}

/** Computes the number of slots of a folder; in steps, as it should seldom change. */
function toSize(pages: number): number {
  return Math.ceil(2 ** (Math.ceil(2 * Math.log2(pages * room)) / 2));
}

/** Maps a text to a number from 0 up to 1. */
function toHash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
