import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';

/** How soon something is due, the soonest first. */
export const urgencies = ['overdue', 'soon', 'later'] as const;

export type Urgency = (typeof urgencies)[number];

/** The days in which something is due soon. */
const soonDays = 30;

/** Returns how soon a due date is on a day. What is due today is not overdue. */
export function toUrgency(due: string, today: string): Urgency {
  if (due < today) return 'overdue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

/** Counts what is due, by urgency, from the number of things that are due on each day. */
export function countByUrgency(
  { from, counts }: NonNullable<ReviewsPageProps['days']>,
  today: string,
): Readonly<Record<Urgency, number>> {
  const sums = { overdue: 0, soon: 0, later: 0 };
  for (const [day, count] of counts.entries()) sums[toUrgency(addDays(from, day), today)] += count;
  return sums;
}

function addDays(date: string, days: number): string {
  // In UTC every day has 24 hours.
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
