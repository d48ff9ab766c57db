// Runs before each test file, after Stryker's own setup. Modules stay loaded from one mutant to the next (see pool.ts).
import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** `dry-run` to find out which tests concern a mutant, before any is active. */
    mode: 'dry-run' | 'mutant';
    /** `static` for a mutant that runs when its module loads. */
    mutantActivation: 'static' | 'runtime' | undefined;
    activeMutant: string | undefined;
  }
}

interface StrykerState {
  activeMutant?: string;
  /** The static mutant that the loaded modules have. */
  loadedMutant?: string;
}

const stryker = (globalThis as { __stryker__?: StrykerState }).__stryker__;
if (stryker) {
  const loading = inject('mutantActivation') === 'static' ? inject('activeMutant') : undefined;
  if (loading !== stryker.loadedMutant) vi.resetModules();
  stryker.loadedMutant = loading;
  // No other mutant is active while modules and test files load.
  stryker.activeMutant = loading;
}

// The reader of pages loads it in the middle of a test, to which its code at the top of modules would be ascribed.
if (inject('mode') === 'dry-run') await import('../../plugins/docusaurus-plugin-trowel/src/content/fileParser.ts');
