import { type EngagementCheckIn, type Goal, mentoringForms } from '../../content/kinds/engagement.ts';
import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';

/** A form of mentoring. */
export type MentoringForm = (typeof mentoringForms)[number];

/** What has become of an engagement. */
export type EngagementStatus = 'proposed' | 'running' | 'paused' | 'ended';

/** An engagement with its references resolved. People, paths and pilots are ids of entries that the hub has. */
export interface Engagement {
  readonly id: string;
  readonly title: string;
  /** Absent when the page says none, or another word. */
  readonly status?: EngagementStatus;
  /** Absent when the page names nobody with a page. */
  readonly mentor?: string;
  readonly mentees: readonly string[];
  readonly form: MentoringForm;
  /** What the mentees want to learn. */
  readonly skills: readonly string[];
  readonly goals: readonly Goal[];
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
  /** The days on which it was paused, and on which it is to go on. */
  readonly pausedSince?: CalendarDate;
  readonly pausedUntil?: CalendarDate;
  /** How often both talk about how it goes, as `2 weeks`. */
  readonly rhythm?: string;
  /** The hours a week that are planned for the mentor. */
  readonly hours?: number;
  /** The oldest first. */
  readonly checkIns: readonly EngagementCheckIn[];
  readonly outcome?: string;
  /** What both say to each other, as far as they publish it. */
  readonly feedback?: { readonly mentor?: string; readonly mentees?: string };
  readonly walks: readonly string[];
  readonly pilot?: string;
}

const statuses: readonly string[] = ['proposed', 'running', 'paused', 'ended'] satisfies EngagementStatus[];
const forms: readonly string[] = mentoringForms;
const isStatus = (written: string | undefined): written is EngagementStatus => statuses.includes(written ?? '');
const isForm = (written: string | undefined): written is MentoringForm => forms.includes(written ?? '');

/** Lists the engagements of a hub, in the order of its entries. */
export function listEngagements(entries: readonly HubEntry[]): Engagement[] {
  return entries.filter(({ kind }) => kind === 'engagement').map(toEngagement);
}

/** Reads an engagement from its entry. */
export function toEngagement(entry: HubEntry): Engagement {
  const fields = entry.fields as KindFields<'engagement'>;
  const targets = (kind: string) =>
    entry.relations.flatMap(({ type, target }) =>
      type === 'relates-to' && target.startsWith(`${kind}/`) ? [target] : [],
    );
  return {
    id: entry.id,
    title: entry.title,
    status: isStatus(entry.status) ? entry.status : undefined,
    mentor: entry.peopleIds.mentor?.[0],
    mentees: entry.peopleIds.mentees ?? [],
    form: isForm(fields.form) ? fields.form : 'one-to-one',
    skills: entry.skills,
    goals: fields.goals ?? [],
    start: fields.start,
    end: fields.end,
    pausedSince: fields.paused_since,
    pausedUntil: fields.paused_until,
    rhythm: fields.rhythm,
    hours: fields.hours,
    checkIns: [...(fields.check_ins ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1)),
    outcome: fields.outcome,
    feedback: fields.feedback,
    walks: targets('path'),
    pilot: targets('pilot')[0],
  };
}
