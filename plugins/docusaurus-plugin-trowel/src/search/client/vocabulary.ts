import { findLastAtMost } from '../binarySearch.ts';
import { paths } from '../shards/format.ts';
import { hashAt } from '../shards/hashes.ts';
import { unpackHex } from '../shards/hexText.ts';
import { readKeys } from '../shards/keys.ts';
import type { SectionAt } from '../shards/postings.ts';
import { emptyTermShard, readTermShard, type TermEntry, type TermShard } from '../shards/termShard.ts';
import type { IndexFiles } from './indexFiles.ts';

/** All keys of the index: terms, and forms of words whose stem is a term. */
export interface Vocabulary {
  /** Each shard holds neighbouring keys; loading it is one request. */
  readonly term: (key: string) => Promise<TermEntry | undefined>;
  /** Finds keys with a prefix, in at most the given number of shards. */
  readonly startingWith: (prefix: string, mostShards?: number) => Promise<readonly string[]>;
  /** Loads the keys that are close to a word in alphabetical order. */
  readonly around: (key: string) => Promise<readonly string[]>;
  /** Loads all keys, from one larger file. */
  readonly all: () => Promise<Lexicon>;
  readonly isTerm: (key: string) => Promise<boolean>;
}

/** All keys of the index, sorted, and those of them that are terms. */
export interface Lexicon {
  readonly keys: readonly string[];
  readonly terms: readonly string[];
}

/** Opens the vocabulary of an index. Keys are loaded when they are needed. */
export function openVocabulary(files: IndexFiles, sectionAt: SectionAt): Vocabulary {
  const { lexicon } = files.manifest;
  const { first } = files.manifest.terms;
  const hashes = unpackHex(files.manifest.terms.hashes);
  const shard = (number: number): Promise<TermShard> =>
    first.length === 0
      ? Promise.resolve(emptyTermShard)
      : files.read(
          paths.file('terms', hashAt(hashes, number)),
          (bytes) => readTermShard(bytes, sectionAt),
          emptyTermShard,
        );
  const term = async (key: string) => (await shard(findLastAtMost(first, key))).term(key);
  return {
    term,
    async startingWith(prefix, mostShards = Number.POSITIVE_INFINITY) {
      const from = findLastAtMost(first, prefix);
      let to = from;
      while (to - from + 1 < mostShards && (first[to + 1] ?? '').startsWith(prefix)) to++;
      const shards = await Promise.all(Array.from({ length: to - from + 1 }, (_, at) => shard(from + at)));
      return shards.flatMap(({ keys }) => keys.filter((key) => key.startsWith(prefix)));
    },
    around: async (key) => (await shard(findLastAtMost(first, key))).keys,
    all: () => files.read(paths.file('lexicon', lexicon), readLexicon, { keys: [], terms: [] }),
    isTerm: async (key) => (await term(key)) !== undefined,
  };
}

function readLexicon(bytes: Uint8Array): Lexicon {
  const text = new TextDecoder().decode(bytes);
  // Prefix lengths can be encoded as line feeds, too; the last one separates keys and kinds.
  const end = text.lastIndexOf('\n');
  const keys = readKeys(text.slice(0, end));
  const kinds = text.slice(end + 1);
  return { keys, terms: keys.filter((_, at) => kinds[at] === '1') };
}
