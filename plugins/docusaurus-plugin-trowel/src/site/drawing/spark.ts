import { scaleLinear, scaleTime } from 'd3-scale';
import type { FigureTarget } from '../../shared/programmeFigures.ts';

/** A small line of how a figure has changed, in a box of `sparkSize`. */
export interface Spark {
  /** The points of the line: `0,12 9.1,8`. */
  readonly line: string;
  /** The last point. */
  readonly end: { readonly x: number; readonly y: number };
  /** Where what is wanted begins. */
  readonly target?: number;
}

const sparkSize = { width: 120, height: 32 } as const;
/** Room for the stroke and the dot at the end. */
const edge = 4;

interface SparkInput {
  /** The oldest first. */
  readonly points: readonly { readonly on: string; readonly value: number }[];
  readonly target?: FigureTarget;
  /** The greatest value that there can be. */
  readonly most?: number;
}

/** Lays out how a figure has changed. `undefined` of less than two points. */
export function layOutSpark({ points, target, most }: SparkInput): Spark | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return undefined;
  const wanted = target?.at_least ?? target?.at_most;
  const x = scaleTime([new Date(first.on), new Date(last.on)], [edge, sparkSize.width - edge]);
  const top = most ?? Math.max(...points.map(({ value }) => value), wanted ?? 0, 1);
  const y = scaleLinear([0, top], [sparkSize.height - edge, edge]);
  const places = points.map(({ on, value }) => ({ x: round(x(new Date(on))), y: round(y(value)) }));
  return {
    line: places.map((place) => `${place.x},${place.y}`).join(' '),
    end: places.at(-1) as Spark['end'],
    ...(wanted === undefined ? {} : { target: round(y(wanted)) }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
