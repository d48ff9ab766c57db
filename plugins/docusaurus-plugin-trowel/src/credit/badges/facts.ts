import type { CalendarDate } from '../../shared/date.ts';
import { type Contribution, isOverdue, type PageRole, type StoryRole } from '../contribution.ts';

/** What a rule can count, and what it counts, in words. */
export const badgeFacts = {
  pages_written: 'pages that they wrote',
  decisions_made: 'decisions that they made',
  pages_kept: 'pages that they keep',
  reviews_kept: 'pages that they keep and confirmed, and that are not due again',
  steps_on_paths: 'steps of paths that are their pages',
  blocks_in_playbooks: 'playbooks that take blocks of their pages, once for each page',
  citations: 'pages of others that cite theirs',
  questions_answered: 'questions of newcomers that their pages answer',
  stories_told: 'stories that they told',
  engagements_ended_well: 'engagements that they guided and that ended with goals reached',
  engagements_as_mentee: 'engagements in which they were guided and reached goals',
  logs_answered: 'entries of decision logs that they answered',
  mentees_who_mentor: 'people whom they mentored and who mentor others now',
} as const;

/** Something about a person that a rule can count. */
export type BadgeFact = keyof typeof badgeFacts;

/** The names of all facts. */
export const badgeFactNames = Object.keys(badgeFacts) as BadgeFact[];

/** Of one person: the days of what each fact counts, the oldest first. */
export type FactDays = ReadonlyMap<BadgeFact, readonly CalendarDate[]>;

/** What facts need of a contribution. */
export type Countable = Pick<Contribution, 'type' | 'date'> & {
  readonly as?: Role | readonly Role[];
  readonly until?: CalendarDate;
};
type Role = PageRole | StoryRole;

/** Facts that count every contribution of a type. */
const byType: Readonly<Partial<Record<Contribution['type'], BadgeFact>>> = {
  review: 'reviews_kept',
  step: 'steps_on_paths',
  blocks: 'blocks_in_playbooks',
  citation: 'citations',
  answer: 'questions_answered',
  feedback: 'logs_answered',
  'passed-on': 'mentees_who_mentor',
};

/** Facts that count contributions of a type in which the person has a role. */
const byRole: Readonly<Partial<Record<Contribution['type'], Readonly<Partial<Record<Role, BadgeFact>>>>>> = {
  page: { wrote: 'pages_written', decided: 'decisions_made', keeps: 'pages_kept' },
  story: { author: 'stories_told' },
  engagement: { mentor: 'engagements_ended_well', mentee: 'engagements_as_mentee' },
};

/**
 * Counts a person's contributions. Those without a day are left out: a badge says since when it is earned, and the day of the build
 * would be another one at each build. So are those of a later day than today or than the person's last one, and reviews that are overdue.
 */
export function toFactDays(
  contributions: readonly Countable[],
  { today, leaving = today }: { readonly today: CalendarDate; readonly leaving?: CalendarDate },
): FactDays {
  const found = new Map<BadgeFact, CalendarDate[]>();
  for (const one of contributions) {
    const { type, as, date } = one;
    if (date === undefined || date > today || date > leaving || isOverdue(one, today)) continue;
    const roles = as === undefined ? [] : [as].flat();
    const facts = [byType[type], ...roles.map((role) => byRole[type]?.[role])];
    for (const fact of facts) if (fact !== undefined) found.set(fact, [...(found.get(fact) ?? []), date]);
  }
  return new Map([...found].map(([fact, days]) => [fact, days.sort()]));
}
