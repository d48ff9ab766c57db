import path from 'node:path';
import { findReplacement } from '../hub/logs.ts';
import { buildIndex } from '../search/build.ts';
import { toSearchDocuments } from '../search/documents.ts';
import { openSearch } from '../search/open.ts';
import type { Marked, PageResult, SearchResults, SectionResult, Way } from '../search/search.ts';
import { count } from '../shared/count.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, type Paint, toLine, withoutControls } from './io.ts';
import { noPages } from './list.ts';
import { type Content, loadContent } from './load.ts';
import type { SearchJson } from './shapes/search.ts';

interface SearchOptions extends ContentOptions {
  readonly query: string;
  /** How many pages to print at most; 10 unless given. */
  readonly limit?: number;
  readonly json: boolean;
}

/** `trowel search`: prints the pages that fit, best first. */
export async function search({ query, limit = 10, json, ...from }: SearchOptions, io: Io): Promise<number> {
  const content = await loadContent(from, io);
  const results = await findPages(content, query, limit);
  if (json) io.stdout.write(`${JSON.stringify(toSearchJson(query, results), undefined, 2)}\n`);
  else io.stdout.write(content.entries.length > 0 ? toText(results, content, io) : `${noPages(content)}\n`);
  return exitCodes.ok;
}

/** Builds the index in memory and asks it, as the site's search does. A page's address is its file. */
async function findPages({ hub, entries }: Content, text: string, limit: number): Promise<SearchResults> {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  // In a terminal one looks for drafts too.
  const visible = entries.map((entry) => ({ ...entry, draft: false, unlisted: false }));
  const documents = toSearchDocuments(visible, {
    permalinkOf: ({ source }) => source,
    replacementOf: ({ id }) => {
      const entry = byId.get(id);
      return entry && findReplacement(entry, (other) => byId.get(other));
    },
  });
  const files = new Map<string, Uint8Array>();
  for await (const { name, content } of buildIndex(documents, { language: 'en' })) files.set(name, content);
  const load = async (name: string) => {
    const content = files.get(name);
    if (content === undefined) throw new Error(`The search index has no file ${name}.`);
    return content;
  };
  return openSearch({ load }).search({ text, limit, counted: true });
}

/** The results as programs get them. */
function toSearchJson(query: string, { total = 0, pages }: SearchResults): SearchJson {
  return {
    version: 1,
    query,
    total,
    results: pages.map(({ id = '', kind, number, title, status, date, permalink, replacedBy, excerpt, sections }) => ({
      id,
      kind,
      number: number ?? null,
      title: title.text,
      status: status ?? null,
      date: date ?? null,
      source: permalink,
      replacedBy: replacedBy ? { title: replacedBy.title, source: replacedBy.permalink } : null,
      excerpt: excerpt?.text ?? '',
      sections: sections.map((section) => ({
        heading: section.heading.text,
        anchor: anchorOf(section) ?? null,
        excerpt: section.excerpt.text,
      })),
    })),
  };
}

function anchorOf({ permalink }: SectionResult): string | undefined {
  const at = permalink.lastIndexOf('#');
  return at === -1 ? undefined : decodeURIComponent(permalink.slice(at + 1));
}

function toText({ total = 0, pages, corrections, ways }: SearchResults, { folder }: Content, io: Io): string {
  const paint = createPaint(io);
  const taken = corrections.map(({ written, taken }) => `No page has "${toLine(written)}"; searched for "${taken}".`);
  const found = pages.map((page) => toBlock(page, folder, paint));
  const rest = total - pages.length;
  const sum = rest > 0 ? `${count(total, 'page')} found; --limit shows more` : `${count(total, 'page')} found`;
  return `${[...taken, ...found, ...(total === 0 ? ['Nothing found.', ...ways.map(toWayLine)] : [paint('dim', sum)])].join('\n')}\n`;
}

/** What could be asked instead. */
function toWayLine({ query, total }: Way): string {
  return `Try: trowel search ${JSON.stringify(query.text)}  (${count(total, 'page')})`;
}

function toBlock(
  { kind, number, title, status, date, permalink, replacedBy, excerpt, sections }: PageResult,
  folder: string,
  paint: Paint,
): string {
  const facts = [number === undefined ? kind : `${kind} ${number}`, status, date].filter((fact) => fact !== undefined);
  const toFile = (source: string) => (folder === '' ? source : path.posix.join(folder, source));
  const file = toFile(permalink);
  return [
    `${paint('bold', toLine(title.text))}  ${paint('dim', toLine(facts.join(' · ')))}`,
    `  ${paint('cyan', toLine(file))}`,
    ...(replacedBy
      ? [`  Replaced by: ${toLine(replacedBy.title)}  ${paint('cyan', toLine(toFile(replacedBy.permalink)))}`]
      : []),
    `  ${mark(excerpt ?? { text: '', ranges: [] }, paint)}`,
    ...sections.map(
      (section) => `  ${paint('dim', '#')} ${mark(section.heading, paint)}: ${mark(section.excerpt, paint)}`,
    ),
    '',
  ].join('\n');
}

/** Marks the words that were found. */
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
