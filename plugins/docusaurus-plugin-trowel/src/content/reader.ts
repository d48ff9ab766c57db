import { createHash } from 'node:crypto';
import { type Cache, noCache } from '../cache/cache.ts';
import type { FileRef } from './fileFinder.ts';
import {
  type FileContent,
  type Fingerprint,
  type FingerprintedFile,
  readAgain,
  takeFingerprint,
} from './fingerprint.ts';
import type { ParsedPage, ParseOptions } from './pageParser.ts';
import { restorePage, type StoredPage, toStored } from './storedPage.ts';

/** Reads pages from disk, each once for as long as its content stays the same. */
export interface Reader {
  readonly read: (files: readonly FileRef[]) => Promise<ParsedPage[]>;
  /** Takes the fingerprints of files, and reads only those whose size or times have changed. */
  readonly look: (files: readonly FileRef[]) => Promise<Snapshot>;
}

/** Reports progress: how many of the pages that must be parsed are done. */
export type Progress = (done: number, total: number) => void;

/** The state of some files at one moment. */
export interface Snapshot {
  /** Returns the pages in the order of the files. Parses those that are not known. */
  readonly read: (progress?: Progress) => Promise<ParsedPage[]>;
  /** Returns a hash of the content of all files. A `read` can change it, when files change meanwhile; use the one after it. */
  readonly digest: () => string;
}

/** A file that was read, and is still to be parsed. */
export interface FileToParse {
  readonly ref: FileRef;
  readonly content: FileContent;
}

/** Parses many files, elsewhere than in this thread. They are read as they are asked for; `done` is told each page and the place of its file. */
export type ParseMany = (
  files: IterableIterator<FileToParse>,
  done: (at: number, page: StoredPage) => void,
) => Promise<void>;

export interface ReaderOptions extends ParseOptions {
  /** How long a file must be unchanged before it is read, in milliseconds; 0 by default. */
  readonly settle?: number;
  /** Keeps pages for the next process. Pages read with other options are kept apart; its scope must name the `kinds`. */
  readonly cache?: Cache;
  /** Parses the pages when there are many. */
  readonly parseMany?: ParseMany;
  /** The time, in milliseconds since 1970; the system's clock by default. */
  readonly now?: () => number;
}

/** The number of pages between two reports of progress. */
const reportInterval = 64;
/** How many pages are worth starting threads for, each of which loads the parsers. */
const many = 1000;

/** Creates a reader. With a cache, pages and fingerprints outlive the process. */
export function createReader({
  settle = 0,
  cache = noCache,
  now = Date.now,
  parseMany,
  ...options
}: ReaderOptions = {}): Reader {
  const pages = createPageMemory(cache, { options, parseMany });
  const fingerprints = createFingerprintMemory(cache);
  const look = async (files: readonly FileRef[]): Promise<Snapshot> => {
    const known = await fingerprints.load();
    const signed: FingerprintedFile[] = [];
    for (const ref of files) signed.push(await takeFingerprint(ref, { known: known.get(ref.source), settle, now }));
    await fingerprints.save(signed);
    return {
      digest: () => toDigest(signed),
      read: (progress) => pages.read(signed, progress),
    };
  };
  return { look, read: async (files) => (await look(files)).read() };
}

function toDigest(files: readonly FingerprintedFile[]): string {
  const hash = createHash('sha256');
  for (const { ref, fingerprint } of files) hash.update(`${toKey(ref, fingerprint)}\n`);
  return hash.digest('hex');
}

/** The key of a page: its content, path and kind are all that parsing depends on. */
function toKey({ source, kind }: FileRef, { hash }: Fingerprint): string {
  return `${hash} ${kind ?? ''} ${source}`;
}

type PageRow = readonly [key: string, page: ParsedPage];

type StoredRow = readonly [key: string, page: StoredPage];

function createPageMemory(cache: Cache, { options, parseMany }: Pick<ReadMissing, 'options' | 'parseMany'>) {
  let known: ReadonlyMap<string, ParsedPage> = new Map();
  let isLoaded = cache === noCache;
  /** The number of pages in the cache. */
  let cachedCount = 0;
  // Kinds hold schemas, which JSON cannot distinguish; the cache's scope names them.
  const key = JSON.stringify({ ...options, kinds: undefined });
  const load = async (files: readonly FingerprintedFile[]) => {
    isLoaded = true;
    const bytes = await cache.read('pages', key);
    if (!bytes) return;
    const [{ deserialize }, { readSections }] = await Promise.all([import('node:v8'), import('./sectionReader.ts')]);
    const kept = new Map(deserialize(bytes) as readonly StoredRow[]);
    const restored = files.flatMap(({ ref, fingerprint }): PageRow[] => {
      const pageKey = toKey(ref, fingerprint);
      const page = kept.get(pageKey);
      return page ? [[pageKey, restorePage(page, () => readSections(ref))]] : [];
    });
    known = new Map([...restored, ...known]);
    cachedCount = kept.size;
  };
  const save = async () => {
    if (cache === noCache) return;
    const { serialize } = await import('node:v8');
    const rows = [...known].map(([pageKey, page]): StoredRow => [pageKey, toStored(page)]);
    await cache.write('pages', key, serialize(rows));
    cachedCount = rows.length;
  };
  const isKnown = ({ ref, fingerprint }: FingerprintedFile) => known.has(toKey(ref, fingerprint));
  return {
    /** Reads the pages of files. Corrects the fingerprint of a file that has changed meanwhile. */
    async read(files: FingerprintedFile[], progress: Progress = () => undefined): Promise<ParsedPage[]> {
      if (!isLoaded && !files.every(isKnown)) await load(files);
      const missing = [...files.keys()].filter((at) => !isKnown(files[at] as FingerprintedFile));
      const fresh = await readMissing(files, missing, { options, parseMany, progress });
      const rows = files.map(({ ref, fingerprint }): PageRow => {
        const pageKey = toKey(ref, fingerprint);
        return [pageKey, (known.get(pageKey) ?? fresh.get(pageKey)) as ParsedPage];
      });
      const isSame = missing.length === 0 && cachedCount === rows.length;
      known = new Map(rows);
      if (!isSame) await save();
      return rows.map(([, page]) => page);
    },
  };
}

interface ReadMissing {
  readonly options: ParseOptions;
  readonly parseMany?: ParseMany;
  readonly progress: Progress;
}

/** Reads the files at some positions of a list; returns pages by key. Corrects their fingerprints in the list. */
async function readMissing(
  files: FingerprintedFile[],
  missing: readonly number[],
  { options, parseMany, progress }: ReadMissing,
): Promise<ReadonlyMap<string, ParsedPage>> {
  const pages = new Map<string, ParsedPage>();
  if (missing.length === 0) return pages;
  const put = (at: number, page: ParsedPage) => {
    if (pages.size % reportInterval === 0) progress(pages.size, missing.length);
    const { ref, fingerprint } = files[missing[at] as number] as FingerprintedFile;
    pages.set(toKey(ref, fingerprint), page);
  };
  const parseElsewhere = async (parse: ParseMany) => {
    const { readSections } = await import('./sectionReader.ts');
    await parse(readContents(files, missing), (at, page) => {
      const { ref } = files[missing[at] as number] as FingerprintedFile;
      put(
        at,
        restorePage(page, () => readSections(ref)),
      );
    });
    return true;
  };
  // Where no thread can be started, or one has no memory left, this thread parses. What is wrong with a page itself is thrown here again.
  const isParsed =
    parseMany !== undefined && missing.length >= many && (await parseElsewhere(parseMany).catch(() => false));
  if (!isParsed) {
    // Loaded only when something has changed, as loading the parsers takes longer than comparing fingerprints.
    const { parseFile } = await import('./fileParser.ts');
    let at = 0;
    for (const { ref, content } of readContents(files, missing)) put(at++, parseFile(ref, content, options));
  }
  progress(missing.length, missing.length);
  return pages;
}

/** Reads the files at some positions of a list, each when it is asked for. Corrects their fingerprints in the list. */
function* readContents(files: FingerprintedFile[], places: readonly number[]): Generator<FileToParse> {
  for (const at of places) {
    const { ref, ...file } = files[at] as FingerprintedFile;
    const { fingerprint, content } = file.content ? { ...file, content: file.content } : readAgain(ref);
    files[at] = { ref, fingerprint };
    yield { ref, content };
  }
}

type FingerprintRow = readonly [source: string, stamp: string, hash: string];

function createFingerprintMemory(cache: Cache) {
  let known: Map<string, Fingerprint> | undefined;
  return {
    async load(): Promise<ReadonlyMap<string, Fingerprint>> {
      if (known) return known;
      const bytes = await cache.read('files', '');
      const rows = bytes ? (JSON.parse(bytes.toString('utf8')) as readonly FingerprintRow[]) : [];
      known = new Map(rows.map(([source, stamp, hash]) => [source, { stamp, hash }]));
      return known;
    },
    async save(files: readonly FingerprintedFile[]): Promise<void> {
      const stamped = files.filter(({ fingerprint }) => fingerprint.stamp !== undefined);
      const isSame = ({ ref, fingerprint }: FingerprintedFile) => known?.get(ref.source) === fingerprint;
      if (stamped.length === known?.size && stamped.every(isSame)) return;
      known = new Map(stamped.map(({ ref, fingerprint }) => [ref.source, fingerprint]));
      const rows = [...known].map(([source, { stamp = '', hash }]): FingerprintRow => [source, stamp, hash]);
      await cache.write('files', '', Buffer.from(JSON.stringify(rows)));
    },
  };
}
