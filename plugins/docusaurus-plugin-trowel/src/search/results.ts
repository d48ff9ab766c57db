import type { Highlighter } from './highlights.ts';
import type { Marked, PageResult, SearchSection, SectionResult } from './search.ts';
import type { TablePage } from './shards/pageTable.ts';
import type { PageText } from './shards/pageText.ts';

/** The most sections of a page that a result has. */
export const mostSections = 3;

interface PageResultInput {
  readonly page: Omit<TablePage, 'text' | 'parts'>;
  /** Absent until it is loaded. */
  readonly text?: PageText;
  /** Positions of the sections that matched, best first. */
  readonly sections: readonly number[];
  readonly highlighter: Highlighter;
}

/** Creates the result for a page, with its passages marked. */
export function toPageResult({ page, text, sections, highlighter }: PageResultInput): PageResult {
  const { id, kind, title, permalink, number, status, verdict, date, systems, replacedBy } = page;
  return {
    id,
    kind,
    title: highlighter.mark(title),
    permalink,
    number,
    status,
    verdict,
    date,
    systems,
    replacedBy,
    ...(text ? toPassages(page, text, sections, highlighter) : { sections: [] }),
  };
}

function toPassages(
  { permalink, title }: Pick<TablePage, 'permalink' | 'title'>,
  text: PageText,
  sections: readonly number[],
  highlighter: Highlighter,
): Pick<PageResult, 'excerpt' | 'sections'> {
  const found = sections.filter((at) => text.sections.get(at)?.heading !== undefined).slice(0, mostSections);
  const results = found.map((at) => toSectionResult(permalink, text.sections.get(at) as SearchSection, highlighter));
  return { excerpt: toExcerpt(text, title, sections, highlighter), sections: results };
}

/** Picks the excerpt for the page. Without its summary, which is in the first part of the text, the best section has it. */
function toExcerpt(
  text: PageText,
  title: string,
  [best = -1]: readonly number[],
  highlighter: Highlighter,
): Marked | undefined {
  if (best === 0) return leadExcerpt(text, title, highlighter);
  if (text.summary !== undefined) return highlighter.excerpt(text.summary);
  const section = text.sections.get(best);
  return section && sectionExcerpt(section, highlighter);
}

/**
 * Picks the excerpt for the first section: a symptom, the summary or its text, whichever has most of the words. Code says
 * less than any sentence, so it is shown only when neither the title nor a sentence has a word.
 */
function leadExcerpt({ summary = '', symptoms, sections }: PageText, title: string, highlighter: Highlighter): Marked {
  const lead = sections.get(0);
  return (
    best([...symptoms, summary, lead?.text ?? ''], highlighter) ??
    (highlighter.count(title) > 0 ? undefined : best([lead?.code ?? ''], highlighter)) ??
    highlighter.excerpt(summary)
  );
}

function toSectionResult(permalink: string, section: SearchSection, highlighter: Highlighter): SectionResult {
  const { heading = '', anchor } = section;
  return {
    heading: highlighter.mark(heading),
    permalink: anchor === undefined ? permalink : `${permalink}#${encodeURIComponent(anchor)}`,
    excerpt: sectionExcerpt(section, highlighter),
  };
}

function sectionExcerpt({ text, code }: SearchSection, highlighter: Highlighter): Marked {
  return best([text], highlighter) ?? best([code], highlighter) ?? highlighter.excerpt(text);
}

function best(texts: readonly string[], highlighter: Highlighter): Marked | undefined {
  const [first] = texts
    .map((text) => ({ text, count: highlighter.count(text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return first && highlighter.excerpt(first.text);
}
