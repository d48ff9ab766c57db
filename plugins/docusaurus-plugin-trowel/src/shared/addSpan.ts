// One by one: a site waits for each of the library's 300 modules that is loaded.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { CalendarDate } from './date.ts';
import { parseSpan } from './span.ts';

const adders = { day: addDays, week: addWeeks, month: addMonths, year: addYears } as const;

/** The day that lies a span such as `6 months` after another one; `undefined` for what is no span. */
export function addSpan(date: CalendarDate, span: string): CalendarDate | undefined {
  const parsed = parseSpan(span);
  if (!parsed) return undefined;
  const day = adders[parsed.unit](parseISO(date), parsed.count);
  return isValid(day) ? format(day, 'yyyy-MM-dd') : undefined;
}
