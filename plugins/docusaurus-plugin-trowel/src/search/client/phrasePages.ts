import { hasPhrase } from '../phrases.ts';
import type { IndexReader } from './indexReader.ts';

/** The number of pages to read for a phrase at most. */
const mostPages = 200;
/** The number of pages to read at a time, so that the first page of results need not wait for all. */
const atATime = 16;

interface Held<Page> {
  readonly pages: readonly Page[];
  /** Whether all pages were read. */
  readonly complete: boolean;
}

/** Finds the pages that contain every phrase word for word; reads them in order until there are `enough`. */
export async function findPhrasePages<Page extends { readonly page: number }>(
  pages: readonly Page[],
  phrases: readonly string[],
  index: IndexReader,
  enough: (held: readonly Page[]) => boolean,
): Promise<Held<Page>> {
  if (phrases.length === 0) return { pages, complete: true };
  const held: Page[] = [];
  const read = Math.min(pages.length, mostPages);
  for (let from = 0; from < read; from += atATime) {
    if (enough(held)) return { pages: held, complete: false };
    const batch = pages.slice(from, from + atATime);
    const found = await Promise.all(batch.map(({ page }) => isHolding(page, phrases, index)));
    held.push(...batch.filter((_, at) => found[at]));
  }
  return { pages: held, complete: read === pages.length };
}

async function isHolding(page: number, phrases: readonly string[], index: IndexReader): Promise<boolean> {
  const [text, row] = await Promise.all([index.text(page), index.page(page)]);
  if (!text) return false;
  const parts = [row?.title ?? '', text.summary ?? '', ...text.symptoms];
  const sections = [...text.sections.values()].flatMap(({ heading = '', text: body, code }) => [heading, body, code]);
  return phrases.every((phrase) => [...parts, ...sections].some((part) => hasPhrase(index.analyzer, part, phrase)));
}
