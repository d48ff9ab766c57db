import { type Audience, isReadBy } from '../content/audience.ts';
import type { Entry } from '../content/entry.ts';
import { docusaurusFields } from '../content/kinds/commonFields.ts';
import { fieldsOf, kinds } from '../content/kinds/index.ts';
import type { IsWithheldName } from '../content/withheldFields.ts';
import { createResolver, type Resolve } from './resolver.ts';

/** What is known of a page that is withheld, so that what names it can be found. */
export type WithheldPage = Pick<Entry, 'id' | 'kind' | 'number' | 'title' | 'source'>;

/** The pages of a hub that an audience does not read. */
export interface Withheld {
  readonly pages: readonly WithheldPage[];
  /** Says whether a name means a withheld page and no other. */
  readonly isName: (pointer: Parameters<Resolve>[0], from?: Parameters<Resolve>[1]) => boolean;
  /** Makes the function that says so of the names in a page's front matter. */
  readonly namesOf: (entry: Entry) => IsWithheldName;
  /** Says whether the status of a page names one: `superseded by ADR-0009`. */
  readonly isInStatus: (entry: Entry) => boolean;
}

/** Finds the pages that an audience does not read, and what names them; `undefined` where it reads all. */
export function findWithheld(entries: readonly Entry[], audience: Audience): Withheld | undefined {
  const pages = entries.filter(({ publish }) => !isReadBy(publish, audience));
  return pages.length === 0 ? undefined : createWithheld(entries, pages);
}

/** Makes what finds the names of withheld pages among those of all entries. */
export function createWithheld(
  entries: readonly (WithheldPage & Partial<Entry>)[],
  pages: readonly WithheldPage[],
): Withheld {
  const resolve = createResolver(entries as readonly Entry[]);
  const sources = new Set(pages.map(({ source }) => source));
  const isName: Withheld['isName'] = (pointer, from) => {
    const found = resolve(pointer, from);
    if (found.type === 'missing') return false;
    // What can mean a page that is published shows nothing of those that are not.
    return (found.type === 'found' ? [found.entry] : found.entries).every(({ source }) => sources.has(source));
  };
  const namesOf = (entry: Entry): IsWithheldName => {
    const named = [
      ...entry.references.filter(({ field }) => field !== 'text' && field !== 'status'),
      ...entry.steps.flatMap(({ path, after }) => [
        { field: 'paths', target: path, kind: 'path' as const },
        ...after.map((target) => ({ field: 'paths', target })),
      ]),
    ].filter((pointer) => isName(pointer, entry));
    // A field that the kind does not have is the site's own, and may name pages of any kind.
    const known = new Set([...Object.keys(fieldsOf(kinds[entry.kind])), ...docusaurusFields]);
    const aliases: Readonly<Record<string, string>> = kinds[entry.kind].aliases ?? {};
    return (written, text) => {
      const field = aliases[written] ?? written.toLowerCase();
      const name = text.trim();
      if (named.some((one) => one.field === field && isIn(one.target, name))) return true;
      // People are named in many fields, also in such as no kind knows. A number can mean anything.
      if (!/\p{L}/u.test(name)) return false;
      if (named.some(({ target }) => target === name) || isName({ target: name, kind: 'person' }, entry)) return true;
      return !known.has(field) && isName({ target: name }, entry);
    };
  };
  const isInStatus = (entry: Entry) =>
    entry.references.some((reference) => reference.field === 'status' && isName(reference, entry));
  return { pages, isName, namesOf, isInStatus };
}

/** Says whether a text is a name, or has it in it: `ADR-0009, since March`. */
function isIn(name: string, text: string): boolean {
  return text === name || (name.length > 3 && text.includes(name));
}
