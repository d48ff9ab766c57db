import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDaysOff, countDaysOff, joinDaysOff, readDaysOff } from './daysOff.ts';

describe('a list of days off', () => {
  test('has a date or a span in each line, with words behind', () => {
    const { off, faults } = readDaysOff('2026-12-24 to 2026-12-26 Christmas\n\n# ours\n2026-05-17; 2026-05-01');
    expect(off).toEqual([
      { from: '2026-05-01', to: '2026-05-01' },
      { from: '2026-05-17', to: '2026-05-17' },
      { from: '2026-12-24', to: '2026-12-26' },
    ]);
    expect(faults).toEqual([]);
  });

  test('gives back the lines that are no days, each with what is wrong', () => {
    const wrong = [
      ['Christmas', 'no-date'],
      ['17 May 2027', 'no-date'],
      ['2026-02-30', 'no-day'],
      ['2026-02-01 to 2026-02-30', 'no-day'],
      ['2026-12-26 to 2026-12-24', 'backwards'],
      ['2026-01-01 to 2053-05-18', 'too-long'],
    ];
    const text = [...wrong.map(([line]) => line), '2026-05-17'].join('\n');
    expect(readDaysOff(text)).toEqual({
      off: [{ from: '2026-05-17', to: '2026-05-17' }],
      faults: wrong.map(([line, why]) => ({ line, why })),
    });
  });
});

test('days off of 400 days are taken, and of one more are not', () => {
  expect(countDaysOff({ from: '2026-01-01', to: '2027-02-04' })).toBe(400);
  expect(checkDaysOff({ from: '2026-01-01', to: '2027-02-04' })).toBeUndefined();
  expect(checkDaysOff({ from: '2026-01-01', to: '2027-02-05' })).toBe('too-long');
});

test('joined days off are the same days, sorted, with a working day between each two', () => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  const span = fc
    .tuple(fc.nat(60), fc.nat(9))
    .map(([first, more]) => ({ from: day(first), to: day(first + more), days: [first, first + more] as const }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const joined = joinDaysOff(spans.map(({ from, to }) => ({ from, to })));
      for (let at = 0; at < 75; at++)
        expect(joined.some(({ from, to }) => from <= day(at) && day(at) <= to)).toBe(
          spans.some(({ days: [first, last] }) => first <= at && at <= last),
        );
      joined.slice(1).forEach(({ from }, at) => {
        expect(Date.parse(from) - Date.parse(joined[at]?.to ?? '')).toBeGreaterThan(86_400_000);
      });
    }),
  );
});
