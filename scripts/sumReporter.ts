import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed` as the last line. A file that cannot run and an error outside a test count as one failed
 * each. Vitest requires the default export.
 */
export default class SumReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    const failed =
      count('failed') + broken + suites.filter((suite) => suite.errors().length > 0).length + errors.length;
    const line = `${count('passed')} passed, ${failed} failed\n`;
    // Other reporters print until the process exits.
    process.once('exit', () => writeSync(1, line));
  }
}
