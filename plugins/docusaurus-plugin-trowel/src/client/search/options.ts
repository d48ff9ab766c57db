import type { Facet } from '../../facets/facet.ts';
import { listFilters } from '../../facets/filters.ts';
import { parseQuery } from '../../search/query.ts';
import type {
  Completion,
  Marked,
  PageLink,
  PageResult,
  SearchResults,
  SectionResult,
  Suggestion,
} from '../../search/search.ts';
import { type SearchAddress, toAddress } from './address.ts';
import { kindNames } from './kindName.ts';

/** Something to choose in the search dialog. The list is flat for the keyboard, and shown in groups. */
export type Option = { readonly id: string; readonly href?: string } & (
  | { readonly type: 'completion'; readonly completion: Completion }
  | { readonly type: 'page'; readonly page: PageResult }
  | { readonly type: 'replacement'; readonly page: PageLink }
  | { readonly type: 'section'; readonly section: SectionResult }
  | { readonly type: 'all'; readonly total?: number }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly type: 'issue' }
  /** Leads to the page on which somebody writes what was not found. */
  | { readonly type: 'write' }
  | { readonly type: 'recent'; readonly text: string }
  | { readonly type: 'clear' }
  | { readonly type: 'kind'; readonly value: string; readonly count: number }
);

/** Options that are shown together. */
export interface OptionGroup {
  readonly id: string;
  readonly type: 'completions' | 'page' | 'rest' | 'suggestions' | 'recent' | 'kinds';
  readonly options: readonly Option[];
}

/** The most sections of a page. The search page shows more. */
const mostSections = 2;

interface ResultGroupsInput {
  readonly prefix: string;
  readonly results: SearchResults;
  readonly text: string;
  /** The address of the search page. */
  readonly searchPage: string;
  /** The address of the form for a new issue. */
  readonly issue?: string;
  /** The address at which somebody writes it down. */
  readonly write?: string;
}

/** Groups what is found for a text: the pages, each with its sections; if there are none, suggestions. */
export function toResultGroups({ prefix, results, text, searchPage, issue, write }: ResultGroupsInput): OptionGroup[] {
  const { pages, total, suggestions } = results;
  if (pages.length === 0) {
    const options = [
      ...suggestions.map((suggestion, at): Option => {
        return {
          id: `${prefix}-suggestion-${at}`,
          type: 'suggestion',
          suggestion,
          href: `${searchPage}${toSuggestionAddress(suggestion)}`,
        };
      }),
      ...(write === undefined ? [] : [{ id: `${prefix}-write`, type: 'write', href: write } as const]),
      ...(issue === undefined ? [] : [{ id: `${prefix}-issue`, type: 'issue', href: issue } as const]),
    ];
    return options.length === 0 ? [] : [{ id: `${prefix}-suggestions`, type: 'suggestions', options }];
  }
  const href = `${searchPage}${toAddress({ text: text.trim(), filters: {}, page: 1 })}`;
  return [
    ...pages.map((page, index) => toPageGroup(page, `${prefix}-${index}`)),
    { id: `${prefix}-rest`, type: 'rest', options: [{ id: `${prefix}-all`, type: 'all', total, href }] },
  ];
}

function toPageGroup(page: PageResult, id: string): OptionGroup {
  const { replacedBy, permalink, sections } = page;
  return {
    id,
    type: 'page',
    options: [
      { id: `${id}-page`, type: 'page', page, href: permalink },
      ...(replacedBy
        ? [{ id: `${id}-new`, type: 'replacement', page: replacedBy, href: replacedBy.permalink } as const]
        : []),
      ...sections.slice(0, mostSections).map((section, at): Option => {
        return { id: `${id}-${at}`, type: 'section', section, href: section.permalink };
      }),
    ],
  };
}

/** Returns the passage that the dialog shows for a page: the summary, unless only a section has a match. */
export function toPassage({ excerpt, sections }: Pick<PageResult, 'excerpt' | 'sections'>): Marked | undefined {
  if (excerpt?.ranges.length) return excerpt;
  return sections.find((section) => section.excerpt.ranges.length > 0)?.excerpt ?? excerpt;
}

/** Groups the completions for the filter that is being typed. */
export function toCompletionGroups(prefix: string, completions: readonly Completion[]): OptionGroup[] {
  if (completions.length === 0) return [];
  return [
    {
      id: `${prefix}-completions`,
      type: 'completions',
      options: completions.map((completion, at) => {
        return { id: `${prefix}-end-${at}`, type: 'completion', completion };
      }),
    },
  ];
}

interface StartGroupsInput {
  readonly prefix: string;
  readonly results?: SearchResults;
  readonly recent: readonly string[];
  readonly searchPage: string;
}

/** Groups what is offered before anything is typed: recent searches, and the kinds to browse. */
export function toStartGroups({ prefix, results, recent, searchPage }: StartGroupsInput): OptionGroup[] {
  const kinds = results?.facets.find(({ name }) => name === 'kind')?.values ?? [];
  const ordered = [...kinds].sort((a, b) => kindNames.indexOf(a.value) - kindNames.indexOf(b.value));
  const groups: OptionGroup[] = [
    {
      id: `${prefix}-recent`,
      type: 'recent',
      options: [
        ...recent.map((text, at): Option => ({ id: `${prefix}-recent-${at}`, type: 'recent', text })),
        ...(recent.length > 1 ? [{ id: `${prefix}-clear`, type: 'clear' } as const] : []),
      ],
    },
    {
      id: `${prefix}-kinds`,
      type: 'kinds',
      options: ordered.map(({ value, count }) => {
        const href = `${searchPage}${toAddress({ text: '', filters: { kind: [value] }, page: 1 })}`;
        return { id: `${prefix}-kind-${value}`, type: 'kind', value, count, href };
      }),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Writes a suggestion as the query of an address. */
function toSuggestionAddress(suggestion: Suggestion): string {
  return toAddress(toSearchAddress(suggestion));
}

/** Returns whether a suggestion is only text, so that the dialog can ask it. */
export function isTextOnly(suggestion: Suggestion): boolean {
  return listFilters(suggestion.query.filters ?? {}).length === 0;
}

/** Returns a suggestion as a search of the search page. */
export function toSearchAddress({ query: { text, filters = {} } }: Suggestion): SearchAddress {
  return { text, filters, page: 1 };
}

/** Returns whether a query has words, which passages can show. Filters alone have no passages. */
export function hasWords(text: string, facets: readonly Facet[]): boolean {
  const { words, phrases } = parseQuery(text, facets);
  return words.trim() !== '' || phrases.length > 0;
}

/** Returns the text after a completion was chosen. A space follows a filter that has its value. */
export function toCompletedText({ text, value }: Completion): string {
  return value ? `${text} ` : text;
}
