import type { PathPlan } from '../../hub/hub.ts';
import { type BoxDrawing, layOutBoxes, type PlacedBox } from './boxes.ts';

/** The steps of a path that wait for others, or that others wait for, with an arrow from each prerequisite. */
export interface PathMap extends Pick<BoxDrawing, 'width' | 'height' | 'lines'> {
  readonly boxes: readonly (PlacedBox & {
    /** The id of the step. */
    readonly step: string;
    /** The places of its prerequisites. */
    readonly after: readonly number[];
  })[];
}

/** Nobody finds their way in a larger drawing, and it takes seconds to lay out. */
const mostDrawn = 120;

/** Draws the prerequisites of a path. `undefined` when it has none, or too many to draw. Boxes are in the order of the steps. */
export function drawPathMap({ stages }: Pick<PathPlan, 'stages'>): PathMap | undefined {
  const all = stages.flatMap(({ steps }) => steps);
  const tied = new Set(all.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])));
  const steps = all.filter(({ id }) => tied.has(id));
  if (steps.length === 0 || steps.length > mostDrawn) return undefined;
  const placeOf = new Map(steps.map(({ id }, place) => [id, place]));
  const arrows = steps.flatMap(({ after }, to) =>
    after.flatMap((id): (readonly [number, number])[] => {
      const from = placeOf.get(id);
      return from === undefined ? [] : [[from, to]];
    }),
  );
  const { boxes, ...drawing } = layOutBoxes(
    steps.map(({ title }) => title),
    arrows,
  );
  return {
    ...drawing,
    boxes: steps.map(({ id }, place) => ({
      ...(boxes[place] as PlacedBox),
      step: id,
      after: arrows.flatMap(([from, to]) => (to === place ? [from] : [])),
    })),
  };
}
