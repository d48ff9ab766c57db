import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import { shortHash } from '../shared/shortHash.ts';
import { toLine } from './io.ts';
import type { DueReview } from './shapes/due.ts';

const words = {
  confirm: { summary: 'Confirm', how: 'Read it; if it is right: npx trowel verify' },
  outcome: { summary: 'What came of', how: 'Write down the outcome: worked, mixed or failed, in the front matter of' },
  action: { summary: 'Change', how: 'Once it is done, add `done` to the action in' },
} as const;

/**
 * Makes a calendar of what is due (RFC 5545): an all-day event for each, shown as free time. An event's UID comes from its
 * page, so that importing the calendar again moves events instead of adding them.
 * @param today The day in each event's `DTSTAMP`. The same day gives the same bytes.
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
    // A retrospective has several actions.
    const part = what === 'action' ? [shortHash([title])] : [];
    calendar.createEvent({
      id: `${[what, ...id.split('/').map(encodeURIComponent), ...part].join('/')}@trowel`,
      stamp: toMoment(today),
      // Midnight UTC, which the library writes as that day in whatever time zone it runs.
      start: toMoment(due),
      allDay: true,
      summary: `${words[what].summary}: ${name}`,
      description: lines.map(toLine).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The standard requires a line end after the last line; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

function toMoment(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
