import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Finds the plugin's entry points in its source, as tsconfig.json does.
const resolve = { conditions: ['trowel-source'] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'unit',
          include: ['plugins/*/{src,test/support}/**/*.test.ts', '{bench,scripts,test}/**/*.test.ts'],
          // The code of the example organisation has tests of its own, which nothing runs.
          exclude: [...configDefaults.exclude, 'bench/machines/fixtures/**'],
          root,
          // The limit only stops a test that hangs. No test asserts speed, and a busy machine is ten times slower.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'site',
          include: ['plugins/*/test/*.test.ts'],
          root,
          globalSetup: [fileURLToPath(new URL('../../test/support/globalSetup.ts', import.meta.url))],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // What a browser shows may come late on a busy machine: such an expectation is asked again until it holds.
          expect: { poll: { timeout: 120_000 } },
          // Builds take all the processors there are: one file after the other, and after the unit tests.
          fileParallelism: false,
          // Windows of one browser wait for one another's answers: two at a time keep both processors busy.
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
