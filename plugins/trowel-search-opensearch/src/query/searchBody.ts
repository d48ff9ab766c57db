import { type Filters, isRequired, toFirstDay, toTitleKey } from 'docusaurus-plugin-trowel/search-engine';
import { type Asked, deepest } from './asked.ts';
import { allOf, anyOf, type Dsl, nested, worth } from './dsl.ts';
import { toRanked } from './ranking.ts';
import { type AskedWord, anywhere } from './words.ts';

/** A query as the hubs of one language read it. */
export interface Reading {
  readonly hubs: readonly string[];
  readonly asked: Asked;
  readonly words: readonly AskedWord[];
  /** The terms of the wanted words, as titles are stored. */
  readonly terms: readonly string[];
}

/** What is known when pages are asked for. */
export interface PageQuery {
  /** One for each language. */
  readonly readings: readonly Reading[];
  /** Chosen and typed filters, as the hubs have their values. */
  readonly filters: Filters;
  /** Pages that the text names, the most exact first: they come before all others. */
  readonly named: readonly string[];
  /** The names of the facets that the hubs have. No other is asked for. */
  readonly facets: readonly string[];
  readonly page: Pick<Asked, 'from' | 'size' | 'counted'>;
}

/** The worth of a page that is named, more than that of any number of words. */
const ofName = 200_000;
const mostNamed = 50;
const mostValues = 500;

/** Returns the query for a page of results. */
export function toSearchBody(input: PageQuery): Dsl {
  const { readings, filters, facets, page } = input;
  const passes = toFilter(facets);
  return {
    from: Math.min(page.from, deepest - 1),
    // One more than is shown, to know whether there are others.
    size: Math.max(0, Math.min(page.size + 1, deepest - page.from)),
    track_total_hits: true,
    query: anyOf(readings.map((reading, at) => toQuery(reading, { named: input.named, at }))),
    post_filter: allOf(Object.entries(filters).map(passes)),
    sort: [
      { _score: 'desc' },
      { handbook: 'asc' },
      { date: { order: 'desc', missing: '_last' } },
      { number: { order: 'desc', missing: '_last' } },
      { titleKey: 'asc' },
      // What is equal in all of this has an order too, so that no page is shown twice.
      { id: 'asc' },
    ],
    _source: { excludes: ['sections', 'names', 'path', 'titleTerms', 'labelled'] },
    ...(page.counted
      ? { aggs: Object.fromEntries(facets.map((name, at) => [`f${at}`, toCount(name, filters, passes)])) }
      : {}),
  };
}

interface QueryContext {
  readonly named: readonly string[];
  readonly at: number;
}

function toQuery({ hubs, asked, words, terms }: Reading, { named, at }: QueryContext): Dsl {
  const { without, phrases, after, before } = asked;
  const filter = [
    { terms: { hub: hubs } },
    ...words.filter(({ clause }) => isRequired(clause)).map(anywhere),
    ...phrases.map((phrase) =>
      anyOf([inPhrases('phrases', phrase), nested('sections', inPhrases('sections.phrases', phrase))]),
    ),
    ...(before === undefined ? [] : [{ range: { firstDay: { lt: toFirstDay(before) } } }]),
    ...(after === undefined ? [] : [{ range: { lastDay: { gte: toFirstDay(after) } } }]),
  ];
  // Of a word to leave out, only the typed letters are meant.
  const must_not = without.map((clause) => anywhere({ clause: { ...clause, open: false } }));
  const pins = named.slice(0, mostNamed).map((id, rank) => worth(ofName - rank * 1000, { term: { id } }));
  const passages =
    phrases.length + words.length === 0
      ? []
      : [toRanked({ words, terms, phrases, titleKey: toTitleKey(asked.text), at })];
  // Words of which none is left find nothing; no words at all find every page.
  const nothing =
    words.length + phrases.length === 0 && asked.text.trim() !== '' && without.length === 0 && pins.length === 0;
  if (nothing) return { match_none: {} };
  const should = [...pins, ...passages];
  // A page with a phrase in its title has no passage for it.
  const least = words.length + pins.length > 0 ? 1 : 0;
  return { bool: { filter, must_not, ...(should.length > 0 ? { should, minimum_should_match: least } : {}) } };
}

const inPhrases = (field: string, phrase: string): Dsl => ({ match_phrase: { [field]: phrase } });

/** Returns the query of a filter. One by a facet that the hubs do not have finds nothing: its name gets into no query. */
function toFilter(facets: readonly string[]) {
  return ([name, values]: readonly [string, readonly string[]]): Dsl => {
    if (values.length === 0) return { match_all: {} };
    return facets.includes(name) ? { terms: { [`facets.${name}`]: values } } : { match_none: {} };
  };
}

/** Counts the values of a facet among pages that pass the filters of the others. */
function toCount(name: string, filters: Filters, passes: ReturnType<typeof toFilter>): Dsl {
  const others = Object.entries(filters).filter(([other]) => other !== name);
  return {
    filter: allOf(others.map(passes)),
    aggs: { values: { terms: { field: `labelled.${name}`, size: mostValues } } },
  };
}
