import { kindNames, kinds } from '../../content/kinds/index.ts';
import type { LayerProps } from '../layerProps.ts';
import type { EntryLink } from '../links.ts';
import { type Axis, buildAxis, type Moment, round, type Tick, toMoment } from './axis.ts';
import { captionOf, shortCaptionOf } from './caption.ts';
import { type Label, placeLabel } from './label.ts';
import { packLanes } from './lanes.ts';

/** The history of a system as a drawing. Time goes from left to right. Decisions are at the top, constraints at the bottom. */
export interface Section {
  readonly width: number;
  readonly height: number;
  /** The first year of the axis, and the year after its last. */
  readonly years: readonly [from: number, to: number];
  /** The x of the beginning and of the end of the axis. */
  readonly span: readonly [from: number, to: number];
  readonly ticks: readonly Tick[];
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** Lines from a layer to the one that superseded it. */
  readonly successions: readonly Line[];
  /** Plumb lines from a layer down to a constraint that it rests on. */
  readonly rests: readonly Line[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a line. */
export type Line = readonly Point[];

/** The layers of one kind. */
export interface Band {
  readonly kind: EntryLink['kind'];
  readonly y: number;
}

/** One layer as drawn. */
export interface Mark extends Point {
  /** The index of its layer. */
  readonly layer: number;
  /** `point`: a point. `held`: a point, and a span in which it held. `bar`: a span. */
  readonly shape: 'point' | 'held' | 'bar';
  /** Half the height of a bar or point. */
  readonly half: number;
  /** The x at which it ends. For a point, the same as `x`. */
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** For each constraint that it rests on, the part of its span in which the constraint held. */
  readonly grounds: readonly Ground[];
  /** The text, and its baseline. */
  readonly label: Label & { readonly y: number; readonly size: number };
}

/** The part of a span in which a constraint held. */
export interface Ground extends Point {
  readonly end: number;
  /** Whether the constraint was lifted before the span ended. */
  readonly gone: boolean;
}

/** The sheet, in units of the drawing. */
const sheet = { width: 800, margin: 16 } as const;
const foot = 14;
const plate = 30;
const groundHeight = 6;
const gap = 16;
/** With more layers of one kind, lanes are low, and decisions show only their numbers. */
const mostRoomy = 30;
/** How a band is drawn: type size, height of a lane, width of a label, and distances from the top of the lane. */
const densities = {
  roomy: { size: 14, lane: 36, room: 480, line: 24, half: 6, above: 13 },
  tightBars: { size: 12, lane: 22, room: 360, line: 17, half: 3, above: 11 },
  tightPoints: { size: 12, lane: 20, room: 90, line: 12, half: 6, above: 0 },
} as const;

interface Dated extends LayerProps {
  readonly index: number;
  readonly start?: Moment;
  readonly stop?: Moment;
}

/** Lays out a drawing of all layers that have a date; `undefined` when none has. */
export function buildSection(layers: readonly LayerProps[]): Section | undefined {
  const dated = layers.flatMap((layer, index): Dated[] => {
    const start = toMoment(layer.from, 'start');
    // A decision ends when its successor begins. Other layers end after their last day.
    const stop = toMoment(layer.to, layer.entry.kind === 'decision' ? 'start' : 'end');
    return start === undefined && stop === undefined ? [] : [{ ...layer, index, start, stop }];
  });
  const moments = dated.flatMap(({ start, stop }) => [start, stop].filter((moment) => moment !== undefined));
  const axis = buildAxis(moments, sheet);
  if (!axis) return undefined;
  const bands: Band[] = [];
  const marks: Mark[] = [];
  const constraints = new Map(dated.map((layer) => [layer.entry.id, layer]));
  let y = 0;
  // In the order of kinds, constraints last.
  for (const kind of kindNames.filter((name) => kinds[name].isLayer)) {
    const members = dated.filter(({ entry }) => entry.kind === kind);
    if (members.length === 0) continue;
    bands.push({ kind, y });
    const band = buildBand({ members, axis, constraints, y: y + plate });
    marks.push(...band.marks);
    y += plate + band.height + 8;
  }
  const byId = new Map(marks.map((mark) => [(layers[mark.layer] as LayerProps).entry.id, mark]));
  const drawn = marks.map((mark) => ({ mark, layer: layers[mark.layer] as LayerProps }));
  const follow = (ids: readonly EntryLink[], toLine: (to: Mark) => Line) =>
    ids.flatMap(({ id }) => byId.get(id) ?? []).map(toLine);
  const crowded = dated.length > 3 * mostRoomy;
  return {
    width: sheet.width,
    height: y + foot,
    years: [new Date(axis.from).getUTCFullYear(), new Date(axis.to).getUTCFullYear()],
    span: [axis.toX(axis.from), axis.toX(axis.to)],
    ticks: axis.ticks,
    bands,
    marks,
    successions: drawn.flatMap(({ mark, layer }) => follow(layer.supersededBy, (to) => toSuccession(mark, to))),
    rests: crowded ? [] : drawn.flatMap(({ mark, layer }) => follow(layer.restsOn, (to) => toPlumbLine(mark, to))),
  };
}

interface BandInput {
  readonly members: readonly Dated[];
  readonly axis: Axis;
  readonly constraints: ReadonlyMap<string, Dated>;
  readonly y: number;
}

/** Lays out the layers of one kind, the oldest at the bottom. */
function buildBand({ members, axis, constraints, y }: BandInput) {
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
    const end = shape === 'point' ? x : Math.max(axis.toX(layer.stop ?? axis.to), x + 4);
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
      openStart: shape === 'bar' && layer.start === undefined,
      openEnd: shape !== 'point' && layer.stop === undefined,
      grounds: grounds.flatMap((ground, place) =>
        toGround({ ground, x, end, y: middle + (shape === 'bar' ? 9 : 6) + place * groundHeight, axis }),
      ),
      label: { ...label, size, y: round(shape === 'point' ? middle + size / 3 : top + above) },
    };
  });
  return { marks, height: heights.reduce((sum, height) => sum + height, 0) };
}

interface GroundInput extends Point {
  readonly ground: Dated;
  readonly end: number;
  readonly axis: Axis;
}

/** Returns the part of a span in which a constraint held, if any. A point has none. */
function toGround({ ground, x, end, y, axis }: GroundInput): Ground[] {
  const [from, to] = [axis.toX(ground.start ?? axis.from), axis.toX(ground.stop ?? axis.to)];
  const [left, right] = [Math.max(x, from), Math.min(end, to)];
  return right > left ? [{ x: left, end: right, y, gone: to < end }] : [];
}

/** Draws a line from the older mark to the beginning of the newer one, and from there to it. */
function toSuccession(older: Mark, newer: Mark): Line {
  return [older, { x: newer.x, y: older.y }, newer].map(({ x, y }) => ({ x, y }));
}

/** Draws a line straight down, and then to the nearest end of a constraint that is not right below. */
function toPlumbLine({ x, y }: Mark, ground: Mark): Line {
  const reached = Math.min(Math.max(x, ground.x), ground.end);
  const down = [
    { x, y },
    { x, y: ground.y },
  ];
  return reached === x ? down : [...down, { x: reached, y: ground.y }];
}
