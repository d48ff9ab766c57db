import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { lastingThread } from './pool.ts';
import { LikeliestFirst } from './sequencer.ts';

/** Runs the unit tests of the rooms that are measured and no others: with every test of the plugin, a room takes a day. */
const rooms = (process.env.MUTATION_ROOMS ?? '').split(',').filter(Boolean);

/** The test files beside the measured files, if only these are to run. */
const ownTests = (process.env.MUTATION_TESTS ?? '').split(',').filter(Boolean);

const source = 'plugins/docusaurus-plugin-trowel/src';

const resolve = { conditions: ['trowel-source'] };

export default defineConfig({
  resolve,
  ssr: { resolve },
  plugins: [
    {
      name: 'lasting-thread',
      // Stryker asks for Vitest's own threads, over what the configuration says.
      configureVitest({ project }) {
        project.config.pool = lastingThread.name;
        project.config.poolRunner = lastingThread;
      },
    },
  ],
  test: {
    include:
      ownTests.length > 0
        ? ownTests
        : [
            ...rooms.map((room) => `${source}/${room}/**/*.test.ts`),
            // The records that content/ reads are compared with what the hub makes of them.
            ...(rooms.includes('content') ? [`${source}/hub/cases.test.ts`] : []),
          ],
    // Seconds each, and they notice no fault that the tests with small input miss.
    exclude: ['**/largeInput.test.ts'],
    root: fileURLToPath(new URL('../..', import.meta.url)),
    setupFiles: [fileURLToPath(new URL('./setup.ts', import.meta.url))],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: LikeliestFirst },
  },
});
