import { buildIndex } from './build.ts';
import { openSearch } from './open.ts';
import type { SearchClient, SearchDocument } from './search.ts';

/** A document for tests: a guide without text, but for what is given. */
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

/** A client of an index in memory. */
export function openDocuments(documents: readonly SearchDocument[], language = 'en'): SearchClient {
  const files = new Map(buildIndex(documents, { language }).map(({ name, content }) => [name, content]));
  return openSearch({
    async load(name) {
      const content = files.get(name);
      if (content === undefined) throw new Error(`no file ${name}`);
      return content;
    },
  });
}

/** Ids of the first ten pages that a text finds, best first. */
export async function findIds(client: SearchClient, text: string): Promise<string[]> {
  const { pages } = await client.search({ text });
  return pages.map(({ id }) => id);
}
