import { toMoment, writeCalendar } from '../shared/calendarFile.ts';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import { shortHash } from '../shared/shortHash.ts';
import { toLine } from './io.ts';
import type { DueReview } from './shapes/due.ts';

const words = {
  confirm: { summary: 'Confirm', how: 'Read it; if it is right: npx trowel verify' },
  outcome: { summary: 'What came of', how: 'Write down the outcome: worked, mixed or failed, in the front matter of' },
  action: { summary: 'Change', how: 'Once it is done, add `done` to the action in' },
  rewrite: { summary: 'Rewrite', how: 'Its readers did not get further: npx trowel feedback. The page is' },
} as const;

/**
 * Makes a calendar of what is due: an all-day event for each. An event's UID comes from its page, so that importing the calendar of a later day
 * moves events instead of adding them.
 * @param today The day in each event's `DTSTAMP`. The same day gives the same bytes.
 */
export function toCalendar(reviews: readonly DueReview[], today: string): string {
  const days = reviews.map(({ id, what, title, number, source, due, owner, verified }) => {
    const name = number === null ? title : `${formatRecordNumber(number)} ${title}`;
    const lines = [
      `${words[what].how} ${what === 'confirm' ? id : source}`,
      ...(what === 'confirm' ? [source] : []),
      `Owner: ${owner ?? 'nobody'}`,
      ...(verified === null ? [] : [`Last verified: ${verified}`]),
    ];
    // A retrospective has several actions.
    const part = what === 'action' ? `/${shortHash([title])}` : '';
    return {
      id: `${what}/${id}${part}`,
      day: due,
      summary: `${words[what].summary}: ${name}`,
      description: lines.map(toLine).join('\n'),
    };
  });
  return writeCalendar({ title: 'Trowel', product: 'due', days, stamp: toMoment(today) });
}
