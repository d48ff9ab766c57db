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

/** One thing to choose. The list is flat for the keys, and grouped for the eye. */
export type Option = { readonly id: string; readonly href?: string } & (
  | { readonly type: 'completion'; readonly completion: Completion }
  | { readonly type: 'page'; readonly page: PageResult }
  | { readonly type: 'replacement'; readonly page: PageLink }
  | { readonly type: 'section'; readonly section: SectionResult }
  | { readonly type: 'all'; readonly total?: number }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly type: 'issue' }
  | { readonly type: 'recent'; readonly text: string }
  | { readonly type: 'clear' }
  | { readonly type: 'kind'; readonly value: string; readonly count: number }
);

export interface OptionGroup {
  readonly id: string;
  readonly type: 'completions' | 'page' | 'rest' | 'suggestions' | 'recent' | 'kinds';
  readonly options: readonly Option[];
}

/** The box is for getting somewhere; the search page shows more of each page. */
const mostSections = 2;

interface ResultGroupsInput {
  readonly prefix: string;
  readonly results: SearchResults;
  readonly text: string;
  /** Address of the search page. */
  readonly searchPage: string;
  /** Address of the form that reports what is missing. */
  readonly issue?: string;
}

/** What is found for a text: the pages, each with its sections; or else suggestions. */
export function toResultGroups({ prefix, results, text, searchPage, issue }: ResultGroupsInput): OptionGroup[] {
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

/** What the box shows of a page: the summary, unless a section says more of what was asked, and it does not. */
export function toPassage({ excerpt, sections }: Pick<PageResult, 'excerpt' | 'sections'>): Marked | undefined {
  if (excerpt?.ranges.length) return excerpt;
  return sections.find((section) => section.excerpt.ranges.length > 0)?.excerpt ?? excerpt;
}

/** Ends for the filter that is being typed. */
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

/** What is offered before anything is typed: recent searches, and the kinds to browse. */
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

/** The query of the address of another question. */
function toSuggestionAddress(suggestion: Suggestion): string {
  return toAddress(toSearchAddress(suggestion));
}

/** Whether another question is all text, so that the box can ask it. */
export function isTextOnly(suggestion: Suggestion): boolean {
  return listFilters(suggestion.query.filters ?? {}).length === 0;
}

/** Another question as it stands on the search page. */
export function toSearchAddress({ query: { text, filters = {} } }: Suggestion): SearchAddress {
  return { text, filters, page: 1 };
}

/** Whether a question has words, which passages can show; filters alone find pages as a whole. */
export function hasWords(text: string, facets: readonly Facet[]): boolean {
  const { words, phrases } = parseQuery(text, facets);
  return words.trim() !== '' || phrases.length > 0;
}

/** The text after an end was taken: a filter with its value is done, one without is typed on. */
export function toCompletedText({ text, value }: Completion): string {
  return value ? `${text} ` : text;
}
