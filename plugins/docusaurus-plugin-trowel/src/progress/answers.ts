import type { AnswerEvent, Grade } from './event.ts';

/** Returns what was written last to a check; `undefined` when nothing ever was. */
export function lastText(answers: readonly AnswerEvent[]): string | undefined {
  return answers.findLast(({ text }) => text !== undefined)?.text;
}

/** Returns the last answer that was graded. */
export function lastGraded(answers: readonly AnswerEvent[]): (AnswerEvent & { readonly grade: Grade }) | undefined {
  return answers.findLast((answer): answer is AnswerEvent & { readonly grade: Grade } => answer.grade !== undefined);
}
