import { compareProblems, type Problem } from '../content/problem.ts';
import type { Hub } from '../hub/hub.ts';

/** Joins the problems of a hub with others, such as what a build would refuse. A field that the hub has refused is not named twice. */
export function joinProblems({ problems }: Pick<Hub, 'problems'>, others: readonly Problem[]): readonly Problem[] {
  const refused = new Set(
    problems.flatMap(({ source, field, severity }) =>
      field !== undefined && severity === 'error' ? [`${source} ${field}`] : [],
    ),
  );
  const isKnown = ({ source, field }: Problem) => field !== undefined && refused.has(`${source} ${field}`);
  return [...problems, ...others.filter((problem) => !isKnown(problem))].sort(compareProblems);
}
