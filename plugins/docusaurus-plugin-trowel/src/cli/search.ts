import type { PageResult, SearchResults, SectionResult, Suggestion } from '../search/search.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look } from './io.ts';
import { openContent, showProgress } from './load.ts';
import { askIndex } from './search/ask.ts';
import { checkKinds } from './search/kindFilter.ts';
import { describeCorrection, toPageText } from './search/pageText.ts';
import type { SearchJson } from './shapes/search.ts';

interface SearchOptions extends ContentOptions {
  readonly query: string;
  /** How many pages to print at most; 10 unless given. */
  readonly limit?: number;
  readonly json: boolean;
}

/** `trowel search`: prints the pages that fit, best first. */
export async function search({ query, limit = 10, json, ...from }: SearchOptions, io: Io): Promise<number> {
  checkKinds(query);
  const content = await openContent(from, io);
  const { results, pages, searched } = await askIndex(content, {
    text: query,
    limit,
    kind: from.kind,
    others: true,
    progress: showProgress(io),
  });
  const { folder } = content;
  if (json) io.stdout.write(`${JSON.stringify(toSearchJson(query, results), undefined, 2)}\n`);
  else
    io.stdout.write(searched > 0 ? toText(results, folder, await createLook(io)) : `${noPages({ pages, folder })}\n`);
  return exitCodes.ok;
}

/** Returns what `--json` prints. */
function toSearchJson(query: string, { total = 0, pages }: SearchResults): SearchJson {
  return {
    version: 1,
    query,
    total,
    results: pages.map(toResultJson),
  };
}

/** Returns what `--json` prints of a page that was found. */
export function toResultJson({
  id = '',
  kind,
  number,
  title,
  status,
  verdict,
  date,
  permalink,
  replacedBy,
  excerpt,
  sections,
}: PageResult): SearchJson['results'][number] {
  return {
    id,
    kind,
    number: number ?? null,
    title: title.text,
    status: status ?? null,
    verdict: verdict ?? null,
    date: date ?? null,
    source: permalink,
    replacedBy: replacedBy ? { title: replacedBy.title, source: replacedBy.permalink } : null,
    excerpt: excerpt?.text ?? '',
    sections: sections.map((section) => ({
      heading: section.heading.text,
      anchor: anchorOf(section) ?? null,
      excerpt: section.excerpt.text,
    })),
  };
}

function anchorOf({ permalink }: SectionResult): string | undefined {
  const at = permalink.lastIndexOf('#');
  return at === -1 ? undefined : decodeURIComponent(permalink.slice(at + 1));
}

/**
 * Writes what was found.
 * @param toMore Says how to see more pages than these, of so many.
 */
export function toText(
  { total = 0, pages, corrections, suggestions }: SearchResults,
  folder: string,
  { paint, wrap }: Look,
  toMore = (total: number) => `--limit ${Math.min(total, 50)}`,
): string {
  const taken = corrections.map(describeCorrection);
  const found = pages.map((page) => toPageText(page, folder, { paint, wrap }));
  const rest = total - pages.length;
  // A query without words lists all pages in the browser; the command asks for words.
  const offered = suggestions.filter(({ query }) => query.text !== '');
  const sum =
    rest > 0 ? `${pluralize(total, 'page')} found; to see more: ${toMore(total)}` : `${pluralize(total, 'page')} found`;
  return `${[...taken, ...found, ...(total === 0 ? ['Nothing found.', ...(offered.length > 0 ? offered.map(toSuggestionLine) : ['Try other words. Small words such as `why` are not searched for.'])] : [paint('dim', sum)])].join('\n')}\n`;
}

/** Suggests another query. */
function toSuggestionLine({ query, total }: Suggestion): string {
  return `Try: trowel search ${JSON.stringify(query.text)}  (${pluralize(total, 'page')})`;
}
