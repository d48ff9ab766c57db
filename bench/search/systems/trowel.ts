import { openSearch } from '../../../plugins/docusaurus-plugin-trowel/src/search/client.ts';
import { buildIndex } from '../../../plugins/docusaurus-plugin-trowel/src/search/indexer.ts';
import type { SearchDocument } from '../../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { toAddress } from '../corpus.ts';
import { mostAnswers, type Searcher } from './system.ts';

/** Opens Trowel's search on an index in memory, as the site does. */
export async function openTrowel(documents: readonly SearchDocument[]): Promise<Searcher> {
  const files = new Map<string, Uint8Array>();
  for await (const { name, content } of buildIndex(documents, { language: 'en' })) files.set(name, content);
  const { search } = openSearch({
    async load(name) {
      const content = files.get(name);
      if (content === undefined) throw new Error(`The search index has no file ${name}.`);
      return content;
    },
  });
  return {
    async find(text) {
      const { pages } = await search({ text, limit: mostAnswers });
      return pages.map(({ permalink }) => toAddress(permalink));
    },
  };
}
