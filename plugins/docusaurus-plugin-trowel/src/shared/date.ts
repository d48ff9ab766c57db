// Our own parser, as chrono-node and `Date.parse` guess: an ambiguous date must be rejected, and no time zone may change the day.

/** A calendar date, `YYYY-MM-DD`: a day as written, in no time zone. */
export type CalendarDate = string;

/** Month names in several languages, long and short, from the platform's data. */
const months = new Map<string, number>();
for (const locale of ['en', 'en-GB', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'sv']) {
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const name = toMonthKey(format.format(Date.UTC(2000, month, 1)));
      if (!months.has(name)) months.set(name, month + 1);
    }
  }
}

/** The date at the beginning of a text, with what follows it. */
type DateMatch =
  | { readonly type: 'date'; readonly date: CalendarDate; readonly rest: string }
  | { readonly type: 'ambiguous' | 'none' };

const separated =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[ ]?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?(\p{L}+)\.?,?[ -](?:de )?(\d{4})/iu;
const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})/;
/** `2026年3月29日`, `2026년 3월 29일`, `2026. 3. 29.` */
const eastAsian = /^(\d{4})(?:\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]|\.\s+(\d{1,2})\.\s+(\d{1,2})\.?)/;
const weekday = /^\p{L}{2,12}\.?, (?=\S+ \S)/u;

/**
 * Parses a date as people write it: ISO 8601 with or without a time (which is dropped; the day never shifts),
 * with slashes, month names, or numbers in a national order where only one order is possible.
 * Returns `undefined` for other text, and for dates that do not exist (30 February) or are ambiguous (3/4/2020).
 */
export function parseDate(text: string): CalendarDate | undefined {
  const found = matchDate(text);
  return found.type === 'date' && found.rest === '' ? found.date : undefined;
}

/** Finds the date at the beginning of a text, before punctuation: `2014-10-09; revised`, `2014-10-09 (first draft)`. */
export function findDate(text: string): CalendarDate | undefined {
  const found = matchDate(text);
  return found.type === 'date' && !/^[\p{L}\d]/u.test(found.rest) ? found.date : undefined;
}

/** Splits a text into the date at its beginning and the rest: `2020-01-01: accepted`. Returns `undefined` without either. */
export function splitDate(text: string): { readonly date: CalendarDate; readonly rest: string } | undefined {
  const found = matchDate(text);
  if (found.type !== 'date') return undefined;
  const rest = found.rest.replace(/^[\s:.,;()–—-]+/, '');
  return rest === '' ? undefined : { date: found.date, rest };
}

/** Says why a text has no date, for messages; completes "…, which". */
export function describeNoDate(text: string): string {
  return matchDate(text).type === 'ambiguous' ? 'can be two different days' : 'is no date that exists';
}

function matchDate(text: string): DateMatch {
  const written = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(weekday, '')
    .trim();
  const iso = separated.exec(written);
  if (iso) return toFound({ year: iso[1], month: iso[3], day: iso[4] }, written.slice(iso[0].length));
  const basic = compact.exec(written);
  if (basic) return toFound({ year: basic[1], month: basic[2], day: basic[3] }, written.slice(basic[0].length));
  const eastern = eastAsian.exec(written);
  if (eastern) {
    const [year, month, day] = eastern.slice(1).filter((part) => part !== undefined);
    return toFound({ year, month, day }, written.slice(eastern[0].length));
  }
  const named = dayFirst.exec(written) ?? swap(monthFirst.exec(written));
  const month = months.get(toMonthKey(named?.[2] ?? ''));
  if (named?.[0] && month) return toFound({ year: named[3], month, day: named[1] }, written.slice(named[0].length));
  const national = numeric.exec(written);
  return national ? fromNumbers(national, written.slice(national[0].length)) : { type: 'none' };
}

/** Reads `23-07-2014` as July, as no other order is possible, and `3.4.2020` with the day first; `3/4/2020` is ambiguous. */
function fromNumbers([, first, separator, second, year]: RegExpExecArray, rest: string): DateMatch {
  const byDay = toFound({ year, month: second, day: first }, rest);
  const byMonth = toFound({ year, month: first, day: second }, rest);
  if (separator === '.' || byMonth.type === 'none' || first === second) return byDay;
  return byDay.type === 'none' ? byMonth : { type: 'ambiguous' };
}

type Parts = Readonly<Record<'year' | 'month' | 'day', string | number | undefined>>;

function toFound({ year, month, day }: Parts, rest: string): DateMatch {
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A month of 13 or a 30th of February becomes another month.
  const exists = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  if (!exists || Number(year) < 1000) return { type: 'none' };
  const date = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return { type: 'date', date, rest: rest.trim() };
}

function swap(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2] as string, match[1] as string, match[3] as string];
}

function toMonthKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
}
