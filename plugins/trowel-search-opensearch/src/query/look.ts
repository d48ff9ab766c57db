import {
  type Clause,
  type Filters,
  isWithout,
  parseNames,
  resolveFilters,
} from 'docusaurus-plugin-trowel/search-engine';
import { type Asked, mostClauses } from './asked.ts';
import type { Dsl } from './dsl.ts';
import { toAllValues, toFacetCounts } from './facets.ts';
import type { EngineResponse } from './response.ts';
import { isPartial } from './results.ts';
import type { Searched } from './search.ts';
import { type AskedWord, anywhere, costOf, isUnspaced, isWide } from './words.ts';

/** What is looked up before pages are asked for. */
export interface Looked {
  /** The pages that the text names. */
  readonly named: readonly string[];
  /** For each language, the words as they are asked. */
  readonly words: readonly (readonly AskedWord[])[];
  readonly filters: Filters;
  /** Whether some shards did not answer, so that a word can be taken for one that the hub does not have. */
  readonly isHalf: boolean;
}

const mostCorrections = 4;
/** Words that are looked up at most: each is a search of its own. */
const mostChecked = 16;

/** Looks up what the text names, which words the hubs do not have, and which values its filters mean. All in one request. */
export async function look(asked: readonly Asked[], { ask, facets, parts, hubs }: Searched): Promise<Looked> {
  const [{ text = '', typed = {}, chosen = {} } = {}] = asked;
  const inHubs = { terms: { hub: hubs } };
  const names = parseNames(text);
  const checks = parts.flatMap(({ hubs: of }, at) =>
    (asked[at]?.wanted ?? [])
      .filter((_, place) => place < mostChecked / parts.length)
      .flatMap((clause) => toChecks(of, at, clause)),
  );
  const typedFacets = facets.filter(({ name }) => Object.hasOwn(typed, name));
  const values = typedFacets.length === 0 ? [] : [{ size: 0, query: inHubs, aggs: toAllValues(typedFacets) }];
  const responses = await ask([
    ...names.map(({ name }) => ({
      size: 50,
      _source: ['id', 'path'],
      query: { bool: { filter: [inHubs, { term: { names: name } }] } },
      sort: [{ date: { order: 'desc', missing: '_last' } }, { number: 'desc' }, { titleKey: 'asc' }],
    })),
    ...values,
    ...checks.map(({ body }) => body),
  ]);
  const named = names.map(({ isMeant }, at) =>
    (responses[at]?.hits?.hits ?? []).flatMap(({ _source }) => (isMeant(_source) ? [_source.id] : [])),
  );
  const counts = toFacetCounts(responses[names.length] ?? {}, { facets: typedFacets, filters: {} });
  const answers = responses.slice(names.length + values.length);
  const words = asked.map(({ wanted }, part) => {
    const most = Math.floor(
      mostClauses /
        asked.length /
        Math.max(
          1,
          wanted.reduce((sum, clause) => sum + costOf(clause), 0),
        ),
    );
    const answerTo = (clause: Clause, of: Check['of']) =>
      answers[checks.findIndex((check) => check.at === part && check.clause === clause && check.of === of)];
    return wanted.map((clause) =>
      toAsked(
        clause,
        answerTo(clause, 'word'),
        answerTo(clause, 'beginning'),
        Math.min(mostCorrections, Math.max(1, most)),
      ),
    );
  });
  return {
    named: [...new Set(named.find((pages) => pages.length > 0))],
    words,
    filters: join(resolveFilters(typed, counts), chosen),
    isHalf: responses.some(isPartial),
  };
}

/** A question about a word of one language. */
interface Check {
  readonly at: number;
  readonly clause: Clause;
  readonly of: 'word' | 'beginning';
  readonly body: Dsl;
}

/** Asks whether the hubs have a word, or words that begin with it, and which words are one typing error away. */
function toChecks(hubs: readonly string[], at: number, clause: Clause): Check[] {
  if (isWide(clause) || isWithout(clause)) return [];
  const ask = (found: Clause, more: Dsl = {}): Dsl => ({
    size: 0,
    // One page is enough.
    terminate_after: 1,
    query: { bool: { filter: [{ terms: { hub: hubs } }, anywhere({ clause: found })] } },
    ...more,
  });
  const suggest = isCorrectable(clause) ? { suggest: { near: { text: clause.form, term: suggestNear } } } : {};
  if (!clause.open && !isCorrectable(clause)) return [];
  return [
    { at, clause, of: 'word', body: ask({ ...clause, open: false }, suggest) },
    ...(clause.open ? [{ at, clause, of: 'beginning', body: ask(clause) } as const] : []),
  ];
}

const suggestNear = {
  field: 'forms',
  suggest_mode: 'missing',
  max_edits: 1,
  prefix_length: 0,
  min_word_length: 3,
  size: mostCorrections,
  sort: 'frequency',
  accuracy: 0.3,
} as const;

/** Says whether a word can have a typing error: an unknown number has none, and characters of scripts without letters have no near ones. */
function isCorrectable(clause: Clause): boolean {
  return clause.form.length >= 3 && !/^\d+$/.test(clause.form) && !isUnspaced(clause);
}

function toAsked(
  clause: Clause,
  word: EngineResponse | undefined,
  beginning: EngineResponse | undefined,
  most: number,
): AskedWord {
  const has = (of: EngineResponse | undefined) => (of?.hits?.total?.value ?? 0) > 0;
  if (word === undefined || has(word)) return { clause };
  if (has(beginning)) return { clause, known: false };
  const options = word.suggest?.near?.flatMap((of) => of.options.map(({ text }) => text)) ?? [];
  return options.length > 0 ? { clause, instead: options.slice(0, most) } : { clause };
}

function join(filters: Filters, others: Filters): Filters {
  const names = new Set([...Object.keys(filters), ...Object.keys(others)]);
  const of = (from: Filters, name: string) => (Object.hasOwn(from, name) ? (from[name] ?? []) : []);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...of(filters, name), ...of(others, name)])]]),
  );
}
