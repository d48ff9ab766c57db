import { translate } from '@docusaurus/Translate';
import type { Grade } from '../progress/event.ts';
import { dayAfter } from '../shared/readersDate.ts';
import { toComingDay } from './dates.ts';
import type { SelectMessage } from './search/words.ts';

/** Says how much of an answer the reader had. */
export function gradeLabel(grade: Grade): string {
  switch (grade) {
    case 'missed':
      return translate({ id: 'theme.trowel.check.missed', message: 'Missed it' });
    case 'partly':
      return translate({ id: 'theme.trowel.check.partly', message: 'Had it in part' });
    case 'had':
      return translate({ id: 'theme.trowel.check.had', message: 'Had it' });
  }
}

/** Says when a check comes back. */
export function comesBackLabel(day: string, now: { readonly today: string; readonly locale: string }): string {
  if (day <= now.today) return translate({ id: 'theme.trowel.check.backToday', message: 'It comes back today.' });
  if (day === dayAfter(now.today))
    return translate({ id: 'theme.trowel.check.backTomorrow', message: 'It comes back tomorrow.' });
  return translate(
    { id: 'theme.trowel.check.back', message: 'It comes back on {day}.' },
    { day: toComingDay(day, now) },
  );
}

/** Names the day on which a check would come back. */
export function backLabel(day: string, now: { readonly today: string; readonly locale: string }): string {
  return day === dayAfter(now.today)
    ? translate({ id: 'theme.trowel.check.tomorrow', message: 'back tomorrow' })
    : translate({ id: 'theme.trowel.check.on', message: 'back on {day}' }, { day: toComingDay(day, now) });
}

/** Says how many checks are due, and how long they take. */
export function dueLabel(count: number, selectMessage: SelectMessage): string {
  // Half a minute each.
  const minutes = Math.max(1, Math.ceil(count / 2));
  const time = selectMessage(
    minutes,
    translate(
      { id: 'theme.trowel.check.minutes', message: 'one minute|{minutes} minutes' },
      { minutes: String(minutes) },
    ),
  );
  return selectMessage(
    count,
    translate(
      { id: 'theme.trowel.check.due', message: '{count} check due, {time}|{count} checks due, {time}' },
      { count: String(count), time },
    ),
  );
}
