import { expect, test } from 'vitest';
import { type CalendarContent, toCalendarFile } from './calendarFile.ts';

const now = new Date('2026-11-02T08:00:00Z');

function write(overrides: Partial<CalendarContent> = {}): string {
  const content = { title: 'Backend engineer', language: 'en', days: [], times: [], ...overrides };
  return toCalendarFile(content, now).replaceAll('\r\n ', '');
}

const stage = { id: 'paths/backend/week-1', day: '2026-11-06', summary: 'Week one', description: 'Two steps' };

test('a stage is a whole day, shown as free time', () => {
  const text = write({ days: [stage] });
  expect(text).toContain('UID:paths/backend/week-1@trowel');
  expect(text).toContain('DTSTART;VALUE=DATE:20261106');
  expect(text).toContain('TRANSP:TRANSPARENT');
});

test('a check-in has its moment in UTC, which needs no definition of a zone', () => {
  const start = new Date('2026-11-03T09:00:00Z');
  const text = write({
    times: [{ ...stage, id: 'check-in/1', start, end: new Date('2026-11-03T09:25:00Z') }],
  });
  expect(text).toContain('DTSTART:20261103T090000Z');
  expect(text).toContain('DTEND:20261103T092500Z');
  expect(text).not.toContain('TZID');
});

test('a title is text, whatever is in it', () => {
  const text = write({ days: [{ ...stage, summary: 'One; two, three\r\nBEGIN:VALARM', id: 'a b/ü\r\nX:1' }] });
  expect(text).toContain('SUMMARY:One\\; two\\, three BEGIN:VALARM');
  expect(text.split('\r\n').filter((line) => /^(?:BEGIN:VALARM|X:1)/.test(line))).toEqual([]);
});

test('the same content at the same time is the same file, with CRLF at the end of each line', () => {
  expect(write({ days: [stage] })).toBe(write({ days: [stage] }));
  expect(write({ days: [stage] })).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
});
