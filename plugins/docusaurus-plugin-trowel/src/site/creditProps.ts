import type { PageRole, StoryRole } from '../credit/contribution.ts';
import type { BadgesProps } from './badgeProps.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** One thing that builds on a page, with a link. `date` is its day; those without one are of no year. */
export type PageUseProps =
  | { readonly type: 'step'; readonly by: EntryLink; readonly stage: string; readonly date?: string }
  | { readonly type: 'blocks' | 'citation'; readonly by: EntryLink; readonly date?: string }
  | { readonly type: 'answer'; readonly question: string; readonly date?: string };

/** What builds on a page. */
export interface UsedPage {
  /** The newest first of each type. */
  readonly uses: readonly PageUseProps[];
  /** The number of sessions, beside playbooks, that take blocks from it. */
  readonly sessions?: number;
}

/** A page of a person's, with what builds on it. */
export interface CreditedPage extends UsedPage {
  readonly page: EntryLink;
  readonly as: readonly PageRole[];
  readonly date?: string;
  /** The day until which its last review holds. Only for who keeps the page. */
  readonly until?: string;
}

/** People by name, as far as they want to be named. */
export interface NamedPeople {
  readonly people: readonly PersonLink[];
  /** How many others there are. */
  readonly others: number;
}

export interface CreditedStory extends UsedPage {
  readonly story: EntryLink;
  readonly as: readonly StoryRole[];
  readonly date?: string;
}

/** An engagement that ended well. */
export interface CreditedEngagement extends NamedPeople {
  /** Absent where its title or its address would name somebody who has not said so. */
  readonly engagement?: EntryLink;
  readonly as: 'mentor' | 'mentee';
  readonly start?: string;
  readonly date?: string;
  /** The goals that were reached. */
  readonly goals: readonly string[];
  /** What the other side said and published. */
  readonly quote?: string;
}

/** An entry of somebody's decision log that the person answered. */
export interface CreditedFeedback extends NamedPeople {
  /** Absent as that of an engagement. */
  readonly entry?: EntryLink;
  readonly date?: string;
}

/** Somebody whom the person mentored, and who mentors others now. */
export interface CreditedMentee {
  readonly mentee: PersonLink;
  /** Where they mentor. Absent as that of an engagement. */
  readonly by?: EntryLink;
  readonly date?: string;
}

/** What a person takes into a talk about promotion: what they did for others, and what others build on. */
export interface EvidenceProps {
  readonly person: EntryLink;
  /** The address of the page. */
  readonly page: string;
  /** The most used first. */
  readonly pages: readonly CreditedPage[];
  /** The newest first, and so in all lists below. */
  readonly stories: readonly CreditedStory[];
  readonly engagements: readonly CreditedEngagement[];
  readonly feedback: readonly CreditedFeedback[];
  readonly mentees: readonly CreditedMentee[];
  readonly badges?: BadgesProps;
}

/** What others build on, on a person's page: a few pages, and the address of all evidence. Only with their consent. */
export interface CreditProps {
  readonly evidence: string;
  readonly pages: readonly CreditedPage[];
  readonly mentees: readonly CreditedMentee[];
}

/** Thanks to somebody whose writing and teaching others build on, on the home page. */
export interface ThanksProps extends CreditProps {
  readonly person: PersonLink;
  /** Their last day, if it is known. The reader's clock says when it has passed. */
  readonly until?: string;
}
