import { parseRecordNumber } from '../shared/recordNumber.ts';
import { fold } from './fold.ts';
import type { SearchDocument } from './search.ts';

const extension = /\.mdx?$/;
/** What names have and words seldom do. Only such texts are looked up, as looking up loads a file. */
const nameLike = /^[^\s]*[\d/._#-][^\s]*$/;
/** A longer path is no file of a hub. */
const longest = 300;

/** The names of a page, by which it is found before all others: a record's number (as `#14`), its file's, its id's. */
export function toNames({ id, number, source }: Pick<SearchDocument, 'id' | 'number' | 'source'>): string[] {
  const names = [toPath(source), fold(id)].map(toLastSegment);
  return [...new Set([...(number === undefined ? [] : [`#${number}`]), ...names])];
}

/** A page's path, as names are compared with it. */
export function toPath(source: string): string {
  return fold(source).replace(extension, '');
}

/** What a text names, if it can be a name at all. */
export interface NameQuery {
  /** As `toNames` gives it. */
  readonly name: string;
  /** Whether a page of that name is meant, by its path and its id. */
  readonly isMeant: (page: { readonly path: string; readonly id: string }) => boolean;
}

/**
 * Reads a text as a name, the surest first: a record's number in any spelling (`ADR-14`, `adr 14`, `0014`, `#14`), an
 * id, a path or the end of one, also one that begins above the hub. Empty when it is just words.
 */
export function readNames(text: string): NameQuery[] {
  // Documents have many dashes where names have one.
  const asked = fold(text.trim())
    .replaceAll(/\p{Pd}/gu, '-')
    .replace(/^\.{0,2}\//, '');
  const number = parseRecordNumber(asked);
  const numbers = number === undefined ? [] : [{ name: `#${number}`, isMeant: () => true }];
  const wanted = asked.replace(extension, '');
  if (asked.length > longest || !nameLike.test(asked)) return numbers;
  const isMeant: NameQuery['isMeant'] = ({ path, id }) =>
    id === wanted || path === wanted || path.endsWith(`/${wanted}`) || wanted.endsWith(`/${path}`);
  return [...numbers, { name: toLastSegment(wanted), isMeant }];
}

function toLastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
