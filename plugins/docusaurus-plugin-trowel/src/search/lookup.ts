import { fold } from './fold.ts';
import type { SearchDocument } from './search.ts';

const recordNumber = /^(?:adr|rfc|dr|decision|record)?[-_ #:]*0*(\d{1,5})$/;
const extension = /\.mdx?$/;

type Named = Pick<SearchDocument, 'id' | 'kind' | 'number' | 'source' | 'title' | 'symptoms'>;

/** A quotation shorter than this is just words. */
const shortestQuote = 16;

/**
 * How surely the text as a whole names the page; 0 when it does not. A record is named by its number in any spelling
 * (`ADR-14`, `adr 14`, `0014`, `#14`), decisions before others; a page by its file's name or path, its id or its whole
 * title; a challenge by quoting a symptom, or a log that holds one. Pages that are named stand before all others.
 */
export function createNameTest(text: string): (page: Named) => number {
  const wanted = fold(text.trim()).replace(/^\.{0,2}\//, '');
  if (wanted === '') return () => 0;
  const digits = recordNumber.exec(wanted)?.[1];
  const number = digits === undefined ? undefined : Number(digits);
  const path = wanted.replace(extension, '');
  return ({ id, kind, number: own, source, title, symptoms }) => {
    if (number !== undefined && own === number) return kind === 'decision' ? 3 : 2;
    const file = fold(source).replace(extension, '');
    const named =
      [fold(title), fold(id), file].includes(path) || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
    if (named || fold(title) === wanted) return 2;
    if (wanted.length < shortestQuote) return 0;
    const quotes = symptoms.map(fold).some((symptom) => {
      return symptom.includes(wanted) || (symptom.length >= shortestQuote && wanted.includes(symptom));
    });
    return quotes ? 1 : 0;
  };
}
