import { scaleLinear } from 'd3-scale';
import type { TrendPoint } from '../../hub/figureTrend.ts';
import type { Spread } from '../../hub/spread.ts';

// Across, places are shares of the width in per cent: a drawing fits any screen, and its text keeps its size.

/** A number of days on an axis. */
interface DayTick {
  readonly at: number;
  readonly days: number;
}

/** Lengths of time below each other: of each the middle half as a bar, and the median on it. */
export interface RangeDrawing {
  readonly ticks: readonly DayTick[];
  readonly rows: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly median: number;
    /** How long the path gives it. */
    readonly planned?: number;
  }[];
}

/** How a length of time has changed. */
export interface TrendDrawing {
  /** In pixels, as is all that is measured from its top: ticks, medians, quartiles and the baseline. */
  readonly height: number;
  readonly ticks: readonly DayTick[];
  readonly points: readonly {
    /** In per cent. */
    readonly x: number;
    readonly median: number;
    readonly from: number;
    readonly to: number;
    /** `Q1`, or `Q3–Q1`. */
    readonly quarters: string;
    /** `2026`, or `2025–26`. */
    readonly years: string;
  }[];
  readonly baseline?: number;
}

interface RangeRow {
  readonly label: string;
  readonly spread: Spread;
  readonly planned?: number;
}

/** Lays out lengths of time below each other. `undefined` without any. */
export function layOutRanges(rows: readonly RangeRow[]): RangeDrawing | undefined {
  if (rows.length === 0) return undefined;
  const most = Math.max(...rows.flatMap(({ spread, planned = 0 }) => [spread.upper, planned]), 1);
  const scale = scaleLinear([0, most], [0, 100]).nice(5);
  const x = (days: number) => round(scale(days));
  return {
    ticks: scale.ticks(5).map((days) => ({ at: x(days), days })),
    rows: rows.map(({ label, spread, planned }) => ({
      label,
      from: x(spread.lower),
      to: x(spread.upper),
      median: x(spread.median),
      ...(planned === undefined ? {} : { planned: x(planned) }),
    })),
  };
}

const [trendHeight, top, bottom] = [230, 26, 44] as const;

/** Lays out how a length of time has changed. `undefined` of less than two points. */
export function layOutTrend(trend: readonly TrendPoint[], baseline: number | undefined): TrendDrawing | undefined {
  if (trend.length < 2) return undefined;
  const most = Math.max(...trend.map(({ spread }) => spread.upper), baseline ?? 0, 1);
  const scale = scaleLinear([0, most], [trendHeight - bottom, top]).nice(4);
  const y = (days: number) => round(scale(days));
  return {
    height: trendHeight,
    ticks: scale.ticks(4).map((days) => ({ at: y(days), days })),
    points: trend.map(({ spread, ...quarters }, at) => ({
      x: round((100 * (at + 0.5)) / trend.length),
      median: y(spread.median),
      from: y(spread.lower),
      to: y(spread.upper),
      ...toShortQuarters(quarters),
    })),
    ...(baseline === undefined ? {} : { baseline: y(baseline) }),
  };
}

/** Writes a run of quarters: `2026 Q1`, `2025 Q3 – Q4`, `2025 Q3 – 2026 Q1`. */
export function toQuarters({ from, to }: Pick<TrendPoint, 'from' | 'to'>): string {
  const [[firstYear, first], [lastYear, last]] = [from.split('-'), to.split('-')];
  if (from === to) return `${firstYear} ${first}`;
  return firstYear === lastYear ? `${firstYear} ${first} – ${last}` : `${firstYear} ${first} – ${lastYear} ${last}`;
}

/** Writes a run of quarters in two short lines. */
function toShortQuarters({ from, to }: Pick<TrendPoint, 'from' | 'to'>): {
  readonly quarters: string;
  readonly years: string;
} {
  const [[firstYear = '', first = ''], [lastYear = '', last = '']] = [from.split('-'), to.split('-')];
  return {
    quarters: from === to ? first : `${first}–${last}`,
    years: firstYear === lastYear ? firstYear : `${firstYear}–${lastYear.slice(-2)}`,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
