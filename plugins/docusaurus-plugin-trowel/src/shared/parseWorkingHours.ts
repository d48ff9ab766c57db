import type { WorkingHours, WorkSpan } from './workingHours.ts';

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minutesOfDay = 24 * 60;

/** The fault of a text says what is wrong and what to write. */
type ParsedHours = { readonly hours: WorkingHours } | { readonly fault: string };

const weekday = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?';
const time = '(\\d{1,2})(?:[:.](\\d{2}))?';
const days = new RegExp(`${weekday}(?:\\s*-\\s*${weekday})?`, 'y');
const times = new RegExp(`${time}\\s*-\\s*${time}(?![\\d:]|\\s*[ap]\\.?m)`, 'y');
const between = /[\s,;:]+/y;
const help = 'write days and times like `Mon-Fri 09:00-17:00`';

/**
 * Parses working hours as people write them: `Mon-Fri 09:00-17:00`, `Mon, Wed 08:00-12:00 13:00-16:30; Fri 22:00-06:00`.
 * Times are those of 24 hours; a span that ends before it begins ends the next day.
 */
export function parseWorkingHours(text: string): ParsedHours {
  const written = text
    .toLowerCase()
    .replaceAll(/\s*(?:[‐-―−]|\b(?:to|until)\b)\s*/g, '-')
    .replaceAll(/\s*(?:&|\band\b)\s*/g, ', ');
  const hours: WorkSpan[] = [];
  let named: readonly number[] = [];
  let isTimed = true;
  for (let at = 0; at < written.length; ) {
    const found = matchAt(days, written, at) ?? matchAt(times, written, at) ?? matchAt(between, written, at);
    if (!found) return { fault: `${help}; “${cut(written.slice(at))}” is neither a day nor a time of 24 hours` };
    at += found[0].length;
    const [, first = '', second, third, fourth] = found;
    if (first === '') continue;
    if (/[a-z]/.test(first)) {
      const range = listDays(first, second);
      named = isTimed ? range : [...named, ...range];
      isTimed = false;
      continue;
    }
    if (named.length === 0) return { fault: `${help}; “${found[0]}” has no day before it` };
    const [from, to] = [toMinutes(first, second), toMinutes(third, fourth)];
    if (from === undefined || to === undefined)
      return { fault: `${help}; “${found[0]}” has a time that clocks do not show` };
    if (from === to) return { fault: `${help}; “${found[0]}” begins and ends at the same time` };
    hours.push(...named.map((day) => ({ day, from, to: to < from ? to + minutesOfDay : to })));
    isTimed = true;
  }
  if (hours.length === 0 || !isTimed) return { fault: `${help}; “${cut(text)}” has a day without a time` };
  return { hours };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `Fri-Mon` goes over the week's end. */
function listDays(first: string, last = first): readonly number[] {
  const [from, to] = [first, last].map((name) => dayNames.indexOf(name as (typeof dayNames)[number])) as [
    number,
    number,
  ];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, more) => (from + more) % 7);
}

function toMinutes(hour: string | undefined, minute = '0'): number | undefined {
  const sum = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && sum <= minutesOfDay ? sum : undefined;
}

function cut(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
