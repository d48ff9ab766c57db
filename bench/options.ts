import { readArguments, readCount, readNames } from './arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['build', 'js', 'edit', 'lighthouse', 'tap'] as const;
export type Measurement = (typeof measurements)[number];

export interface BenchOptions {
  /** Number of entries in the measured sites. */
  readonly pages: number;
  /** Number of runs of each measurement. The report shows medians. */
  readonly runs: number;
  /** Folder with sub-folders of real pages. */
  readonly corpora: string;
  readonly only: readonly Measurement[];
  /** Number of pages of one more, larger site whose JavaScript is weighed. */
  readonly large?: number;
  /** Use the plugins from source instead of their packages. */
  readonly source: boolean;
  /** Other packages of the plugins (`npm pack`), to compare with instead of a site without them. */
  readonly before: readonly string[];
}

export const usage = `Usage: npm run bench -- [options]

Measures the hub against the same site without Trowel and the light plugin, and prints a table. README.md in bench/ says what each figure means.

  --pages <n>        Entries of the measured sites (950).
  --runs <n>         How often each is measured (3); medians are reported.
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, pages are made up.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --large <n>        Also weigh the JavaScript in a site of that many pages, like 10000 (none). It takes long to build.
  --source           The plugins from source instead of from their packages.
  --before <a,b>     Compare with these packages of the plugins (npm pack at another commit) instead of a site without them.
`;

/** Parses the command line. Returns undefined when it asks for help. */
export function readOptions(argv: readonly string[]): BenchOptions | undefined {
  const values = readArguments(argv, {
    pages: { type: 'string', default: '950' },
    runs: { type: 'string', default: '3' },
    corpora: { type: 'string', default: '../shared/corpora' },
    only: { type: 'string', default: measurements.join(',') },
    large: { type: 'string' },
    source: { type: 'boolean', default: false },
    before: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    pages: readCount('pages', values.pages),
    runs: readCount('runs', values.runs),
    corpora: values.corpora,
    only: readNames('only', values.only, measurements),
    source: values.source,
    large: values.large === undefined ? undefined : readCount('large', values.large),
    before: values.before.split(',').filter((name) => name !== ''),
  };
}
