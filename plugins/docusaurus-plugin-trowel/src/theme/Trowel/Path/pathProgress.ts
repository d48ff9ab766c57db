import type { PathPart } from 'docusaurus-plugin-trowel/props';

export type Stage = PathPart['stages'][number];
export type Step = Stage['steps'][number];

/** How far a reader is, over a stage or a whole path. */
export interface PathProgress {
  readonly done: number;
  readonly steps: number;
  /** Reading and doing time of the steps not yet ticked off. */
  readonly minutesLeft: number;
}

/** Counts the steps that are ticked off. */
export function measureProgress(steps: readonly Step[], done: ReadonlySet<string>): PathProgress {
  const left = steps.filter(({ entry }) => !done.has(entry.id));
  return {
    done: steps.length - left.length,
    steps: steps.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The step to go on with: the first that is not ticked off. The path is ordered, so what it needs is done. */
export function findNextStep(stages: readonly Stage[], done: ReadonlySet<string>): Step | undefined {
  return stages.flatMap(({ steps }) => steps).find(({ entry }) => !done.has(entry.id));
}
