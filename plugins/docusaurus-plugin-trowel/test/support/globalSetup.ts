import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for everything that the tests of one run make; gone after it. */
    runDir: string;
  }
}

/** Gives the test files of a run one folder, so that what one has built the next can use. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const runDir = await mkdtemp(path.join(tmpdir(), 'trowel-test-'));
  provide('runDir', runDir);
  return () => rm(runDir, { recursive: true, force: true, maxRetries: 5 });
}
