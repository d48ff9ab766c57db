/** What an item of an answer is. */
export type ItemKind =
  /** Of `before_you_change`: the change takes away, or brings back, what a page guards. */
  | 'breaks'
  /** Of `before_you_change`: the change touches what a page guards; somebody has to look. */
  | 'check'
  | 'landmine'
  /** Of `before_you_change`: a landmine of the code that the change is not seen to touch. */
  | 'know'
  | 'constraint'
  | 'decision'
  | 'archaeology'
  | 'pattern'
  | 'challenge'
  /** An entry of any other kind: a system, a guide, a story. */
  | 'page'
  /** Whom to ask. */
  | 'person'
  /** A question to answer before the change. */
  | 'question'
  /** A part of a page that is read. */
  | 'text'
  /** What was not understood or not looked at. */
  | 'note';

/** Whether what an item says holds today. */
export type ItemState =
  | { readonly type: 'in-force' }
  | { readonly type: 'proposed' }
  /** Nobody has confirmed it since the day on which it was due; it still counts. */
  | { readonly type: 'due'; readonly since: string }
  | { readonly type: 'unknown' }
  /** `by`: the entry that holds in its place. */
  | { readonly type: 'superseded'; readonly by?: ItemRef }
  | { readonly type: 'lifted'; readonly since?: string }
  /** Rejected, deprecated, retired, gone: the word of its page. */
  | { readonly type: 'past'; readonly status: string };

/** An entry, named. */
export interface ItemRef {
  readonly id: string;
  readonly title: string;
}

/** Where an item comes from. */
export interface ItemSource extends ItemRef {
  /** Path of its file. */
  readonly file: string;
  /** Its address on the site, when that is known. */
  readonly address?: string;
  /** The anchor of the heading, without `#`. */
  readonly anchor?: string;
}

/** One thing that an assistant is told. */
export interface Item {
  readonly kind: ItemKind;
  /** Its place in the answer: the lowest comes first. */
  readonly order: number;
  /** Absent for what has none: a note, a person. */
  readonly state?: ItemState;
  readonly source?: ItemSource;
  /** What we say of it, a sentence each, the most important first. Names from content in it are quoted (`quoteName`). */
  readonly says: readonly string[];
  /** What its page says, as written there. It is quoted whenever it is shown. */
  readonly text?: string;
}

/** What an assistant is told, before it is cut to a budget. */
export interface AssistantAnswer {
  /** The first line: what was asked, and what was found. */
  readonly lead: string;
  readonly items: readonly Item[];
}

/** Returns whether an item says what no longer holds. */
export function isPastItem({ state }: Pick<Item, 'state'>): boolean {
  return state?.type === 'superseded' || state?.type === 'lifted' || state?.type === 'past';
}

/** Sorts items: what holds before what is past, then by order. Items of the same order keep theirs. */
export function sortItems(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => Number(isPastItem(a)) - Number(isPastItem(b)) || a.order - b.order);
}
