import { translate } from '@docusaurus/Translate';
import type { SearchResults, Suggestion } from '../../search/search.ts';

/** How many pages were found, or at least how many. */
export function foundLabel({ total, pages, more }: SearchResults): string {
  if (total === undefined && more) {
    return translate(
      { id: 'theme.trowel.search.first', message: 'The first {count} pages' },
      { count: String(pages.length) },
    );
  }
  const count = total ?? pages.length;
  if (count === 0) return translate({ id: 'theme.trowel.search.none', message: 'Nothing found' });
  return count === 1
    ? translate({ id: 'theme.trowel.search.one', message: '1 page' })
    : translate({ id: 'theme.trowel.search.total', message: '{total} pages' }, { total: String(count) });
}

/** What was searched for in place of words that no page has. */
export function correctionLabel({ written, taken }: SearchResults['corrections'][number]): string {
  return translate(
    { id: 'theme.trowel.search.correction', message: 'No page has “{written}”; these have “{taken}”.' },
    { written, taken },
  );
}

/** Another question, with what it finds. */
export function suggestionLabel({ without, instead, total }: Suggestion): string {
  const count = String(total);
  if (without === '" "') {
    return translate(
      { id: 'theme.trowel.search.unquoted', message: 'Without the quotation marks ({count})' },
      { count },
    );
  }
  if (without !== undefined) {
    return translate({ id: 'theme.trowel.search.without', message: 'Without {without} ({count})' }, { without, count });
  }
  return instead === undefined
    ? translate({ id: 'theme.trowel.search.unfiltered', message: 'Without any filter ({count})' }, { count })
    : translate({ id: 'theme.trowel.search.instead', message: 'Did you mean {instead} ({count})' }, { instead, count });
}

/** The invitation in an empty search field. */
export function placeholder(): string {
  return translate({
    id: 'theme.trowel.search.placeholder',
    message: 'An error text, a record’s number, half a word …',
  });
}

export function searchLabel(): string {
  return translate({ id: 'theme.trowel.search.label', message: 'Search the hub' });
}

export function replacedLabel(): string {
  return translate({ id: 'theme.trowel.search.replaced', message: 'Replaced by' });
}

export function completionsLabel(): string {
  return translate({ id: 'theme.trowel.search.completions', message: 'Filters' });
}

/** What to try when no page has the words. */
export function nothingAdvice(): string {
  return translate({
    id: 'theme.trowel.search.nothing',
    message: 'No page has any of these words. Try fewer, or the words of the error itself.',
  });
}

/** What to try when there are filters, too. */
export function nothingFilteredAdvice(): string {
  return translate({
    id: 'theme.trowel.search.nothingFiltered',
    message: 'No page fits these words and all of these filters.',
  });
}

/** The offer to ask for what the hub does not have. */
export function issueLabel(): string {
  return translate({ id: 'theme.trowel.search.missing', message: 'Ask for it to be documented' });
}

export function issueTitle(text: string): string {
  return translate({ id: 'theme.trowel.search.missing.title', message: 'Please document: {text}' }, { text });
}

export function issueBody(text: string): string {
  return translate(
    {
      id: 'theme.trowel.search.missing.body',
      message: 'I searched the hub for this and found nothing:\n\n> {text}\n\nWhat I wanted to know, and why:\n',
    },
    { text },
  );
}
