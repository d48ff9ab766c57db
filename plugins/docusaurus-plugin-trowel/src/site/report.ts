import { formatProblem, type Problem } from '../content/problem.ts';
import { pluralize } from '../shared/plural.ts';
import type { TrowelOptions } from './options.ts';

/** Where a report goes. */
export interface Reporter {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** How many problems a build lists before it points at `trowel check`. */
const shown = 30;

/** Tells the problems as the site's `onProblems` wants it. Throws only for errors: a warning never fails a build. */
export function reportProblems(
  problems: readonly Problem[],
  onProblems: TrowelOptions['onProblems'],
  reporter: Reporter,
): void {
  if (problems.length === 0 || onProblems === 'ignore') return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  // Errors first: a list that is cut must not hide them.
  const lines = [...problems]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .slice(0, shown)
    .map((problem) => `  ${formatProblem(problem)}`);
  const rest =
    problems.length > shown ? [`  … and ${problems.length - shown} more: \`npx trowel check\` lists them all.`] : [];
  const text = [
    `Trowel found ${pluralize(errors, 'error')} and ${pluralize(problems.length - errors, 'warning')} in the content:`,
    ...lines,
    ...rest,
  ].join('\n');
  if (onProblems === 'throw' && errors > 0) throw new Error(text);
  if (onProblems === 'log') reporter.info(text);
  else reporter.warn(text);
}
