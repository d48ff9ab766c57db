import type { Engagement } from '../mentoring/engagement.ts';
import type { CalendarDate } from '../shared/date.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { type Measured, toCount, toShare } from './figure.ts';

/** How often mentor and mentee talk about how it goes, when their page does not say. */
const usualRhythm = '4 weeks';

/** Returns the last day on which an engagement is not silent yet. `undefined` when its page has no day to count from. */
export function findQuietUntil({ checkIns, start, rhythm }: Engagement): CalendarDate | undefined {
  const last = checkIns.at(-1)?.date ?? start;
  return last === undefined ? undefined : addDuration(last, rhythm ?? usualRhythm);
}

/** Says whether a running engagement has had no check-in for longer than its rhythm. One that does not say when it began is silent. */
export function isSilent(engagement: Engagement, today: CalendarDate): boolean {
  if (engagement.status !== 'running') return false;
  const until = findQuietUntil(engagement);
  return until === undefined || until < today;
}

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

/** Compares the hours a week that mentors really have, by their last check-in, with those that were planned. */
function measureHours(running: readonly Engagement[]): Measured {
  const name = 'hours-respected';
  if (running.length === 0) return { name, why: 'nothing', about: [] };
  const known = running.flatMap(({ id, hours, checkIns }) => {
    const real = checkIns.findLast((checkIn) => checkIn.hours !== undefined)?.hours;
    return hours === undefined || hours === 0 || real === undefined ? [] : [{ id, hours, real }];
  });
  if (known.length === 0) return { name, why: 'not-recorded', about: running.map(({ id }) => id) };
  const planned = sum(known.map(({ hours }) => hours));
  const real = sum(known.map((one) => one.real));
  return {
    name,
    value: Math.round((100 * real) / planned),
    of: known.length,
    planned,
    real,
    about: known.filter((one) => one.real < one.hours).map(({ id }) => id),
  };
}

/** Counts the goals that were reached, among those that are settled or past: changed, dropped and forgotten ones count, too. */
function measureGoals(engagements: readonly Engagement[], today: CalendarDate): Measured {
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
