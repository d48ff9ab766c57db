import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const resolve = { conditions: ['trowel-source'] };

const folder = 'plugins/trowel-search-opensearch/test/cluster';

const common = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // What a cluster does may come late on a busy machine: such an expectation is asked again until it holds.
  expect: { poll: { timeout: 120_000, interval: 200 } },
  // A cluster at a time: one file after the other.
  fileParallelism: false,
};

/** Tests of a cluster that stays whole, which all files share. */
const whole: TestProjectInlineConfiguration = {
  resolve,
  ssr: { resolve },
  test: {
    ...common,
    name: 'whole',
    include: [`${folder}/*.test.ts`],
    globalSetup: [fileURLToPath(new URL('test/cluster/support/globalSetup.ts', import.meta.url))],
  },
};

/** Tests that break a cluster: each file has its own. */
const breaking: TestProjectInlineConfiguration = {
  resolve,
  ssr: { resolve },
  test: { ...common, name: 'breaking', include: [`${folder}/breaking/*.test.ts`], sequence: { groupOrder: 1 } },
};

/** The tests that need a cluster: `npm run test:cluster`. Nobody breaks the nodes of a cluster that others have started. */
export default defineConfig({
  test: { projects: process.env.OPENSEARCH_URL === undefined ? [whole, breaking] : [whole] },
});
