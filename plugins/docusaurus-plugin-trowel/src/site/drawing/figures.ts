import { scaleLinear } from 'd3-scale';
import type { Spread, TrendPoint } from '../../hub/figures.ts';
import { shortenTo } from './text.ts';

/** A number of days on an axis. */
interface DayTick {
  readonly at: number;
  readonly days: number;
}

/** Lengths of time below each other: of each the middle half as a bar, and the median on it. */
export interface RangeDrawing {
  readonly width: number;
  readonly height: number;
  /** Where the bars begin, on the left. */
  readonly left: number;
  readonly ticks: readonly DayTick[];
  readonly rows: readonly {
    readonly y: number;
    /** Shortened to the room that there is. */
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
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly DayTick[];
  readonly points: readonly {
    readonly x: number;
    readonly median: number;
    readonly from: number;
    readonly to: number;
    /** `2026 Q1`, or `2025 Q3 – 2026 Q1`. */
    readonly label: string;
  }[];
  readonly baseline?: number;
}

interface RangeRow {
  readonly label: string;
  readonly spread: Spread;
  readonly planned?: number;
}

const width = 640;
const [labelRoom, margin, rowHeight, foot, type] = [196, 20, 34, 26, 13] as const;

/** Lays out lengths of time below each other. `undefined` without any. */
export function layOutRanges(rows: readonly RangeRow[]): RangeDrawing | undefined {
  if (rows.length === 0) return undefined;
  const left = labelRoom + margin;
  const most = Math.max(...rows.flatMap(({ spread, planned = 0 }) => [spread.upper, planned]), 1);
  const scale = scaleLinear([0, most], [left, width - margin]).nice(5);
  const x = (days: number) => round(scale(days));
  return {
    width,
    height: rows.length * rowHeight + foot,
    left,
    ticks: scale.ticks(5).map((days) => ({ at: x(days), days })),
    rows: rows.map(({ label, spread, planned }, at) => ({
      y: at * rowHeight + rowHeight / 2,
      label: shortenTo(label, labelRoom, type),
      from: x(spread.lower),
      to: x(spread.upper),
      median: x(spread.median),
      ...(planned === undefined ? {} : { planned: x(planned) }),
    })),
  };
}

const [trendHeight, top, bottom, axisRoom] = [230, 26, 34, 40] as const;

/** Lays out how a length of time has changed. `undefined` of less than two points. */
export function layOutTrend(trend: readonly TrendPoint[], baseline: number | undefined): TrendDrawing | undefined {
  if (trend.length < 2) return undefined;
  const most = Math.max(...trend.map(({ spread }) => spread.upper), baseline ?? 0, 1);
  const scale = scaleLinear([0, most], [trendHeight - bottom, top]).nice(4);
  const y = (days: number) => round(scale(days));
  const step = (width - axisRoom - margin) / trend.length;
  return {
    width,
    height: trendHeight,
    left: axisRoom,
    right: width - margin,
    ticks: scale.ticks(4).map((days) => ({ at: y(days), days })),
    points: trend.map(({ spread, ...quarters }, at) => ({
      x: round(axisRoom + step * (at + 0.5)),
      median: y(spread.median),
      from: y(spread.lower),
      to: y(spread.upper),
      label: toQuarters(quarters),
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
