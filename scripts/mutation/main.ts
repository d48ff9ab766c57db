// Measures how many small faults put into the code its unit tests notice: `npm run mutation -- hub why`.
// `npm run mutation -- --static content/status.ts` measures regular expressions and tables too, with the tests beside the files.
import { rmSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { formatScores, scoreByFolder } from './score.ts';

const source = 'plugins/docusaurus-plugin-trowel/src';

/** The folder or file's pattern below the plugin's `src`. */
const toPattern = (place: string) =>
  place.endsWith('.ts') ? `${source}/${place}` : `${source}/${place}/**/*.{ts,tsx}`;

/** The tests of a folder, or those beside a file. */
const toTests = (place: string) =>
  place.endsWith('.ts') ? `${source}/${place.replace(/\.ts$/, '.test.ts')}` : `${source}/${place}/**/*.test.ts`;

const isStatic = process.argv.includes('--static');
const places = process.argv.slice(2).filter((place) => place !== '--static');
if (places.length === 0) {
  console.error('Name folders or files below the plugin’s `src`, for example: npm run mutation -- hub why/ranking.ts');
  process.exit(2);
}

// The tests of the rooms that are measured (see vitest.config.ts, which reads this in a process of its own).
process.env.MUTATION_ROOMS = [...new Set(places.map((place) => place.split('/')[0]))].join(',');
// A static mutant concerns every test that runs, so only the closest ones do.
if (isStatic) process.env.MUTATION_TESTS = places.map(toTests).join(',');

const sandbox = `build/mutation/sandbox-${process.pid}`;
// Stryker leaves its copy of the repository behind when a run is interrupted or a test fails before it.
process.on('exit', () => rmSync(sandbox, { recursive: true, force: true }));

const results = await new Stryker({
  mutate: [...places.map(toPattern), `!${source}/**/*.test.ts`],
  testRunner: 'vitest',
  // Coverage says which test files a mutant concerns.
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  ignorePatterns: ['build', '.docusaurus*', 'bench'],
  // Stryker rewrites the tsconfig with an API that TypeScript 7 lacks; a name that does not exist makes it leave that out.
  tsconfigFile: 'none.json',
  // A mutant that runs at import concerns every test of every file that imports it: hours for a room.
  ignoreStatic: !isStatic,
  // Vitest cancels a run that fails, now and then only after the next one has begun.
  disableBail: isStatic,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: 'build/mutation/index.html' },
  tempDirName: sandbox,
}).runMutationTest();

console.log(formatScores(scoreByFolder(results, source)));
console.log('Every mutant, with its place: build/mutation/index.html');
