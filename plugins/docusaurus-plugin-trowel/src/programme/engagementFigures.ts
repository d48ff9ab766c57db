import type { Engagement } from '../mentoring/engagement.ts';
import { isSilent } from '../mentoring/rhythm.ts';
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
    toCount('engagements-silent', idsOf(running.filter((engagement) => isSilent(engagement, today)))),
    measureHours(running),
    measureGoals(engagements, today),
  ];
}

/**
 * Counts the check-ins at which the mentor had the hours that were planned, and adds up the hours a week: those planned, and those that
 * mentors had at their last check-in.
 */
export function measureHours(engagements: readonly Engagement[]): Measured {
  const name = 'hours-respected';
  if (engagements.length === 0) return { name, why: 'nothing', about: [] };
  const known = engagements.flatMap(({ id, hours: planned, checkIns }) => {
    const had = checkIns.flatMap(({ hours }) => hours ?? []);
    return planned === undefined || had.length === 0 ? [] : [{ id, planned, had, last: had.at(-1) as number }];
  });
  if (known.length === 0) return { name, why: 'not-recorded', about: engagements.map(({ id }) => id) };
  const checkIns = known.flatMap(({ planned, had }) => had.map((hours) => hours >= planned));
  return {
    ...toShare(name, {
      part: checkIns.filter((isThere) => isThere).length,
      of: checkIns.length,
      about: known.filter(({ last, planned }) => last < planned).map(({ id }) => id),
    }),
    planned: sum(known.map(({ planned }) => planned)),
    real: sum(known.map(({ last }) => last)),
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

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;
}
