import { paths } from '../shards/format.ts';
import { forEachOccurrence, noPostings, type PostingList, type SectionAt } from '../shards/postings.ts';
import { boosts, type Field, fields, fromLevel, roundingError, toRarity } from '../shards/scoring.ts';
import { type BlockRef, readBlocks, type TermEntry } from '../shards/termShard.ts';
import type { IndexFiles } from './indexFiles.ts';

/** An occurrence of a term: a section, a field by its position in `fields`, and the term's weight there. */
export interface Occurrence {
  readonly section: number;
  readonly field: number;
  readonly weight: number;
}

/** The loaded part of a term's list. */
export interface TermOccurrences {
  readonly term: string;
  /** Sorted by section. */
  readonly occurrences: readonly Occurrence[];
  readonly sections: ReadonlySet<number>;
  /** The greatest weight, summed over all fields, that a section not loaded can have; 0 when all are loaded. */
  readonly bound: number;
}

/** A term's list, loaded block by block; the state after each block is kept. */
export interface TermReader {
  readonly current: () => TermOccurrences;
  /** Says whether a block could not be loaded, so that the next query must open the list again. */
  readonly isBroken: () => boolean;
  /** Loads the next block, or all. */
  readonly more: (all?: boolean) => Promise<void>;
}

interface OpenTermInput {
  readonly files: IndexFiles;
  readonly term: string;
  readonly entry: TermEntry;
  /** The number of lunr's documents. */
  readonly sections: number;
  readonly sectionAt: SectionAt;
}

/** Opens a term's list. */
export function openTerm({ files, term, entry, sections, sectionAt }: OpenTermInput): TermReader {
  const rarity = toRarity(entry.occurrences, sections);
  const read = (postings: PostingList): Occurrence[] => {
    const occurrences: Occurrence[] = [];
    forEachOccurrence(postings, (section, field, level) => {
      occurrences.push({ section, field, weight: fromLevel(level, rarity, boosts[fields[field] as Field]) });
    });
    return occurrences;
  };
  const boundOf = (block: BlockRef | undefined) => (block ? (block.bound / 1000) * rarity + roundingError : 0);
  const toList = (occurrences: Occurrence[], loaded: number): TermOccurrences => ({
    term,
    // Files have them in the order of slots.
    occurrences: occurrences.sort((a, b) => a.section - b.section || a.field - b.field),
    sections: new Set(occurrences.map(({ section }) => section)),
    bound: boundOf(entry.blocks[loaded]),
  });
  let loaded = 0;
  let list = toList(read(entry.postings), loaded);
  let loading = Promise.resolve();
  let broken = false;
  const load = async (all: boolean) => {
    const wanted = entry.blocks.slice(loaded, all ? undefined : loaded + 1);
    if (wanted.length === 0) return;
    const added = await Promise.all(
      wanted.map(async ({ file, list: of }) =>
        (await files.read(paths.file('blocks', file), (bytes) => readBlocks(bytes, sectionAt), undefined))?.(of),
      ),
    );
    broken ||= added.includes(undefined);
    loaded += wanted.length;
    const occurrences = [...list.occurrences, ...added.flatMap((block) => read(block ?? noPostings))];
    list = toList(occurrences, loaded);
  };
  return {
    current: () => list,
    isBroken: () => broken,
    more(all = false) {
      // One block after the other, as two queries may need the same one.
      loading = loading.then(() => load(all));
      return loading;
    },
  };
}

/** Counts lunr's documents. */
export function countSections({ sections, symptoms }: IndexFiles['manifest']): number {
  return sections.reduce((sum, count) => sum + count, 0) + symptoms.reduce((sum, count) => sum + count, 0);
}
