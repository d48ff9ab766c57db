import type { Highlighter } from './highlights.ts';
import type { Marked, PageResult, SectionResult } from './search.ts';
import type { TablePage } from './shards/pageTable.ts';
import type { PageText } from './shards/pageText.ts';

const mostSections = 3;

interface PageResultInput {
  readonly page: TablePage;
  /** Absent until it is loaded. */
  readonly text?: PageText;
  /** Positions of the sections that matched, best first. */
  readonly sections: readonly number[];
  readonly highlighter: Highlighter;
}

/** Creates the result for a page, with its passages marked. */
export function toPageResult({ page, text, sections, highlighter }: PageResultInput): PageResult {
  const { kind, title, permalink, number, status, verdict, date, systems, replacedBy } = page;
  return {
    id: text?.id,
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
  { permalink, title }: TablePage,
  text: PageText,
  sections: readonly number[],
  highlighter: Highlighter,
): Pick<PageResult, 'excerpt' | 'sections'> {
  const found = sections.filter((at) => text.sections[at]?.heading !== undefined).slice(0, mostSections);
  return {
    excerpt: sections[0] === 0 ? leadExcerpt(text, title, highlighter) : highlighter.excerpt(text.summary),
    sections: found.map((at) => toSectionResult(permalink, text, at, highlighter)),
  };
}

/**
 * Picks the excerpt for the first section: a symptom, the summary or its text, whichever has most of the words. Code says
 * less than any sentence, so it is shown only when neither the title nor a sentence has a word.
 */
function leadExcerpt(
  { summary, symptoms, sections: [lead] }: PageText,
  title: string,
  highlighter: Highlighter,
): Marked {
  return (
    best([...symptoms, summary, lead?.text ?? ''], highlighter) ??
    (highlighter.count(title) > 0 ? undefined : best([lead?.code ?? ''], highlighter)) ??
    highlighter.excerpt(summary)
  );
}

function toSectionResult(
  permalink: string,
  { sections }: PageText,
  at: number,
  highlighter: Highlighter,
): SectionResult {
  const { heading = '', anchor, text = '', code = '' } = sections[at] ?? {};
  return {
    heading: highlighter.mark(heading),
    permalink: anchor === undefined ? permalink : `${permalink}#${encodeURIComponent(anchor)}`,
    excerpt: best([text], highlighter) ?? best([code], highlighter) ?? highlighter.excerpt(text),
  };
}

function best(texts: readonly string[], highlighter: Highlighter): Marked | undefined {
  const [first] = texts
    .map((text) => ({ text, count: highlighter.count(text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return first && highlighter.excerpt(first.text);
}
