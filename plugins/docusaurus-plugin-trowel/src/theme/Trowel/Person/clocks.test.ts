import { usualHours } from 'docusaurus-plugin-trowel/shared';
import { describe, expect, test } from 'vitest';
import { compareClocks } from './clocks.ts';

const winter = Date.parse('2026-11-21T12:00:00Z');
const compare = (timeZone: string, offset: number, now = winter) =>
  compareClocks({ timeZone, hours: usualHours, offset, now });
const weekdays = (from: number, to: number) => ({
  firstDay: 0,
  lastDay: 4,
  spans: [{ from: from * 60, to: to * 60 }],
});

describe('comparing two clocks', () => {
  test('Halifax and Oslo share three hours of the afternoon', () => {
    expect(compare('America/Halifax', 60)).toEqual({
      there: Date.parse('2026-11-21T08:00:00Z'),
      aheadMinutes: -300,
      yours: [weekdays(14, 22)],
      shared: [weekdays(14, 17)],
    });
  });

  test('half-hour zones are counted to the minute', () => {
    expect(compare('Asia/Kolkata', 60)).toMatchObject({ aheadMinutes: 270, shared: [weekdays(9, 12.5)] });
  });

  test('hours of another day are those of that day', () => {
    const { yours, shared } = compare('Pacific/Auckland', 60) ?? {};
    expect(yours?.[0]).toEqual({ firstDay: 0, lastDay: 3, spans: [{ from: 21 * 60, to: 29 * 60 }] });
    expect(yours?.[1]).toEqual({ firstDay: 6, lastDay: 6, spans: [{ from: 21 * 60, to: 29 * 60 }] });
    expect(shared).toEqual([]);
  });

  test('people on two sides of the date line can share hours', () => {
    expect(compare('Pacific/Auckland', -600)?.shared).toEqual([
      { firstDay: 0, lastDay: 3, spans: [{ from: 600, to: 1020 }] },
    ]);
  });

  test('the changes of clocks count', () => {
    // On 20 March, Halifax has summer time and Oslo has not.
    expect(compare('America/Halifax', 60, Date.parse('2026-03-20T12:00:00Z'))?.aheadMinutes).toBe(-240);
  });

  test('an unknown time zone gives nothing', () => {
    expect(compare('Europe/Stokkvik', 60)).toBeUndefined();
  });
});
