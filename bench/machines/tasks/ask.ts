import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assistant, createAssistant } from '../../../plugins/docusaurus-plugin-trowel/src/assistant/assistant.ts';
import type { Item } from '../../../plugins/docusaurus-plugin-trowel/src/assistant/item.ts';
import { loadContent } from '../../../plugins/docusaurus-plugin-trowel/src/cli/load.ts';
import type { TaskAnswer } from './score.ts';
import type { ChangeTask } from './task.ts';

/** Where a set of tasks is, the code they change, and the hub that knows why not. */
export interface TaskSet {
  readonly name: string;
  /** The folder of the hub's site. */
  readonly hub: string;
  readonly code: string;
  readonly tasks: string;
  readonly repository: string;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const fixtures = path.join(root, 'bench/machines/fixtures');

/** The example organisation, whose hub is the one in this repository. */
export const exampleTasks: TaskSet = {
  name: 'Skerry Lines',
  hub: root,
  code: path.join(fixtures, 'skerry/code'),
  tasks: path.join(fixtures, 'skerry/tasks'),
  repository: 'https://git.skerry.example/skerry',
};

/** The laboratory of a hospital, kept apart from what answers are tuned with: do they hold elsewhere, too? */
export const labTasks: TaskSet = {
  name: 'a laboratory',
  hub: path.join(fixtures, 'lab'),
  code: path.join(fixtures, 'lab/code'),
  tasks: path.join(fixtures, 'lab/tasks'),
  repository: 'https://git.lab.example/lab',
};

/** Asks before each task what it would break, as an assistant does, with the usual budget. */
export async function askTasks(
  { hub: cwd, repository }: Pick<TaskSet, 'hub' | 'repository'>,
  tasks: readonly ChangeTask[],
  today: string,
): Promise<ReadonlyMap<string, TaskAnswer>> {
  const { hub } = await loadContent({}, { cwd, env: {}, stderr: { write: () => undefined } });
  const assistant = createAssistant(hub, { today });
  const answers = await Promise.all(
    tasks.map(async (task) => [task.id, await ask(assistant, repository, task)] as const),
  );
  return new Map(answers);
}

async function ask(assistant: Assistant, repository: string, { plan, diff }: ChangeTask): Promise<TaskAnswer> {
  const { items } = await assistant.beforeYouChange({ plan, diff, repository });
  return { breaks: idsOf(items, 'breaks'), check: idsOf(items, 'check') };
}

function idsOf(items: readonly Item[], kind: Item['kind']): string[] {
  return [...new Set(items.filter((item) => item.kind === kind).flatMap(({ source }) => source?.id ?? []))];
}
