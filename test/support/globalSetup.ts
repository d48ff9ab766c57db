import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the test files of one run share. Removed after the run. */
    runDir: string;
  }
}

/** Makes a folder that all test files of a run share, so that they build the example hub only once. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const runDir = await mkdtemp(path.join(tmpdir(), 'trowel-test-'));
  provide('runDir', runDir);
  return () => rm(runDir, { recursive: true, force: true, maxRetries: 5 });
}
