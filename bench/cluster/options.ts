import { readArguments, readNames, UsageError } from '../arguments.ts';

/** The measurements, in their order. */
export const measurements = ['push', 'relevance', 'answers', 'nodes', 'death'] as const;
export type Measurement = (typeof measurements)[number];

export interface ClusterOptions {
  readonly corpora: string;
  /** Numbers of documents, smallest first. */
  readonly documents: readonly number[];
  /** How many readers ask at the same time. */
  readonly readers: readonly number[];
  /** How long readers ask. */
  readonly seconds: number;
  /** Seconds between an answer and a reader's next question. */
  readonly pause: number;
  readonly only: readonly Measurement[];
  /** Characters of a document that is made, about. */
  readonly characters: number;
  /** The memory of each node, as Java reads it. */
  readonly heap: string;
}

export const usage = `Usage: npm run bench:cluster -- [options]

Starts OpenSearch on this machine, three nodes from the jars of Maven, sends documents to it, asks it through the
proxy, and prints a table. Needs Java 17 and Maven. README.md in bench/cluster says what each figure means. Ctrl-C prints
what was measured so far.

  --documents <a,b>  How many documents (10000,100000).
  --characters <n>   Of each document that is made, about (2500). A million of 300 are sent in a quarter of an hour.
  --heap <size>      Memory of each node, as Java reads it (512m).
  --only <a,b>       Only these: ${measurements.join(', ')}.
  --readers <a,b>    How many readers ask at the same time (1,10,50).
  --seconds <n>      How long they ask (20).
  --pause <n>        Seconds between an answer and a reader's next question (5). One reader alone makes none.
  --corpora <folder> Folder whose sub-folders hold real pages, of which documents are made (../shared/corpora).
`;

/** Reads the command line. Returns `undefined` for `--help`. */
export function readOptions(argv: readonly string[]): ClusterOptions | undefined {
  const values = readArguments(argv, {
    corpora: { type: 'string', default: '../shared/corpora' },
    documents: { type: 'string', default: '10000,100000' },
    readers: { type: 'string', default: '1,10,50' },
    seconds: { type: 'string', default: '20' },
    pause: { type: 'string', default: '5' },
    characters: { type: 'string', default: '2500' },
    heap: { type: 'string', default: '512m' },
    only: { type: 'string', default: measurements.join(',') },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  const [seconds = 20] = readNumbers('seconds', values.seconds);
  const [pause = 5] = readNumbers('pause', values.pause);
  const [characters = 2500] = readNumbers('characters', values.characters);
  if (!/^\d{1,5}[mg]$/.test(values.heap))
    throw new UsageError(`\`--heap ${values.heap}\` is not understood; expected a size as Java reads it: 512m, 2g.`);
  return {
    corpora: values.corpora,
    documents: readNumbers('documents', values.documents),
    readers: readNumbers('readers', values.readers),
    seconds,
    pause,
    characters,
    heap: values.heap,
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
