import type { IndexedPage, IndexedSection } from '../index/page.ts';

/** What is read of an answer of OpenSearch. */
export interface EngineResponse {
  readonly timed_out?: boolean;
  readonly terminated_early?: boolean;
  readonly _shards?: { readonly total: number; readonly successful: number };
  readonly hits?: { readonly total?: { readonly value: number }; readonly hits: readonly Hit[] };
  readonly aggregations?: Readonly<Record<string, CountedFacet>>;
  readonly suggest?: Readonly<
    Record<
      string,
      readonly {
        readonly text: string;
        readonly options: readonly { readonly text: string; readonly freq: number }[];
      }[]
    >
  >;
  readonly error?: { readonly type: string; readonly reason?: string };
}

interface Hit {
  readonly _id: string;
  readonly _source: Omit<IndexedPage, 'sections' | 'labelled'>;
  readonly inner_hits?: Readonly<Record<string, { readonly hits: { readonly hits: readonly InnerHit[] } }>>;
}

interface InnerHit {
  readonly _source: IndexedSection;
}

interface CountedFacet {
  readonly values?: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
}
