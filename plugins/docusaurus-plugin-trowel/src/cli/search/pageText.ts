import path from 'node:path';
import type { Marked, PageResult, SearchResults } from '../../search/search.ts';
import { splitCitedId } from '../../shared/citedId.ts';
import { toPageAddress } from '../../shared/pageAddress.ts';
import { type Look, type Paint, toLine, withoutControls } from '../io.ts';

/** Says that a word was taken for another one, which pages have. */
export function describeCorrection({ written, taken }: SearchResults['corrections'][number]): string {
  return `No page has "${toLine(written)}"; searched for "${taken}".`;
}

/** Writes a page that was found: its title and facts, its file, and the lines that fit. */
export function toPageText(
  { kind, number, title, status, verdict, date, permalink, replacedBy, excerpt, sections }: PageResult,
  folder: string,
  { paint, wrap }: Look,
): string {
  const facts = [number === undefined ? kind : `${kind} ${number}`, status, verdict, date].filter(
    (fact) => fact !== undefined,
  );
  // A page of another hub is named by its address or its id.
  const toFile = (source: string) =>
    folder === '' || splitCitedId(source) || toPageAddress(source) !== undefined
      ? source
      : path.posix.join(folder, source);
  const file = toFile(permalink);
  return [
    wrap(`${paint('bold', toLine(title.text))}  ${paint('dim', toLine(facts.join(' · ')))}`, '  '),
    `  ${paint('cyan', toLine(file))}`,
    ...(replacedBy
      ? [`  Replaced by: ${toLine(replacedBy.title)}  ${paint('cyan', toLine(toFile(replacedBy.permalink)))}`]
      : []),
    wrap(`  ${mark(excerpt ?? { text: '', ranges: [] }, paint)}`),
    ...sections.map((section) =>
      wrap(`  ${paint('dim', '#')} ${mark(section.heading, paint)}: ${mark(section.excerpt, paint)}`, '    '),
    ),
    '',
  ].join('\n');
}

/** Highlights the words that were found. */
function mark({ text, ranges }: Marked, paint: Paint): string {
  const parts: string[] = [];
  let end = 0;
  for (const [start, length] of ranges) {
    const found = text.slice(start, start + length);
    parts.push(withoutControls(text.slice(end, start)), paint('yellow', withoutControls(found)));
    end = start + length;
  }
  return [...parts, withoutControls(text.slice(end))].join('').trim();
}
