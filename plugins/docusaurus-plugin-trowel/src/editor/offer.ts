import { isPastStatus } from '../why/ranking.ts';
import type { EditorEntry } from './editorHub.ts';

/** What an editor offers to write at the cursor. */
export interface Offer {
  readonly label: string;
  readonly type: 'field' | 'value' | 'page' | 'tag' | 'block' | 'kind';
  /** What takes the place of what is written from `start` to `end` in the line of the cursor. */
  readonly insert: string;
  /** The same for an editor that knows snippets: where to type next. */
  readonly snippet?: string;
  readonly start: number;
  readonly end: number;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** One or two sentences. */
  readonly note?: string;
  /** What an editor compares with what is written: its names, too. */
  readonly filter?: string;
}

/** How many pages are offered at once. */
export const mostPages = 100;

/** Finds the pages that somebody may mean who has written a part of a name, a number or a title: the likeliest first. */
export function findOffered(entries: readonly EditorEntry[], written: string): readonly EditorEntry[] {
  const wanted = simplify(written);
  const ranked: (readonly [rank: number, entry: EditorEntry])[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, wanted);
    if (rank !== undefined) ranked.push([rank, entry]);
  }
  // What holds before what is past; of records with nothing written the newest, since older ones are seldom meant.
  const newest = (a: EditorEntry, b: EditorEntry) => (wanted === '' ? (b.number ?? 0) - (a.number ?? 0) : 0);
  return ranked
    .sort(([a, one], [b, other]) => a - b || Number(isPast(one)) - Number(isPast(other)) || newest(one, other))
    .slice(0, mostPages)
    .map(([, entry]) => entry);
}

function isPast({ status, supersededBy }: EditorEntry): boolean {
  // An engagement or a rotation has ended.
  return supersededBy !== undefined || status === 'ended' || isPastStatus(status);
}

/** Sorts what begins with what is written before what has it somewhere, and all else behind. */
export function sortByWritten<Item>(items: readonly Item[], written: string, nameOf: (item: Item) => string): Item[] {
  const wanted = simplify(written);
  const rank = (item: Item) => {
    const at = simplify(nameOf(item)).indexOf(wanted);
    return at === -1 ? 2 : Math.min(at, 1);
  };
  return wanted === '' ? [...items] : items.toSorted((a, b) => rank(a) - rank(b));
}

function rankOf({ id, number, title }: EditorEntry, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const name = simplify(id.slice(id.indexOf('/') + 1));
  const words = simplify(title);
  const digits = wanted.replace(/^\D*0*(?=\d)/, '');
  if (number !== undefined && /^\D*\d+$/.test(wanted) && String(number).startsWith(digits))
    return String(number) === digits ? 0 : 0.5;
  if (name.startsWith(wanted) || words.startsWith(wanted)) return 1;
  if (` ${words}`.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return 2;
  return name.includes(wanted) || words.includes(wanted) ? 3 : undefined;
}

function simplify(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
