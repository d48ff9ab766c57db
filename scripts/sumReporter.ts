import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` as the very last line. A file that cannot be run, and an error outside any test, count as one failed each. vitest asks for the default export. */
export default class SumReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    const failed =
      count('failed') + broken + suites.filter((suite) => suite.errors().length > 0).length + errors.length;
    const line = `${count('passed')} passed, ${failed} failed\n`;
    // At the very end: other reporters still print.
    process.once('exit', () => writeSync(1, line));
  }
}
