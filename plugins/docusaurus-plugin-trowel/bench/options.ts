import { parseArgs } from 'node:util';

/** What can be measured, in this order. */
export const measurements = ['build', 'js', 'edit', 'lighthouse'] as const;
export type Measurement = (typeof measurements)[number];

export interface BenchOptions {
  /** Entries of the measured sites. */
  readonly pages: number;
  /** How often each is measured; medians are reported. */
  readonly runs: number;
  /** Folder whose sub-folders hold real pages. */
  readonly corpora: string;
  readonly only: readonly Measurement[];
  /** Take the plugin from source instead of its package. */
  readonly source: boolean;
}

export const usage = `Usage: npm run bench -- [options]

Measures the hub against the same site without it, and prints a table. README.md in bench/ says what each figure means.

  --pages <n>        Entries of the measured sites (950).
  --runs <n>         How often each is measured (3); medians are reported.
  --corpora <folder> Folder whose sub-folders hold real pages (../shared/corpora); where there is none, pages are made up.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --source           The plugin from source instead of from its package.
`;

/** A command line that is not understood; the message says what is. */
export class UsageError extends Error {}

/** Reads the command line; none means that help is asked for. */
export function readOptions(argv: readonly string[]): BenchOptions | undefined {
  const values = parse(argv);
  if (values.help) return undefined;
  return {
    pages: readCount('pages', values.pages),
    runs: readCount('runs', values.runs),
    corpora: values.corpora,
    only: readOnly(values.only),
    source: values.source,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        pages: { type: 'string', default: '950' },
        runs: { type: 'string', default: '3' },
        corpora: { type: 'string', default: '../shared/corpora' },
        only: { type: 'string', default: measurements.join(',') },
        source: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readCount(name: string, written: string): number {
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new UsageError(`\`--${name} ${written}\` is not understood; expected a number from 1.`);
}

function readOnly(written: string): Measurement[] {
  const wanted = written.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !measurements.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(`\`--only ${unknown}\` is not understood; expected some of: ${measurements.join(', ')}.`);
  return measurements.filter((name) => wanted.includes(name));
}
