import { format, isValid, parse } from 'date-fns';

/** A calendar date, `YYYY-MM-DD`: a day as written, in no time zone. */
export type CalendarDate = string;

/** How people write days. A day before a month in figures is read only where no other reading exists. */
const written = [
  'yyyy-MM-dd',
  'yyyy-M-d',
  'yyyy/M/d',
  'yyyy.M.d',
  'd MMMM yyyy',
  'MMMM d, yyyy',
  'd MMM yyyy',
  'MMM d, yyyy',
];
const dayFirst = ['d-M-yyyy', 'd/M/yyyy', 'd.M.yyyy'];
const monthFirst = ['M-d-yyyy', 'M/d/yyyy'];

/**
 * Reads a date as people write it: ISO 8601 with or without a time (the time is left out, never shifted),
 * slashes, month names, figures in a national order where only one order is possible.
 * Returns `undefined` for what is no date, does not exist (30 February) or could be two dates (3/4/2020).
 */
export function parseDate(text: string): CalendarDate | undefined {
  const day = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1')
    .trim();
  const found = new Set<CalendarDate>();
  for (const pattern of [...written, ...dayFirst, ...monthFirst]) {
    const date = parse(day, pattern, new Date(2000, 0, 1));
    if (isValid(date) && date.getFullYear() >= 1000) found.add(format(date, 'yyyy-MM-dd'));
  }
  return found.size === 1 ? [...found][0] : undefined;
}
