import type { Client } from '@opensearch-project/opensearch';

/** Milliseconds for which an answer holds. Whoever asks more often does not have the cluster asked more often. */
const memory = 1_000;

/** Creates the check whether the cluster answers, and no shard is missing altogether. */
export function createHealthCheck(client: Pick<Client, 'cluster'>, now: () => number): () => Promise<boolean> {
  let kept: { readonly at: number; readonly isHealthy: Promise<boolean> } | undefined;
  return () => {
    if (kept && now() - kept.at < memory) return kept.isHealthy;
    const isHealthy = client.cluster.health({ timeout: '1s' }).then(
      ({ body }) => (body as { readonly status?: string }).status !== 'red',
      () => false,
    );
    kept = { at: now(), isHealthy };
    return isHealthy;
  };
}
