import { describe, expect, test } from 'vitest';
import type { WalkedPath } from '../path.ts';
import type { ShareLink } from './decode.ts';
import { type ActedStep, viewShareLink } from './mentorView.ts';
import { chooseCoding, toReadMark, toStepCode } from './stepCodes.ts';

const coding = chooseCoding(['a', 'b', 'c', 'd', 'gone']);

function makeStep(id: string, stage: string, overrides: Partial<ActedStep> = {}): ActedStep {
  return { id, title: id.toUpperCase(), stage, minutes: 10, hash: `hash of ${id}`, who: 'hire', ...overrides };
}

const path: WalkedPath<ActedStep> = {
  id: 'path/newcomer',
  title: 'Newcomer',
  stages: [
    { id: 'day-1', title: 'Day one', within: '1 day' },
    { id: 'week-1', title: 'Week one', within: '1 week' },
    { id: 'month-1', title: 'Month one', within: '1 month' },
  ],
  steps: [
    makeStep('a', 'day-1'),
    makeStep('b', 'week-1', { who: 'mentor' }),
    makeStep('c', 'week-1', { who: 'manager', minutes: 30 }),
    makeStep('d', 'month-1', { who: 'mentor' }),
  ],
  history: {
    changes: {},
    renamed: {},
    removed: [{ id: 'gone', title: 'Old till', date: '2026-11-20', summary: 'Tidy up' }],
  },
};

function makeLink(
  states: Readonly<Record<string, 'doing' | 'done' | 'skipped'>>,
  overrides: Partial<ShareLink> = {},
): ShareLink {
  const steps = Object.entries(states).map(([id, state]) => ({
    code: toStepCode(id, coding),
    mark: toReadMark(`hash of ${id}`),
    state,
    on: '2026-11-03',
  }));
  return {
    path: path.id,
    name: 'Ada',
    person: 7,
    since: '2026-11-02',
    on: '2026-11-06',
    coding,
    steps,
    answers: [],
    ...overrides,
  };
}

describe('what a mentor sees in a share link', () => {
  test('is the progress of each stage and of all', () => {
    const view = viewShareLink(makeLink({ a: 'done', b: 'skipped', c: 'doing' }), { path, today: '2026-11-06' });
    expect(view.stages.map(({ title, sum }) => [title, sum.done, sum.steps, sum.minutesLeft])).toEqual([
      ['Day one', 1, 1, 0],
      ['Week one', 0, 2, 30],
      ['Month one', 0, 1, 10],
    ]);
    expect(view.sum).toEqual({ done: 1, skipped: 1, steps: 4, minutesLeft: 40 });
    expect(view.stage).toBe('week-1');
    expect(view.stages[1]?.to).toBe('2026-11-06');
  });

  test('is what changed since the link before, also what was undone', () => {
    const before = makeLink({ a: 'done', b: 'done' });
    const { stages } = viewShareLink(makeLink({ a: 'done', c: 'done' }), { path, today: '2026-11-06', before });
    const changed = stages.flatMap(({ rows }) => rows).filter(({ isNew }) => isNew);
    expect(changed.map(({ step }) => step.id)).toEqual(['b', 'c']);
  });

  test('is nothing new when there is no link before', () => {
    const { stages } = viewShareLink(makeLink({ a: 'done' }), { path, today: '2026-11-06' });
    expect(stages.flatMap(({ rows }) => rows).some(({ isNew }) => isNew)).toBe(false);
  });

  test('is what was done and has left the path since', () => {
    const { removed, unknown } = viewShareLink(makeLink({ gone: 'done', never: 'done' }), {
      path,
      today: '2026-11-06',
    });
    expect(removed.map(({ title }) => title)).toEqual(['Old till']);
    expect(unknown).toBe(1);
  });
});

describe('what is to do this week', () => {
  const thisWeek = (link: ShareLink, today: string) =>
    viewShareLink(link, { path, today }).thisWeek.map(({ id }) => id);

  test('is what is open in the stages that have begun, those that are late included', () => {
    expect(thisWeek(makeLink({}), '2026-11-02')).toEqual(['a', 'b', 'c']);
    expect(thisWeek(makeLink({ b: 'done' }), '2026-11-11')).toEqual(['a', 'c', 'd']);
  });

  test('goes on to the stage that somebody has reached before its time', () => {
    expect(thisWeek(makeLink({ a: 'done', b: 'done', c: 'skipped' }), '2026-11-03')).toEqual(['d']);
  });

  test('is the current stage where no start date is known', () => {
    expect(thisWeek(makeLink({ a: 'done' }, { since: undefined }), '2026-11-03')).toEqual(['b', 'c']);
  });

  test('is what the next week has when the weekend is here', () => {
    const sunday = viewShareLink(makeLink({ a: 'done', b: 'done', c: 'done' }), { path, today: '2026-11-08' });
    expect(sunday.isNextWeek).toBe(true);
    expect(thisWeek(makeLink({ a: 'done', b: 'done' }), '2026-11-07')).toEqual(['c', 'd']);
    expect(thisWeek(makeLink({ a: 'done', b: 'done' }), '2026-11-06')).toEqual(['c']);
    expect(viewShareLink(makeLink({}), { path, today: '2026-11-06' }).isNextWeek).toBe(false);
  });

  test('is still this week where Saturday is worked, and for somebody who is on leave', () => {
    const off = [{ from: '2026-11-04', to: '2026-11-06' }];
    const view = (days: ShareLink['days'], today: string) => viewShareLink(makeLink({}, { days }), { path, today });
    expect(view({ off: [], weekend: [0, 5] }, '2026-11-07').isNextWeek).toBe(false);
    expect(view({ off, weekend: [0, 6] }, '2026-11-05')).toMatchObject({ isNextWeek: false, offThisWeek: off });
    expect(view({ off, weekend: [0, 6] }, '2026-11-07')).toMatchObject({ isNextWeek: true, offThisWeek: [] });
  });

  test('begins later after days off, and on the first working day of another week', () => {
    const off = [{ from: '2026-11-05', to: '2026-11-13' }];
    const away = makeLink({ a: 'done', b: 'done' }, { days: { off, weekend: [0, 6] } });
    expect(thisWeek(makeLink({ a: 'done', b: 'done' }), '2026-11-11')).toEqual(['c', 'd']);
    expect(thisWeek(away, '2026-11-11')).toEqual(['c']);
    const { offThisWeek, stages } = viewShareLink(away, { path, today: '2026-11-11' });
    expect(offThisWeek).toEqual(off);
    expect(stages[1]?.to).toBe('2026-11-17');
    expect(viewShareLink(away, { path, today: '2026-11-16' }).offThisWeek).toEqual([]);
  });
});
