import { readArguments, readCount, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['none', 'ready', 'typing'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface LspBenchOptions {
  readonly only: readonly Measurement[];
  /** How many pages the hub has. */
  readonly entries: number;
  /** How many files the repository has. */
  readonly files: number;
  /** How often a start is measured. The report has the medians. */
  readonly runs: number;
  /** How many keystrokes are typed. */
  readonly keys: number;
  /** Folder with sub-folders of real pages, of which the hub's are made. */
  readonly corpora: string;
}

export const usage = `Usage: npm run bench:lsp -- [options]

Measures what somebody waits for who writes code and pages in an editor, and prints a table. README.md in bench/lsp says what each figure means.

  --only <a,b>       Only these: ${measurements.join(', ')}.
  --entries <n>      Pages of the hub (10000).
  --files <n>        Files of the repository (50000).
  --runs <n>         How often a start is measured (3); medians are reported.
  --keys <n>         Keystrokes in a page (200).
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, text is made up.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): LspBenchOptions | undefined {
  const values = readArguments(argv, {
    only: { type: 'string', default: measurements.join(',') },
    entries: { type: 'string', default: '10000' },
    files: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
    keys: { type: 'string', default: '200' },
    corpora: { type: 'string', default: '../shared/corpora' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    only: readNames('only', values.only, measurements),
    entries: readCount('entries', values.entries),
    files: readCount('files', values.files),
    runs: readCount('runs', values.runs),
    keys: readCount('keys', values.keys),
    corpora: values.corpora,
  };
}
