import { nameOfId } from './name.ts';
import { toSafeFileName } from './safeFileName.ts';

/** Returns the name of an entry's calendar, or of one person's part in it, below the site's base URL. */
export function toCalendarName(id: string, person?: string): string {
  const own = person === undefined ? '' : `/${toSafeFileName(nameOfId(person))}`;
  return `trowel/calendars/${toSafeFileName(id.replace('/', '-'))}${own}.ics`;
}
