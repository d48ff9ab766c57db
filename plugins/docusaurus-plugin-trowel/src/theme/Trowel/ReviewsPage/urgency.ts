/** How soon something is due. */
export type Urgency = 'overdue' | 'soon' | 'later';

/** The days in which something is due soon. */
const soonDays = 30;

/** Returns how soon a due date is on a day. What is due today is not overdue. */
export function toUrgency(due: string, today: string): Urgency {
  if (due < today) return 'overdue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

function addDays(date: string, days: number): string {
  // In UTC every day has 24 hours.
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
