import type { SearchDocument } from './search.ts';
import { fold } from './words.ts';

const recordNumber = /^(?:adr|rfc|dr|decision|record)?[-_ #:]*0*(\d{1,5})$/;
const extension = /\.mdx?$/;

type Named = Pick<SearchDocument, 'id' | 'kind' | 'number' | 'source' | 'title'>;

/**
 * Whether the text as a whole names the page: by a record's number in any spelling (`ADR-14`, `adr 14`, `0014`, `#14`),
 * its file's name or path, its id or its whole title. Such pages stand first, decisions before others.
 */
export function createNameTest(text: string): (page: Named) => boolean {
  const wanted = fold(text.trim()).replace(/^\.{0,2}\//, '');
  if (wanted === '') return () => false;
  const digits = recordNumber.exec(wanted)?.[1];
  const number = digits === undefined ? undefined : Number(digits);
  const path = wanted.replace(extension, '');
  return ({ id, number: own, source, title }) => {
    if (number !== undefined && own === number) return true;
    const file = fold(source).replace(extension, '');
    return (
      fold(title) === wanted ||
      fold(id) === path ||
      file === path ||
      file.endsWith(`/${path}`) ||
      path.endsWith(`/${file}`)
    );
  };
}
