import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOffset, isTimeZone, suggestTimeZone, toMoment } from './timeZone.ts';

test.each([
  ['Europe/Oslo', true],
  ['UTC', true],
  ['Europe/Olso', false],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %j', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

test.each([
  ['Europe/Olso', 'Europe/Oslo'],
  ['europe/oslo', 'Europe/Oslo'],
  ['new york', 'America/New_York'],
  ['Mars/Olympus', undefined],
  ['', undefined],
])('%j was meant as %j', (name, expected) => {
  expect(suggestTimeZone(name)).toBe(expected);
});

describe('the moment at which clocks show a time', () => {
  test.each([
    ['2026-11-02', '10:00', 'Europe/Oslo', '2026-11-02T09:00:00.000Z'],
    ['2026-07-01', '10:00', 'Europe/Oslo', '2026-07-01T08:00:00.000Z'],
    ['2026-11-02', '10:00', 'Asia/Kolkata', '2026-11-02T04:30:00.000Z'],
    ['2026-11-02', '10:00', 'Pacific/Kiritimati', '2026-11-01T20:00:00.000Z'],
  ])('on %s at %s in %s is %s', (day, time, zone, expected) => {
    expect(toMoment(day, time, zone)?.toISOString()).toBe(expected);
  });

  test('is later by an hour when a clock change leaves it out, and the first of two when it comes twice', () => {
    expect(toMoment('2026-03-29', '02:30', 'Europe/Oslo')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(toMoment('2026-10-25', '02:30', 'Europe/Oslo')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test.each([
    ['2026-11-02', '10:00', 'Europe/Olso'],
    ['2026-11-02', '25:00', 'Europe/Oslo'],
    ['2026-11-02', 'ten', 'Europe/Oslo'],
    ['soon', '10:00', 'Europe/Oslo'],
  ])('does not exist on %s at %s in %s', (day, time, zone) => {
    expect(toMoment(day, time, zone)).toBeUndefined();
  });

  test('shows that time again, on all days and in all zones, but for what clock changes leave out', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const at = fc.integer({ min: 0, max: 365 * 3 }).map((days) => Date.UTC(2025, 0, 1 + days, 12));
    fc.assert(
      fc.property(zone, at, (timeZone, noon) => {
        const day = new Date(noon).toISOString().slice(0, 10);
        const moment = toMoment(day, '12:00', timeZone);
        expect((moment?.getTime() ?? 0) + (findOffset(timeZone, moment ?? new Date()) ?? 0) * 60_000).toBe(noon);
      }),
      { numRuns: 200 },
    );
  });
});
