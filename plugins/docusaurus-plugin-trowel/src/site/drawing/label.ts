import { round, type Sheet } from './axis.ts';
import type { Extent } from './lanes.ts';
import { estimateWidth, shortenTo } from './text.ts';

/** A label's text with the place from which it is set, to the right (`start`) or to the left of it (`end`). */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly set: 'start' | 'end';
}

interface Placing {
  readonly name: string;
  /** `beside` a point stand labels that share its line, `above` a bar those that have their own. */
  readonly stands: 'beside' | 'above';
  readonly start: number;
  readonly end: number;
  /** Half the width of the mark at the start. */
  readonly radius: number;
  /** The most that the text may take. */
  readonly room: number;
  readonly size: number;
  readonly sheet: Sheet;
}

/** A label stands right of its point, else left of it; above its bar, moved back where it would leave the drawing. */
export function placeLabel({ name, stands, start, end, radius, room: most, size, sheet }: Placing): {
  readonly label: Label;
  /** What mark and label occupy of their lane. */
  readonly extent: Extent;
} {
  const far = sheet.width - sheet.margin;
  const aside = stands === 'beside' ? radius + 5 : 0;
  const widest = Math.max(far - start, start - sheet.margin) - aside;
  const room = stands === 'above' ? Math.min(most, far - sheet.margin) : Math.min(most, widest);
  const text = shortenTo(name, room, size);
  const wide = estimateWidth(text, size);
  const toRight = start + aside + wide <= far;
  const anchor = toRight ? start + aside : stands === 'beside' ? start - aside : far;
  const left = toRight ? anchor : anchor - wide;
  return {
    label: { text, x: round(anchor), set: toRight ? 'start' : 'end' },
    extent: { start: Math.min(left, start - radius), end: Math.max(left + wide, end, start + radius) },
  };
}
