import type { PathPart } from 'docusaurus-plugin-trowel/props';
import type { PathProgress } from 'docusaurus-plugin-trowel/shared';

/** A stage of a path. */
export type Stage = PathPart['stages'][number];
/** A step of a stage. */
export type Step = Stage['steps'][number];

/** Counts the steps that are ticked off, and adds up the time of the others. */
export function measureProgress(steps: readonly Step[], done: ReadonlySet<string>): PathProgress {
  const left = steps.filter(({ entry }) => !done.has(entry.id));
  return {
    done: steps.length - left.length,
    steps: steps.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Finds the first step that is not ticked off. Steps come after their prerequisites, so these are done. */
export function findNextStep(stages: readonly Stage[], done: ReadonlySet<string>): Step | undefined {
  return stages.flatMap(({ steps }) => steps).find(({ entry }) => !done.has(entry.id));
}
