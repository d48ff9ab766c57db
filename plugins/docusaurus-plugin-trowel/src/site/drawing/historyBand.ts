import type { LayerProps } from '../layerProps.ts';
import { type Axis, type Instant, round } from './axis.ts';
import { captionOf, shortCaptionOf } from './caption.ts';
import type { Ground, Mark, Point } from './historyDrawing.ts';
import { placeLabel } from './label.ts';
import { packLanes } from './lanes.ts';

/** The sheet, in units of the drawing. */
export const sheet = { width: 800, margin: 16 } as const;
const groundHeight = 6;
const gap = 16;
/** With more layers of one kind, lanes are low, and decisions show only their numbers. */
export const mostRoomy = 30;
/** How a band is drawn: type size, height of a lane, width of a label, and distances from the top of the lane. */
const densities = {
  roomy: { size: 14, lane: 36, room: 480, line: 24, half: 6, above: 13 },
  tightBars: { size: 12, lane: 22, room: 360, line: 17, half: 3, above: 11 },
  tightPoints: { size: 12, lane: 20, room: 90, line: 12, half: 6, above: 0 },
} as const;

/** A layer with a date, and the index of it among all layers. */
export interface DatedLayer extends LayerProps {
  readonly index: number;
  readonly start?: Instant;
  readonly stop?: Instant;
  /** When it was last changed. */
  readonly settled?: Instant;
}

interface BandInput {
  readonly members: readonly DatedLayer[];
  readonly axis: Axis;
  /** Until when something lasts that has no end. */
  readonly now: Instant;
  readonly constraints: ReadonlyMap<string, DatedLayer>;
  readonly y: number;
}

/** Lays out the layers of one kind, the oldest at the bottom. */
export function buildBand({ members, axis, now, constraints, y }: BandInput) {
  const crowded = members.length > mostRoomy;
  const tight = members[0]?.entry.kind === 'decision' ? densities.tightPoints : densities.tightBars;
  const { size, lane: laneHeight, room, line, half, above } = crowded ? tight : densities.roomy;
  const sorted = [...members].sort(
    (a, b) => (a.start ?? axis.from) - (b.start ?? axis.from) || (a.entry.id < b.entry.id ? -1 : 1),
  );
  const placed = sorted.map((layer) => {
    const { entry, hold } = layer;
    const isDecision = entry.kind === 'decision';
    const shape = isDecision ? (crowded || hold !== 'sure' ? 'point' : 'held') : 'bar';
    const x = axis.toX(layer.start ?? (isDecision ? layer.stop : undefined) ?? axis.from);
    const end = shape === 'point' ? x : Math.max(axis.toX(layer.stop ?? now), x + 4);
    const { label, extent } = placeLabel({
      text: crowded && isDecision ? shortCaptionOf(entry) : captionOf(entry),
      position: shape === 'point' ? 'beside' : 'above',
      start: x,
      end,
      radius: isDecision ? 6 : 0,
      room,
      size,
      sheet,
    });
    const grounds = crowded ? [] : layer.restsOn.flatMap(({ id }) => constraints.get(id) ?? []);
    return { layer, shape, x, end, label, extent, grounds } as const;
  });
  const lanes = packLanes(
    placed.map(({ extent }) => extent),
    { gap, prefer: 'last' },
  );
  const count = Math.max(0, ...lanes) + 1;
  const heights = Array.from({ length: count }, (): number => laneHeight);
  for (const [index, { grounds }] of placed.entries()) {
    const lane = lanes[index] as number;
    heights[lane] = Math.max(heights[lane] as number, laneHeight + grounds.length * groundHeight);
  }
  // Lane 0 is at the bottom.
  const tops = heights.map((_, lane) => heights.slice(lane + 1).reduce((sum, height) => sum + height, y));
  const marks = placed.map(({ layer, shape, x, end, label, grounds }, index): Mark => {
    const top = tops[lanes[index] as number] as number;
    const middle = top + line;
    return {
      layer: layer.index,
      shape,
      x,
      y: middle,
      half,
      end,
      settled: layer.settled === undefined ? undefined : Math.min(end, axis.toX(layer.settled)),
      openStart: shape === 'bar' && layer.start === undefined,
      openEnd: shape !== 'point' && layer.stop === undefined,
      grounds: grounds.flatMap((ground, place) =>
        toGround({ ground, x, end, y: middle + (shape === 'bar' ? 9 : 6) + place * groundHeight, axis, now }),
      ),
      label: { ...label, size, y: round(shape === 'point' ? middle + size / 3 : top + above) },
    };
  });
  return { marks, height: heights.reduce((sum, height) => sum + height, 0) };
}

interface GroundInput extends Point {
  readonly ground: DatedLayer;
  readonly end: number;
  readonly axis: Axis;
  readonly now: Instant;
}

/** Returns the part of a span in which a constraint held, if any. A point has none. */
function toGround({ ground, x, end, y, axis, now }: GroundInput): Ground[] {
  const [from, to] = [axis.toX(ground.start ?? axis.from), axis.toX(ground.stop ?? now)];
  const [left, right] = [Math.max(x, from), Math.min(end, to)];
  return right > left ? [{ x: left, end: right, y, gone: to < end }] : [];
}
