import { kindNames, kinds } from '../../content/kinds/index.ts';
import type { LayerProps } from '../layerProps.ts';
import type { EntryLink } from '../links.ts';

import { type Axis, buildAxis, type Moment, round, type Tick, toMoment } from './axis.ts';
import { type Label, placeLabel } from './label.ts';
import { packLanes } from './lanes.ts';
import { nameOf, shortNameOf } from './name.ts';

/** A system's history as a measured drawing: time from left to right, the ground it stood on below. */
export interface Section {
  readonly width: number;
  readonly height: number;
  /** The years that the axis begins with, and ends before. */
  readonly years: readonly [from: number, to: number];
  /** The axis, from its beginning to its end, on the sheet. */
  readonly span: readonly [from: number, to: number];
  readonly ticks: readonly Tick[];
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** From what was superseded to what superseded it. */
  readonly successions: readonly Line[];
  /** Plumb lines: from what rests on a constraint down to that constraint, at the time it came to rest there. */
  readonly rests: readonly Line[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a line. */
export type Line = readonly Point[];

/** Layers of one kind, drawn as one stratum. */
export interface Band {
  readonly kind: EntryLink['kind'];
  readonly y: number;
}

/** One layer as drawn. */
export interface Mark extends Point {
  /** Its place among the layers. */
  readonly layer: number;
  /** A point stands alone, a held point begins the span in which it was in force; a bar is a span by itself. */
  readonly shape: 'point' | 'held' | 'bar';
  /** Half its height. */
  readonly half: number;
  /** Where it ends; for a point, where it begins. */
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The stretches of it that had a constraint below them, one for each constraint. */
  readonly grounds: readonly Ground[];
  /** The text, and its baseline. */
  readonly label: Label & { readonly y: number; readonly size: number };
}

export interface Ground extends Point {
  readonly end: number;
  /** Whether what it rests on has gone from under it. */
  readonly gone: boolean;
}

/** The sheet of a drawing, in its own units: pixels when it is as wide as this. */
const sheet = { width: 800, margin: 16 } as const;
const foot = 14;
const plate = 30;
const groundHeight = 6;
const gap = 16;
/** With more layers than this a stratum is drawn in low lanes, decisions by their numbers. */
const crowd = 30;
/** How a stratum is drawn: its letters, its lanes with their line, half a bar's height, and where a label above it stands. */
const manners = {
  roomy: { size: 14, lane: 36, room: 480, line: 24, half: 6, above: 13 },
  tightBars: { size: 12, lane: 22, room: 360, line: 17, half: 3, above: 11 },
  tightPoints: { size: 12, lane: 20, room: 90, line: 12, half: 6, above: 0 },
} as const;

interface Dated extends LayerProps {
  readonly place: number;
  readonly start?: Moment;
  readonly stop?: Moment;
}

/** Lays out a drawing of all layers that have a date; `undefined` when none has. */
export function buildSection(layers: readonly LayerProps[]): Section | undefined {
  const dated = layers.flatMap((layer, place): Dated[] => {
    const start = toMoment(layer.from, 'start');
    // A decision ends as its successor begins, what has a period with the period's last day.
    const stop = toMoment(layer.to, layer.entry.kind === 'decision' ? 'start' : 'end');
    return start === undefined && stop === undefined ? [] : [{ ...layer, place, start, stop }];
  });
  const moments = dated.flatMap(({ start, stop }) => [start, stop].filter((moment) => moment !== undefined));
  const axis = buildAxis(moments, sheet);
  if (!axis) return undefined;
  const bands: Band[] = [];
  const marks: Mark[] = [];
  const constraints = new Map(dated.map((layer) => [layer.entry.id, layer]));
  let y = 0;
  // From the surface down: what was decided, what that left behind, and the ground that could not be moved.
  for (const kind of kindNames.filter((name) => kinds[name].isLayer)) {
    const members = dated.filter(({ entry }) => entry.kind === kind);
    if (members.length === 0) continue;
    bands.push({ kind, y });
    const stratum = buildStratum({ members, axis, constraints, y: y + plate });
    marks.push(...stratum.marks);
    y += plate + stratum.height + 8;
  }
  const byId = new Map(marks.map((mark) => [(layers[mark.layer] as LayerProps).entry.id, mark]));
  const drawn = marks.map((mark) => ({ mark, layer: layers[mark.layer] as LayerProps }));
  const follow = (ids: readonly EntryLink[], toLine: (to: Mark) => Line) =>
    ids.flatMap(({ id }) => byId.get(id) ?? []).map(toLine);
  const crowded = dated.length > 3 * crowd;
  return {
    width: sheet.width,
    height: y + foot,
    years: [new Date(axis.from).getUTCFullYear(), new Date(axis.to).getUTCFullYear()],
    span: [axis.place(axis.from), axis.place(axis.to)],
    ticks: axis.ticks,
    bands,
    marks,
    successions: drawn.flatMap(({ mark, layer }) => follow(layer.supersededBy, (to) => toSuccession(mark, to))),
    rests: crowded ? [] : drawn.flatMap(({ mark, layer }) => follow(layer.restsOn, (to) => toPlumbLine(mark, to))),
  };
}

interface StratumInput {
  readonly members: readonly Dated[];
  readonly axis: Axis;
  readonly constraints: ReadonlyMap<string, Dated>;
  readonly y: number;
}

/** The oldest layer lies lowest, as it does in the ground. */
function buildStratum({ members, axis, constraints, y }: StratumInput) {
  const crowded = members.length > crowd;
  const tight = members[0]?.entry.kind === 'decision' ? manners.tightPoints : manners.tightBars;
  const { size, lane: laneHeight, room, line, half, above } = crowded ? tight : manners.roomy;
  const sorted = [...members].sort(
    (a, b) => (a.start ?? axis.from) - (b.start ?? axis.from) || (a.entry.id < b.entry.id ? -1 : 1),
  );
  const placed = sorted.map((layer) => {
    const { entry, hold } = layer;
    const isDecision = entry.kind === 'decision';
    const shape = isDecision ? (crowded || hold !== 'sure' ? 'point' : 'held') : 'bar';
    const x = axis.place(layer.start ?? (isDecision ? layer.stop : undefined) ?? axis.from);
    const end = shape === 'point' ? x : Math.max(axis.place(layer.stop ?? axis.to), x + 4);
    const { label, extent } = placeLabel({
      name: crowded && isDecision ? shortNameOf(entry) : nameOf(entry),
      stands: shape === 'point' ? 'beside' : 'above',
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
  // Lane 0 lies at the bottom.
  const tops = heights.map((_, lane) => heights.slice(lane + 1).reduce((sum, height) => sum + height, y));
  const marks = placed.map(({ layer, shape, x, end, label, grounds }, index): Mark => {
    const top = tops[lanes[index] as number] as number;
    const middle = top + line;
    return {
      layer: layer.place,
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

/** The part of a span below which a constraint lay. A point without a span has no part. */
function toGround({ ground, x, end, y, axis }: GroundInput): Ground[] {
  const [from, to] = [axis.place(ground.start ?? axis.from), axis.place(ground.stop ?? axis.to)];
  const [left, right] = [Math.max(x, from), Math.min(end, to)];
  return right > left ? [{ x: left, end: right, y, gone: to < end }] : [];
}

/** The span ends where the successor begins: from there straight to it. */
function toSuccession(older: Mark, newer: Mark): Line {
  return [older, { x: newer.x, y: older.y }, newer].map(({ x, y }) => ({ x, y }));
}

/** Straight down; what the drawing shows to have ended before, or begun after, is reached at its nearest end. */
function toPlumbLine({ x, y }: Mark, ground: Mark): Line {
  const reached = Math.min(Math.max(x, ground.x), ground.end);
  const down = [
    { x, y },
    { x, y: ground.y },
  ];
  return reached === x ? down : [...down, { x: reached, y: ground.y }];
}
