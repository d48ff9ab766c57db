import { ownAddress } from './ownAddress.ts';

/**
 * What a page shows of the paths that a reader walks before the store of their progress has been read: a copy of what follows
 * from it, which the browser keeps as text and reads at once. So the page does not move when the store is there.
 */
export interface Walking {
  /** One for each path that is walked, in the order in which they were chosen. */
  readonly cards: readonly NextCard[];
}

/** The step to take next on a path, in finished words. */
export interface NextCard {
  /** The path's id. */
  readonly path: string;
  /** The address of the path's file. */
  readonly file: string;
  /** What a tick is kept by. Absent when all steps are done. */
  readonly step?: { readonly id: string; readonly hash: string };
  /** The address of the step. When all steps are done, of the path. */
  readonly link: string;
  readonly steps: number;
  readonly done: number;
  readonly skipped: number;
  /** The steps about which the reader has done something, by their ids: the state, and what is said of it. */
  readonly states: Readonly<Record<string, { readonly state: string; readonly says: string }>>;
  /** By the slot of the card that they are shown in. Empty where there is nothing to say. */
  readonly words: Readonly<Record<CardSlot, string>>;
}

/**
 * The texts of a card: path and stage; the step's title; what to do; what others have open; minutes and who acts; why it is next; how much is done
 * and how long the rest takes; how much is done; what its button says.
 */
export const cardSlots = ['path', 'title', 'task', 'waits', 'facts', 'why', 'progress', 'count', 'tick'] as const;
export type CardSlot = (typeof cardSlots)[number];

/** The attribute of the root element that has the ids of the walked paths. Styles show by it what is for those who walk a path. */
export const walkingAttribute = 'data-trowel-walking';

/** The attribute of what is shown only to those who walk a path: the path's id, or nothing for any path. With a `!` before it, only to others. */
export const walkersAttribute = 'data-trowel-walkers';

/** The id of the form that changes a walk's dates, for links from what they decide. */
export const datesAnchor = 'trowel-dates';

/** Returns the anchor of a stage on the page of its path. */
export function stageAnchor(id: string): string {
  return `stage-${id}`;
}

/** The attribute of the root element that says whose steps a path shows: an actor. Absent for all. */
export const whoseAttribute = 'data-trowel-whose';

/** Returns the style that hides what is not for the reader. An empty path stands for any. */
export function toWalkersStyle(path: string): string {
  const text = (value: string) =>
    `"${value.replace(/[^\w/-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
  const walking = path === '' ? `[${walkingAttribute}]` : `[${walkingAttribute}~=${text(encodeURI(path))}]`;
  const hidden = (name: string) => `[${walkersAttribute}=${text(name)}]{display:none}`;
  return `:root:not(${walking}) ${hidden(path)}:root${walking} ${hidden(`!${path}`)}`;
}

/** Reads the copy. A text of another shape gives none. */
export function parseWalking(text: string | null | undefined): Walking {
  try {
    const { cards } = JSON.parse(text ?? '') as Walking;
    return { cards: cards.filter(isCard) };
  } catch {
    return { cards: [] };
  }
}

function isCard({ path, file, link, steps, done, skipped, states, words }: NextCard): boolean {
  return (
    Object.values(states).every((one) => typeof one?.state === 'string' && typeof one.says === 'string') &&
    [path, file, link, ...cardSlots.map((slot) => words[slot])].every((text) => typeof text === 'string') &&
    [steps, done, skipped].every(Number.isFinite) &&
    [file, link].every((address) => ownAddress.test(address))
  );
}
