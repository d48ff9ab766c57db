import type { EntryLink, LayerProps } from '../../../site/props.ts';
import { findLabelRoom, type Label, placeLabel, round, sheet } from './label.ts';
import { packLanes } from './lanes.ts';
import { type Axis, buildAxis, toYear, type Year } from './time.ts';

const headHeight = 30;
const plateHeight = 30;
const footHeight = 14;
/** A point and its label share a line; a span's label stands above its bar. */
const laneHeights = { point: 28, span: 42 } as const;
const yearRoom = 48;
const labelGap = 16;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One layer as drawn: a point in time, or a span of it with open or closed ends. */
export interface Mark {
  readonly entry: EntryLink;
  readonly shape: 'point' | 'span';
  /** Where it begins, and the middle of its line or bar. */
  readonly at: Point;
  /** Where it ends; for a point, where it begins. */
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly superseded: boolean;
  /** The text, and its baseline. */
  readonly label: Label & { readonly y: number };
}

/** Layers of one kind, drawn as one stratum. */
export interface Band {
  readonly kind: EntryLink['kind'];
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A system's history as a measured drawing: time from left to right, the ground it stood on below. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly x: number; readonly year: number; readonly named: boolean }[];
  readonly bands: readonly Band[];
  /** From what was superseded to what superseded it, as the corners of a line. */
  readonly successions: readonly (readonly Point[])[];
}

/** From the surface down: what was decided, what that left behind, and the ground that could not be moved. */
const order: readonly EntryLink['kind'][] = ['decision', 'archaeology', 'constraint'];

interface Dated {
  readonly layer: LayerProps;
  readonly shape: Mark['shape'];
  readonly from?: Year;
  readonly to?: Year;
}

/** Whether a layer says when it was; the others stand in the list only. */
export function isDated(layer: LayerProps): boolean {
  return toYear(layer.from, 'start') !== undefined || toYear(layer.to, 'end') !== undefined;
}

/** How an entry is named on its label. */
type NameOf = (entry: EntryLink) => string;

/** Lays out a drawing of all layers that have a date; `undefined` when none has. */
export function buildDrawing(layers: readonly LayerProps[], nameOf: NameOf): Drawing | undefined {
  const dated = layers.filter(isDated).map(toDated);
  const axis = buildAxis(
    dated.flatMap(({ from, to }) => [from, to].filter((moment) => moment !== undefined)),
    Math.floor(sheet.width / yearRoom),
  );
  if (!axis) return undefined;
  const scale = (moment: Year) =>
    round(sheet.margin + ((moment - axis.from) / (axis.to - axis.from)) * (sheet.width - 2 * sheet.margin));

  const bands: Band[] = [];
  let y = headHeight;
  for (const kind of kindsOf(dated)) {
    const band = buildBand({
      kind,
      y,
      axis,
      scale,
      nameOf,
      members: dated.filter(({ layer }) => layer.entry.kind === kind),
    });
    bands.push(band);
    y += band.height;
  }
  return {
    width: sheet.width,
    height: y + footHeight,
    ticks: axis.ticks.map(({ year, named }) => ({ x: scale(year), year, named })),
    bands,
    successions: findSuccessions(layers, bands),
  };
}

function toDated(layer: LayerProps): Dated {
  const from = toYear(layer.from, 'start');
  // A point stands at the one date it has, whichever that is.
  if (layer.entry.kind === 'decision') return { layer, shape: 'point', from: from ?? toYear(layer.to, 'start') };
  return { layer, shape: 'span', from, to: toYear(layer.to, 'end') };
}

function kindsOf(dated: readonly Dated[]): readonly EntryLink['kind'][] {
  const present = new Set(dated.map(({ layer }) => layer.entry.kind));
  return [...order.filter((kind) => present.has(kind)), ...[...present].filter((kind) => !order.includes(kind))];
}

interface BandInput {
  readonly kind: EntryLink['kind'];
  readonly y: number;
  readonly axis: Axis;
  readonly scale: (moment: Year) => number;
  readonly nameOf: NameOf;
  readonly members: readonly Dated[];
}

/** The oldest layer lies lowest, as it does in the ground. */
function buildBand({ kind, y, axis, scale, nameOf, members }: BandInput): Band {
  const sorted = [...members].sort((a, b) => (a.from ?? axis.from) - (b.from ?? axis.from));
  const placed = sorted.map((member) =>
    placeLabel({
      name: nameOf(member.layer.entry),
      shape: member.shape,
      start: scale(member.from ?? axis.from),
      to: scale(member.to ?? axis.to),
      room: findLabelRoom(members.length),
    }),
  );
  const lanes = packLanes(
    placed.map(({ extent }) => extent),
    labelGap,
  );
  const laneHeight = laneHeights[members[0]?.shape ?? 'span'];
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  const marks = placed.map(({ start, end, label }, index): Mark => {
    const member = sorted[index] as Dated;
    const top = y + plateHeight + (count - 1 - (lanes[index] ?? 0)) * laneHeight;
    const line = member.shape === 'point' ? top + laneHeight / 2 : top + 27;
    return {
      entry: member.layer.entry,
      shape: member.shape,
      at: { x: start, y: line },
      end,
      openStart: member.shape === 'span' && member.from === undefined,
      openEnd: member.shape === 'span' && member.to === undefined,
      superseded: member.layer.supersededBy !== undefined,
      label: { ...label, y: member.shape === 'point' ? line + 5 : top + 15 },
    };
  });
  return { kind, y, height: plateHeight + count * laneHeight + 8, marks };
}

/** Lines run up from the older point, along the seam below the newer one's lane, and up to it. */
function findSuccessions(layers: readonly LayerProps[], bands: readonly Band[]): readonly (readonly Point[])[] {
  const marks = new Map(bands.flatMap(({ marks }) => marks).map((mark) => [mark.entry.id, mark]));
  return layers.flatMap(({ entry, supersededBy }) => {
    const older = marks.get(entry.id);
    const newer = supersededBy && marks.get(supersededBy.id);
    if (!older || !newer || older === newer) return [];
    const seam = newer.at.y + ((older.at.y >= newer.at.y ? 1 : -1) * laneHeights.point) / 2;
    return [[older.at, { x: older.at.x, y: seam }, { x: newer.at.x, y: seam }, { x: newer.at.x, y: newer.at.y }]];
  });
}
