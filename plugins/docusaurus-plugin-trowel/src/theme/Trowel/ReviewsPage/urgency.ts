/** How near a due date is. */
export type Urgency = 'overdue' | 'soon' | 'later';

/** What counts as near, in days. */
const soonDays = 30;

/** How near a due date is on a day. What is due today is not overdue yet. */
export function toUrgency(due: string, today: string): Urgency {
  if (due < today) return 'overdue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

function addDays(date: string, days: number): string {
  // In UTC no day has 23 hours.
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
