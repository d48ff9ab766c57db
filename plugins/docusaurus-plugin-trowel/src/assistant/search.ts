import type { Filters } from '../facets/filters.ts';
import type { HubEntry } from '../hub/hub.ts';
import { pluralize } from '../shared/plural.ts';
import { quoteName } from '../shared/quote.ts';
import { findSearchText } from '../why/searchText.ts';
import type { Place } from '../why/types.ts';
import type { Context, FoundPages } from './context.ts';
import { toItemKind, toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item, ItemSource, ItemState } from './item.ts';
import { findOther, toOtherSource, toOtherState } from './otherEntry.ts';
import { describeMissingSystem } from './systems.ts';

/** A search in words. */
export interface SearchQuestion {
  /** Words, `"a phrase"`, `-without`, `kind:decision`. */
  readonly query: string;
  readonly filters?: Filters;
  /** The most pages; 10 when absent. */
  readonly limit?: number;
}

const mostResults = 50;
/** How many pages a question about code adds by its words. */
const mostFound = 3;
/** Results come behind all that governs the code. */
const order = 6;

/** Answers a search: pages, those that hold first. */
export async function answerSearch(
  { query, filters, limit = 10 }: SearchQuestion,
  context: Context,
): Promise<AssistantAnswer> {
  if (!context.search) return { lead: 'This hub has no search here.', items: [] };
  const results = await context.search({
    text: query,
    ...(filters === undefined ? {} : { filters }),
    limit: Math.min(mostResults, Math.max(1, limit)),
    counted: true,
  });
  const items = await toResultItems(results.pages, context);
  const gone = items.length > 0 ? [] : findMissingSystems(filters?.system ?? [], context);
  if (gone.length > 0) return { lead: gone.join(' '), items: [] };
  const { total = items.length, corrections, suggestions, partial } = results;
  const notes = [
    ...corrections.map(({ written, taken }) => `No page has ${quoteName(written)}; searched for ${quoteName(taken)}.`),
    ...(items.length === 0
      ? suggestions
          .filter(({ query: other }) => other.text !== query)
          .slice(0, 2)
          .map((one) => `Try ${quoteName(one.query.text)}.`)
      : []),
    ...(results.notes ?? []),
    ...(partial ? ['A part of the search index could not be read, so pages may be missing.'] : []),
  ];
  return {
    lead: `${pluralize(total, 'page')} found for ${quoteName(query)}.`,
    items: [...items, ...notes.map((note): Item => ({ kind: 'note', order: order + 1, says: [note] }))],
  };
}

/** Says which systems the hub does not have, of those that a search names. */
function findMissingSystems(named: readonly string[], context: Context): string[] {
  return named
    .filter((system) => context.resolve()({ target: system, kind: 'system' }).type !== 'found')
    .map((system) => describeMissingSystem(system, context));
}

/** Searches for a question that names no place, or one bare name. */
export async function findSearched(text: string, places: readonly Place[], context: Context): Promise<readonly Item[]> {
  const query = findSearchText(text, places);
  if (query === undefined || !context.search) return [];
  const { pages } = await context.search({ text: query, limit: mostFound });
  return toResultItems(pages, context);
}

async function toResultItems(pages: FoundPages['pages'], context: Context): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const page of pages) {
    const [section] = page.sections;
    const anchor = section?.permalink.split('#')[1];
    const found = await findEntry(page.id, context, anchor);
    if (!found) continue;
    const { entry, ...more } = found;
    items.push({
      kind: toItemKind(entry),
      order,
      ...more,
      says: [],
      text: [more.source.title, page.excerpt?.text ?? entry.summary, section?.excerpt.text ?? '']
        .filter(Boolean)
        .join('\n'),
    });
  }
  return items;
}

/** Finds an entry of this hub, or of another one. */
async function findEntry(
  id: string,
  context: Context,
  anchor?: string,
): Promise<{ readonly entry: HubEntry; readonly state: ItemState; readonly source: ItemSource } | undefined> {
  const entry = context.find(id);
  if (entry) return { entry, state: toState(entry, context), source: toSource(entry, context, anchor) };
  const other = await findOther(id, context);
  return other && { entry: other.entry, state: toOtherState(other, context), source: toOtherSource(other, anchor) };
}
