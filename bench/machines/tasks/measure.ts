import type { Row } from '../../paths/row.ts';
import { askTasks, exampleTasks, labTasks, type TaskSet } from './ask.ts';
import { describeScore, type Score, scoreTasks } from './score.ts';
import { readTasks } from './task.ts';

/** Asks before each change task what it would break. Returns rows of the report, and says each miss. */
export async function measureTasks(today: string, say: (line: string) => void): Promise<Row[]> {
  const example = await judge(exampleTasks, today, say);
  const lab = await judge(labTasks, today, say);
  return [
    ...toRows(exampleTasks, example, { named: 'at least 90 %', alarms: 'at most 2' }),
    ...toRows(labTasks, lab, { named: '', alarms: '' }),
  ];
}

async function judge(set: TaskSet, today: string, say: (line: string) => void): Promise<Score> {
  const tasks = await readTasks(set.tasks);
  const score = scoreTasks(tasks, await askTasks(set, tasks, today));
  for (const line of describeScore(score)) say(`${set.name}: ${line}`);
  return score;
}

interface Targets {
  readonly named: string;
  readonly alarms: string;
}

function toRows({ name }: TaskSet, score: Score, { named, alarms }: Targets): Row[] {
  const { harmful, harmless, others, falseAlarms } = score;
  const share = Math.round((100 * score.named) / harmful);
  return [
    {
      figure: `Changes that bring an old bug back, ${name}: the right page is named`,
      measured: `${score.named} of ${harmful} (${share} %), with ${others} other pages`,
      target: named,
    },
    {
      figure: `Harmless changes, ${name}: false alarms`,
      measured: `${falseAlarms.length} of ${harmless}`,
      target: alarms,
    },
  ];
}
