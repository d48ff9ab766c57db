import lunr from 'lunr';
import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { spread } from '../statistics.ts';
import { toLine } from './links.ts';

/** Possible queries of one sort. The first suitable one is used. */
export interface QuerySort {
  readonly sort: string;
  readonly candidates: readonly string[];
}

const word = /[\p{L}\p{N}]+/gu;
const identifier = /\b(?:[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+|[A-Za-z]+(?:::[A-Za-z]+)+)\b/g;
/** How many candidates each sort has. */
const most = 24;

/** Makes a dozen sorts of queries from the words of documents. The same documents give the same queries. */
export function sampleQueries(documents: readonly SearchDocument[]): QuerySort[] {
  const texts = documents.map(({ sections }) => sections.map(({ text, code }) => `${text}\n${code}`).join('\n'));
  const words = rankWords(texts.map((text) => text.toLowerCase().match(word) ?? []));
  const identifiers = rankWords(texts.map((text) => text.match(identifier) ?? []));
  const titles = pick(documents.map(({ title }) => toLine(title)).filter((title) => title.split(' ').length >= 3));
  const headings = pick(
    documents
      .flatMap(({ sections }) => sections.flatMap(({ heading = '' }) => toLine(heading)))
      .filter((heading) => heading.split(' ').length === 2),
  );
  const inPages = (share: number) => words.filter(({ pages }) => pages <= Math.max(12, documents.length * share));
  const frequent = inPages(0.5).map(({ form }) => form);
  const usual = inPages(0.1).map(({ form }) => form);
  const rare = inPages(0.02).map(({ form }) => form);
  const sorts: QuerySort[] = [
    { sort: 'a frequent word', candidates: frequent },
    { sort: 'another', candidates: frequent.slice(40) },
    { sort: 'a usual word', candidates: usual },
    { sort: 'a rare word', candidates: rare },
    { sort: 'a frequent and a usual word', candidates: pairs(frequent.slice(20), usual.slice(20)) },
    { sort: 'two usual words', candidates: pairs(usual.slice(40), usual.slice(60)) },
    { sort: 'three words', candidates: pairs(frequent.slice(60), pairs(frequent.slice(30), usual.slice(80))) },
    {
      sort: 'an identifier',
      candidates: identifiers
        .filter(({ pages }) => pages >= 8)
        .map(({ form }) => form)
        .slice(3),
    },
    {
      sort: 'a word half typed',
      candidates: usual.slice(10).map((form) => form.slice(0, Math.ceil(form.length * 0.6))),
    },
    { sort: 'a title', candidates: titles },
    {
      sort: 'a title half typed',
      candidates: titles.slice(1).map((title) => title.slice(0, Math.ceil(title.length / 2)).trimEnd()),
    },
    { sort: 'a heading', candidates: headings },
  ];
  return sorts.map(({ sort, candidates }) => ({ sort, candidates: candidates.slice(0, most) }));
}

/** Ranks words of at least five letters that are no stop words by the number of their pages, the most frequent first. */
function rankWords(pages: readonly (readonly string[])[]): { readonly form: string; readonly pages: number }[] {
  const counts = new Map<string, number>();
  for (const words of pages)
    for (const form of new Set(words))
      if (form.length >= 5 && lunr.stopWordFilter(new lunr.Token(form.toLowerCase(), {})))
        counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts]
    .map(([form, count]) => ({ form, pages: count }))
    .sort((a, b) => b.pages - a.pages || (a.form < b.form ? -1 : 1));
}

function pick(texts: readonly string[]): string[] {
  const different = [...new Set(texts)];
  return spread(different.length, most + 1).flatMap((at) => different[at] ?? []);
}

function pairs(some: readonly string[], others: readonly string[]): string[] {
  return some.slice(0, most).flatMap((form, at) => (others[at] === undefined ? [] : `${form} ${others[at]}`));
}
