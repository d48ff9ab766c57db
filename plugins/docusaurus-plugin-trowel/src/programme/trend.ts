import type { Entry } from '../content/entry.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { recordsFolder } from '../content/team/completionRecords.ts';
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
 * `young`: it begins today. `development`: it is read only when the site is built.
 */
export type NoTrend = 'no-git' | 'shallow' | 'unreadable' | 'young' | 'development';

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
    list: () => [...data.keys()].filter((source) => source.startsWith(`${recordsFolder}/`) && source.endsWith('.json')),
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

/** How many days of the past are measured at most. */
const mostPoints = 12;
const dayLength = 86_400_000;

/**
 * Chooses the days of the past to measure, the oldest first: the ends of the last twelve months, of weeks (Sundays) while the history is
 * shorter than a quarter, of days while it is shorter than three weeks. They stay the same from one build to the next.
 */
export function choosePastDays(today: CalendarDate, first: CalendarDate): CalendarDate[] {
  const age = (Date.parse(today) - Date.parse(first)) / dayLength;
  const days = Array.from({ length: mostPoints }, (_, at) => toPastDay(today, at, age));
  return days.reverse().filter((day) => day >= first);
}

/** Returns the day that is so many months, weeks or days ago; 0 is the last that is over. */
function toPastDay(today: CalendarDate, ago: number, age: number): CalendarDate {
  const now = new Date(today);
  if (age >= 92) return toDay(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 0));
  if (age < 21) return toDay(now.getTime() - (ago + 1) * dayLength);
  return toDay(now.getTime() - ((now.getUTCDay() || 7) + 7 * ago) * dayLength);
}

function toDay(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10);
}
