import type { ChangeTask } from './task.ts';

/** What was answered to one task. */
export interface TaskAnswer {
  /** Ids of the pages that, by the answer, the change would break. */
  readonly breaks: readonly string[];
  /** Ids of the pages that somebody has to look at, by the answer. */
  readonly check: readonly string[];
}

/** A harmful task whose right page was not named as one that would break. */
export interface Miss extends TaskAnswer {
  readonly task: string;
  readonly expected: readonly string[];
}

/** A harmless task for which pages were named as ones that would break. */
export interface FalseAlarm {
  readonly task: string;
  readonly breaks: readonly string[];
}

export interface Score {
  readonly harmful: number;
  /** Harmful tasks with the right page named. */
  readonly named: number;
  readonly harmless: number;
  readonly misses: readonly Miss[];
  readonly falseAlarms: readonly FalseAlarm[];
  /** Pages named besides the right ones, over all harmful tasks: who names everything is always right. */
  readonly others: number;
}

/** Judges the answers to tasks. A task without an answer counts as one of which nothing was said. */
export function scoreTasks(tasks: readonly ChangeTask[], answers: ReadonlyMap<string, TaskAnswer>): Score {
  const judged = tasks.map((task) => ({ task, answer: answers.get(task.id) ?? { breaks: [], check: [] } }));
  const harmful = judged.filter(({ task }) => task.breaks.length > 0);
  const harmless = judged.filter(({ task }) => task.breaks.length === 0);
  const isNamed = ({ task, answer }: (typeof judged)[number]) => task.breaks.some((id) => answer.breaks.includes(id));
  return {
    harmful: harmful.length,
    named: harmful.filter(isNamed).length,
    harmless: harmless.length,
    misses: harmful
      .filter((one) => !isNamed(one))
      .map(({ task, answer }) => ({ task: task.id, expected: task.breaks, ...answer })),
    falseAlarms: harmless
      .filter(({ answer }) => answer.breaks.length > 0)
      .map(({ task, answer }) => ({ task: task.id, breaks: answer.breaks })),
    others: harmful.flatMap(({ task, answer }) => answer.breaks.filter((id) => !task.breaks.includes(id))).length,
  };
}

/** Says what was missed and what was a false alarm, a line each. */
export function describeScore({ misses, falseAlarms }: Score): string[] {
  const list = (ids: readonly string[]) => (ids.length === 0 ? 'nothing' : ids.join(', '));
  return [
    ...misses.map(
      ({ task, expected, breaks, check }) =>
        `missed ${task}: expected ${expected.join(' or ')}; would break: ${list(breaks)}; to check: ${list(check)}`,
    ),
    ...falseAlarms.map(({ task, breaks }) => `false alarm at ${task}: ${list(breaks)}`),
  ];
}
