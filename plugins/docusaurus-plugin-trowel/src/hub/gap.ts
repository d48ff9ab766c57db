/** Why nobody answers for a system: no owner is named, all who are leave, or nobody has ever confirmed its page. */
export type Unowned = 'none' | 'leaving' | 'unverified';

/** One thing that is missing where knowledge about a system is thin. People and pages are ids; a person without a page is there by name. */
export type Gap =
  | { readonly type: 'no-archaeology' }
  | { readonly type: 'no-verified-owner'; readonly why: Unowned; readonly owners: readonly string[] }
  /** `person` is absent where the pages name nobody at all. */
  | { readonly type: 'single-witness'; readonly person?: string }
  /** `staying`: how many others could explain the system. */
  | { readonly type: 'leaving'; readonly person: string; readonly on: string; readonly staying: number }
  | { readonly type: 'no-cause'; readonly challenges: readonly string[] };

/** A system with what is missing about it. */
export interface SystemGaps {
  readonly system: string;
  readonly retired: boolean;
  /** Everybody who could explain it. */
  readonly known: readonly string[];
  readonly gaps: readonly Gap[];
}
