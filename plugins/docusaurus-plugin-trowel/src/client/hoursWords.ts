import { translate } from '@docusaurus/Translate';
import { toTenths } from '../shared/hoursText.ts';
import type { DayHours } from '../shared/workingHours.ts';

/** Says a time of day, given in minutes. */
function timeOfDayLabel(minutes: number, locale: string): string {
  return formatterOf(locale, 'time').format(new Date((minutes % 1440) * 60_000));
}

/** Says days in a row and their hours: `Mon–Thu 08:00–12:00, 13:00–17:00`. */
export function dayHoursLabel({ firstDay, lastDay, spans }: DayHours, locale: string): string {
  const hours = spans.map(({ from, to }) => `${timeOfDayLabel(from, locale)}–${timeOfDayLabel(to, locale)}`);
  const days = [...new Set([firstDay, lastDay])].map((day) => weekdayLabel(day, locale));
  return `${days.join('–')} ${hours.join(', ')}`;
}

/** Says a number of hours, as exactly as it is planned. */
export function hoursNumber(hours: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(hours);
}

/** Says hours that are free or shared, cut down to tenths: never more than there are. */
export function cutHoursNumber(hours: number, locale: string): string {
  return hoursNumber(toTenths(hours), locale);
}

/** Says the city of a time zone: `Los Angeles` for `America/Los_Angeles`. */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Says how far a clock is ahead of the reader's, in minutes. */
export function aheadLabel(minutes: number, locale: string): string {
  const hours = hoursNumber(Math.abs(minutes) / 60, locale);
  if (minutes === 0) return translate({ id: 'theme.trowel.hours.same', message: 'your time' });
  return minutes > 0
    ? translate({ id: 'theme.trowel.hours.ahead', message: '{hours} h ahead' }, { hours })
    : translate({ id: 'theme.trowel.hours.behind', message: '{hours} h behind' }, { hours });
}

/** 1970-01-05 was a Monday. */
function weekdayLabel(day: number, locale: string): string {
  return formatterOf(locale, 'day').format(new Date((4 + day) * 86_400_000));
}

/** Formatters by locale. Making one takes as long as rendering a paragraph. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, form: 'time' | 'day'): Intl.DateTimeFormat {
  const key = `${locale} ${form}`;
  const known = formatters.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    form === 'day' ? { weekday: 'short' } : { hour: 'numeric', minute: '2-digit' };
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
