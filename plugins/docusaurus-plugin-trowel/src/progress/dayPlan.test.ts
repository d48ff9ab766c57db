import { describe, expect, test } from 'vitest';
import type { DaysOff } from '../shared/daysOff.ts';
import { planDay } from './dayPlan.ts';
import type { StepEvent, StepState } from './event.ts';

const path = {
  stages: [{ id: 'day-1', within: '1 day' }, { id: 'week-1', within: '1 week' }, { id: 'later' }],
  steps: [
    { id: 'badge', title: 'Badge', stage: 'day-1', minutes: 20 },
    { id: 'booking', title: 'Booking', stage: 'week-1', minutes: 60 },
    { id: 'ledgers', title: 'Two ledgers', stage: 'week-1', minutes: 40 },
    { id: 'opinion', title: 'An opinion', stage: 'later', minutes: 30 },
  ],
};
/** Monday the 2nd to Friday the 6th is the first week. */
const plan = (today: string, events: Readonly<Record<string, readonly [StepState, string]>> = {}, off?: DaysOff[]) =>
  planDay({ path, progress: { steps: toSteps(events) }, since: '2026-11-02', today, off });

function toSteps(events: Readonly<Record<string, readonly [StepState, string]>>): ReadonlyMap<string, StepEvent> {
  return new Map(
    Object.entries(events).map(([step, [state, day]]) => [
      step,
      { type: 'step', id: step, step, state, time: 0, at: new Date(`${day}T12:00:00`).toISOString() },
    ]),
  );
}

describe('the plan of a day', () => {
  test('has all of a stage of one day today', () => {
    expect(plan('2026-11-02')).toMatchObject({ stage: 'day-1', leftToday: 20, leftInStage: 20, left: 150 });
  });

  test('spreads what is open in a stage over its working days', () => {
    const badge = { badge: ['done', '2026-11-02'] } as const;
    expect(plan('2026-11-03', badge)).toMatchObject({ stage: 'week-1', leftToday: 25, leftInStage: 100 });
    expect(plan('2026-11-03', badge, [{ from: '2026-11-05', to: '2026-11-06' }])).toMatchObject({
      leftToday: 25,
      dates: { to: '2026-11-10' },
    });
  });

  test('takes off what was done today, and no more', () => {
    const done = { badge: ['skipped', '2026-11-02'], booking: ['done', '2026-11-04'] } as const;
    expect(plan('2026-11-04', done)).toMatchObject({ leftToday: 0, leftInStage: 40 });
    expect(plan('2026-11-05', done)).toMatchObject({ leftToday: 20, leftInStage: 40 });
  });

  test('has in today only what takes the time of the hire', () => {
    const steps = [
      { id: 'own', title: 'Own', stage: 'day-1', minutes: 20 },
      { id: 'badge', title: 'Badge', stage: 'day-1', minutes: 60, who: 'manager' },
    ];
    const plan = (events: Parameters<typeof toSteps>[0]) =>
      planDay({
        path: { ...path, steps },
        progress: { steps: toSteps(events) },
        since: '2026-11-02',
        today: '2026-11-02',
      });
    expect(plan({})).toMatchObject({ leftToday: 20, leftInStage: 80, left: 80 });
    expect(plan({ badge: ['done', '2026-11-02'] })).toMatchObject({ leftToday: 20, leftInStage: 20 });
    expect(plan({ own: ['done', '2026-11-02'] })).toMatchObject({ leftToday: 0, leftInStage: 60 });
  });

  test('leaves a late stage to today', () => {
    const badge = { badge: ['done', '2026-11-02'] } as const;
    expect(plan('2026-11-09', badge)).toMatchObject({ isLate: true, leftToday: 100 });
  });

  test('asks nothing of a day off, and of a stage without a time', () => {
    expect(plan('2026-11-07')).toMatchObject({ isOff: true, leftToday: undefined });
    expect(plan('2026-11-03', {}, [{ from: '2026-11-03', to: '2026-11-03' }])).toMatchObject({ isOff: true });
    expect(plan('2026-11-03').isOff).toBe(false);
    const done = {
      badge: ['done', '2026-11-02'],
      booking: ['done', '2026-11-02'],
      ledgers: ['done', '2026-11-02'],
    } as const;
    expect(plan('2026-11-03', done)).toMatchObject({ stage: 'later', dates: undefined, leftToday: undefined });
  });

  test('asks nothing of a day before the first one', () => {
    expect(plan('2026-11-01')).toMatchObject({ isOff: false, leftToday: undefined, leftInStage: 20 });
    expect(plan('2026-10-30')).toMatchObject({ isOff: false, leftToday: undefined, leftInStage: 20 });
  });

  test('ends with the last step', () => {
    const all = Object.fromEntries(path.steps.map(({ id }) => [id, ['done', '2026-11-02']] as const));
    expect(plan('2026-11-03', all)).toMatchObject({ stage: undefined, leftInStage: 0, left: 0 });
  });
});
