// Our own: cli-table3, table and columnify take the width of each column. Here chosen columns shrink until the table fits
// the terminal, and are cut between characters as readers see them.

import stringWidth from 'string-width';

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** The smallest width that it shrinks to on a narrow terminal; absent when it keeps its width. */
  readonly shrinksTo?: number;
}

const gap = '  ';

/**
 * Lays out rows as aligned columns. Columns without content are left out.
 * @param width Width to fit into; without one, nothing is cut.
 */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width?: number,
): string[][] {
  const kept = columns.map((_, index) => rows.some((row) => row[index]));
  const shown = columns.filter((_, index) => kept[index]);
  const cells = [shown.map(({ title }) => title), ...rows.map((row) => row.filter((_, index) => kept[index]))];
  const widths = shown.map((_, index) => Math.max(...cells.map((row) => stringWidth(row[index] ?? ''))));
  shrink(shown, widths, width);
  return cells.map((row) =>
    row.map((cell, index) => fit(cell, widths[index] ?? 0, width !== undefined, index === row.length - 1)),
  );
}

/** Joins a row's cells into a line. */
export function joinRow(row: readonly string[]): string {
  return row.join(gap).trimEnd();
}

/** Takes the missing width from the widest columns that may shrink. */
function shrink(columns: readonly Column[], widths: number[], width: number | undefined): void {
  if (width === undefined) return;
  let excess = widths.reduce((sum, each) => sum + each, 0) + gap.length * (widths.length - 1) - width;
  while (excess > 0) {
    const room = (index: number) => (widths[index] ?? 0) - (columns[index]?.shrinksTo ?? Number.POSITIVE_INFINITY);
    const candidates = columns.map((_, index) => index).filter((index) => room(index) > 0);
    const widest = candidates.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
}

function fit(cell: string, width: number, mayCut: boolean, isLast: boolean): string {
  const long = stringWidth(cell);
  if (long <= width) return isLast ? cell : cell + ' '.repeat(width - long);
  if (!mayCut) return cell;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(cell)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - stringWidth(cut)))}`;
}
