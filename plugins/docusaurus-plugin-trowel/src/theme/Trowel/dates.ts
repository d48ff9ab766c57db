/** A year, a year and month, or a day. */
const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A calendar date in the words of a locale, as exactly as it is known; anything else stays as written. */
export function toDateWords(date: string, locale: string): string {
  const [, year, month, day] = calendarDate.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  // UTC on both sides: a calendar date is the same day everywhere.
  return formatterOf(locale, day === undefined ? undefined : 'numeric').format(moment);
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
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
