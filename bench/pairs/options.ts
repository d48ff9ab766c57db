import { readArguments, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run. */
export const measurements = ['match', 'rotation', 'hours'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the bench. */
export interface PairsBenchOptions {
  readonly only: readonly Measurement[];
}

export const usage = `Usage: npm run bench:pairs -- [options]

Measures how long it takes to pair many people and to plan a year of shadowing, and compares shared working hours with another library. README.md in bench/ says what each figure means.

  --only <a,b>  Only these: ${measurements.join(', ')}.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): PairsBenchOptions | undefined {
  const values = readArguments(argv, {
    only: { type: 'string', default: measurements.join(',') },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  return { only: readNames('only', values.only, measurements) };
}
