import type { Extent } from './lanes.ts';
import { estimateWidth, shortenTo } from './text.ts';

/**
 * The sheet of a drawing, in its own units: pixels when it is as wide as this. The margin is half the width of a year's
 * number, so that the first and the last stand centred on their ticks.
 */
export const sheet = { width: 800, margin: 16 } as const;

const { width, margin } = sheet;
const textSize = 14;
const pointRadius = 6;
/** Long titles are cut where many share a stratum, so that lanes can be shared too. */
const labelRooms = { few: 480, many: 300 } as const;
const fewLayers = 10;

/** A label's text with its left edge, an upper estimate of its width, and the edge from which it is set. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly set: 'start' | 'end';
}

/** The most that a label may take in a stratum of so many layers. */
export function findLabelRoom(layers: number): number {
  return layers > fewLayers ? labelRooms.many : labelRooms.few;
}

interface Placing {
  readonly name: string;
  readonly shape: 'point' | 'span';
  readonly start: number;
  readonly to: number;
  /** The most that the text may take. */
  readonly room: number;
}

/** A label stands right of its point, else left of it; above its bar, moved back where it would leave the drawing. */
export function placeLabel({ name, shape, start, to, room: most }: Placing) {
  const radius = shape === 'point' ? pointRadius : 0;
  const end = shape === 'point' ? start : Math.max(to, start + 4);
  const far = width - margin;
  const aside = pointRadius + 5;
  const room = shape === 'span' ? most : Math.min(most, Math.max(far - start, start - margin) - aside);
  const text = shortenTo(name, room, textSize);
  const wide = round(estimateWidth(text, textSize));
  const right = shape === 'point' ? start + aside : start;
  const left = shape === 'point' ? start - aside - wide : far - wide;
  const set = right + wide <= far || left < margin ? 'start' : 'end';
  const x = round(right + wide <= far ? right : Math.max(margin, left));
  const extent: Extent = { start: Math.min(x, start - radius), end: Math.max(x + wide, end + radius) };
  return { start, end, extent, label: { x, text, width: wide, set } as const };
}

/** To a tenth: what is finer only makes the page longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
