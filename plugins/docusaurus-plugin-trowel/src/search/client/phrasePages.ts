import { hasPhrase } from '../phrases.ts';
import type { OpenIndex } from './index.ts';

/** Pages whose text is looked through for a phrase at most: the best. */
const mostPages = 200;

/** The pages on which every phrase stands word by word. */
export async function withPhrases<Page extends { readonly page: number }>(
  pages: readonly Page[],
  phrases: readonly string[],
  index: OpenIndex,
): Promise<readonly Page[]> {
  if (phrases.length === 0) return pages;
  const held = await Promise.all(
    pages.slice(0, mostPages).map(async (found) => {
      const [text, row] = await Promise.all([index.text(found.page), index.page(found.page)]);
      if (!text) return false;
      const parts = [row?.title ?? '', text.summary, ...text.symptoms];
      const sections = text.sections.flatMap(({ heading = '', text: body, code }) => [heading, body, code]);
      return phrases.every((phrase) => [...parts, ...sections].some((part) => hasPhrase(index.analyzer, part, phrase)));
    }),
  );
  return pages.filter((_, at) => held[at] ?? false);
}
