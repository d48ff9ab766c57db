import type { PageLink, PageResult, SearchResults, SectionResult } from '../../../search/search.ts';
import { type SearchAddress, toAddress } from './address.ts';
import { kindNames } from './kindName.ts';

/** One thing to choose in the box. The list is flat for the keys, and grouped for the eye. */
export type Option = { readonly id: string; readonly href: string } & (
  | { readonly type: 'page'; readonly page: PageResult }
  | { readonly type: 'replacement'; readonly page: PageLink }
  | { readonly type: 'section'; readonly section: SectionResult }
  | { readonly type: 'all'; readonly total: number }
  | { readonly type: 'kind'; readonly value: string; readonly count: number }
);

export interface OptionGroup {
  readonly id: string;
  readonly options: readonly Option[];
}

/** The box is for getting somewhere; the search page shows more of each page. */
const mostSections = 2;

interface ToGroupsInput {
  readonly prefix: string;
  readonly results: SearchResults;
  readonly text: string;
  /** Address of the search page. */
  readonly searchPage: string;
}

/** What the box offers: without text the kinds, to browse; with text the pages found, each with its sections. */
export function toGroups({ prefix, results, text, searchPage }: ToGroupsInput): OptionGroup[] {
  const to = (address: Partial<SearchAddress>) =>
    `${searchPage}${toAddress({ text: '', filters: {}, page: 1, ...address })}`;
  if (text.trim() === '') {
    const kinds = results.facets.find(({ name }) => name === 'kind')?.values ?? [];
    const ordered = [...kinds].sort((a, b) => kindNames.indexOf(a.value) - kindNames.indexOf(b.value));
    const options = ordered.map(({ value, count }): Option => {
      return { id: `${prefix}-kind-${value}`, type: 'kind', value, count, href: to({ filters: { kind: [value] } }) };
    });
    return options.length === 0 ? [] : [{ id: `${prefix}-kinds`, options }];
  }
  const groups = results.pages.map((page, index): OptionGroup => {
    const id = `${prefix}-${index}`;
    const { replacedBy } = page;
    return {
      id,
      options: [
        { id: `${id}-page`, type: 'page', page, href: page.permalink },
        ...(replacedBy
          ? [{ id: `${id}-new`, type: 'replacement', page: replacedBy, href: replacedBy.permalink } as const]
          : []),
        ...page.sections.slice(0, mostSections).map((section, at): Option => {
          return { id: `${id}-${at}`, type: 'section', section, href: section.permalink };
        }),
      ],
    };
  });
  const { total = results.pages.length } = results;
  if (total === 0) return [];
  return [
    ...groups,
    { id: `${prefix}-rest`, options: [{ id: `${prefix}-all`, type: 'all', total, href: to({ text: text.trim() }) }] },
  ];
}
