import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the cluster. */
    readonly urls: readonly string[];
  }
}

/** Starts a cluster for tests that break nothing. With `OPENSEARCH_URL`, takes the one at that address. */
export default async function setup({ provide }: TestProject) {
  const given = process.env.OPENSEARCH_URL;
  if (given !== undefined) {
    provide('urls', [given]);
    return;
  }
  const cluster = await startCluster();
  provide('urls', cluster.urls);
  return () => cluster.stop();
}
