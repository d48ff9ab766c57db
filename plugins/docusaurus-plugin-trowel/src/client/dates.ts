import { formatPartialDate, parsePartialDate } from '../shared/partialDate.ts';
/** A calendar date in the words of a locale, as exactly as it is known; anything else stays as written. */
export function toDateWords(date: string, locale: string): string {
  const known = parsePartialDate(date);
  if (known?.month === undefined) return date;
  const moment = new Date(`${date}${known.day === undefined ? '-01' : ''}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  // UTC on both sides: a calendar date is the same day everywhere.
  return formatterOf(locale, known.day === undefined ? undefined : 'numeric').format(moment);
}

/** Making a formatter takes as long as rendering a paragraph, and a page has a dozen dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, day: 'numeric' | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${day}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** The calendar date of a moment, where the reader is. */
export function toCalendarDate(moment: Date): string {
  return formatPartialDate({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}
