import { type Filters, isRequired, toFirstDay } from 'docusaurus-plugin-trowel/search-engine';
import type { Asked } from './asked.ts';
import { allOf, anyOf, type Dsl, nested, worth } from './dsl.ts';
import { type AskedWord, anywhere, inField } from './words.ts';

/** What is known when pages are asked for. */
export interface PageQuery {
  readonly asked: Asked;
  readonly words: readonly AskedWord[];
  /** The terms of the wanted words, as titles are stored. */
  readonly terms: readonly string[];
  /** Chosen and typed filters, as the hub has their values. */
  readonly filters: Filters;
  /** Pages that the text names, the most exact first: they come before all others. */
  readonly named: readonly string[];
  /** The facets to count. */
  readonly facets: readonly string[];
  /** The hubs that may be searched. */
  readonly hubs: readonly string[];
}

/** The worth of a word that a page has, which is more than any score of relevance. */
const step = 500;
/** The worth of a page that is named, more than that of any number of words. */
const ofName = 200_000;
const mostSections = 3;
const mostValues = 500;
/** Milliseconds that shards have to answer. */
const patience = '1200ms';

/** Returns the query for a page of results. */
export function toSearchBody(input: PageQuery): Dsl {
  const { asked, filters, facets } = input;
  const { from, size, counted } = asked;
  return {
    from,
    // One more than is shown, to know whether there are others.
    size: size + 1,
    timeout: patience,
    track_total_hits: true,
    query: toQuery(input),
    post_filter: allOf(Object.entries(filters).map(toFilter)),
    sort: [
      { _score: 'desc' },
      { handbook: 'asc' },
      { date: { order: 'desc', missing: '_last' } },
      { number: { order: 'desc', missing: '_last' } },
      { titleKey: 'asc' },
    ],
    _source: { excludes: ['sections', 'names', 'path', 'titleTerms', 'labelled'] },
    ...(counted ? { aggs: Object.fromEntries(facets.map((name, at) => [`f${at}`, toCount(name, filters)])) } : {}),
  };
}

function toQuery({ asked, words, terms, named, hubs }: PageQuery): Dsl {
  const { without, phrases, after, before } = asked;
  const filter = [
    { terms: { hub: hubs } },
    ...words.filter(({ clause }) => isRequired(clause)).map(anywhere),
    ...phrases.map((phrase) => nested('sections', { match_phrase: { 'sections.phrases': phrase } })),
    ...(before === undefined ? [] : [{ range: { firstDay: { lt: toFirstDay(before) } } }]),
    ...(after === undefined ? [] : [{ range: { lastDay: { gte: toFirstDay(after) } } }]),
  ];
  const must_not = without.map((clause) => anywhere({ clause }));
  const pins = named.map((id, at) => worth(ofName - at * step, { term: { id } }));
  if (words.length === 0 && pins.length === 0)
    return { bool: { filter, must_not, ...(phrases.length > 0 ? { should: [toPassages(phrases, [])] } : {}) } };
  return { bool: { filter, must_not, should: [...pins, toRanked(words, terms, phrases)], minimum_should_match: 1 } };
}

/** Ranks pages: those with all words first, then those with all but one; among these by relevance. */
function toRanked(words: readonly AskedWord[], terms: readonly string[], phrases: readonly string[]): Dsl {
  const ofPage = words.flatMap((word) => [...inField('title', word), ...inField('aliases', word)]);
  const symptoms = words.flatMap((word) => inField('symptoms', word));
  const found = anyOf([
    ...ofPage,
    {
      dis_max: {
        queries: [
          toPassages(phrases, words),
          ...(symptoms.length === 0 ? [] : [nested('symptoms', anyOf(symptoms), { inner_hits: { size: 1 } })]),
        ],
      },
    },
  ]);
  const isCalled = toCalled(terms, words.length);
  const had = { bool: { should: words.map((word) => worth(2 * step, anywhere(word))) } };
  return {
    bool: {
      must: [found],
      should: [
        { dis_max: { queries: [had, ...(isCalled ? [worth(2 * step * words.length, isCalled)] : [])] } },
        worth(step, anyOf([{ term: { handbook: false } }, ...(isCalled ? [isCalled] : [])])),
      ],
    },
  };
}

/** Finds the sections that match, whose passages are shown. */
function toPassages(phrases: readonly string[], words: readonly AskedWord[]): Dsl {
  const ofSection = words.flatMap((word) =>
    (['heading', 'body', 'code'] as const).flatMap((field) => inField(field, word)),
  );
  const query = anyOf([...ofSection, ...phrases.map((phrase) => ({ match_phrase: { 'sections.phrases': phrase } }))]);
  return nested('sections', query, { inner_hits: { size: mostSections + 1 } });
}

/** Finds pages that the query calls by their title: the whole title is in the query, or half of the query is in the title. */
function toCalled(terms: readonly string[], words: number): Dsl | undefined {
  if (terms.length === 0) return undefined;
  const whole = { terms_set: { titleTerms: { terms, minimum_should_match_field: 'titleLength' } } };
  const least = Math.max(2, Math.ceil(words / 2));
  const nearly = {
    bool: { should: terms.map((term) => ({ term: { titleTerms: term } })), minimum_should_match: least },
  };
  return anyOf([whole, ...(terms.length >= least ? [nearly] : [])]);
}

function toFilter([name, values]: readonly [string, readonly string[]]): Dsl {
  return values.length === 0 ? { match_all: {} } : { terms: { [toFacetField(name)]: values } };
}

function toFacetField(name: string): string {
  return `facets.${name}`;
}

/** Counts the values of a facet among pages that pass the filters of the others. */
function toCount(name: string, filters: Filters): Dsl {
  const others = Object.entries(filters).filter(([other]) => other !== name);
  return {
    filter: allOf(others.map(toFilter)),
    aggs: { values: { terms: { field: `labelled.${name}`, size: mostValues } } },
  };
}
