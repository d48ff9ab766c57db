import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Runs the unit tests of the rooms that are measured and no others: with every test of the plugin, a room takes a day. */
const rooms = (process.env.MUTATION_ROOMS ?? '').split(',').filter(Boolean);

export default defineConfig({
  test: {
    include: rooms.map((room) => `plugins/docusaurus-plugin-trowel/src/${room}/**/*.test.ts`),
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // One module graph for all test files of a run: most of a mutant's time is loading it.
    isolate: false,
  },
});
