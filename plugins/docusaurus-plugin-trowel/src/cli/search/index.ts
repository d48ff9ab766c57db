import type { Cache } from '../../cache/cache.ts';
import type { Kinds } from '../../content/kinds/index.ts';
import type { ParsedPage } from '../../content/pageParser.ts';
import { type Derivation, deriveFromPages, readDerived } from '../derive.ts';
import type { FoundContent } from '../load.ts';

const name = 'search';

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
}

/** The search index of a hub, built as the site builds it. A page's address is its file. */
export async function readIndex(
  content: Pick<FoundContent, 'files' | 'reader' | 'cache' | 'isRoot' | 'kinds'>,
  { kind, progress }: IndexOptions,
): Promise<IndexData> {
  const only = content.isRoot ? kind : undefined;
  return deriveFromPages<IndexData>(content, {
    name,
    keepsOlder: true,
    progress,
    make: (pages) => makeIndex(pages, { only, kinds: content.kinds }),
  });
}

/** Reads the index that was kept of pages with this digest; without one the last that was kept. */
export async function readKeptIndex(cache: Cache, digest?: string): Promise<IndexData | undefined> {
  return readDerived<IndexData>(cache, name, digest);
}

interface MakeIndex {
  readonly only?: string;
  readonly kinds?: Kinds;
}

async function makeIndex(pages: readonly ParsedPage[], { only, kinds }: MakeIndex): Promise<IndexData> {
  const [
    { builtInFacets },
    { findFieldFacets },
    { kinds: builtInKinds },
    { toFacetValues },
    { buildHub },
    { findReplacement },
    { buildIndex },
    { toSearchDocuments },
  ] = await Promise.all([
    import('../../facets/builtInFacets.ts'),
    import('../../facets/kindFacets.ts'),
    import('../../content/kinds/index.ts'),
    import('../../facets/values.ts'),
    import('../../hub/build.ts'),
    import('../../hub/logs.ts'),
    import('../../search/indexer.ts'),
    import('../../search/documents.ts'),
  ]);
  const facets = [...builtInFacets, ...findFieldFacets(kinds ?? builtInKinds)];
  const hub = buildHub(pages);
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
  const files: Record<string, string> = {};
  for await (const file of buildIndex(documents, { language: 'en', facets }))
    files[file.name] = Buffer.from(file.content).toString('base64');
  return { files, pages: hub.entries.length, searched: entries.length };
}
