import { toMarkdownTable } from '../table.ts';
import type { System } from './systems/system.ts';

/** A row of the report. Cells that do not apply are missing. */
export interface Row extends Readonly<Partial<Record<System, string>>> {
  readonly figure: string;
  readonly compared?: string;
  readonly bar?: string;
  readonly verdict?: Verdict;
}
/** Whether a figure met its bar. */
export type Verdict = 'met' | 'missed';

const columns = [
  ['figure', 'Figure'],
  ['trowel', 'Trowel'],
  ['pagefind', 'Pagefind'],
  ['easyops', 'easyops'],
  ['lunr', 'plain lunr'],
  ['compared', 'Compared'],
  ['bar', 'Bar'],
  ['verdict', ''],
] as const;

/** Formats rows as a Markdown table. */
export function toTable(rows: readonly Row[]): string {
  return toMarkdownTable(columns, rows);
}

/** A limit for a figure. `undefined` is what was not measured. */
export type Bar =
  | { readonly value: number | undefined; readonly atMost: number | undefined }
  | { readonly value: number | undefined; readonly atLeast: number | undefined };

/** Returns `missed` when any limit is missed, and `undefined` when one could not be measured. */
export function judge(bars: readonly Bar[]): Verdict | undefined {
  const kept = bars.map(keeps);
  if (kept.includes(false)) return 'missed';
  return kept.includes(undefined) ? undefined : 'met';
}

function keeps(bar: Bar): boolean | undefined {
  const limit = 'atMost' in bar ? bar.atMost : bar.atLeast;
  if (bar.value === undefined || limit === undefined) return undefined;
  return 'atMost' in bar ? bar.value <= limit : bar.value >= limit;
}

/** Formats the ratio of two figures: `0.38×`. `undefined` when one is missing. */
export function toTimes(value: number | undefined, other: number | undefined): string | undefined {
  const ratio = divide(value, other);
  return ratio === undefined ? undefined : `${ratio.toFixed(2)}×`;
}

/** Divides two figures. `undefined` when one is missing. */
export function divide(value: number | undefined, other: number | undefined): number | undefined {
  const ratio = (value ?? Number.NaN) / (other ?? Number.NaN);
  return Number.isNaN(ratio) ? undefined : ratio;
}
