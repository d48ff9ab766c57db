import type { EntryLink } from '../links.ts';
import type { Tick } from './axis.ts';
import type { Label } from './label.ts';

/** The history of a system as a drawing. Time goes from left to right. Decisions are at the top, constraints at the bottom. */
export interface HistoryDrawing {
  readonly width: number;
  readonly height: number;
  /** The first year of the axis, and the year after its last. */
  readonly years: readonly [from: number, to: number];
  /** The x of the beginning and of the end of the axis. */
  readonly span: readonly [from: number, to: number];
  /** The x of the day on which the drawing was made. */
  readonly today: number;
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
  /** The x from which a bar stood unchanged. */
  readonly settled?: number;
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
