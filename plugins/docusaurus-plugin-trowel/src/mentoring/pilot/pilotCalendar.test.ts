import { expect, test, vi } from 'vitest';
import { toPilotCalendar } from './pilotCalendar.ts';

const pilot = { id: 'pilot/spring', title: 'Spring', start: '2027-01-11', weeks: 10 };

test('A pilot’s calendar has the weeks of check-ins and of the retrospective, and no time is blocked', () => {
  const events = toPilotCalendar(pilot).split('BEGIN:VEVENT').slice(1);
  const starts = events
    .filter((event) => event.includes('SUMMARY:Spring: Check-in') || event.includes('Retrospective'))
    .map((event) => /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1]);
  expect(starts).toEqual(['20270201', '20270301', '20270315']);
  expect(events.every((event) => event.includes('TRANSP:TRANSPARENT'))).toBe(true);
});

test('The same pilot gives the same bytes, whatever the clock and the time zone, and another title the same events', () => {
  const uids = (text: string) => text.match(/^UID:.*$/gm);
  const zone = process.env.TZ;
  vi.useFakeTimers();
  try {
    const files = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((one, index) => {
      process.env.TZ = one;
      vi.setSystemTime(`2026-0${index + 1}-01T00:30:00Z`);
      return toPilotCalendar(pilot);
    });
    expect(new Set(files).size).toBe(1);
  } finally {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(uids(toPilotCalendar({ ...pilot, title: 'Other' }))).toEqual(uids(toPilotCalendar(pilot)));
});

test('A title cannot add lines to the calendar', () => {
  const text = toPilotCalendar({ ...pilot, title: 'A\r\nBEGIN:VALARM\u2028X' });
  expect(text).not.toMatch(/^BEGIN:VALARM/m);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
