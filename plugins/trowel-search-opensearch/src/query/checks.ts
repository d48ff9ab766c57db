import { type Clause, isWithout } from 'docusaurus-plugin-trowel/search-engine';
import { type Asked, mostClauses } from './asked.ts';
import type { Dsl } from './dsl.ts';
import type { EngineResponse } from './response.ts';
import type { Searched } from './search.ts';
import { type AskedWord, anywhere, costOf, isUnspaced, isWide } from './words.ts';

const mostCorrections = 4;
/** Words that are looked up at most: each is a search of its own. */
const mostChecked = 16;

/** A question about a word of one language. */
export interface Check {
  readonly at: number;
  readonly clause: Clause;
  readonly of: 'word' | 'beginning';
  readonly body: Dsl;
}

/** Returns what is asked about the words of a query, in each language. */
export function toChecks(asked: readonly Asked[], parts: Searched['parts']): Check[] {
  return parts.flatMap(({ hubs }, at) =>
    (asked[at]?.wanted ?? [])
      .filter((_, place) => place < mostChecked / parts.length)
      .flatMap((clause) => toWordChecks(hubs, at, clause)),
  );
}

/** Returns, for each language, the words as they are asked by what the checks were answered. */
export function readChecks(
  asked: readonly Asked[],
  checks: readonly Check[],
  answers: readonly EngineResponse[],
): AskedWord[][] {
  return asked.map(({ wanted }, part) => {
    const answerTo = (clause: Clause, of: Check['of']) =>
      answers[checks.findIndex((check) => check.at === part && check.clause === clause && check.of === of)];
    // All corrections together stay within the clauses that the language has.
    const cost = wanted.reduce((sum, clause) => sum + costOf(clause), 0);
    const room = Math.floor(mostClauses / asked.length / Math.max(1, cost));
    const most = Math.min(mostCorrections, Math.max(1, room));
    return wanted.map((clause) => toAsked(clause, answerTo(clause, 'word'), answerTo(clause, 'beginning'), most));
  });
}

/** Asks whether the hubs have a word, or words that begin with it, and which words are one typing error away. */
function toWordChecks(hubs: readonly string[], at: number, clause: Clause): Check[] {
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
