import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import type { Browse, Session } from '../session.ts';
import type { Corpus } from './corpus.ts';
import type { SearchBenchOptions } from './options.ts';
import type { Sites } from './sites.ts';

/** What all measurements share. */
export interface Workshop extends Session {
  readonly options: SearchBenchOptions;
  readonly corpus: Corpus;
  /** Returns the search documents of the corpus. Reads them at the first call. */
  readonly documents: () => Promise<readonly SearchDocument[]>;
  readonly browse: Browse;
  readonly sites: Sites;
  /** Adds a line above the report's table. */
  readonly note: (text: string) => void;
}
