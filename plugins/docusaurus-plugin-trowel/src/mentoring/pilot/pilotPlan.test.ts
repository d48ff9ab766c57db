import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPilotEnd, pilotWeeks, planPilot } from './pilotPlan.ts';

const weeksOf = (weeks: number) => planPilot('2027-01-11', weeks).map(({ week, steps }) => [week, ...steps].join(' '));

test('A pilot of ten weeks is the calendar of the handbook, with dates', () => {
  expect(planPilot('2027-01-11', 10).map(({ week, from }) => `${week} ${from}`)).toEqual([
    '-2 2026-12-28',
    '1 2027-01-11',
    '2 2027-01-18',
    '4 2027-02-01',
    '5 2027-02-08',
    '6 2027-02-15',
    '8 2027-03-01',
    '9 2027-03-08',
    '10 2027-03-15',
  ]);
  expect(weeksOf(10)).toContain('8 check-in pulse');
});

test('Eight weeks have no shadowing and no second check-in, and twelve end two weeks later', () => {
  expect(weeksOf(8).map((week) => Number.parseInt(week, 10))).toEqual([-2, 1, 2, 4, 5, 7, 8]);
  expect(weeksOf(12).map((week) => Number.parseInt(week, 10))).toEqual([-2, 1, 2, 4, 5, 6, 8, 11, 12]);
});

test('The last day is the day before another week would begin', () => {
  expect(findPilotEnd('2025-01-13', 10)).toBe('2025-03-23');
});

test('Whatever its length, weeks come once and in order, and the last has the retrospective', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: pilotWeeks.from, max: pilotWeeks.to }),
      fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      (weeks, day) => {
        const start = day.toISOString().slice(0, 10);
        const plan = planPilot(start, weeks);
        const numbers = plan.map(({ week }) => week);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(plan.at(-1)).toMatchObject({ week: weeks, steps: ['stories', 'retrospective', 'decision'] });
        expect(plan.every(({ from }) => new Date(from).getUTCDay() === new Date(start).getUTCDay())).toBe(true);
        expect(plan.every(({ from }) => from <= findPilotEnd(start, weeks))).toBe(true);
      },
    ),
  );
});

test('A plan of two weeks or less is none', () => {
  expect(planPilot('2027-01-11', 2)).toEqual([]);
  expect(planPilot('2027-01-11', 0)).toEqual([]);
});

test('A length that leaves the range of dates has no plan, and its end is a date', () => {
  expect(planPilot('2027-01-11', 1e12)).toEqual([]);
  expect(findPilotEnd('2027-01-11', 1e12)).toBe('2036-12-28');
});
