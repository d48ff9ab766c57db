import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import type { Corpus, CorpusPage } from './corpus.ts';
import { findLinks, resolveLink, toLine } from './links.ts';
import { toTypo } from './typos.ts';

/** A query, and the page that it should find. */
export interface Question {
  readonly text: string;
  /** The address of the page. */
  readonly answer: string;
  /** The part of the corpus that the page is in. */
  readonly part: string;
}

/** What questions are made from. */
export interface QuestionSource {
  readonly corpus: Corpus;
  readonly documents: readonly SearchDocument[];
  readonly textOf: (page: CorpusPage) => Promise<string>;
}

/**
 * Makes a question of every link between two pages: its text should find its target. Leaves out texts that equal the target's
 * title (in any case), have fewer than two letters, or are in another script than the title (links of a translation to its
 * original), and repeated questions.
 */
export async function toLinkQuestions({ corpus, documents, textOf }: QuestionSource): Promise<Question[]> {
  const byPlace = new Map(corpus.pages.map((page) => [page.place, page]));
  const places = new Set(byPlace.keys());
  const titles = titlesOf(documents);
  const questions = new Map<string, Question>();
  for (const page of corpus.pages) {
    for (const { text, href } of findLinks(await textOf(page))) {
      const target = byPlace.get(resolveLink(page.place, href, places) ?? '');
      const title = target && titles.get(target.address);
      if (!target || title === undefined || !isQuestion(text, title)) continue;
      const key = `${text.toLowerCase()}\n${target.address}`;
      if (!questions.has(key)) questions.set(key, { text, answer: target.address, part: target.part });
    }
  }
  return [...questions.values()];
}

/** Makes a question of every unique title, with one typo: it should find its page. */
export function toTypoQuestions({ corpus, documents }: QuestionSource): Question[] {
  const titles = titlesOf(documents);
  const counts = new Map<string, number>();
  for (const title of titles.values()) counts.set(title.toLowerCase(), (counts.get(title.toLowerCase()) ?? 0) + 1);
  return corpus.pages.flatMap(({ address, part }) => {
    const title = titles.get(address) ?? '';
    const text = counts.get(title.toLowerCase()) === 1 ? toTypo(title) : undefined;
    return text === undefined ? [] : [{ text, answer: address, part }];
  });
}

function titlesOf(documents: readonly SearchDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ permalink, title }) => [permalink, toLine(title)]));
}

function isQuestion(text: string, title: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && text.toLowerCase() !== title.toLowerCase() && (isLatin(text) || !isLatin(title));
}

function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text);
}
