import type { Facet } from '../../src/facets/facet.ts';
import { openSearch } from '../../src/search/client.ts';
import { buildLaidOut } from '../../src/search/index/indexBuilder.ts';
import { type Layout, layout as usual } from '../../src/search/index/layout.ts';
import type { SearchClient, SearchDocument } from '../../src/search/search.ts';

/** Makes a search document, by default a guide without text. */
export function toDocument({
  text = '',
  ...overrides
}: Partial<SearchDocument> & { readonly id: string; readonly text?: string }): SearchDocument {
  const { id, kind = 'guide' } = overrides;
  return {
    kind,
    title: id,
    permalink: `/${id}`,
    summary: '',
    source: `docs/${id}.md`,
    aliases: [],
    symptoms: [],
    facets: { kind: [{ value: kind, label: kind }] },
    sections: [{ text, code: '' }],
    ...overrides,
  };
}

/** Opens a search index of these documents, in memory. */
export function openDocuments(documents: readonly SearchDocument[], language = 'en'): SearchClient {
  let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  return openSearch({
    async load(name) {
      built ??= buildInMemory(documents, { language });
      const content = (await built).get(name);
      if (content === undefined) throw new Error(`no file ${name}`);
      return content;
    },
  });
}

/** Builds the files of a search index. Returns their content by name. */
export async function buildInMemory(
  documents: readonly SearchDocument[],
  {
    language = 'en',
    layout = usual,
    facets,
  }: { readonly language?: string; readonly layout?: Layout; readonly facets?: readonly Facet[] } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for await (const { name, content } of buildLaidOut(documents, { language, layout, facets })) files.set(name, content);
  return files;
}

/** Lists the ids of the first ten pages that a query finds, best first. */
export async function findIds(client: SearchClient, text: string): Promise<string[]> {
  const { pages } = await client.search({ text });
  return pages.flatMap(({ id }) => id ?? []);
}
