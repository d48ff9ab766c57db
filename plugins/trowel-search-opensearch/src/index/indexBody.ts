import { toAnalysis } from './analysis.ts';

/** Changes whenever the same pages would be indexed otherwise. A reader of an index checks it. */
export const schemaVersion = 2;

/** A node that fails is slow to let a shard go. After five attempts to take it, the engine would wait for somebody's hand. */
export const patientAllocation = { 'index.allocation.max_retries': 100 };

/** What an index says of itself. By it we know which indexes are ours. */
export interface IndexMark {
  readonly hub: string;
  readonly generation: string;
  readonly schema: number;
  readonly language: string;
  /** The facets of the hub: what readers can filter by, in order. */
  readonly facets: readonly unknown[];
}

/** The number of shards and copies of an index. */
export interface IndexSize {
  readonly shards: number;
  readonly replicas: number;
}

/** Returns what an index is created with: its settings, and the fields of a page. */
export function toIndexBody(mark: IndexMark, { shards, replicas }: IndexSize): object {
  const keyword = { type: 'keyword', ignore_above: 1024 };
  const shown = { type: 'keyword', index: false, doc_values: false };
  const stems = { type: 'text', analyzer: 'stems', search_analyzer: 'askedStems' };
  const text = { ...stems, copy_to: ['all', 'forms'] };
  const phrases = { type: 'text', analyzer: 'phrases', norms: false };
  const inSection = { ...stems, copy_to: ['all', 'forms', 'sections.phrases'] };
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      ...patientAllocation,
      // Readers see a generation only when it is whole.
      refresh_interval: '-1',
      // A page of a million words is found to its end.
      'mapping.nested_objects.limit': 100_000,
      // As in the static index; see `shards/scoring.ts` there.
      similarity: { default: { type: 'BM25', b: 0.6, k1: 1.2 } },
      analysis: toAnalysis(mark.language),
    },
    mappings: {
      _meta: { trowel: mark },
      dynamic: false,
      properties: {
        hub: keyword,
        id: keyword,
        kind: keyword,
        permalink: shown,
        names: keyword,
        path: keyword,
        title: { ...text, copy_to: ['all', 'forms', 'titlePhrases', 'phrases'] },
        titlePhrases: phrases,
        summary: { ...shown, copy_to: 'phrases' },
        titleKey: keyword,
        titleTerms: keyword,
        titleLength: { type: 'short' },
        number: { type: 'integer' },
        date: keyword,
        firstDay: keyword,
        lastDay: keyword,
        handbook: { type: 'boolean' },
        aliases: text,
        symptoms: { type: 'nested', properties: { text: { ...stems, copy_to: ['all', 'forms', 'phrases'] } } },
        facets: { type: 'object', dynamic: true },
        labelled: { type: 'object', dynamic: true },
        sections: {
          type: 'nested',
          dynamic: false,
          properties: {
            at: { type: 'integer' },
            heading: inSection,
            body: inSection,
            code: inSection,
            phrases,
          },
        },
        // What stands in a page outside its sections, to be found word by word.
        phrases,
        all: { ...stems, norms: false, index_options: 'docs' },
        forms: { type: 'text', analyzer: 'forms', search_analyzer: 'askedForms', norms: false, index_options: 'freqs' },
      },
      dynamic_templates: [
        { facets: { path_match: 'facets.*', mapping: keyword } },
        { labelled: { path_match: 'labelled.*', mapping: keyword } },
      ],
    },
  };
}
