import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../arguments.ts';
import { describeMachine, versionOf } from '../machine.ts';
import { findCorpus, readDocuments } from '../search/corpus.ts';
import { sampleQueries } from '../search/sampleQueries.ts';
import { attempt, root, runFromTerminal, type Session } from '../session.ts';
import { measureAnswers, measureDeath, measurePush, type Sized } from './measures.ts';
import { measureNodes } from './nodes.ts';
import { type ClusterOptions, readOptions, usage } from './options.ts';
import { measureRelevance } from './relevance.ts';
import { type Row, toTable } from './table.ts';
import { growDocuments, withCluster } from './workshop.ts';

/** Relevance beside the static index is measured at this number of documents at most. */
const mostRelevant = 20_000;
/** How many queries of each sort readers ask. */
const perSort = 12;

/** Measures a cluster with several numbers of documents. Returns the report as Markdown; when it was stopped, of what was measured until then. */
async function bench(options: ClusterOptions, session: Session): Promise<string> {
  await checkTools();
  const machine = describeMachine();
  const measured = new Map<number, Row[]>();
  try {
    await measureAll(options, session, measured);
  } catch (error) {
    if (!session.signal.aborted) throw error;
    process.exitCode = 130;
  }
  const facts = [
    machine,
    `Node ${process.versions.node}, ${await versionOf(path.join(root, 'plugins/trowel-search-opensearch'))}, OpenSearch 2.19`,
    `three nodes of ${options.heap} on this machine, 3 shards with a copy each; documents made of about ${options.characters} characters`,
    'Readers, proxy and nodes share its cores: the curve is the point, not the absolute figures',
    `load ${toLoad()} at the end`,
    ...(session.signal.aborted ? ['stopped before the end'] : []),
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(measured)}\n`;
}

async function measureAll(options: ClusterOptions, session: Session, measured: Map<number, Row[]>): Promise<void> {
  const { characters, heap, only, pause, readers, seconds } = options;
  const { say, signal } = session;
  const corpus = await findCorpus(path.resolve(root, options.corpora));
  if (corpus.pages.length === 0) throw new UsageError(`No Markdown was found below the folders of ${options.corpora}.`);
  const real = await readDocuments(corpus);
  const queries = mix(sampleQueries(real).map(({ candidates }) => candidates.slice(0, perSort)));
  for (const size of options.documents) {
    say(`${size} documents: making them`);
    const sized: Sized = {
      documents: growDocuments(real, size, characters),
      queries,
      readers,
      seconds,
      pause,
      say,
      signal,
    };
    const rows: Row[] = [];
    measured.set(size, rows);
    const keep = async (name: string, measure: () => Promise<Row[]>) => {
      say(`${size} documents: ${name}`);
      const failed = await attempt(name, signal, measure);
      rows.push(...failed.map((row) => ({ value: '', ...row })));
    };
    await withCluster({ nodes: 3, heap, signal }, async (cluster) => {
      await keep('push', () => measurePush(cluster, sized));
      if (only.includes('relevance') && size <= mostRelevant)
        await keep('relevance', () =>
          measureRelevance({ ...sized, documents: [...sized.documents], urls: cluster.urls, corpus, real }),
        );
      if (only.includes('answers')) await keep('answers', () => measureAnswers(cluster, sized));
      if (only.includes('nodes')) await keep('nodes', () => measureNodes(cluster, sized));
      // Last, as a node that died may still be without its copies.
      if (only.includes('death')) await keep('death', () => measureDeath(cluster, sized));
    });
  }
}

function toLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** Takes of every sort the first, then of every sort the second, and so on. */
function mix(sorts: readonly (readonly string[])[]): string[] {
  return Array.from({ length: perSort }, (_, at) => sorts.flatMap((sort) => sort[at] ?? [])).flat();
}

async function checkTools(): Promise<void> {
  const missing: string[] = [];
  for (const [name, flag] of [
    ['java', '-version'],
    ['javac', '-version'],
    ['mvn', '-version'],
  ] as const)
    await promisify(execFile)(name, [flag]).catch(() => missing.push(name));
  if (missing.length > 0)
    throw new UsageError(
      `Not found: ${missing.join(', ')}. This bench starts OpenSearch by Java 17 and Maven; install both.`,
    );
}

await runFromTerminal({ usage, readOptions, bench });
