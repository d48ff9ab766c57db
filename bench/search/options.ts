import { readArguments, readCount, readNames } from '../arguments.ts';
import { type System, systems } from './systems/system.ts';

/** All measurements, in their order. */
export const measurements = ['load', 'time', 'typing', 'build', 'size', 'relevance', 'growth'] as const;
export type Measurement = (typeof measurements)[number];

export interface SearchBenchOptions {
  /** The folder whose sub-folders hold real pages. */
  readonly corpora: string;
  /** How many pages to take. By default all. */
  readonly pages?: number;
  /** How often to measure. The report has the medians. */
  readonly runs: number;
  readonly only: readonly Measurement[];
  readonly systems: readonly System[];
  /** Numbers of documents at which to measure growth. */
  readonly documents: readonly number[];
  /** Whether to take the plugin from source instead of its package. */
  readonly source: boolean;
  /** The folder that keeps the sites without Trowel between runs. */
  readonly keep?: string;
}

export const usage = `Usage: npm run bench:search -- [options]

Measures Trowel's search side by side with others on the same pages, and prints a table. README.md in bench/search says
what each figure means.

  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora).
  --pages <n>        Only so many pages, evenly spread; all when absent.
  --runs <n>         How often each is measured (3); medians are reported.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --systems <a,b>    Only these: ${systems.join(', ')}. Relevance of trowel and lunr needs no site to be built.
  --documents <a,b>  Sizes of the made-up collections for growth (1000,10000,50000).
  --source           The plugin from source instead of from its package.
  --keep <folder>    Keep the built sites of the others there, and use them again as long as pages and versions are the same.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): SearchBenchOptions | undefined {
  const values = readArguments(argv, {
    corpora: { type: 'string', default: '../shared/corpora' },
    pages: { type: 'string' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: measurements.join(',') },
    systems: { type: 'string', default: systems.join(',') },
    documents: { type: 'string', default: '1000,10000,50000' },
    source: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    corpora: values.corpora,
    pages: values.pages === undefined ? undefined : readCount('pages', values.pages),
    runs: readCount('runs', values.runs),
    only: readNames('only', values.only, measurements),
    systems: readNames('systems', values.systems, systems),
    documents: values.documents.split(',').map((written) => readCount('documents', written.trim())),
    source: values.source,
    keep: values.keep,
  };
}
