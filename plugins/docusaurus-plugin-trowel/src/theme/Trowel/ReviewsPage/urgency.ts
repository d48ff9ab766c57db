import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';

/** How soon something is due. */
export type Urgency = 'overdue' | 'soon' | 'later';

/** The days in which something is due soon. */
const soonDays = 30;

/** Returns how soon a due date is on a day. What is due today is not overdue. */
export function toUrgency(due: string, today: string): Urgency {
  if (due < today) return 'overdue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

/** What the list shows: all, what is due within 30 days, or what is overdue. */
export type Shown = 'all' | Exclude<Urgency, 'later'>;

/** What a reader sees of the list. Without a day, as before hydration, it is all. */
interface View {
  readonly shown: Shown;
  readonly today: string | undefined;
}

/** Returns whether the list shows what is due on a day. */
export function isShown(due: string, { shown, today }: View): boolean {
  if (shown === 'all' || today === undefined) return true;
  const urgency = toUrgency(due, today);
  return urgency === 'overdue' || urgency === shown;
}

/** Leaves out the rows that the list does not show, and owners without any row. */
export function filterOwners(owners: ReviewsPageProps['owners'], view: View): ReviewsPageProps['owners'] {
  return owners
    .map((owner) => ({ ...owner, rows: owner.rows.filter(({ due }) => isShown(due, view)) }))
    .filter(({ rows }) => rows.length > 0);
}

function addDays(date: string, days: number): string {
  // In UTC every day has 24 hours.
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
