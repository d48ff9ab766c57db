import type { Client } from '@opensearch-project/opensearch';
import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createClient } from '../../plugins/trowel-search-opensearch/src/cluster/client.ts';
import { push } from '../../plugins/trowel-search-opensearch/src/push/push.ts';
import { type Cluster, startCluster } from '../../plugins/trowel-search-opensearch/test/cluster/support/cluster.ts';
import { generateDocuments } from '../search/syntheticDocuments.ts';
import type { Session } from '../session.ts';

/** The name of the hub whose documents are sent. */
export const hub = 'bench';

/** The pages of a hub. They are made whenever they are gone through, so that a million need no memory. */
export interface Pages extends Iterable<SearchDocument> {
  readonly total: number;
}

/** Makes a hub of so many documents: the real ones first, then others of their sections and words, of about so many characters. */
export function growDocuments(real: readonly SearchDocument[], total: number, characters: number): Pages {
  return {
    total,
    *[Symbol.iterator]() {
      yield* real.slice(0, total);
      if (total > real.length) yield* generateDocuments(real, { count: total - real.length, characters });
    },
  };
}

interface ClusterInput {
  readonly nodes: number;
  /** The memory of a node, as Java reads it: `512m`. */
  readonly heap: string;
  readonly signal: AbortSignal;
}

/** Runs a function with a cluster of its own, which ends with it. */
export async function withCluster<Result>(
  { nodes, heap, signal }: ClusterInput,
  use: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = await startCluster({ nodes, java: [`-Xms${heap}`, `-Xmx${heap}`], signal });
  const stop = () => void cluster.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await use(cluster);
  } finally {
    signal.removeEventListener('abort', stop);
    await cluster.stop();
  }
}

/** Runs a function with a client of a cluster, which is closed afterwards. */
export async function withClient<Result>(
  urls: readonly string[],
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = createClient({ urls }, 120_000);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

interface SendInput extends Pick<Session, 'say' | 'signal'> {
  readonly cluster: Pick<Cluster, 'urls'>;
  readonly documents: Pages;
}

/** What a push took. */
export interface Sent {
  readonly seconds: number;
  /** Seconds until all documents were sent, without the copies. */
  readonly filling: number;
  /** The size of the index, without its copies. */
  readonly bytes: number;
  /** Memory of this process before, and the most meanwhile. */
  readonly memory: readonly [before: number, most: number];
}

/** Seconds between two lines of progress. */
const between = 15;

/** Sends documents as `trowel index push` does, into 3 shards with a copy each. */
export function send({ cluster, documents, say, signal }: SendInput): Promise<Sent> {
  const { total } = documents;
  return withClient(cluster.urls, async (client) => {
    const before = process.memoryUsage.rss();
    const began = performance.now();
    const since = () => (performance.now() - began) / 1000;
    let [said, filling, most] = [0, 0, before];
    await push({
      client,
      hub,
      size: { shards: 3, replicas: 1 },
      content: { documents, total, language: 'en' },
      progress(done) {
        filling = since();
        most = Math.max(most, process.memoryUsage.rss());
        if (filling - said < between && done < total) return;
        said = filling;
        say(
          `${done} of ${total} documents sent, ${(done / filling).toFixed(0)} a second, ${(most / 1e6).toFixed(0)} MB at most`,
        );
      },
      signal,
      requestSize: 4_000_000,
      now: () => new Date(),
    });
    const seconds = since();
    const { body } = await client.indices.stats({ index: `trowel-${hub}` });
    return { seconds, filling, bytes: body._all?.primaries?.store?.size_in_bytes ?? 0, memory: [before, most] };
  });
}
