import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { usualHours, type WorkingHours } from '../../shared/workingHours.ts';
import { createPairingWorld } from '../pairing/pairingWorld.ts';
import { describeOverlap } from './sharedHours.ts';

const at = (zone: string, hours: WorkingHours = usualHours) => ({ zone, hours });
const day = 24 * 60;

const pages = buildHub(['one', 'other'].map((name) => makePage(`docs/people/${name}.md`, { title: name })));

/** Counts the minutes that two share in a week as pairing does. */
function countShared(schedules: readonly { zone: string; hours: WorkingHours }[], on: string): number | undefined {
  const entries = pages.entries.map((entry, at): HubEntry => {
    const { zone, hours } = schedules[at] ?? {};
    return { ...entry, fields: { ...entry.fields, timezone: zone, working_hours: hours } };
  });
  const hours = createPairingWorld(entries, { start: on, end: on }).sharedHours(entries.map(({ id }) => id));
  return hours === undefined ? undefined : Math.round(hours * 60);
}

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
          const both = [at(zone, mine), at(other, theirs)] as const;
          expect(countShared(both, on)).toBe(shared.length * 15);
          expect(describeOverlap(...both, on).minutes).toBe(shared.length * 15);
        }),
        { numRuns: 12, examples: changes.map((on) => [on, 'Europe/Oslo', usualHours, allWeek]) },
      );
    },
  );

  test('are the same from both sides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...zones), workingHours, (one, other, hours) => {
        const both = [at(one, hours), at(other)];
        expect(countShared(both, '2026-03-29')).toBe(countShared([...both].reverse(), '2026-03-29'));
      }),
      { numRuns: 50 },
    );
  });

  test('are none in an unknown zone', () => {
    expect(describeOverlap(at('Mars/Olympus'), at('Europe/Oslo'), '2026-03-29').minutes).toBe(0);
  });
});

describe('an overlap', () => {
  test('has the minutes of the week', () => {
    expect(describeOverlap(at('Europe/Oslo'), at('Asia/Kolkata'), '2026-12-02').minutes).toBe(5 * 3.5 * 60);
  });

  test('says the least and the most of a week, where only one of the two changes clocks', () => {
    expect(describeOverlap(at('Europe/Oslo'), at('Asia/Kolkata'), '2026-12-02').overYear).toEqual({
      least: 5 * 3.5 * 60,
      most: 5 * 4.5 * 60,
    });
    expect(describeOverlap(at('Asia/Kolkata'), at('Africa/Lagos'), '2026-12-02').overYear).toBeUndefined();
  });
});
