import type { Entry } from '../content/entry.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { parseTeamData } from '../content/team/teamData.ts';
import { buildHub } from '../hub/build.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import { buildTeam } from '../hub/team.ts';
import type { CalendarDate } from '../shared/date.ts';
import { extend } from '../shared/lazyParts.ts';
import type { FigureName } from '../shared/programmeFigures.ts';
import { measure } from './measure.ts';

/** The figures of a day in the past. */
export interface TrendPoint {
  readonly on: CalendarDate;
  readonly values: Readonly<Partial<Record<FigureName, number>>>;
}

/**
 * Why there is no trend. `no-git`: the hub is in no repository. `shallow`: the clone has no history. `unreadable`: git cannot read it.
 * `development`: it is read only when the site is built.
 */
export type NoTrend = 'no-git' | 'shallow' | 'unreadable' | 'development';

/** The figures of the past, the oldest first, or why there are none. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  readonly why?: NoTrend;
}

/** How a hub was at a commit. */
export interface PastHub {
  /** The day from which it is looked at. */
  readonly on: CalendarDate;
  readonly pages: readonly ParsedPage[];
  /** The texts of the team's files, by their paths from the hub's root. */
  readonly data: ReadonlyMap<string, string>;
}

/** Measures how a hub was. Pure. */
export function measurePast({ on, pages, data }: PastHub, outcomeAfter: OutcomeAfter): TrendPoint {
  const hub = buildHub(pages);
  const files = {
    list: () => [...data.keys()].filter((source) => source.startsWith('data/onboarding/') && source.endsWith('.json')),
    read: (source: string) => ({ text: data.get(source) }),
  };
  const { measured } = measure({ hub, team: buildTeam(parseTeamData(files), hub), outcomeAfter, today: on });
  return {
    on,
    values: Object.fromEntries(measured.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
  };
}

/** Returns of an entry what figures need: neither its text nor the places of its fields. */
export function toPastEntry(entry: Entry): Entry {
  return extend(entry, { sections: [], blocks: [], places: {}, summary: '' });
}

/** Returns the last days of the months before a day, the oldest first. */
export function listMonthEnds(today: CalendarDate, months: number): CalendarDate[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, at) =>
    new Date(Date.UTC(year, month - 1 - (months - 1 - at), 0)).toISOString().slice(0, 10),
  );
}
