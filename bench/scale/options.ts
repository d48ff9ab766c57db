import { readArguments, readCount, readNames } from '../arguments.ts';

/** The measurements, in the order in which they run at each size. */
export const measurements = ['build', 'weight', 'search', 'why', 'edit'] as const;
export type Measurement = (typeof measurements)[number];

/** The options of the report. */
export interface ScaleOptions {
  /** How many pages the hubs have, smallest first. */
  readonly sizes: readonly number[];
  /** Folder with sub-folders of real pages, of which the hubs' are made. */
  readonly corpora: string;
  readonly seed: number;
  readonly only: readonly Measurement[];
  /** Use the plugins from source instead of their packages. */
  readonly source: boolean;
}

export const usage = `Usage: npm run bench:scale -- [options]

Generates hubs of several sizes, measures each beside the same site without Trowel and the light plugin, and prints a table
with the exponents of growth. README.md in bench/ says what each figure means. Ctrl-C prints what was measured so far.

  --sizes <a,b>      How many pages the hubs have (1000,5000). 10000 needs a machine with 24 GB, and hours.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, text is made up.
  --seed <n>         Another number makes other hubs of the same sizes (1).
  --source           The plugins from source instead of from their packages.
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): ScaleOptions | undefined {
  const values = readArguments(argv, {
    sizes: { type: 'string', default: '1000,5000' },
    only: { type: 'string', default: measurements.join(',') },
    corpora: { type: 'string', default: '../shared/corpora' },
    seed: { type: 'string', default: '1' },
    source: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  const sizes = values.sizes.split(',').map((written) => readCount('sizes', written.trim()));
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    only: readNames('only', values.only, measurements),
    corpora: values.corpora,
    seed: readCount('seed', values.seed),
    source: values.source,
  };
}
