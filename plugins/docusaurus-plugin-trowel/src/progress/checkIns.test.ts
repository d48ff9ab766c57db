import { describe, expect, test } from 'vitest';
import { type Agreement, checkAgreement, listCheckIns } from './checkIns.ts';

function agreement(overrides: Partial<Agreement> = {}): Agreement {
  return {
    from: '2026-10-12',
    to: '2026-11-06',
    weekday: 2,
    time: '10:00',
    zone: 'Europe/Oslo',
    otherZone: 'Asia/Manila',
    everyWeeks: 1,
    minutes: 25,
    ...overrides,
  };
}

const startsOf = (given: Agreement) => listCheckIns(given).map(({ start }) => start.toISOString().slice(0, 16));

describe('check-ins', () => {
  test('keep their time when clocks change', () => {
    expect(startsOf(agreement())).toEqual([
      '2026-10-13T08:00',
      '2026-10-20T08:00',
      '2026-10-27T09:00',
      '2026-11-03T09:00',
    ]);
  });

  test('are every second week, and as long as agreed', () => {
    const found = listCheckIns(agreement({ everyWeeks: 2 }));
    expect(found.map(({ number, start, end }) => [number, (end.getTime() - start.getTime()) / 60_000])).toEqual([
      [1, 25],
      [2, 25],
    ]);
  });

  test('move within the week from a day off, and are left out when the rest of the week is off', () => {
    expect(startsOf(agreement({ off: [{ from: '2026-10-13', to: '2026-10-13' }] }))[0]).toBe('2026-10-14T08:00');
    const week = [{ from: '2026-10-13', to: '2026-10-16' }];
    expect(startsOf(agreement({ off: week }))[0]).toBe('2026-10-20T08:00');
  });

  test('end, whatever an agreement says', () => {
    expect(listCheckIns(agreement({ to: '2400-01-01' }))).toHaveLength(104);
    expect(listCheckIns(agreement({ to: '2026-11-06', everyWeeks: 0 }))).toHaveLength(4);
    expect(listCheckIns(agreement({ to: '2020-01-01' }))).toEqual([]);
  });
});

describe('an agreement', () => {
  test('with a zone that does not exist has no check-ins, and says which zone was meant', () => {
    const wrong = agreement({ zone: 'Europe/Olso', otherZone: 'Atlantis' });
    expect(listCheckIns(wrong)).toEqual([]);
    expect(checkAgreement(wrong)).toEqual([
      { field: 'zone', zone: 'Europe/Olso', meant: 'Europe/Oslo' },
      { field: 'otherZone', zone: 'Atlantis', meant: undefined },
    ]);
  });

  test('with a time that no clock shows has no check-ins', () => {
    expect(checkAgreement(agreement({ time: '24:00' }))).toEqual([{ field: 'time' }]);
    expect(checkAgreement(agreement())).toEqual([]);
  });
});
