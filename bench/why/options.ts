import { readArguments, readCount } from '../arguments.ts';

/** The options of the bench. */
export interface WhyBenchOptions {
  /** How many pages the hub has. */
  readonly entries: number;
  /** How many files the repository has. */
  readonly files: number;
  /** How many files the change has. */
  readonly changed: number;
  /** Folder with sub-folders of real pages, of which the hub's are made. */
  readonly corpora: string;
  /** How often to measure. The report has the medians. */
  readonly runs: number;
}

export const usage = `Usage: npm run bench:why -- [options]

Measures how long \`trowel why\` takes, as a process of its own, from the package. README.md in bench/why says what each figure means.

  --entries <n>      Pages of the hub, with about as many patterns (10000).
  --files <n>        Files of the repository (50000).
  --changed <n>      Files of the change (500).
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, text is made up.
  --runs <n>         How often each is measured (5); medians are reported.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): WhyBenchOptions | undefined {
  const values = readArguments(argv, {
    entries: { type: 'string', default: '10000' },
    files: { type: 'string', default: '50000' },
    changed: { type: 'string', default: '500' },
    corpora: { type: 'string', default: '../shared/corpora' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    entries: readCount('entries', values.entries),
    files: readCount('files', values.files),
    changed: readCount('changed', values.changed),
    corpora: values.corpora,
    runs: readCount('runs', values.runs),
  };
}
