import { readArguments, readCount, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['mcp', 'hubs', 'tasks'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface MachinesBenchOptions {
  readonly only: readonly Measurement[];
  /** How many pages the hub has that an assistant asks. */
  readonly entries: number;
  /** How many files the repository has. */
  readonly files: number;
  /** How many calls are mixed. */
  readonly calls: number;
  /** How often a start is measured. The report has the medians. */
  readonly runs: number;
  /** Folder with sub-folders of real pages, of which the hub's are made. */
  readonly corpora: string;
}

export const usage = `Usage: npm run bench:machines -- [options]

Measures what assistants and other hubs wait for, and prints a table. README.md in bench/ says what each figure means.

  --only <a,b>       Only these: ${measurements.join(', ')}.
  --entries <n>      Pages of the hub that is asked (10000).
  --files <n>        Files of the repository (50000).
  --calls <n>        Mixed calls (200).
  --runs <n>         How often a start is measured (5); medians are reported.
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, text is made up.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): MachinesBenchOptions | undefined {
  const values = readArguments(argv, {
    only: { type: 'string', default: measurements.join(',') },
    entries: { type: 'string', default: '10000' },
    files: { type: 'string', default: '50000' },
    calls: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    corpora: { type: 'string', default: '../shared/corpora' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    only: readNames('only', values.only, measurements),
    entries: readCount('entries', values.entries),
    files: readCount('files', values.files),
    calls: readCount('calls', values.calls),
    runs: readCount('runs', values.runs),
    corpora: values.corpora,
  };
}
