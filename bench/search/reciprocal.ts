import type { Question } from './questions.ts';
import { mostAnswers } from './systems/system.ts';

/** One over the rank of the answer among the first ten found; 0 when it is not among them. */
export function reciprocalRank(found: readonly string[], answer: string): number {
  const at = found.slice(0, mostAnswers).indexOf(answer);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** A part of the corpus with its questions. */
export interface Group {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** All questions, then those of each part of the corpus; parts of fewer pages than `least` are taken together. */
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

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
