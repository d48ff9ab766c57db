import type { Cache } from '../../cache/cache.ts';
import type { Kinds } from '../../content/kinds/index.ts';
import type { ParsedPage } from '../../content/pageParser.ts';
import type { OtherEntry, OtherHub } from '../../hub/hub.ts';
import { toCitedId } from '../../shared/citedId.ts';
import { type Derivation, deriveFromPages, readDerived } from '../derive.ts';
import type { FoundContent } from '../load.ts';

/** Names in the cache: of a hub's own pages, and with those of other hubs. The cache cleans up names of small letters only. */
const names = { own: 'search', others: 'searchothers' } as const;

/** The index of a hub's pages. */
export interface IndexData {
  /** The index's files as base64, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** How many pages the hub has. */
  readonly pages: number;
  /** How many of them are in the index. */
  readonly searched: number;
}

interface IndexOptions extends Pick<Derivation<IndexData>, 'progress'> {
  /** Of a hub's root, leaves out the pages of other kinds. */
  readonly kind?: string;
  /** Whether pages of other hubs are found, too. */
  readonly others?: boolean;
}

/** The search index of a hub, built as the site builds it. A page's address is its file. */
export async function readIndex(
  content: Pick<FoundContent, 'files' | 'reader' | 'cache' | 'isRoot' | 'kinds'> &
    Partial<Pick<FoundContent, 'readOthers'>>,
  { kind, others = false, progress }: IndexOptions,
): Promise<IndexData> {
  const only = content.isRoot ? kind : undefined;
  return deriveFromPages<IndexData>(content, {
    name: others ? names.others : names.own,
    keepsOlder: true,
    progress,
    make: async (pages) => {
      const otherHubs = others ? (await content.readOthers?.())?.hubs : undefined;
      return makeIndex(pages, { only, kinds: content.kinds, otherHubs });
    },
  });
}

/** Reads the index, with other hubs, that was kept of pages with this digest; without one the last that was kept. */
export async function readKeptIndex(cache: Cache, digest?: string): Promise<IndexData | undefined> {
  return readDerived<IndexData>(cache, names.others, digest);
}

interface MakeIndex {
  readonly only?: string;
  readonly kinds?: Kinds;
  readonly otherHubs?: readonly OtherHub[];
}

async function makeIndex(pages: readonly ParsedPage[], { only, kinds, otherHubs = [] }: MakeIndex): Promise<IndexData> {
  const [
    { builtInFacets },
    { findFieldFacets },
    { kinds: builtInKinds },
    { toFacetValues },
    { buildHub },
    { findReplacement },
    { buildIndex },
    { toSearchDocuments },
    { hubFacet },
    { toOtherDocuments },
  ] = await Promise.all([
    import('../../facets/builtInFacets.ts'),
    import('../../facets/kindFacets.ts'),
    import('../../content/kinds/index.ts'),
    import('../../facets/values.ts'),
    import('../../hub/build.ts'),
    import('../../hub/logs.ts'),
    import('../../search/indexer.ts'),
    import('../../search/documents.ts'),
    import('../../facets/hubFacet.ts'),
    import('../../hubs/otherDocuments.ts'),
  ]);
  const hasOthers = otherHubs.length > 0;
  const facets = [...builtInFacets, ...findFieldFacets(kinds ?? builtInKinds), ...(hasOthers ? [hubFacet] : [])];
  const hub = buildHub(pages, otherHubs);
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const entries = hub.entries.filter(({ kind }) => only === undefined || kind === only);
  // In a terminal one looks for drafts too.
  const visible = entries.map((entry) => ({ ...entry, draft: false, unlisted: false }));
  const documents = toSearchDocuments(visible, {
    permalinkOf: ({ source }) => source,
    replacementOf: ({ id }) => {
      const entry = byId.get(id);
      return entry && findReplacement(entry, (other) => byId.get(other));
    },
    facetsOf: ({ id }) => {
      const entry = byId.get(id);
      return entry ? toFacetValues(entry, facets, (other) => byId.get(other)) : {};
    },
  });
  const ofKind = otherHubs.map((other) => ({
    ...other,
    entries: other.entries.filter(({ kind }) => only === undefined || kind === only),
  }));
  // A page of another hub has no file here: its address or its id stands in its place.
  const permalinkOf = ({ id, address }: OtherEntry, other: OtherHub) => address ?? toCitedId(other.id, id);
  const ofOthers = toOtherDocuments({ otherHubs: ofKind }, { permalinkOf, facets });
  const files: Record<string, string> = {};
  for await (const file of buildIndex([...documents, ...ofOthers], { language: 'en', facets }))
    files[file.name] = Buffer.from(file.content).toString('base64');
  const others = otherHubs.reduce((sum, other) => sum + other.entries.length, 0);
  return { files, pages: hub.entries.length + others, searched: entries.length + ofOthers.length };
}
