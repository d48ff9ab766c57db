import { readArguments, readCount, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['trend', 'sign', 'weight'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface ProgrammeBenchOptions {
  readonly only: readonly Measurement[];
  readonly commits: number;
  readonly pages: number;
  /** A built hub to use instead of building one. */
  readonly site?: string;
}

export const usage = `Usage: npm run bench:programme -- [options]

Measures what the lead's page and signed badges cost, and prints a table. README.md in bench/ says what each figure means.

  --only <a,b>     Only these: ${measurements.join(', ')}.
  --commits <n>    Commits of the generated history. 2000 unless given.
  --pages <n>      Pages of the hub in it. 1000 unless given.
  --site <folder>  A hub that is built already, such as build/, instead of building it.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): ProgrammeBenchOptions | undefined {
  const values = readArguments(argv, {
    only: { type: 'string', default: measurements.join(',') },
    commits: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '1000' },
    site: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return {
    only: readNames('only', values.only, measurements),
    commits: readCount('commits', values.commits),
    pages: readCount('pages', values.pages),
    site: values.site,
  };
}
