import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../../code/isWithin.ts';
import { readHubFile } from '../../config/readHubFile.ts';
import type { Audience } from '../../content/audience.ts';
import type { Snapshot } from '../../content/reader.ts';
import { readLockText } from '../../hubs/lockText.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type ContentOptions, findContent } from '../folder.ts';
import type { Io } from '../io.ts';
import { type FoundContent, openContent } from '../load.ts';
import { toAsked } from './askedHub.ts';
import { type CurrentIndex, createMakeElsewhere, createOpenCurrentIndex } from './currentIndex.ts';
import type { AskableHub, AskedHub, FindableHub } from './hub.ts';
import { unpackHub } from './keptHub.ts';

/** How long a hub counts as unchanged after a look at its files, in milliseconds: calls that come together share one look. */
const freshness = 1000;
/** How long nobody must have asked before a hub that was read is kept for the next process, in milliseconds. */
const quiet = 3000;

/** The folder of a hub, as somebody writes it. */
interface LocalPlace extends ContentOptions {
  /** The folder that it is written from. */
  readonly home: string;
  /** Who may ask; without it whoever has the files. Others are told of no page that they may not read, nor where files are. */
  readonly audience?: Audience;
}

/** Opens the search index of pages of the hub. */
type OpenIndexOf = (found: FoundContent, snapshot: Snapshot) => Promise<CurrentIndex>;

/** Makes the source of the hub in a folder. It is read when it is first asked for, and again when its files have changed. */
export function createLocalHub(
  { home, audience, ...options }: LocalPlace,
  io: Pick<Io, 'cwd' | 'env' | 'today'>,
): AskableHub {
  let content: { readonly found: FoundContent; readonly file: string } | undefined;
  let known: { readonly digest: string; readonly today: string; readonly hub: AskedHub } | undefined;
  let looking: Promise<AskedHub> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const keep = createKeeper();
  let openCurrentIndex = createOpenCurrentIndex();
  // Another process reads all pages, also those that an audience may not.
  const makeElsewhere = audience === undefined ? createMakeElsewhere({ home, ...options }, io.env) : undefined;
  const openIndexOf: OpenIndexOf = (found, snapshot) =>
    openCurrentIndex({
      content: { ...found, reader: { ...found.reader, look: async () => snapshot } },
      digest: snapshot.digest(),
      pages: found.files.length,
      makeElsewhere,
    });

  /** Finds the files as they are now. The reader stays, with the pages that it has read. */
  const find = async (): Promise<FoundContent> => {
    const root = path.resolve(home, options.content ?? '');
    const file = [readHubFile(root), await readLockText(root)].join('\n');
    if (content && content.file === file) return { ...content.found, ...(await findContent(options, home)) };
    content = { found: await openContent(options, { cwd: home, env: io.env }), file };
    // Other settings and other hubs make other answers of the same pages.
    known = undefined;
    openCurrentIndex = createOpenCurrentIndex();
    return content.found;
  };
  const look = async (): Promise<AskedHub> => {
    const found = await find();
    const all = await found.reader.look(found.files);
    const { today, cwd } = io;
    if (known?.digest !== all.digest() || known.today !== today) {
      const hub =
        audience === undefined
          ? await readWhole(found, all, { today, cwd, openIndexOf }, keep)
          : await readShared(found, all, { today, audience, openIndexOf });
      known = { digest: all.digest(), today, hub };
    }
    lookedAt = performance.now();
    return known.hub;
  };
  return {
    find,
    async open({ texts = false, fresh = false } = {}) {
      keep.wait();
      if (texts) await loadSections();
      // A look that has begun may be of before the last page.
      if (fresh) await looking?.catch(() => undefined);
      else if (known && performance.now() - lookedAt < freshness) return known.hub;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

const keptName = 'assistant';

let readSections: typeof import('../../content/sectionReader.ts').readSections | undefined;

/** Loads what reads the text of pages: parsers, which not every answer needs. */
async function loadSections(): Promise<void> {
  readSections ??= (await import('../../content/sectionReader.ts')).readSections;
}

/** Reads a hub: as it was kept when all files were as they are now, or from its pages. */
async function readLocal(
  { files, cache, readOthers }: FoundContent,
  snapshot: Snapshot,
): Promise<{ readonly read: FindableHub; readonly pack?: () => Uint8Array }> {
  const bytes = await cache.read(keptName, snapshot.digest());
  if (bytes) {
    const refs = lazyValue(() => new Map(files.map((ref) => [ref.source, ref])));
    const sectionsOf = (source: string) => {
      const ref = refs().get(source);
      if (!readSections) throw new Error('The texts of pages were not asked for.');
      return ref ? readSections(ref) : [];
    };
    return { read: unpackHub(bytes, sectionsOf) };
  }
  const [{ buildHub }, { toFindable }] = await Promise.all([import('../../hub/build.ts'), import('./findableHub.ts')]);
  const pages = await snapshot.read();
  const read = toFindable(buildHub(pages, (await readOthers()).hubs));
  return { read, pack: read.pack };
}

/** Reads a hub for whoever has its files. It is kept for the next process. */
async function readWhole(
  found: FoundContent,
  snapshot: Snapshot,
  { today, cwd, openIndexOf }: Pick<Io, 'today' | 'cwd'> & { readonly openIndexOf: OpenIndexOf },
  keep: ReturnType<typeof createKeeper>,
): Promise<AskedHub> {
  const { read, pack } = await readLocal(found, snapshot);
  if (pack) keep(() => found.cache.write(keptName, snapshot.digest(), pack()));
  const placeOf = ({ source }: { readonly source: string }) => path.join(found.root, source);
  return toAsked(read, {
    ...toAsking(found, today, () => openIndexOf(found, snapshot)),
    fileOf: (entry) => toFile(placeOf(entry), cwd),
    async textOf(entry) {
      const { decodePage } = await import('../../content/encoding.ts');
      const bytes = await readFile(placeOf(entry)).catch(() => undefined);
      return bytes && decodePage(bytes)?.text;
    },
  });
}

/** Reads a hub for others. It is not kept: what is told of a page is not what its file has. */
async function readShared(
  found: FoundContent,
  all: Snapshot,
  {
    today,
    audience,
    openIndexOf,
  }: { readonly today: string; readonly audience: Audience; readonly openIndexOf: OpenIndexOf },
): Promise<AskedHub> {
  const [{ onlyShared, onlySharedOthers }, { buildHub }, { toFindable }] = await Promise.all([
    import('./sharedHub.ts'),
    import('../../hub/build.ts'),
    import('./findableHub.ts'),
  ]);
  const snapshot = onlyShared(all, found, audience);
  const pages = await snapshot.read();
  const others = await found.readOthers();
  const shared = { ...others, hubs: onlySharedOthers(others.hubs, audience) };
  const hub = buildHub(pages, shared.hubs);
  const content = { ...found, readOthers: async () => shared };
  return toAsked(toFindable(hub), {
    ...toAsking(content, today, () => openIndexOf(content, snapshot)),
    fileOf: ({ source }) => source,
    textOf: ({ source }) => snapshot.textOf(source),
  });
}

function toAsking(content: FoundContent, today: string, openIndex: () => Promise<CurrentIndex>) {
  return {
    today,
    kinds: content.kinds,
    others: async () => (await content.readOthers()).hubs,
    openIndex,
    notes: [],
    root: content.root,
  };
}

/** Makes the function that does the newest of some work once nobody has asked anything for a while. */
function createKeeper() {
  let next: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const work = next;
      next = undefined;
      void work?.();
    }, quiet);
    // A process that has nothing else to do ends.
    timer.unref();
  };
  const keep = (work: () => Promise<void>) => {
    next = work;
    wait();
  };
  return Object.assign(keep, { wait });
}

/** Returns a file's path as somebody in a folder opens it. */
function toFile(file: string, cwd: string): string {
  return (isWithin(cwd, file) ? path.relative(cwd, file) : file).split(path.sep).join('/');
}
