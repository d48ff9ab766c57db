import { paths } from '../shards/format.ts';
import { forEachOccurrence, noRecords, type RecordList } from '../shards/records.ts';
import { boosts, type Field, fields, fromLevel, toRarity } from '../shards/scoring.ts';
import { readBlocks, type TermEntry } from '../shards/termShard.ts';
import type { IndexFiles } from './files.ts';

/** Where a term stands: a section, a field by its position in `fields`, and the term's weight there. */
export interface Posting {
  readonly section: number;
  readonly field: number;
  readonly weight: number;
}

/** A term's list as far as it was loaded. */
export interface TermList {
  readonly term: string;
  /** lunr's number of the term. */
  readonly index: number;
  /** In order of sections. */
  readonly postings: readonly Posting[];
  readonly sections: ReadonlySet<number>;
  /** No section that was not loaded gets more than this from the term, over all fields; 0 when all were. */
  readonly bound: number;
}

/** A term's list, loaded block by block, each step kept. */
export interface TermLists {
  readonly current: () => TermList;
  /** Whether a block could not be had, so that the list is to be opened anew by the next question. */
  readonly isBroken: () => boolean;
  /** Loads the next block, or all. */
  readonly more: (all?: boolean) => Promise<void>;
}

/** Opens a term's list; `sections` is lunr's number of documents. */
export function openLists(files: IndexFiles, term: string, entry: TermEntry, sections: number): TermLists {
  const rarity = toRarity(entry.occurrences, sections);
  const read = (records: RecordList): Posting[] => {
    const postings: Posting[] = [];
    forEachOccurrence(records, (section, field, level) => {
      postings.push({ section, field, weight: fromLevel(level, rarity, boosts[fields[field] as Field]) });
    });
    return postings;
  };
  const toList = (postings: readonly Posting[], loaded: number): TermList => ({
    term,
    index: entry.index,
    postings,
    sections: new Set(postings.map(({ section }) => section)),
    bound: (entry.blocks[loaded]?.bound ?? 0) / 1000,
  });
  let loaded = 0;
  let list = toList(read(entry.records), loaded);
  let loading = Promise.resolve();
  let broken = false;
  const load = async (all: boolean) => {
    const wanted = entry.blocks.slice(loaded, all ? undefined : loaded + 1);
    if (wanted.length === 0) return;
    const added = await Promise.all(
      wanted.map(async ({ file, list: of }) => (await files.read(paths.blocks(file), readBlocks, undefined))?.(of)),
    );
    broken ||= added.includes(undefined);
    loaded += wanted.length;
    const postings = [...list.postings, ...added.flatMap((block) => read(block ?? noRecords))];
    list = toList(
      postings.sort((a, b) => a.section - b.section || a.field - b.field),
      loaded,
    );
  };
  return {
    current: () => list,
    isBroken: () => broken,
    more(all = false) {
      // One after the other: two questions may want the same block.
      loading = loading.then(() => load(all));
      return loading;
    },
  };
}

/** lunr's number of documents. */
export function countSections({ sections, symptoms }: IndexFiles['manifest']): number {
  return sections.reduce((sum, count) => sum + count, 0) + symptoms.reduce((sum, count) => sum + count, 0);
}
