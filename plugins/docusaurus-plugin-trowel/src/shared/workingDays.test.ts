import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWorkingDays, isWorkingDay, nextWorkingDay, stageDates } from './workingDays.ts';

const stages = [
  { id: 'day-1', within: '1 day' },
  { id: 'week-1', within: '1 week' },
  { id: 'month-1', within: '1 month' },
  { id: 'day-90', within: '90 days' },
];

const toDay = (day: string) => ({ from: day, to: day });
const datesOf = (start: string, off: readonly string[] = []) =>
  Object.fromEntries(stageDates(stages, { start, off: off.map(toDay) }).map(({ id, to }) => [id, to]));

describe('the target dates of stages', () => {
  test('count from a Monday within the week, the month and the ninety days', () => {
    expect(datesOf('2026-11-02')).toEqual({
      'day-1': '2026-11-02',
      'week-1': '2026-11-06',
      'month-1': '2026-12-01',
      'day-90': '2027-01-28',
    });
  });

  test('begin on Monday for somebody who starts on a Saturday', () => {
    expect(stageDates(stages, { start: '2026-10-31' })[0]).toEqual({
      id: 'day-1',
      from: '2026-11-02',
      to: '2026-11-02',
    });
  });

  test('end in the next week for somebody who starts on a Thursday', () => {
    expect(datesOf('2026-11-05')['week-1']).toBe('2026-11-11');
  });

  test('move out by the days off in between', () => {
    expect(datesOf('2026-11-02', ['2026-11-04', '2026-11-07'])['week-1']).toBe('2026-11-09');
  });

  test('move out by days off in a row, over the weekend behind them', () => {
    const off = [{ from: '2026-11-05', to: '2026-11-07' }];
    expect(stageDates(stages, { start: '2026-11-02', off })[1]?.to).toBe('2026-11-10');
    expect(nextWorkingDay('2026-11-04', { off })).toBe('2026-11-09');
    expect(isWorkingDay('2026-11-06', { off })).toBe(false);
  });

  test('leave out a stage without a time, or with words that are none', () => {
    const some = [{ id: 'open' }, { id: 'soon', within: 'soon' }, { id: 'one', within: '1 day' }];
    expect(stageDates(some, { start: '2026-11-02' }).map(({ id }) => id)).toEqual(['one']);
  });

  test('are none for a start that is no date, and for a list that leaves no working day', () => {
    expect(stageDates(stages, { start: '2026-02-30' })).toEqual([]);
    expect(stageDates(stages, { start: '2026-11-02', weekend: [0, 1, 2, 3, 4, 5, 6] })).toEqual([]);
    expect(nextWorkingDay('2026-11-02', { off: [{ from: '2026-01-01', to: '2046-01-01' }] })).toBeUndefined();
  });

  test('know other weekends', () => {
    expect(stageDates(stages, { start: '2026-11-01', weekend: [5, 6] })[1]?.to).toBe('2026-11-05');
  });

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

  test('are working days, never earlier for a longer time, and without days off within the calendar time', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (start, count) => {
        const some = [
          { id: 'a', within: `${count} days` },
          { id: 'b', within: `${count + 1} days` },
        ];
        const [a, b] = stageDates(some, { start });
        expect(isWorkingDay(a?.to ?? '')).toBe(true);
        expect((a?.to ?? '') <= (b?.to ?? '')).toBe(true);
        if (count >= 7) {
          const end = new Date(Date.parse(a?.from ?? '') + count * 86_400_000).toISOString().slice(0, 10);
          expect((a?.to ?? '') <= end).toBe(true);
        }
      }),
    );
  });

  test('never come earlier by a day off', () => {
    fc.assert(
      fc.property(day, fc.array(day), (start, off) => {
        const [plain, with_] = [datesOf(start), datesOf(start, off)];
        for (const { id } of stages) expect((with_[id] ?? '') >= (plain[id] ?? '')).toBe(true);
      }),
    );
  });
});

test.each([
  [{ count: 1, unit: 'day' }, 1],
  [{ count: 5, unit: 'day' }, 5],
  [{ count: 7, unit: 'day' }, 5],
  [{ count: 90, unit: 'day' }, 64],
  [{ count: 2, unit: 'week' }, 10],
  [{ count: 1, unit: 'month' }, 22],
  [{ count: 0, unit: 'day' }, 1],
] as const)('%j has %i working days', (duration, count) => {
  expect(countWorkingDays(duration)).toBe(count);
});
