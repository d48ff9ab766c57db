import { readArguments, readCount, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['order', 'link', 'ticks', 'shifts', 'scripts'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface PathsBenchOptions {
  /** How many pages the hub has, those of the path among them. */
  readonly pages: number;
  /** How many steps the path has. */
  readonly steps: number;
  /** How many ticks of each sort are measured. The report has the medians. */
  readonly runs: number;
  readonly only: readonly Measurement[];
  /** Use the plugins from source instead of their packages. */
  readonly source: boolean;
}

// A hub of 10,000 entries is not built by default: that takes an hour, and with `flat` no page loads more for it. `npm run bench:scale`
// measures how builds and pages grow; here `--pages 10000` does it.
export const usage = `Usage: npm run bench:paths -- [options]

Measures what an onboarding path costs its readers, and prints a table. README.md in bench/ says what each figure means.

  --pages <n>   Pages of the hub, with the path's steps among them (300).
  --steps <n>   Steps of the path (200).
  --runs <n>    Ticks of each sort (9); medians are reported.
  --only <a,b>  Only these: ${measurements.join(', ')}.
  --source      The plugins from source instead of from their packages.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): PathsBenchOptions | undefined {
  const values = readArguments(argv, {
    pages: { type: 'string', default: '300' },
    steps: { type: 'string', default: '200' },
    runs: { type: 'string', default: '9' },
    only: { type: 'string', default: measurements.join(',') },
    source: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  const steps = readCount('steps', values.steps);
  return {
    // The path's own page, and some that are no step.
    pages: Math.max(readCount('pages', values.pages), steps + 10),
    steps,
    runs: readCount('runs', values.runs),
    only: readNames('only', values.only, measurements),
    source: values.source,
  };
}
