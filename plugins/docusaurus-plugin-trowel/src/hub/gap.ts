/** Why a system has no verified owner: none is named, all of them are leaving, or nobody has confirmed its page. */
export type Unowned = 'none' | 'leaving' | 'unverified';

/** Something missing about a system. People and challenges are ids; a person without a page is a name. */
export type Gap =
  | { readonly type: 'no-archaeology' }
  | { readonly type: 'no-verified-owner'; readonly why: Unowned; readonly owners: readonly string[] }
  /** `person` is absent when the pages name nobody. */
  | { readonly type: 'single-witness'; readonly person?: string }
  /** `on` is their last day. `staying` counts the others who could explain the system. */
  | { readonly type: 'leaving'; readonly person: string; readonly on: string; readonly staying: number }
  | { readonly type: 'no-cause'; readonly challenges: readonly string[] };

/** The gaps of a system. */
export interface SystemGaps {
  /** Its id. */
  readonly system: string;
  readonly retired: boolean;
  /** Everybody who could explain it, sorted. */
  readonly known: readonly string[];
  readonly gaps: readonly Gap[];
}
