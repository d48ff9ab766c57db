import type { Problem } from '../content/problem.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import type { WrittenRecord } from '../content/team/completionRecords.ts';
import { groupBy } from '../shared/collections.ts';
import type { CompletionRecord } from '../shared/completionRecord.ts';
import { toDays } from '../shared/duration.ts';
import { nameOfId } from '../shared/name.ts';
import { toStageSpans } from '../shared/stageSpans.ts';
import { type TrendPoint, toTrend } from './figureTrend.ts';
import type { FindEntry, Hub, PathPlan } from './hub.ts';
import { fewestRecords, type Spread, toSpread } from './spread.ts';

/** What the completion records of a path say together. Each figure is one of `fewestRecords` people at least. */
export interface PathFigures {
  /** Id of the path. */
  readonly path: string;
  readonly records: number;
  /** How many of them are of people who did every step. */
  readonly finished?: number;
  /** The time until the last milestone is reached; of a path without milestones, until its last step. */
  readonly productivity?: Spread;
  /** The time to productivity before there was the path, in days, as the path states it. */
  readonly baseline?: number;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    /** When the path wants it done, as written. */
    readonly within?: string;
    /** The days that the path gives it for itself. */
    readonly planned?: number;
    readonly spread: Spread;
  }[];
  readonly milestones: readonly { readonly step: string; readonly spread: Spread }[];
  /** The steps at which the most people stalled, with the days for which they did. */
  readonly stalls: readonly { readonly step: string; readonly spread: Spread }[];
  readonly trend: readonly TrendPoint[];
}

/** Makes the figures of the paths that have records. */
export function toFigures(
  written: readonly WrittenRecord[],
  { paths }: Pick<Hub, 'paths'>,
  find: FindEntry,
): { readonly figures: readonly PathFigures[]; readonly problems: readonly Problem[] } {
  const byPath = groupBy(written, ({ record }) => `path/${record.path}`);
  const names = paths.map(({ id }) => nameOfId(id));
  const problems = written.flatMap((one): Problem[] => {
    const plan = paths.find(({ id }) => nameOfId(id) === one.record.path);
    if (plan) return findUnknownNames(one, plan);
    const message = `\`path\` is \`${one.record.path}\`, which is no path of the hub; no figure has this record.${didYouMean(one.record.path, names)}`;
    return [{ code: 'dangling-reference', severity: 'warning', message, source: one.source, at: one.places.path }];
  });
  const figures = paths.flatMap((plan) => {
    const records = byPath.get(plan.id)?.map(({ record }) => record) ?? [];
    return records.length === 0 ? [] : [toPathFigures(plan, records, find(plan.id)?.fields.baseline)];
  });
  return { figures, problems };
}

/** Names stages and milestones that a path no longer has. */
function findUnknownNames({ record, source, places }: WrittenRecord, plan: PathPlan): Problem[] {
  const stages = plan.stages.map(({ id }) => id);
  const steps = plan.stages.flatMap((stage) => stage.steps.map(({ id }) => id));
  const check = (field: string, names: readonly string[], known: readonly string[], what: string) =>
    names
      .filter((name) => !known.includes(name))
      .map(
        (name): Problem => ({
          code: 'dangling-reference',
          severity: 'warning',
          message: `\`${field}\` names \`${name}\`, which is no ${what} of the path today; figures leave it out.`,
          source,
          at: places[field],
        }),
      );
  return [
    ...check('stages', Object.keys(record.stages), stages, 'stage'),
    ...check('milestones', Object.keys(record.milestones), steps, 'step'),
  ];
}

function toPathFigures(plan: PathPlan, records: readonly CompletionRecord[], baseline: unknown): PathFigures {
  const base = { path: plan.id, records: records.length };
  if (records.length < fewestRecords) return { ...base, stages: [], milestones: [], stalls: [], trend: [] };
  const steps = plan.stages.flatMap((stage) => stage.steps);
  const last = steps.findLast(({ milestone }) => milestone)?.id;
  const timeOf = (record: CompletionRecord) => {
    if (last !== undefined) return record.milestones[last];
    return record.finished ? Object.values(record.stages).reduce((sum, days) => sum + days, 0) : undefined;
  };
  const spreadOf = (daysOf: (record: CompletionRecord) => number | undefined) =>
    toSpread(records.flatMap((record) => daysOf(record) ?? []));
  const productivity = spreadOf(timeOf);
  const spans = toStageSpans(plan.stages);
  return {
    ...base,
    finished: records.filter(({ finished }) => finished).length,
    ...(productivity && { productivity }),
    ...(typeof baseline === 'string' && { baseline: toDays(baseline) }),
    stages: plan.stages.flatMap(({ id, title, within }) => {
      const spread = spreadOf(({ stages }) => stages[id]);
      return spread ? [{ id, title, within, planned: spans.get(id), spread }] : [];
    }),
    milestones: steps.flatMap(({ id, milestone }) => {
      const spread = milestone ? spreadOf(({ milestones }) => milestones[id]) : undefined;
      return spread ? [{ step: id, spread }] : [];
    }),
    stalls: steps
      .flatMap(({ id }) => {
        const spread = spreadOf(({ stalls }) => stalls.find(({ step }) => step === id)?.days);
        return spread ? [{ step: id, spread }] : [];
      })
      .sort((a, b) => b.spread.count - a.spread.count || b.spread.median - a.spread.median),
    trend: toTrend(records, timeOf),
  };
}
