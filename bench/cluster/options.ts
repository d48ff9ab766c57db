import { readArguments, readNames, UsageError } from '../arguments.ts';

/** The measurements, in their order. */
export const measurements = ['push', 'relevance', 'answers', 'death', 'nodes'] as const;
export type Measurement = (typeof measurements)[number];

export interface ClusterOptions {
  readonly corpora: string;
  /** Numbers of documents, smallest first. */
  readonly documents: readonly number[];
  /** How many readers ask at the same time. */
  readonly readers: readonly number[];
  /** How long readers ask. */
  readonly seconds: number;
  readonly only: readonly Measurement[];
}

export const usage = `Usage: npm run bench:cluster -- [options]

Starts OpenSearch on this machine, three nodes of 512 MB from the jars of Maven, sends documents to it, asks it through the
proxy, and prints a table. Needs Java 17 and Maven. README.md in bench/cluster says what each figure means. Ctrl-C prints
what was measured so far.

  --documents <a,b>  How many documents (10000,100000). 1000000 takes hours, and 16 GB.
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --readers <a,b>    How many readers ask at the same time (1,10,50).
  --seconds <n>      How long they ask (20).
  --corpora <folder> Folder whose sub-folders hold real pages, of which documents are made (../shared/corpora).
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): ClusterOptions | undefined {
  const values = readArguments(argv, {
    corpora: { type: 'string', default: '../shared/corpora' },
    documents: { type: 'string', default: '10000,100000' },
    readers: { type: 'string', default: '1,10,50' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string', default: measurements.join(',') },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  const [seconds = 20] = readNumbers('seconds', values.seconds);
  return {
    corpora: values.corpora,
    documents: readNumbers('documents', values.documents),
    readers: readNumbers('readers', values.readers),
    seconds,
    only: readNames('only', values.only, measurements),
  };
}

function readNumbers(name: string, written: string): number[] {
  const numbers = written.split(',').map((one) => {
    if (/^[1-9]\d{0,6}$/.test(one.trim())) return Number(one);
    throw new UsageError(`\`--${name} ${written}\` is not understood; expected numbers from 1, with commas between.`);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
