import type { Problem } from '../content/problem.ts';

/**
 * Moves problems that were found in an earlier text to where their lines are now, so that they stay beside what they speak of
 * while somebody types. A problem in a line that was edited stays in that line.
 */
export function moveProblems(problems: readonly Problem[], before: string, now: string): readonly Problem[] {
  if (before === now || problems.length === 0) return problems;
  const [old, lines] = [before, now].map((text) => text.split(/\r\n?|\n/)) as [string[], string[]];
  let first = 0;
  while (first < old.length && first < lines.length && old[first] === lines[first]) first++;
  let last = 0;
  while (
    last < old.length - first &&
    last < lines.length - first &&
    old[old.length - 1 - last] === lines[lines.length - 1 - last]
  )
    last++;
  const shift = lines.length - old.length;
  return problems.map((problem) => {
    const { at } = problem;
    if (!at || at.line <= first) return problem;
    const line =
      at.line > old.length - last ? at.line + shift : Math.min(at.line, Math.max(first + 1, lines.length - last));
    return { ...problem, at: { ...at, line: Math.max(1, line) } };
  });
}
