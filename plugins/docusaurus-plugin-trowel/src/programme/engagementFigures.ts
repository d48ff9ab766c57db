import type { Engagement } from '../mentoring/engagement/engagement.ts';
import { isSilent, isUntold, nextCheckIn } from '../mentoring/engagement/rhythm.ts';
import type { CalendarDate } from '../shared/date.ts';
import { type Measured, toCount, toShare } from './figure.ts';

/** Counts the engagements of a day, their hours and their goals. */
export function measureEngagements(engagements: readonly Engagement[], today: CalendarDate): Measured[] {
  const ofStatus = (wanted: Engagement['status']) => engagements.filter(({ status }) => status === wanted);
  const running = ofStatus('running');
  const idsOf = (those: readonly Engagement[]) => those.map(({ id }) => id);
  if (engagements.length === 0)
    return (
      ['engagements-running', 'engagements-paused', 'engagements-silent', 'hours-respected', 'goals-reached'] as const
    ).map((name) => ({ name, why: 'nothing', about: [] }));
  return [
    toCount('engagements-running', idsOf(running)),
    toCount('engagements-paused', idsOf(ofStatus('paused'))),
    measureSilence(running, today),
    measureHours(engagements, { today, since: toYearBefore(today) }),
    measureGoals(engagements, today),
  ];
}

/** Counts silent engagements. None is silent only where each says when it began or was last talked about. */
function measureSilence(running: readonly Engagement[], today: CalendarDate): Measured {
  const name = 'engagements-silent';
  const quiet = running.filter((engagement) => isSilent(engagement, today));
  const silent = quiet.map(({ id }) => id);
  const untold = running.filter(isUntold).map(({ id }) => id);
  if (silent.length === 0 && untold.length > 0) return { name, why: 'not-recorded', about: untold };
  const [since] = quiet.flatMap((engagement) => nextCheckIn(engagement) ?? []).sort();
  return { ...toCount(name, silent), ...(since !== undefined && { since }) };
}

interface HoursSpan {
  /** The day after which check-ins count, and the last that counts; all do, unless given. */
  readonly since?: CalendarDate;
  readonly today?: CalendarDate;
}

/**
 * Counts the check-ins of a span at which the mentor had the hours that were planned, whatever has become of the engagement, and adds up
 * the hours a week of those that run: those planned, and those that mentors had at their last check-in.
 */
export function measureHours(
  engagements: readonly Engagement[],
  { today = '9999-12-31', since = '' }: HoursSpan = {},
): Measured {
  const name = 'hours-respected';
  const begun = engagements.filter(({ status, checkIns }) => status === 'running' || checkIns.length > 0);
  if (begun.length === 0) return { name, why: 'nothing', about: [] };
  const known = begun.flatMap(({ id, status, hours: planned, checkIns }) => {
    const had = checkIns.flatMap(({ date, hours }) => (date > since && date <= today ? (hours ?? []) : []));
    return planned === undefined || had.length === 0 ? [] : [{ id, status, planned, had, last: had.at(-1) as number }];
  });
  if (known.length === 0) return { name, why: 'not-recorded', about: begun.map(({ id }) => id) };
  const checkIns = known.flatMap(({ planned, had }) => had.map((hours) => hours >= planned));
  const running = known.filter(({ status }) => status === 'running');
  return {
    ...toShare(name, {
      part: checkIns.filter((isThere) => isThere).length,
      of: checkIns.length,
      about: known.filter(({ last, planned }) => last < planned).map(({ id }) => id),
    }),
    ...(running.length > 0 && {
      planned: sum(running.map(({ planned }) => planned)),
      real: sum(running.map(({ last }) => last)),
    }),
  };
}

/** Counts the goals that were reached, among those that are settled or past: changed, dropped and forgotten ones count, too. */
export function measureGoals(engagements: readonly Engagement[], today: CalendarDate): Measured {
  const settled = engagements.flatMap(({ id, status, goals }) =>
    goals.flatMap(({ state = 'open', by }) => {
      const isPast = status === 'ended' || (by !== undefined && by < today);
      return state === 'open' && !isPast ? [] : [{ id, reached: state === 'reached' }];
    }),
  );
  const missed = settled.filter(({ reached }) => !reached);
  return toShare('goals-reached', {
    part: settled.length - missed.length,
    of: settled.length,
    about: [...new Set(missed.map(({ id }) => id))],
  });
}

/** Returns the same day of the year before. It is only compared, so February 29 may be none. */
function toYearBefore(today: CalendarDate): CalendarDate {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;
}
