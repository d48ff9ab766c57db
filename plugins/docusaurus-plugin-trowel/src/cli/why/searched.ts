import type { SearchResults } from '../../search/search.ts';
import { pluralize } from '../../shared/plural.ts';
import { toShellWord } from '../../shared/shellWord.ts';
import { parsePastedText } from '../../why/pastedText.ts';
import { findSearchText } from '../../why/searchText.ts';
import { type Look, toLine } from '../io.ts';
import { describeCorrection, toPageText } from '../search/pageText.ts';

/** What is searched for when nothing governs what was asked about. */
interface Question {
  readonly text: string;
  /** Whether it names no file at all. */
  readonly isPlain: boolean;
}

/** A question, and the pages that the hub's search finds for it. */
export interface Searched extends Question {
  readonly results: SearchResults;
}

/** How many of the pages are printed. */
export const mostSearched = 3;

/** Returns what to search for: a question, which names no path, or the bare name of a file. `undefined` for anything with a path. */
export function findQuestion(words: readonly string[]): Question | undefined {
  const asked = words.join(' ');
  const places = parsePastedText(asked);
  const text = findSearchText(asked, places);
  return text === undefined ? undefined : { text, isPlain: places.length === 0 };
}

/** Writes the pages that the search finds; none when it finds none for a file's name. */
export function toSearchedText(
  { text, isPlain, results: { pages, total = 0, corrections } }: Searched,
  folder: string,
  look: Look,
): string[] {
  if (pages.length === 0) return isPlain ? ['This names no file, and no page has its words. Try other words.'] : [];
  const lead = isPlain ? 'This names no file. These pages match its words:' : 'These pages match its name:';
  const all = `${pluralize(total, 'page')} found`;
  const more = total > pages.length ? `${all}; to see more: trowel search ${toShellWord(toLine(text))}` : all;
  return [
    [lead, ...corrections.map(describeCorrection)].join('\n'),
    ...pages.map((page) => toPageText(page, folder, look).trimEnd()),
    look.paint('dim', more),
  ];
}
