import { round, type Sheet } from './axis.ts';
import type { Extent } from './lanes.ts';
import { estimateWidth, shortenTo } from './text.ts';

/** A label's text, and the x at which it starts (`set: 'start'`) or ends (`set: 'end'`). */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly set: 'start' | 'end';
  /** An estimate, never too narrow. */
  readonly width: number;
}

interface Placing {
  readonly text: string;
  /** `beside`: on the line of its point. `above`: on a line of its own above its bar. */
  readonly position: 'beside' | 'above';
  readonly start: number;
  readonly end: number;
  /** Half the width of the mark at the start. */
  readonly radius: number;
  /** The most width that the text may take. */
  readonly room: number;
  readonly size: number;
  readonly sheet: Sheet;
}

/** Places a label to the right of its point, or else to the left. Above a bar, moves it back into the drawing. */
export function placeLabel({ text: whole, position, start, end, radius, room: most, size, sheet }: Placing): {
  readonly label: Label;
  /** The space that mark and label take in their lane. */
  readonly extent: Extent;
} {
  const far = sheet.width - sheet.margin;
  const aside = position === 'beside' ? radius + 5 : 0;
  const widest = Math.max(far - start, start - sheet.margin) - aside;
  const room = position === 'above' ? Math.min(most, far - sheet.margin) : Math.min(most, widest);
  const text = shortenTo(whole, room, size);
  const wide = estimateWidth(text, size);
  const toRight = start + aside + wide <= far;
  const anchor = toRight ? start + aside : position === 'beside' ? start - aside : far;
  const left = toRight ? anchor : anchor - wide;
  return {
    label: { text, x: round(anchor), set: toRight ? 'start' : 'end', width: round(wide) },
    extent: { start: Math.min(left, start - radius), end: Math.max(left + wide, end, start + radius) },
  };
}
