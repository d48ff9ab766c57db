import { readArguments, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['weight', 'story'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface MentorsBenchOptions {
  readonly only: readonly Measurement[];
  /** A built hub to use instead of building one. */
  readonly site?: string;
}

export const usage = `Usage: npm run bench:mentors -- [options]

Measures what publishing without git costs a mentor in the example hub, and prints a table. README.md in bench/ says what each figure means.

  --only <a,b>     Only these: ${measurements.join(', ')}.
  --site <folder>  A hub that is built already, such as build/, instead of building it.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): MentorsBenchOptions | undefined {
  const values = readArguments(argv, {
    only: { type: 'string', default: measurements.join(',') },
    site: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return { only: readNames('only', values.only, measurements), site: values.site };
}
