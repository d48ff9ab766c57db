import lunr from 'lunr';
import type { SearchDocument } from '../../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { firstDistinct, type Searcher } from './system.ts';

/** Opens plain lunr as its guide shows it: one document with title and body for each page, without boosts. */
export function openLunr(documents: readonly SearchDocument[]): Searcher {
  const index = lunr(function () {
    this.ref('permalink');
    this.field('title');
    this.field('body');
    for (const { permalink, title, sections } of documents) {
      const body = sections.map(({ heading = '', text, code }) => [heading, text, code].join('\n')).join('\n');
      this.add({ permalink, title, body });
    }
  });
  return {
    find: async (text) => firstDistinct(ask(index, text).map(({ ref }) => ref)),
  };
}

/** Searches again without special characters when the text is no valid query of lunr. */
function ask(index: lunr.Index, text: string): readonly lunr.Index.Result[] {
  try {
    return index.search(text);
  } catch (error) {
    if (!(error instanceof lunr.QueryParseError)) throw error;
    return index.search(text.replaceAll(/[:~^*+-]/g, ' '));
  }
}
