import { readArguments, readCount, readNames } from './arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['build', 'js', 'edit', 'lighthouse'] as const;
export type Measurement = (typeof measurements)[number];

export interface BenchOptions {
  /** Number of entries in the measured sites. */
  readonly pages: number;
  /** Number of runs of each measurement. The report shows medians. */
  readonly runs: number;
  /** Folder with sub-folders of real pages. */
  readonly corpora: string;
  readonly only: readonly Measurement[];
  /** Use the plugin from source instead of its package. */
  readonly source: boolean;
  /** Another package of the plugin (`npm pack`), to compare with instead of a site without it. */
  readonly before?: string;
}

export const usage = `Usage: npm run bench -- [options]

Measures the hub against the same site without it, and prints a table. README.md in bench/ says what each figure means.

  --pages <n>        Entries of the measured sites (950).
  --runs <n>         How often each is measured (3); medians are reported.
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, pages are made up.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --source           The plugin from source instead of from its package.
  --before <tarball> Compare with this package of the plugin (npm pack at another commit) instead of a site without it.
`;

/** Parses the command line. Returns undefined when it asks for help. */
export function readOptions(argv: readonly string[]): BenchOptions | undefined {
  const values = readArguments(argv, {
    pages: { type: 'string', default: '950' },
    runs: { type: 'string', default: '3' },
    corpora: { type: 'string', default: '../shared/corpora' },
    only: { type: 'string', default: measurements.join(',') },
    source: { type: 'boolean', default: false },
    before: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    pages: readCount('pages', values.pages),
    runs: readCount('runs', values.runs),
    corpora: values.corpora,
    only: readNames('only', values.only, measurements),
    source: values.source,
    before: values.before,
  };
}
