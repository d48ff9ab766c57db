// Runs before each test file: no mutant is active while modules and test files load, since they stay for the next mutants.
const stryker = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__;
if (stryker) stryker.activeMutant = undefined;
