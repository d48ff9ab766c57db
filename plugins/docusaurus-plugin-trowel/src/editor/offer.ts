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
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, mostPages)
    .map(([, entry]) => entry);
}

function rankOf({ id, number, title }: EditorEntry, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const name = simplify(id.slice(id.indexOf('/') + 1));
  const words = simplify(title);
  const digits = wanted.replace(/^\D*0*(?=\d)/, '');
  if (number !== undefined && /^\D*\d+$/.test(wanted) && String(number).startsWith(digits)) return 0;
  if (name.startsWith(wanted) || words.startsWith(wanted)) return 1;
  if (` ${words}`.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return 2;
  return name.includes(wanted) || words.includes(wanted) ? 3 : undefined;
}

function simplify(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
