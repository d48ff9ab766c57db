import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';

type Row = ReviewsPageProps['rows'][number];

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

/** Counts the rows of each owner, sorted by name; those of nobody come last, without a name. */
export function countByOwner(rows: readonly Row[]): readonly { readonly name?: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { owner } of rows) counts.set(owner?.name ?? '', (counts.get(owner?.name ?? '') ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name: name || undefined, count }))
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || compare(a.name ?? '', b.name ?? ''));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

function addDays(date: string, days: number): string {
  // In UTC every day has 24 hours.
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
