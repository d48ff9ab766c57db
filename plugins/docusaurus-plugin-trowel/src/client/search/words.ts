import { translate } from '@docusaurus/Translate';
import type { SearchResults, Suggestion } from '../../search/search.ts';

/** Chooses the form of a message that an amount takes, from forms with a bar between them: `selectMessage` of Docusaurus's `usePluralForm`. */
export type SelectMessage = (count: number, forms: string) => string;

/** Says what can be searched for. */
export function searchHint(): string {
  return translate({
    id: 'theme.trowel.search.hint',
    message:
      'An error text, a record’s number (ADR-14, #14), half a word; with filters such as status:rejected or by:name.',
  });
}

/** Says how many pages were found, or how many at least. */
export function foundLabel({ total, pages, more }: SearchResults, selectMessage: SelectMessage): string {
  if (total === undefined && more) {
    return selectMessage(
      pages.length,
      translate(
        { id: 'theme.trowel.search.first', message: 'The first page|The first {count} pages' },
        { count: String(pages.length) },
      ),
    );
  }
  const count = total ?? pages.length;
  if (count === 0) return translate({ id: 'theme.trowel.search.none', message: 'Nothing found' });
  return selectMessage(
    count,
    translate({ id: 'theme.trowel.search.total', message: '{total} page|{total} pages' }, { total: String(count) }),
  );
}

/** Says what was searched for in place of words that no page has. */
export function correctionLabel({ written, taken }: SearchResults['corrections'][number]): string {
  return translate(
    { id: 'theme.trowel.search.correction', message: 'No page has “{written}”. Showing results for “{taken}”.' },
    { written, taken },
  );
}

/** Says a suggestion, and how many pages it finds. */
export function suggestionLabel({ without, instead, total }: Suggestion): string {
  const count = String(total);
  if (without === '" "') {
    return translate(
      { id: 'theme.trowel.search.unquoted', message: 'Search without the quotation marks ({count})' },
      { count },
    );
  }
  if (without !== undefined) {
    return translate(
      { id: 'theme.trowel.search.without', message: 'Search without {without} ({count})' },
      { without, count },
    );
  }
  return instead === undefined
    ? translate({ id: 'theme.trowel.search.unfiltered', message: 'Search without filters ({count})' }, { count })
    : translate(
        { id: 'theme.trowel.search.instead', message: 'Did you mean {instead}? ({count})' },
        { instead, count },
      );
}

/** Returns the placeholder of the search field. */
export function placeholder(): string {
  return translate({
    id: 'theme.trowel.search.placeholder',
    message: 'An error text, a record’s number, part of a word …',
  });
}

/** Names the search field and dialog. */
export function searchLabel(): string {
  return translate({ id: 'theme.trowel.search.label', message: 'Search the hub' });
}

/** Says that another page replaces this one; the page follows. */
export function replacedLabel(): string {
  return translate({ id: 'theme.trowel.search.replaced', message: 'Replaced by' });
}

/** Names the list of completions. */
export function completionsLabel(): string {
  return translate({ id: 'theme.trowel.search.completions', message: 'Filters' });
}

/** Says what to try when no page has the words. */
export function nothingAdvice(): string {
  return translate({
    id: 'theme.trowel.search.nothing',
    message:
      'No page matches. Small words such as “why” are not searched for: add a name, or copy the error text itself.',
  });
}

/** Says what to try when no page fits words and filters. */
export function nothingFilteredAdvice(): string {
  return translate({
    id: 'theme.trowel.search.nothingFiltered',
    message: 'No page has these words and passes all of these filters.',
  });
}

/** Names the link to the form that asks for a page that is missing. */
export function issueLabel(): string {
  return translate({ id: 'theme.trowel.search.missing', message: 'Ask for it to be documented' });
}

/** Names the link to the page on which somebody writes down what was not found. */
export function writeLabel(): string {
  return translate({ id: 'theme.trowel.search.write', message: 'Write it down, if you know it' });
}

/** Returns the title of an issue that asks for a page. */
export function issueTitle(text: string): string {
  return translate({ id: 'theme.trowel.search.missing.title', message: 'Please document: {text}' }, { text });
}

/** Returns the text of an issue that asks for a page. */
export function issueBody(text: string): string {
  return translate(
    {
      id: 'theme.trowel.search.missing.body',
      message: 'I searched the hub for this and found nothing:\n\n> {text}\n\nWhat I wanted to know, and why:\n',
    },
    { text },
  );
}
