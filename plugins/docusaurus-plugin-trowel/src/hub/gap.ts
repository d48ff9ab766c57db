/** Why a system has no verified owner: none is named, all of them are leaving, or nobody has confirmed its page. */
export type Unowned = 'none' | 'leaving' | 'unverified';

/** Something missing about a system. People and challenges are ids; a person without a page is a name. */
export type Gap =
  | { readonly type: 'no-archaeology' }
  | { readonly type: 'no-verified-owner'; readonly why: Unowned; readonly owners: readonly string[] }
  /** `person` is absent when nobody could explain it, or somebody alone whom no page names: `isUnnamed`. */
  | { readonly type: 'single-witness'; readonly person?: string; readonly isUnnamed?: true }
  /** `on` is their last day. `staying` counts the others who could explain the system. */
  | { readonly type: 'leaving'; readonly person: string; readonly on: string; readonly staying: number }
  | { readonly type: 'no-cause'; readonly challenges: readonly string[] };

/** The gaps of a system. */
export interface SystemGaps {
  /** Its id. */
  readonly system: string;
  readonly retired: boolean;
  /** Everybody whom its pages name as able to explain it, sorted; also who has left. */
  readonly known: readonly string[];
  readonly gaps: readonly Gap[];
}

/**
 * How bad it is. `urgent`: after a day that is known, nobody can explain it. `important`: only one person can, or nobody
 * answers for it. `minor`: something is not written down, or not confirmed.
 */
export const severities = ['urgent', 'important', 'minor'] as const;

export type Severity = (typeof severities)[number];

/** What can be the cause of gaps, the worst first. */
export const causeTypes = [
  'leaving',
  'no-explainer',
  'sole-explainer',
  'sole-unnamed',
  'no-owner',
  'no-archaeology',
  'unverified',
  'no-cause',
] as const;

export type CauseType = (typeof causeTypes)[number];

/** A system that lacks something because of a cause. */
export interface LackingSystem {
  /** Its id. */
  readonly id: string;
  /** When somebody leaves: how many of those who stay could explain it. */
  readonly staying?: number;
  /** When somebody leaves: whether nobody who stays owns it. */
  readonly ownerless?: boolean;
  /** Whom to ask about it. */
  readonly ask?: string;
}

/** One cause, with all that is missing because of it. People and pages are ids; a person without a page is a name. */
export interface GapCause {
  readonly type: CauseType;
  readonly severity: Severity;
  /** Who leaves, who alone can explain the pages, or which owners have not confirmed the systems. */
  readonly people: readonly string[];
  /** The last day of the person who leaves. */
  readonly on?: string;
  readonly systems: readonly LackingSystem[];
  /** The other pages: those that only this person can explain, or challenges without a cause. */
  readonly pages: readonly string[];
  /** The command that begins to mend it. */
  readonly command?: string;
}
