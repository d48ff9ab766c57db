import { anyOf, type Dsl, nested, worth } from './dsl.ts';
import { type AskedWord, anywhere, beginsAnywhere, inField } from './words.ts';

/** What pages are ranked by. */
interface RankInput {
  readonly words: readonly AskedWord[];
  /** The terms of the words, as titles are stored. */
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
  /** The whole text, as titles are compared with it. */
  readonly titleKey: string;
  /** Tells the passages of one language from those of another. */
  readonly at: number;
}

/** The worth of a word that a page has, which is more than any score of relevance. */
const step = 500;
/** The worth of a page whose title is the query, more than that of all words. */
const ofTitle = 100_000;
const longestTitle = 300;
const mostSections = 3;

/** Ranks pages: those with all words first, then those with all but one; among these by relevance. */
export function toRanked({ words, terms, phrases, titleKey, at }: RankInput): Dsl {
  const ofPage = words.flatMap((word) => [
    ...inField('title', word),
    ...inField('aliases', word),
    ...beginsAnywhere(word),
  ]);
  const symptoms = words.flatMap((word) => inField('symptoms', word));
  const inner = (size: number, name: string) => ({ inner_hits: { name: `${name}${at}`, size } });
  const found = anyOf([
    ...ofPage,
    {
      dis_max: {
        queries: [
          nested('sections', toPassages(phrases, words), inner(mostSections + 1, 'sections')),
          ...(symptoms.length === 0 ? [] : [nested('symptoms', anyOf(symptoms))]),
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
        ...(titleKey === '' || titleKey.length > longestTitle ? [] : [worth(ofTitle, { term: { titleKey } })]),
      ],
    },
  };
}

/** Finds the sections that match, whose passages are shown. */
function toPassages(phrases: readonly string[], words: readonly AskedWord[]): Dsl {
  const ofSection = words.flatMap((word) =>
    (['heading', 'body', 'code'] as const).flatMap((field) => inField(field, word)),
  );
  return anyOf([...ofSection, ...phrases.map((phrase) => ({ match_phrase: { 'sections.phrases': phrase } }))]);
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
