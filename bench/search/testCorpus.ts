import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import type { CorpusPage } from './corpus.ts';

/** Makes a page of a corpus, for tests. */
export function makePage(place: string): CorpusPage {
  const [part = ''] = place.split('/');
  return { file: `/${place}`, place, part, kind: 'guide', address: `/${place.replace(/\.md$/, '')}` };
}

/** Makes the search document of a page, for tests. */
export function makeDocument(page: CorpusPage, title: string, text = ''): SearchDocument {
  const { kind, address: permalink, place } = page;
  const of = { id: `${kind}/${place}`, kind, title, permalink, summary: '', source: `docs/${place}` };
  return { ...of, aliases: [], symptoms: [], facets: {}, sections: [{ text, code: '' }] };
}
