import { parseRecordNumber } from '../shared/recordNumber.ts';
import { fold } from './folding.ts';
import type { SearchDocument } from './search.ts';

const extension = /\.mdx?$/;
/** Characters that names have and words seldom do. Other texts are not looked up, as a lookup loads a file. */
const namePattern = /^[^\s]*[\d/._#-][^\s]*$/;
/** The length of a path at most; a hub has no longer ones. */
const longest = 300;

/** Lists the names of a page: a record's number (as `#14`), its file name and its id's last part. A page is found first by its names. */
export function toNames({ id, number, source }: Pick<SearchDocument, 'id' | 'number' | 'source'>): string[] {
  const names = [toPath(source), fold(id)].map(toLastSegment);
  return [...new Set([...(number === undefined ? [] : [`#${number}`]), ...names])];
}

/** Normalizes the path of a page for comparison with names. */
export function toPath(source: string): string {
  return fold(source).replace(extension, '');
}

/** Normalizes a title for comparison with a whole query. */
export function toTitleKey(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}

/** A query for a page by its name. */
export interface NameQuery {
  /** As `toNames` returns it. */
  readonly name: string;
  /** Says whether a page with that name is meant, as several pages may have it. */
  readonly isMeant: (page: { readonly path: string; readonly id: string }) => boolean;
}

/**
 * Reads a text as names, the most certain first: a record's number in any spelling (`ADR-14`, `adr 14`, `0014`, `#14`),
 * an id, a path or its end, or a path that begins above the hub. Empty when the text is just words.
 */
export function parseNames(text: string): NameQuery[] {
  // Documents use several kinds of dashes; names use only the hyphen.
  const name = fold(text.trim())
    .replaceAll(/\p{Pd}/gu, '-')
    .replace(/^\.{0,2}\//, '');
  const number = parseRecordNumber(name);
  const numbers = number === undefined ? [] : [{ name: `#${number}`, isMeant: () => true }];
  const wanted = name.replace(extension, '');
  if (name.length > longest || !namePattern.test(name)) return numbers;
  const isMeant: NameQuery['isMeant'] = ({ path, id }) =>
    id === wanted || path === wanted || path.endsWith(`/${wanted}`) || wanted.endsWith(`/${path}`);
  return [...numbers, { name: toLastSegment(wanted), isMeant }];
}

function toLastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
