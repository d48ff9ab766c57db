// Our own: cli-table3, table and columnify cut what does not fit. Here the column with the text wraps, and what belongs to a row
// stands below it when there is no room beside it, so that nothing is lost on 80 columns.

import stringWidth from 'string-width';
import type { Paint, Style } from './io.ts';
import { wrapText } from './wrap.ts';

/** A text of a row, and how it is painted. */
export interface Cell {
  readonly text: string;
  readonly style?: Style | readonly Style[];
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** What stands in further columns where all rows have room for it, else below the row. */
  readonly more: readonly Cell[];
}

/** How rows are laid out. */
interface Layout {
  readonly width: number;
  readonly paint: Paint;
  /** The column that wraps. */
  readonly wraps: number;
  /** What each line begins with. */
  readonly indent?: string;
}

const gap = '  ';
/** The least width of the column that wraps. */
const least = 16;

/** Lays out rows as aligned columns, and returns the lines of each. Columns without content are left out. No line is wider than `width`. */
export function layOutRows(rows: readonly Row[], { width, paint, wraps, indent = '' }: Layout): string[][] {
  const isWide = fitsBeside(rows, width - indent.length);
  const wide = isWide ? rows.map(({ cells, more }) => [...cells, ...more]) : rows.map(({ cells }) => cells);
  const widths = widthsOf(wide);
  const others = widths.reduce((sum, each, at) => sum + (each > 0 && at !== wraps ? each + gap.length : 0), 0);
  const room = Math.max(least, width - indent.length - others);
  const start =
    indent + widths.slice(0, wraps).reduce((sum, each) => sum + (each > 0 ? ' '.repeat(each) + gap : ''), '');
  const first = widths.findIndex((each) => each > 0);
  const below = indent + (first === wraps ? '' : ' '.repeat(widths[first] ?? 0)) + gap;
  return rows.map(({ more }, at) => {
    const cells = wide[at] ?? [];
    const wrapped = wrapText(cells[wraps]?.text ?? '', room);
    const shown = cells.flatMap(({ text, style }, column) => {
      const size = column === wraps ? Math.min(widths[column] ?? 0, room) : (widths[column] ?? 0);
      if (size === 0) return [];
      const part = column === wraps ? (wrapped[0] ?? '') : text;
      return [paintCell({ text: part, style }, paint) + ' '.repeat(Math.max(0, size - stringWidth(part)))];
    });
    const rest = wrapped.slice(1).map((text) => start + paintCell({ text, style: cells[wraps]?.style }, paint));
    const apart = isWide ? [] : toLines(more, width - below.length, paint);
    const lines = [`${indent}${shown.join(gap)}`.trimEnd(), ...rest, ...apart.map((line) => below + line)];
    return lines.flatMap((line) => (stringWidth(line) <= width ? line : wrapText(line, width, indent)));
  });
}

function fitsBeside(rows: readonly Row[], width: number): boolean {
  const widths = widthsOf(rows.map(({ cells, more }) => [...cells, ...more])).filter((each) => each > 0);
  return widths.reduce((sum, each) => sum + each, 0) + gap.length * Math.max(0, widths.length - 1) <= width;
}

function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, at) =>
    rows.reduce((most, cells) => Math.max(most, stringWidth(cells[at]?.text ?? '')), 0),
  );
}

/** Puts cells on one line where they fit, else on a line each. */
function toLines(cells: readonly Cell[], width: number, paint: Paint): string[] {
  const full = cells.filter(({ text }) => text !== '');
  const together = full.map(({ text }) => text).join(' · ');
  if (stringWidth(together) <= width) return [full.map((cell) => paintCell(cell, paint)).join(' · ')];
  return full.flatMap(({ text, style }) =>
    wrapText(text, Math.max(least, width)).map((line) => paintCell({ text: line, style }, paint)),
  );
}

function paintCell({ text, style }: Cell, paint: Paint): string {
  return style === undefined || text === '' ? text : paint(style, text);
}
