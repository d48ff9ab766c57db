import type { HubEntry, PlannedStep } from '../hub/hub.ts';
import type { Team } from '../hub/team.ts';
import type { Directory } from './directory.ts';
import { drawPathMap } from './drawing/pathMap.ts';
import { toFiguresAddress } from './figuresProps.ts';
import type { PathPart } from './partProps.ts';
import { progressPage } from './progressProps.ts';
import { linkStep } from './stepLinks.ts';

/** Makes the stages and steps of an onboarding path, and its map. */
export function toPathPart(
  { id }: HubEntry,
  directory: Directory,
  { figures }: Pick<Team, 'figures'>,
): PathPart | undefined {
  const { hub, links, pathFileOf, pageOf } = directory;
  const plan = hub.paths.find((path) => path.id === id);
  if (!plan) return undefined;
  const titles = new Map(plan.stages.flatMap(({ steps }) => steps.map(({ id: step, title }) => [step, title])));
  const stages = plan.stages.map(({ id: stage, title, within, steps }) => ({
    id: stage,
    title,
    within,
    minutes: sum(steps.map(({ minutes }) => minutes)),
    steps: steps.flatMap(({ id: _, title: __, entry: ___, after, milestone, ...step }, index) => {
      const entry = linkStep(steps[index] as PlannedStep, id, directory);
      const before = after.map((other) => titles.get(other) ?? other);
      return entry ? [{ ...step, entry, after: before, milestone: milestone || undefined }] : [];
    }),
  }));
  return {
    type: 'path',
    id: links([id])[0]?.id ?? id,
    file: pathFileOf(id),
    figures: figures.some(({ path }) => path === id) ? toFiguresAddress(links([id])[0]?.permalink ?? '') : undefined,
    stages,
    minutes: sum(stages.map(({ minutes }) => minutes)),
    steps: sum(stages.map(({ steps }) => steps.length)),
    map: drawPathMap(plan),
    sharePage: pageOf(progressPage),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
