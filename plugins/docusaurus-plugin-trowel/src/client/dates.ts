import { parsePartialDate } from '../shared/partialDate.ts';

/** Says a partial date in the words of a locale, as exactly as it is known. Returns anything else as written. */
export function toDateWords(date: string, locale: string): string {
  const known = parsePartialDate(date);
  if (known?.month === undefined) return date;
  const moment = new Date(`${date}${known.day === undefined ? '-01' : ''}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  // Reads and formats in UTC, so that the date is the same everywhere.
  return formatterOf(locale, known.day === undefined ? undefined : 'numeric').format(moment);
}

/** Names a day that comes: the weekday within a week, and the date later. */
export function toComingDay(
  day: string,
  { today, locale }: { readonly today: string; readonly locale: string },
): string {
  const isSoon = Date.parse(day) - Date.parse(today) < 7 * 86_400_000;
  const form: Intl.DateTimeFormatOptions = isSoon ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Formatters by locale and precision. Making one takes as long as rendering a paragraph, and a page has a dozen dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, day: 'numeric' | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${day}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** Returns a time as a moment in ISO form. In development Docusaurus makes the time of an edit up, so there is none. */
export function toMoment(milliseconds: number | null | undefined): string | undefined {
  if (typeof milliseconds !== 'number' || process.env.NODE_ENV !== 'production') return undefined;
  return new Date(milliseconds).toISOString();
}
