import type { Entry } from '../content/entry.ts';
import { withoutOrdinal } from '../content/title.ts';
import { indexBy } from '../shared/collections.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import { parseRecordNumber } from '../shared/recordNumber.ts';
import type { Governing } from './why.ts';

/** Every name by which a marker in code may mean an entry, most exact first. */
export function toMarkerNames({ id, kind, number }: Pick<Entry, 'id' | 'kind' | 'number'>): string[] {
  const name = nameOfId(id);
  const last = name.split('/').at(-1) as string;
  // Records are known by their numbers; what else is numbered is so for the order of its files.
  const isRecord = kind === 'decision' && number !== undefined;
  const names = [id, name, last, withoutOrdinal(last), ...(isRecord ? [`#${number}`] : [])];
  return [...new Set(names.map(normalizeName))];
}

/** Makes the function that finds the positions of the pages that a marker names; several where the name is not enough. */
export function createFindNamed(pages: readonly Pick<Governing, 'names'>[]): (written: string) => readonly number[] {
  const index = indexBy(pages.keys(), (at) => pages[at]?.names ?? []);
  return (written) => {
    const name = normalizeName(written).replace(/\.mdx?$/, '');
    return index.get(name) ?? index.get(`#${parseRecordNumber(name)}`) ?? [];
  };
}
