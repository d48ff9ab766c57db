/** A stretch of work that comes every week, by the clocks of the place. */
export interface WorkSpan {
  /** The day on which it begins: 0 is Monday. */
  readonly day: number;
  /** In minutes of that day. */
  readonly from: number;
  /** In minutes of the same day: more than 1,440 when it ends after midnight. */
  readonly to: number;
}

/** When somebody is at work. Spans may touch or overlap. */
export type WorkingHours = readonly WorkSpan[];

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** What is assumed of somebody who does not say when they work: Monday to Friday, 09:00 to 17:00. */
export const usualHours: WorkingHours = [0, 1, 2, 3, 4].map((day) => ({ day, from: 9 * 60, to: 17 * 60 }));

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

/** Returns how long somebody works in a week, in minutes. What two spans share counts once. */
export function countMinutes(hours: WorkingHours): number {
  return toMinutesOfWeek(hours).reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * Returns the minutes of a week, from Monday 00:00 by the clocks of the place, in which somebody is at work: sorted stretches that do not
 * touch. Work over the night to Monday is split, so that each week is like the next.
 */
export function toMinutesOfWeek(hours: WorkingHours): readonly (readonly [from: number, to: number])[] {
  const stretches = hours
    .flatMap(({ day, from, to }) => {
      const [begin, end] = [day * minutesOfDay + from, day * minutesOfDay + to];
      return end <= minutesOfWeek
        ? [[begin, end] as const]
        : [[begin, minutesOfWeek] as const, [0, end - minutesOfWeek] as const];
    })
    .sort(([a], [b]) => a - b);
  const joined: [from: number, to: number][] = [];
  for (const [from, to] of stretches) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Returns the same hours by clocks that are ahead by some minutes. */
export function shiftHours(hours: WorkingHours, minutes: number): WorkingHours {
  return hours.map(({ day, from, to }) => {
    const begin = (((day * minutesOfDay + from + minutes) % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
    const shifted = begin % minutesOfDay;
    return { day: Math.floor(begin / minutesOfDay), from: shifted, to: shifted + to - from };
  });
}

/** Returns the hours that are in both. */
export function sharedSpans(one: WorkingHours, other: WorkingHours): WorkingHours {
  const common = toMinutesOfWeek(one).flatMap(([a, b]) =>
    toMinutesOfWeek(other).flatMap(([c, d]) => {
      const [from, to] = [Math.max(a, c), Math.min(b, d)];
      return from < to ? [[from, to] as const] : [];
    }),
  );
  return common.map(([from, to]) => {
    const begin = from % minutesOfDay;
    return { day: Math.floor(from / minutesOfDay), from: begin, to: begin + to - from };
  });
}

/** Days in a row with the same hours. */
export interface DayHours {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Groups days in a row that have the same hours, Monday first, to show them in few lines. */
export function groupDays(hours: WorkingHours): DayHours[] {
  const groups: DayHours[] = [];
  for (let day = 0; day < 7; day++) {
    const spans = hours
      .filter((span) => span.day === day)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from - b.from);
    if (spans.length === 0) continue;
    const last = groups.at(-1);
    if (last?.lastDay === day - 1 && JSON.stringify(last.spans) === JSON.stringify(spans))
      groups[groups.length - 1] = { ...last, lastDay: day };
    else groups.push({ firstDay: day, lastDay: day, spans });
  }
  return groups;
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
