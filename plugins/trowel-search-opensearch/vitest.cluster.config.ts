import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['trowel-source'] };

const folder = 'plugins/trowel-search-opensearch/test/cluster';

/** The tests that need a cluster: `npm run test:cluster`. */
export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [
      `${folder}/*.test.ts`,
      // Nobody breaks the nodes of a cluster that others have started.
      ...(process.env.OPENSEARCH_URL === undefined ? [`${folder}/breaking/*.test.ts`] : []),
    ],
    globalSetup: [fileURLToPath(new URL('test/cluster/support/globalSetup.ts', import.meta.url))],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A cluster for all: one file after the other.
    fileParallelism: false,
  },
});
