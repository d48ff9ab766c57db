import { formatProblem, type Problem } from '../content/problem.ts';
import { pluralize } from '../shared/plural.ts';
import type { TrowelOptions } from './options.ts';

/** Prints a report. */
export interface Reporter {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** The most problems that a build lists. `trowel check` lists them all. */
const mostListed = 30;

/** Reports problems as the option `onProblems` says. Throws only for errors, since a warning never fails a build. */
export function reportProblems(
  problems: readonly Problem[],
  onProblems: TrowelOptions['onProblems'],
  reporter: Reporter,
): void {
  if (problems.length === 0 || onProblems === 'ignore') return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  // Errors first, so that a list cut short does not hide them.
  const lines = [...problems]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .slice(0, mostListed)
    .map((problem) => `  ${formatProblem(problem)}`);
  const rest =
    problems.length > mostListed
      ? [`  … and ${problems.length - mostListed} more: \`npx trowel check\` lists them all.`]
      : [];
  const text = [
    `Trowel found ${pluralize(errors, 'error')} and ${pluralize(problems.length - errors, 'warning')} in the content:`,
    ...lines,
    ...rest,
  ].join('\n');
  if (onProblems === 'throw' && errors > 0) throw new Error(text);
  if (onProblems === 'log') reporter.info(text);
  else reporter.warn(text);
}
