import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { usualHours, type WorkingHours } from '../shared/workingHours.ts';
import { describeOverlap, sharedMinutes } from './sharedHours.ts';

const at = (zone: string, hours: WorkingHours = usualHours) => ({ zone, hours });
const day = 24 * 60;

/** Zones of all sorts: with changes of clocks in both halves of the earth, without, by half an hour, of half and three quarters of an hour. */
const zones = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'Africa/Lagos', 'Africa/Nairobi', 'America/Asuncion', 'America/Caracas'],
  ...['America/Chicago', 'America/Godthab', 'America/Halifax', 'America/Havana', 'America/Los_Angeles'],
  ...['America/New_York', 'America/Phoenix', 'America/Santiago', 'America/Sao_Paulo', 'America/St_Johns'],
  ...['Antarctica/Troll', 'Asia/Beirut', 'Asia/Dubai', 'Asia/Gaza', 'Asia/Jerusalem', 'Asia/Kathmandu'],
  ...['Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tehran', 'Asia/Tokyo', 'Asia/Yangon', 'Atlantic/Azores'],
  ...['Australia/Adelaide', 'Australia/Eucla', 'Australia/Lord_Howe', 'Australia/Sydney', 'Europe/Chisinau'],
  ...['Europe/Lisbon', 'Europe/London', 'Europe/Oslo', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati'],
  ...['Pacific/Marquesas', 'Pacific/Norfolk', 'Pacific/Pago_Pago', 'UTC'],
];

/** Says whether luxon's clocks show a time of somebody's hours at a moment. */
function atWork(zone: string, hours: WorkingHours, moment: number): boolean {
  const local = DateTime.fromMillis(moment * 60_000, { zone });
  const minute = local.hour * 60 + local.minute;
  const today = local.weekday - 1;
  return hours.some(
    (span) =>
      (span.day === today && span.from <= minute && minute < span.to) ||
      (span.day === (today + 6) % 7 && minute + day < span.to),
  );
}

/** The Mondays of the weeks of a year in which the clocks of a zone are changed, by luxon. */
function weeksOfChange(zone: string): string[] {
  const first = DateTime.fromISO('2026-01-05', { zone: 'utc' });
  return Array.from({ length: 52 }, (_, week) => first.plus({ weeks: week })).flatMap((monday) => {
    const [before, after] = [monday, monday.plus({ weeks: 1 })].map((one) => one.setZone(zone).offset);
    return before === after ? [] : [monday.toISODate() as string];
  });
}

const allWeek = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ day: weekday, from: 0, to: day }));

const workingHours = fc
  .array(
    fc
      .record({
        day: fc.integer({ min: 0, max: 6 }),
        from: fc.integer({ min: 0, max: 95 }),
        long: fc.integer({ min: 1, max: 48 }),
      })
      .map(({ day, from, long }) => ({ day, from: from * 15, to: (from + long) * 15 })),
    { minLength: 1, maxLength: 8 },
  )
  .map((hours) => [...usualHours.slice(0, 2), ...hours]);

describe('shared hours', () => {
  test('are compared in 40 zones and more, in which clocks change', () => {
    expect(zones.length).toBeGreaterThanOrEqual(40);
    expect(zones.flatMap(weeksOfChange).length).toBeGreaterThan(40);
  });

  test.each(zones)(
    'of %s are those that luxon counts by quarters of an hour, in every week of a change of clocks',
    (zone) => {
      const changes = weeksOfChange(zone);
      const week = fc.constantFrom(...changes, ...changes, '2026-01-01', '2026-03-29', '2026-07-15', '2026-10-25');
      fc.assert(
        fc.property(week, fc.constantFrom(...zones), workingHours, workingHours, (on, other, mine, theirs) => {
          const monday = DateTime.fromISO(on, { zone: 'utc' }).startOf('week').toMillis() / 60_000;
          const quarters = Array.from({ length: 7 * 96 }, (_, quarter) => monday + quarter * 15);
          const shared = quarters.filter((one) => atWork(zone, mine, one) && atWork(other, theirs, one));
          expect(sharedMinutes(at(zone, mine), at(other, theirs), on)).toBe(shared.length * 15);
        }),
        { numRuns: 12, examples: changes.map((on) => [on, 'Europe/Oslo', usualHours, allWeek]) },
      );
    },
  );

  test('are the same from both sides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...zones), workingHours, (one, other, hours) => {
        expect(sharedMinutes(at(one, hours), at(other), '2026-03-29')).toBe(
          sharedMinutes(at(other), at(one, hours), '2026-03-29'),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('are none in an unknown zone', () => {
    expect(sharedMinutes(at('Mars/Olympus'), at('Europe/Oslo'), '2026-03-29')).toBe(0);
  });
});

describe('an overlap', () => {
  test('has the spans of each day by the clocks of both', () => {
    const { minutes, spans } = describeOverlap(at('Europe/Oslo'), at('Asia/Kolkata'), '2026-12-02');
    expect(minutes).toBe(5 * 3.5 * 60);
    expect(spans).toHaveLength(5);
    expect(spans[0]).toEqual({
      one: { day: 0, from: 9 * 60, to: 12.5 * 60 },
      other: { day: 0, from: 13.5 * 60, to: 17 * 60 },
    });
  });

  test('says the least and the most of a week, where only one of the two changes clocks', () => {
    expect(describeOverlap(at('Europe/Oslo'), at('Asia/Kolkata'), '2026-12-02').overYear).toEqual({
      least: 5 * 3.5 * 60,
      most: 5 * 4.5 * 60,
    });
    expect(describeOverlap(at('Asia/Kolkata'), at('Africa/Lagos'), '2026-12-02').overYear).toBeUndefined();
  });

  test('begins with the Monday of the first, though it is Sunday in UTC', () => {
    const { spans } = describeOverlap(at('Pacific/Auckland'), at('Australia/Sydney'), '2026-12-02');
    expect(spans.map(({ one }) => one)).toEqual([0, 1, 2, 3, 4].map((day) => ({ day, from: 11 * 60, to: 17 * 60 })));
  });

  test('keeps a night together', () => {
    const night = [{ day: 6, from: 22 * 60, to: 30 * 60 }];
    const { spans } = describeOverlap(at('Europe/Oslo', night), at('Europe/Oslo', night), '2026-12-02');
    expect(spans.map(({ one }) => one)).toEqual(night);
  });
});
