import path from 'node:path';
import { openSearch } from '../search/client.ts';
import type { Marked, PageResult, SearchResults, SectionResult, Suggestion } from '../search/search.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, type Paint, toLine, withoutControls } from './io.ts';
import { openContent, showProgress } from './load.ts';
import { readIndex } from './search/index.ts';
import { checkKinds } from './search/kindFilter.ts';
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
  const { files, pages, searched } = await readIndex(content, { kind: from.kind, progress: showProgress(io) });
  const load = async (name: string) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The search index has no file ${name}.`);
    return new Uint8Array(Buffer.from(file, 'base64'));
  };
  const results = await openSearch({ load }).search({ text: query, limit, counted: true });
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
    results: pages.map(
      ({ id = '', kind, number, title, status, verdict, date, permalink, replacedBy, excerpt, sections }) => ({
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
      }),
    ),
  };
}

function anchorOf({ permalink }: SectionResult): string | undefined {
  const at = permalink.lastIndexOf('#');
  return at === -1 ? undefined : decodeURIComponent(permalink.slice(at + 1));
}

function toText(
  { total = 0, pages, corrections, suggestions }: SearchResults,
  folder: string,
  { paint, wrap }: Look,
): string {
  const taken = corrections.map(({ written, taken }) => `No page has "${toLine(written)}"; searched for "${taken}".`);
  const found = pages.map((page) => toBlock(page, folder, { paint, wrap }));
  const rest = total - pages.length;
  // A query without words lists all pages in the browser; the command asks for words.
  const offered = suggestions.filter(({ query }) => query.text !== '');
  const sum =
    rest > 0
      ? `${pluralize(total, 'page')} found; to see more: --limit ${Math.min(total, 50)}`
      : `${pluralize(total, 'page')} found`;
  return `${[...taken, ...found, ...(total === 0 ? ['Nothing found.', ...(offered.length > 0 ? offered.map(toSuggestionLine) : ['Try fewer or other words.'])] : [paint('dim', sum)])].join('\n')}\n`;
}

/** Suggests another query. */
function toSuggestionLine({ query, total }: Suggestion): string {
  return `Try: trowel search ${JSON.stringify(query.text)}  (${pluralize(total, 'page')})`;
}

function toBlock(
  { kind, number, title, status, verdict, date, permalink, replacedBy, excerpt, sections }: PageResult,
  folder: string,
  { paint, wrap }: Look,
): string {
  const facts = [number === undefined ? kind : `${kind} ${number}`, status, verdict, date].filter(
    (fact) => fact !== undefined,
  );
  const toFile = (source: string) => (folder === '' ? source : path.posix.join(folder, source));
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
