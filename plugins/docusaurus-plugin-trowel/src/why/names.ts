import type { Entry } from '../content/entry.ts';
import { withoutOrdinal } from '../content/title.ts';
import type { Governing } from './why.ts';

const recordNumber = /^(?:adr|rfc|dr|decision)?[-_#]*0*(\d{1,5})$/;

/** Every name by which a marker in code may mean an entry, most exact first. */
export function toMarkerNames({ id, kind, number }: Pick<Entry, 'id' | 'kind' | 'number'>): string[] {
  const name = id.slice(kind.length + 1);
  const last = name.split('/').at(-1) as string;
  // Records are known by their numbers; what else is numbered is so for the order of its files.
  const isRecord = kind === 'decision' && number !== undefined;
  const names = [id, name, last, withoutOrdinal(last), ...(isRecord ? [`#${number}`] : [])];
  return [...new Set(names.map(normalize))];
}

/** Makes the function that finds the positions of the pages that a marker names; several where the name is not enough. */
export function createFindNamed(pages: readonly Pick<Governing, 'names'>[]): (written: string) => readonly number[] {
  const index = new Map<string, number[]>();
  for (const [at, { names }] of pages.entries()) {
    for (const name of names) {
      const known = index.get(name);
      if (known) known.push(at);
      else index.set(name, [at]);
    }
  }
  return (written) => {
    const name = normalize(written).replace(/\.mdx?$/, '');
    const digits = recordNumber.exec(name)?.[1];
    return index.get(name) ?? (digits === undefined ? undefined : index.get(`#${Number(digits)}`)) ?? [];
  };
}

function normalize(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
