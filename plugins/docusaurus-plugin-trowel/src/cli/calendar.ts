import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import { toLine } from './io.ts';
import type { DueReview } from './shapes/due.ts';

const words = {
  confirm: { summary: 'Confirm', how: 'Read it; if it is right: npx trowel verify' },
  outcome: { summary: 'What came of', how: 'Write down the outcome: worked, mixed or failed, in the front matter of' },
} as const;

/**
 * The calendar of what is due (RFC 5545): an event of a whole day for each, which blocks nobody's time. An event's UID is that
 * of its page, so that a calendar which is imported again moves the events that it has.
 * @param today Stamps the events; the same day gives the same bytes.
 */
export function toCalendar(reviews: readonly DueReview[], today: string): string {
  const calendar = new ICalCalendar({ prodId: { company: 'trowel', product: 'due', language: 'EN' }, name: 'Trowel' });
  for (const { id, what, title, number, source, due, owner, verified } of reviews) {
    const name = toLine(number === null ? title : `${formatRecordNumber(number)} ${title}`);
    const lines = [
      `${words[what].how} ${what === 'confirm' ? id : source}`,
      ...(what === 'confirm' ? [source] : []),
      `Owner: ${owner ?? 'nobody'}`,
      ...(verified === null ? [] : [`Last verified: ${verified}`]),
    ];
    calendar.createEvent({
      id: `${what}/${id.split('/').map(encodeURIComponent).join('/')}@trowel`,
      stamp: toMoment(today),
      // Midnight UTC, which the library writes as that day in whatever time zone it runs.
      start: toMoment(due),
      allDay: true,
      summary: `${words[what].summary}: ${name}`,
      description: lines.map(toLine).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves out the line end behind the last line, which the standard wants.
  return `${calendar.toString()}\r\n`;
}

function toMoment(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
