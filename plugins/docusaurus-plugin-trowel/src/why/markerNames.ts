import type { Entry } from '../content/entry.ts';
import { withoutOrdinal } from '../content/title.ts';
import { splitCitedId, toCitedId } from '../shared/citedId.ts';
import { indexBy } from '../shared/collections.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import { parseRecordNumber } from '../shared/recordNumber.ts';
import type { GoverningPage } from './types.ts';

/** Lists the names by which a marker can mean an entry, most exact first: id, name, last part of the name, number. */
export function toMarkerNames({ id, kind, number }: Pick<Entry, 'id' | 'kind' | 'number'>): string[] {
  const other = splitCitedId(id);
  // Of another hub's page only what names that hub, too, is a name here.
  if (other) return [...new Set([id, toCitedId(other.hub, nameOfId(other.id))].map(normalizeName))];
  const name = nameOfId(id);
  const last = name.split('/').at(-1) as string;
  // Only the numbers of records are names. Other files are numbered to sort them.
  const isRecord = kind === 'decision' && number !== undefined;
  const names = [id, name, last, withoutOrdinal(last), ...(isRecord ? [`#${number}`] : [])];
  return [...new Set(names.map(normalizeName))];
}

/** Makes the function that finds the pages that a marker names, by position. Returns several when a name is ambiguous. */
export function createFindByMarkerName(
  pages: readonly Pick<GoverningPage, 'names'>[],
): (written: string) => readonly number[] {
  const index = indexBy(pages.keys(), (at) => pages[at]?.names ?? []);
  return (written) => {
    const name = normalizeName(written).replace(/\.mdx?$/, '');
    return index.get(name) ?? index.get(`#${parseRecordNumber(name)}`) ?? [];
  };
}
