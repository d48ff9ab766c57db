import { toMarkdownTable } from '../table.ts';
import type { System } from './systems/system.ts';

/** One line of the report. What does not apply to a figure is empty. */
export interface Row extends Readonly<Partial<Record<System, string>>> {
  readonly figure: string;
  readonly compared?: string;
  readonly bar?: string;
  readonly verdict?: Verdict;
}
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

/** The rows as a Markdown table. */
export function toTable(rows: readonly Row[]): string {
  return toMarkdownTable(columns, rows);
}

/** What a figure has to keep to: at most or at least so much. Absent is what was not measured. */
export type Bar =
  | { readonly value: number | undefined; readonly atMost: number | undefined }
  | { readonly value: number | undefined; readonly atLeast: number | undefined };

/** Missed when any bar is; none when one cannot be judged. */
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

/** How many times one figure is another: `0.38×`; empty when one is missing. */
export function toTimes(value: number | undefined, other: number | undefined): string | undefined {
  const ratio = divide(value, other);
  return ratio === undefined ? undefined : `${ratio.toFixed(2)}×`;
}

/** A figure over another; none when one is missing. */
export function divide(value: number | undefined, other: number | undefined): number | undefined {
  const ratio = (value ?? Number.NaN) / (other ?? Number.NaN);
  return Number.isNaN(ratio) ? undefined : ratio;
}
