// Our own: chrono-node and `Date.parse` guess. A date that could be two days must be refused, and a day must not move with a time zone.

/** A calendar date, `YYYY-MM-DD`: a day as written, in no time zone. */
export type CalendarDate = string;

/** Month names as people write them, long and short, from the platform's own data. */
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

/** What a text that should begin with a date turned out to be. */
type Found =
  | { readonly type: 'date'; readonly date: CalendarDate; readonly rest: string }
  | { readonly type: 'ambiguous' | 'none' };

const separated =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?[ ]?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?(\p{L}+)\.?,?[ -](?:de )?(\d{4})/iu;
const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu;
const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})/;
const weekday = /^\p{L}{2,12}\.?, (?=\S+ \S)/u;

/**
 * Reads a date as people write it: ISO 8601 with or without a time (the time is left out, never shifted),
 * slashes, month names, figures in a national order where only one order is possible.
 * Returns `undefined` for what is no date, does not exist (30 February) or could be two dates (3/4/2020).
 */
export function parseDate(text: string): CalendarDate | undefined {
  const found = matchDate(text);
  return found.type === 'date' && found.rest === '' ? found.date : undefined;
}

/** Reads the date that a text begins with: `2014-10-09; revised` and `2014-10-09 (first draft)` are such. */
export function findDate(text: string): CalendarDate | undefined {
  const found = matchDate(text);
  return found.type === 'date' && !/^[\p{L}\d]/u.test(found.rest) ? found.date : undefined;
}

/** Splits a text that begins with a date and goes on: `2020-01-01: accepted`. */
export function splitDate(text: string): { readonly date: CalendarDate; readonly rest: string } | undefined {
  const found = matchDate(text);
  if (found.type !== 'date') return undefined;
  const rest = found.rest.replace(/^[\s:.,;()–—-]+/, '');
  return rest === '' ? undefined : { date: found.date, rest };
}

/** Why a text gives no date, for messages: completes "…, which". */
export function describeNoDate(text: string): string {
  return matchDate(text).type === 'ambiguous' ? 'can be two different days' : 'is no date that exists';
}

function matchDate(text: string): Found {
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
  const named = dayFirst.exec(written) ?? swap(monthFirst.exec(written));
  const month = months.get(toMonthKey(named?.[2] ?? ''));
  if (named?.[0] && month) return toFound({ year: named[3], month, day: named[1] }, written.slice(named[0].length));
  const national = figures.exec(written);
  return national ? fromFigures(national, written.slice(national[0].length)) : { type: 'none' };
}

/** `23-07-2014` can only be July, `3.4.2020` is written in countries that name the day first, `3/4/2020` is anybody's guess. */
function fromFigures([, first, separator, second, year]: RegExpExecArray, rest: string): Found {
  const byDay = toFound({ year, month: second, day: first }, rest);
  const byMonth = toFound({ year, month: first, day: second }, rest);
  if (separator === '.' || byMonth.type === 'none' || first === second) return byDay;
  return byDay.type === 'none' ? byMonth : { type: 'ambiguous' };
}

type Parts = Readonly<Record<'year' | 'month' | 'day', string | number | undefined>>;

function toFound({ year, month, day }: Parts, rest: string): Found {
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A month of 13 or a 30th of February rolls over into another one.
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
