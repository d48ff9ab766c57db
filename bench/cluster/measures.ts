import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from '../../plugins/trowel-search-opensearch/test/cluster/support/cluster.ts';
import type { Session } from '../session.ts';
import { type AskedProxy, withProxy } from './proxy.ts';
import { type Reading, readFor, sumUp } from './readers.ts';
import type { Row } from './table.ts';
import { type Pages, send, withClient } from './workshop.ts';

/** What the measurements of one size share. */
export interface Sized extends Pick<Session, 'say' | 'signal'> {
  readonly documents: Pages;
  readonly queries: readonly string[];
  readonly readers: readonly number[];
  readonly seconds: number;
  /** Seconds between an answer and a reader's next question. */
  readonly pause: number;
}

/** Sends the documents, each with a copy. */
export async function measurePush(cluster: Cluster, { documents, say, signal }: Sized): Promise<Row[]> {
  const { seconds, filling, bytes, memory } = await send({ cluster, documents, say, signal });
  const [before, most] = memory.map(toMegabytes);
  return [
    { figure: 'Push: time', value: `${seconds.toFixed(0)} s` },
    { figure: 'Push: documents a second', value: (documents.total / seconds).toFixed(0) },
    { figure: '… while they are sent, without checks and copies', value: (documents.total / filling).toFixed(0) },
    { figure: '… memory of the pushing process, most (before)', value: `${most} (${before})` },
    { figure: 'Size of the index, without its copy', value: toMegabytes(bytes) },
  ];
}

/** Has more and more readers ask. */
export async function measureAnswers(cluster: Cluster, sized: Sized): Promise<Row[]> {
  return withProxy(cluster.urls, async (proxy) => {
    await warmUp(proxy, sized);
    const rows: Row[] = [];
    for (const readers of sized.readers) {
      const before = await findProcessorTime(cluster.urls);
      const found = sumUp(await readFor({ ...sized, proxy, readers }), sized.seconds);
      const each = ((await findProcessorTime(cluster.urls)) - before) / found.answers;
      sized.say(`${toReaders(readers)}: ${toText(found)}, ${each.toFixed(0)} ms of processor`);
      rows.push({ figure: `Answer, 95th percentile, ${toReaders(readers)}`, value: toText(found) });
      rows.push({ figure: `… processor time of all nodes, ${toReaders(readers)}`, value: `${each.toFixed(0)} ms` });
    }
    return rows;
  });
}

/** Milliseconds for which the nodes have used a core since they started. Unlike the time of an answer, it does not depend on what else runs. */
function findProcessorTime(urls: readonly string[]): Promise<number> {
  return withClient(urls, async (client) => {
    const { body } = await client.nodes.stats({ metric: ['process'] });
    return Object.values(body.nodes).reduce((sum, node) => sum + Number(node.process?.cpu?.total_in_millis ?? 0), 0);
  });
}

/** Kills a node while readers ask, and has it return. */
export async function measureDeath(cluster: Cluster, sized: Sized): Promise<Row[]> {
  const readers = sized.readers.at(-1) ?? 50;
  return withProxy(cluster.urls, async (proxy) => {
    await warmUp(proxy, sized);
    const seconds = Math.max(15, sized.seconds);
    const asked = readFor({ ...sized, proxy, readers, seconds });
    // When the wait is interrupted, so is this.
    asked.catch(() => undefined);
    await wait((seconds / 3) * 1000, undefined, { signal: sized.signal });
    await cluster.kill(2);
    const found = sumUp(await asked, seconds);
    const died = performance.now();
    await cluster.start(2);
    await cluster.until({ status: 'green', nodes: 3 });
    const whole = (performance.now() - died) / 1000;
    sized.say(`a node dies: ${toText(found)}`);
    return [
      {
        figure: `Answers while one of three nodes dies, ${toReaders(readers)}`,
        value: `${found.answers - found.lost} of ${found.answers}, ${found.partial} partial`,
        bar: 'none lost',
        verdict: found.lost === 0 ? 'met' : 'missed',
      },
      { figure: 'The slowest of them', value: `${found.slowest.toFixed(0)} ms` },
      { figure: 'From the start of that node until all copies are there', value: `${whole.toFixed(0)} s` },
    ];
  });
}

/** Asks for a while. The engine reads files and compiles at first. */
export async function warmUp(proxy: AskedProxy, { queries, signal }: Sized): Promise<void> {
  await readFor({ proxy, queries, readers: 4, seconds: 15, signal });
}

export function toReaders(readers: number): string {
  return readers === 1 ? '1 reader' : `${readers} readers`;
}

export function toText({ p95, perSecond, lost, partial }: Reading): string {
  const rest = [...(lost > 0 ? [`${lost} too late`] : []), ...(partial > 0 ? [`${partial} partial`] : [])];
  return [`${p95.toFixed(0)} ms`, `${perSecond.toFixed(0)} a second`, ...rest].join(', ');
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
