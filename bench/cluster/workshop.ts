import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createClient } from '../../plugins/trowel-search-opensearch/src/cluster/client.ts';
import { push } from '../../plugins/trowel-search-opensearch/src/push/push.ts';
import { type Cluster, startCluster } from '../../plugins/trowel-search-opensearch/test/cluster/support/cluster.ts';
import { makeSyntheticDocuments } from '../search/syntheticDocuments.ts';
import type { Session } from '../session.ts';

/** The name of the hub whose documents are sent. */
export const hub = 'bench';

/** Makes a hub of so many documents: the real ones first, then others of their sections and words. */
export function growDocuments(real: readonly SearchDocument[], count: number): readonly SearchDocument[] {
  return count <= real.length ? real.slice(0, count) : [...real, ...makeSyntheticDocuments(real, count - real.length)];
}

/** Runs a function with a cluster of its own, which ends with it. */
export async function withCluster<Result>(
  { nodes, signal }: { readonly nodes: number; readonly signal: AbortSignal },
  use: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = await startCluster({ nodes, java: ['-XX:+UseSerialGC'] });
  const stop = () => void cluster.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await use(cluster);
  } finally {
    signal.removeEventListener('abort', stop);
    await cluster.stop();
  }
}

interface SendInput extends Pick<Session, 'say' | 'signal'> {
  readonly cluster: Cluster;
  readonly documents: readonly SearchDocument[];
  readonly replicas: number;
}

/** Sends documents as `trowel index push` does. Returns the seconds that it took, and the size of the index in bytes. */
export async function send({ cluster, documents, replicas, say, signal }: SendInput) {
  const client = createClient({ urls: cluster.urls }, 120_000);
  let said = 0;
  const began = performance.now();
  try {
    await push({
      client,
      hub,
      size: { shards: 3, replicas },
      content: { documents, total: documents.length, language: 'en' },
      progress(done, total) {
        if (done - said < total / 10) return;
        said = done;
        say(`${done} of ${total} documents sent`);
      },
      signal,
      requestSize: 4_000_000,
      now: () => new Date(),
    });
    const seconds = (performance.now() - began) / 1000;
    const { body } = await client.indices.stats({ index: `trowel-${hub}` });
    const bytes = body._all?.primaries?.store?.size_in_bytes ?? Number.NaN;
    await cluster.until({ status: 'green' });
    return { seconds, bytes };
  } finally {
    await client.close();
  }
}
