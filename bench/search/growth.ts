import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { openSearch } from '../../plugins/docusaurus-plugin-trowel/src/search/client.ts';
import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { storeDocuments } from '../../plugins/docusaurus-plugin-trowel/src/site/searchStore.ts';
import { runMeasured } from '../cost.ts';
import { slopeOf, toKilobytes } from '../statistics.ts';
import { mean } from './reciprocalRank.ts';
import { firstResultCount } from './resultTimes.ts';
import { sampleQueries } from './sampleQueries.ts';
import { makeSyntheticDocuments } from './syntheticDocuments.ts';
import { judge, type Row } from './table.ts';
import type { Workshop } from './workshop.ts';

/** The figures for one number of documents. */
interface Growth {
  readonly documents: number;
  /** For each query, what a new client loads. */
  readonly bytes: readonly number[];
  readonly requests: readonly number[];
  readonly seconds: number;
  readonly megabytes: number;
  readonly size: number;
}

/** How many queries of each sort to run. */
const perSort = 2;
const mostMegabytes = 2000;

/** Measures how the bytes per query, and the time and memory to build, grow with the number of documents. */
export async function measureGrowth(workshop: Workshop): Promise<Row[]> {
  const { options, say } = workshop;
  const counts = [...options.documents].sort((a, b) => a - b);
  const documents = makeSyntheticDocuments(await workshop.documents(), counts.at(-1) ?? 0);
  const queries = sampleQueries(documents.slice(0, counts[0])).flatMap(({ candidates }) =>
    candidates.slice(0, perSort),
  );
  const grown: Growth[] = [];
  for (const count of counts) {
    const one = await measureOne(workshop, documents.slice(0, count), queries);
    say(
      `growth, ${count} documents: built in ${one.seconds.toFixed(1)} s with ${one.megabytes.toFixed(0)} MB, ` +
        `${(one.size / 1e6).toFixed(1)} MB of files; ${toKilobytes(mean(one.bytes))} in ${mean(one.requests).toFixed(1)} requests a query`,
    );
    grown.push(one);
  }
  const exponent = slopeOf(grown.map(({ documents: n, bytes }) => [Math.log(n), Math.log(mean(bytes))]));
  const memory = Math.max(...grown.map(({ megabytes }) => megabytes));
  const list = (show: (one: Growth) => string) => grown.map(show).join('; ');
  return [
    {
      figure: `Bytes per query at ${counts.join(', ')} documents (mean of ${queries.length}, index files only)`,
      trowel: list(({ bytes }) => toKilobytes(mean(bytes))),
      compared: `documents^${exponent.toFixed(2)}`,
      bar: '≤ documents^0.5',
      verdict: grown.length > 1 ? judge([{ value: exponent, atMost: 0.5 }]) : undefined,
    },
    { figure: 'Requests per query', trowel: list(({ requests }) => mean(requests).toFixed(1)) },
    {
      figure: 'Peak memory while building',
      trowel: list(({ megabytes }) => `${megabytes.toFixed(0)} MB`),
      bar: '< 2 GB',
      verdict: judge([{ value: memory, atMost: mostMegabytes }]),
    },
    { figure: 'Time to build', trowel: list(({ seconds }) => `${seconds.toFixed(1)} s`) },
    { figure: 'Size of all index files', trowel: list(({ size }) => `${(size / 1e6).toFixed(1)} MB`) },
  ];
}

async function measureOne(
  { sites, temp, signal }: Workshop,
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<Growth> {
  const { folder, scripts, preload } = await sites.program();
  const dir = path.join(temp, `grown-${documents.length}`);
  await mkdir(dir, { recursive: true });
  try {
    await storeDocuments(dir, { language: 'en', documents });
    // The script that the plugin runs during a build.
    const script = path.join(scripts, 'index-search.mjs');
    const program = { script, args: [dir], cwd: folder, signal, preload };
    const { seconds, megabytes } = await runMeasured(program, path.join(temp, 'usage'));
    const built = path.join(dir, 'built');
    const bytes: number[] = [];
    const requests: number[] = [];
    for (const text of queries) {
      signal.throwIfAborted();
      const loaded = await listLoadedSizes(built, text);
      bytes.push(loaded.reduce((sum, size) => sum + size, 0));
      requests.push(loaded.length);
    }
    return { documents: documents.length, bytes, requests, seconds, megabytes, size: await weigh(built) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Runs a query in a new client. Returns the sizes of the files that it loads. */
async function listLoadedSizes(folder: string, text: string): Promise<number[]> {
  const loaded: number[] = [];
  const { search } = openSearch({
    async load(name) {
      const content = await readFile(path.join(folder, name));
      loaded.push(content.length);
      return content;
    },
  });
  await search({ text, limit: firstResultCount });
  return loaded;
}

async function weigh(folder: string): Promise<number> {
  const files = await glob(['**/*'], { cwd: folder });
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
