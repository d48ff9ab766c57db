import type { Question } from './questions.ts';
import { mostAnswers } from './systems/system.ts';

/** Returns one over the rank of the answer among the first ten results, or 0 when it is not among them. */
export function reciprocalRank(found: readonly string[], answer: string): number {
  const at = found.slice(0, mostAnswers).indexOf(answer);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** One or more parts of the corpus, with their questions. */
export interface Group {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** Groups questions: first all, then by part of the corpus. Parts with fewer than `least` pages form one group. */
export function toGroups(questions: readonly Question[], pagesOf: ReadonlyMap<string, number>, least = 100): Group[] {
  const small = [...pagesOf].filter(([, pages]) => pages < least).map(([part]) => part);
  const big = [...pagesOf].filter(([, pages]) => pages >= least).map(([part]) => [part]);
  const groups = [...big, small].map((names) => ({
    name: names.join(', '),
    questions: questions.filter(({ part }) => names.includes(part)),
  }));
  const parts = groups.filter((group) => group.questions.length > 0);
  return [...(questions.length > 0 ? [{ name: 'all', questions }] : []), ...(parts.length > 1 ? parts : [])];
}

/** Returns the arithmetic mean, or `NaN` without values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
