import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkingHours } from './parseWorkingHours.ts';
import { countMinutes, groupDays, sharedSpans, shiftHours, toMinutesOfWeek, usualHours } from './workingHours.ts';

const parse = (text: string) => {
  const parsed = parseWorkingHours(text);
  return 'hours' in parsed ? parsed.hours : parsed.fault;
};
const span = (day: number, from: number, to: number) => ({ day, from: from * 60, to: to * 60 });

describe('working hours', () => {
  test.each(['Mon-Fri 09:00-17:00', 'monday to friday 9 – 17', 'Mon–Fri: 9.00—17.00', 'Mon,Tue,Wed,Thu & Fri 9-17'])(
    'are read from %j',
    (text) => expect(parse(text)).toEqual(usualHours),
  );

  test('differ by day, with a break', () => {
    expect(parse('Mon, Wed 08:00-12:00 13:00-16:00; Fri 8-12')).toEqual([
      span(0, 8, 12),
      span(2, 8, 12),
      span(0, 13, 16),
      span(2, 13, 16),
      span(4, 8, 12),
    ]);
  });

  test('go over midnight, and over the end of a week', () => {
    expect(parse('Sat-Mon 22:00-06:00')).toEqual([span(5, 22, 30), span(6, 22, 30), span(0, 22, 30)]);
    expect(parse('Sun 00:00-24:00')).toEqual([span(6, 0, 24)]);
    expect(toMinutesOfWeek([span(6, 22, 30)])).toEqual([
      [0, 360],
      [6 * 1440 + 22 * 60, 7 * 1440],
    ]);
  });

  test.each([
    ['09:00-17:00', 'write days and times like `Mon-Fri 09:00-17:00`; “09:00-17:00” has no day before it'],
    ['Mon-Fri', 'write days and times like `Mon-Fri 09:00-17:00`; “Mon-Fri” has a day without a time'],
    ['', 'write days and times like `Mon-Fri 09:00-17:00`; “” has a day without a time'],
    [
      'Mon-Fri 9am-5pm',
      'write days and times like `Mon-Fri 09:00-17:00`; “9am-5pm” is neither a day nor a time of 24 hours',
    ],
    [
      'Mon-Fri 9-5pm',
      'write days and times like `Mon-Fri 09:00-17:00`; “9-5pm” is neither a day nor a time of 24 hours',
    ],
    [
      'Mon 09:00-25:00',
      'write days and times like `Mon-Fri 09:00-17:00`; “09:00-25:00” has a time that clocks do not show',
    ],
    [
      'Mon 09:00-09:00',
      'write days and times like `Mon-Fri 09:00-17:00`; “09:00-09:00” begins and ends at the same time',
    ],
    [
      'mornings, mostly, if I can',
      'write days and times like `Mon-Fri 09:00-17:00`; “mornings, mostly, if…” is neither a day nor a time of 24 hours',
    ],
  ])('are not read from %j', (text, fault) => expect(parse(text)).toBe(fault));

  test('whatever is written has hours or says what to write', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[monftu0-9 :,-]*$/)), (text) => {
        const parsed = parseWorkingHours(text);
        if ('fault' in parsed) return parsed.fault.includes('Mon-Fri 09:00-17:00');
        return countMinutes(parsed.hours) > 0 && countMinutes(parsed.hours) <= 7 * 1440;
      }),
    );
  });

  test('that overlap count once', () => {
    expect(countMinutes(usualHours)).toBe(40 * 60);
    expect(countMinutes([span(0, 9, 12), span(0, 11, 13), span(0, 13, 14)])).toBe(5 * 60);
  });

  test('by other clocks are as long, and shared from both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: -26 * 60, max: 26 * 60 }), (ahead) => {
        const theirs = shiftHours(usualHours, ahead);
        expect(countMinutes(theirs)).toBe(40 * 60);
        expect(shiftHours(theirs, -ahead)).toEqual(usualHours);
        expect(countMinutes(sharedSpans(usualHours, theirs))).toBe(
          countMinutes(sharedSpans(usualHours, shiftHours(usualHours, -ahead))),
        );
      }),
    );
  });

  test('are grouped by days in a row', () => {
    expect(groupDays([...usualHours.slice(0, 4), span(4, 8, 12), span(6, 9, 17)])).toEqual([
      { firstDay: 0, lastDay: 3, spans: [{ from: 540, to: 1020 }] },
      { firstDay: 4, lastDay: 4, spans: [{ from: 480, to: 720 }] },
      { firstDay: 6, lastDay: 6, spans: [{ from: 540, to: 1020 }] },
    ]);
  });
});
