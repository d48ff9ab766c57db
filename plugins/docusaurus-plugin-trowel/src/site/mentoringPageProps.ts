import type { EngagementStatus, MentoringForm } from '../mentoring/engagement/engagement.ts';
import type { LeftOutReason } from '../mentoring/pairing/leftOut.ts';
import type { Candidate } from '../mentoring/pairing/ranking.ts';
import type { PairingSpan } from '../shared/pairingSpan.ts';
import type { ListPlace } from './indexPartProps.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { ListSection } from './pageProps.ts';

/** The page of who teaches what, and who could learn from whom. It says for which days it was computed. */
export interface MentoringPageProps {
  readonly span: PairingSpan;
  /** Everybody with an open wish, on all pages: to choose from. */
  readonly learners: readonly { readonly name: string; readonly title: string }[];
  readonly wishers: readonly WisherProps[];
  readonly skills: readonly SkillProps[];
  /** Engagements that are proposed, running or paused. */
  readonly pairs: readonly PairProps[];
  readonly sections: readonly ListSection<MentoringSection>[];
  /** Absent when the whole list is on one page. */
  readonly place?: ListPlace;
}

/** What the page lists: skills by how many teach them. */
export type MentoringSection = 'wishes' | SkillRarity | 'pairs';

/** How many teach a skill that somebody wants to learn; `unasked` when nobody wants to. */
export type SkillRarity = 'untaught' | 'rare' | 'taught' | 'unasked';

/** A skill, with those who teach it and those whose wish to learn it is open. */
export interface SkillProps {
  readonly skill: string;
  readonly rarity: SkillRarity;
  readonly teachers: readonly PersonLink[];
  readonly learners: readonly PersonLink[];
}

/** A person with open wishes, and who could teach them. */
export interface WisherProps {
  /** The name in their page's id. */
  readonly name: string;
  readonly person: PersonLink;
  /** The most wanted first. */
  readonly skills: readonly string[];
  /** Their last day, when an engagement would end after it. Then they have no candidates. */
  readonly leaves?: string;
  /** Those that nobody else teaches. */
  readonly untaught: readonly string[];
  /** The best first; not more than a reader compares. */
  readonly candidates: readonly CandidateProps[];
  /** How many more there are. */
  readonly more: number;
  readonly leftOut: readonly LeftOutProps[];
}

/** Somebody who could be the mentor, with the reasons. */
export interface CandidateProps
  extends Pick<Candidate, 'skills' | 'sharedHours' | 'freeHours' | 'inReturn' | 'elsewhere'> {
  /** The name in their page's id. */
  readonly name: string;
  readonly person: PersonLink;
  readonly form: MentoringForm;
}

/** Somebody who teaches what is wanted, and why they cannot be the mentor. */
export interface LeftOutProps {
  readonly person: PersonLink;
  readonly skills: readonly string[];
  readonly reason: LeftOutReason;
}

/** An engagement that is under way. */
export interface PairProps {
  readonly engagement: EntryLink;
  readonly status: EngagementStatus;
  readonly mentor?: PersonLink;
  readonly mentees: readonly PersonLink[];
  readonly skills: readonly string[];
}
