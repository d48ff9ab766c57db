// Each function from its own module: a site would wait for all 300 modules of the library.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { CalendarDate } from './date.ts';
import { parseDuration } from './duration.ts';

const adders = { day: addDays, week: addWeeks, month: addMonths, year: addYears } as const;

/** Adds a duration such as `6 months` to a date; returns `undefined` when the text is no duration or the sum no date. */
export function addDuration(date: CalendarDate, text: string): CalendarDate | undefined {
  const duration = parseDuration(text);
  if (!duration) return undefined;
  const day = adders[duration.unit](parseISO(date), duration.count);
  return isValid(day) ? format(day, 'yyyy-MM-dd') : undefined;
}
