import { createHash } from 'node:crypto';
import { type Cache, noCache } from '../cache/cache.ts';
import type { FileRef } from './fileFinder.ts';
import { type Fingerprint, type FingerprintedFile, readAgain, takeFingerprint } from './fingerprint.ts';
import type { ParsedPage, ParseOptions } from './pageParser.ts';

/** Reads pages, each once for as long as its content does not change. */
export interface Reader {
  readonly read: (files: readonly FileRef[]) => Promise<ParsedPage[]>;
  /** Looks at files without reading more of them than it must. */
  readonly look: (files: readonly FileRef[]) => Promise<Snapshot>;
}

/** Hears how many pages are read, of how many that must be. */
export type Progress = (done: number, total: number) => void;

/** Files as they are at one moment. */
export interface Snapshot {
  /** Reads the pages, in the order of the files. */
  readonly read: (progress?: Progress) => Promise<ParsedPage[]>;
  /** Names the content of all files. What is derived from the pages of a `read` belongs to the digest after it. */
  readonly digest: () => string;
}

export interface ReaderOptions extends ParseOptions {
  /** How long a file must have been left alone before it is read, in milliseconds; 0 unless given. */
  readonly settle?: number;
  /** Keeps pages for the next process, apart from those that were read with other options. */
  readonly cache?: Cache;
  /** The time, in milliseconds since 1970; the system's clock unless given. */
  readonly now?: () => number;
}

/** How many pages are read between two reports of progress. */
const portion = 64;

/** Makes a reader. With a cache, pages and fingerprints outlive the process. */
export function createReader({ settle = 0, cache = noCache, now = Date.now, ...options }: ReaderOptions = {}): Reader {
  const pages = createPageMemory(cache, options);
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

/** A page is what its content, its name and its kind make of it. */
function toKey({ source, kind }: FileRef, { hash }: Fingerprint): string {
  return `${hash} ${kind ?? ''} ${source}`;
}

type PageRow = readonly [key: string, page: ParsedPage];

function createPageMemory(cache: Cache, options: ParseOptions) {
  let known: ReadonlyMap<string, ParsedPage> = new Map();
  let isLoaded = cache === noCache;
  // Options are plain data: what JSON leaves out would not tell pages apart.
  const key = JSON.stringify(options);
  const load = async () => {
    isLoaded = true;
    const bytes = await cache.read('pages', key);
    if (!bytes) return;
    const { deserialize } = await import('node:v8');
    known = new Map([...(deserialize(bytes) as readonly PageRow[]), ...known]);
  };
  const save = async () => {
    if (cache === noCache) return;
    const { serialize } = await import('node:v8');
    await cache.write('pages', key, serialize([...known] satisfies readonly PageRow[]));
  };
  const isKnown = ({ ref, fingerprint }: FingerprintedFile) => known.has(toKey(ref, fingerprint));
  return {
    /** Reads the pages of files. Puts a fingerprint right when its file has changed since. */
    async read(files: FingerprintedFile[], progress: Progress = () => undefined): Promise<ParsedPage[]> {
      if (!isLoaded && !files.every(isKnown)) await load();
      const missing = [...files.keys()].filter((at) => !isKnown(files[at] as FingerprintedFile));
      const fresh = await readMissing(files, missing, { options, progress });
      const rows = files.map(({ ref, fingerprint }): PageRow => {
        const pageKey = toKey(ref, fingerprint);
        return [pageKey, (known.get(pageKey) ?? fresh.get(pageKey)) as ParsedPage];
      });
      const isSame = missing.length === 0 && known.size === rows.length;
      known = new Map(rows);
      if (!isSame) await save();
      return rows.map(([, page]) => page);
    },
  };
}

interface ReadMissing {
  readonly options: ParseOptions;
  readonly progress: Progress;
}

/** Reads the files at some positions of a list; gives pages by key. */
async function readMissing(
  files: FingerprintedFile[],
  missing: readonly number[],
  { options, progress }: ReadMissing,
): Promise<ReadonlyMap<string, ParsedPage>> {
  const pages = new Map<string, ParsedPage>();
  if (missing.length === 0) return pages;
  // Markdown and YAML are parsed only when something has changed: loading the parsers takes longer than finding that out.
  const { parseFile } = await import('./fileParser.ts');
  for (const [count, at] of missing.entries()) {
    if (count % portion === 0) progress(count, missing.length);
    const { ref, ...file } = files[at] as FingerprintedFile;
    const { fingerprint, content } = file.content ? { ...file, content: file.content } : readAgain(ref);
    files[at] = { ref, fingerprint };
    pages.set(toKey(ref, fingerprint), parseFile(ref, content, options));
  }
  progress(missing.length, missing.length);
  return pages;
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
