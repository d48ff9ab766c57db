import { groupBy } from '../shared/collections.ts';
import type { CompletionRecord } from '../shared/completionRecord.ts';
import { fewestRecords, type Spread, toSpread } from './spread.ts';

/** A quarter, or a run of quarters that have enough records only together. */
export interface TrendPoint {
  readonly from: string;
  readonly to: string;
  readonly spread: Spread;
}

/** Joins quarters until each point is of enough people; what is left at the end joins the point before. */
export function toTrend(
  records: readonly CompletionRecord[],
  timeOf: (record: CompletionRecord) => number | undefined,
): readonly TrendPoint[] {
  const dated = records.flatMap(({ quarter, ...record }) => {
    const days = timeOf(record as CompletionRecord);
    return quarter === undefined || days === undefined ? [] : [{ quarter, days }];
  });
  const quarters = [...groupBy(dated, ({ quarter }) => quarter)].sort(([a], [b]) => (a < b ? -1 : 1));
  const runs: { from: string; to: string; days: number[] }[] = [];
  for (const [quarter, those] of quarters) {
    const open = runs.at(-1);
    const days = those.map((one) => one.days);
    if (open && open.days.length < fewestRecords) Object.assign(open, { to: quarter, days: [...open.days, ...days] });
    else runs.push({ from: quarter, to: quarter, days });
  }
  const rest = runs.at(-1);
  const before = runs.at(-2);
  if (rest && before && rest.days.length < fewestRecords) {
    Object.assign(before, { to: rest.to, days: [...before.days, ...rest.days] });
    runs.pop();
  }
  return runs.flatMap(({ from, to, days }) => {
    const spread = toSpread(days);
    return spread ? [{ from, to, spread }] : [];
  });
}
