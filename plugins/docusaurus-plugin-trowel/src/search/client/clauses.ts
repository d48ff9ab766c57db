import lunr from 'lunr';
import type { Analyzer } from '../analyzer.ts';
import { fold } from '../folding.ts';
import { type Field, fields } from '../shards/scoring.ts';

/** A part of a query that lunr can answer. */
export interface Clause {
  /** A term of the index, or a pattern with `*`. */
  readonly term: string;
  /** The word as typed, folded. */
  readonly form: string;
  readonly presence: lunr.Query.presence;
  readonly fields: readonly Field[];
  readonly boost: number;
  /** The number of letters that may differ. */
  readonly edits: number;
  /** Whether this is the last word of the text, which may still be unfinished. */
  readonly open: boolean;
}

/** The number of characters to read at most; more would hardly change the results. */
const longest = 1000;
const mostClauses = 40;
/**
 * The syntax of lunr for one word. A minus before a number is part of the number ("exit code -1"), and two are the option of
 * a program (`--force`).
 */
const syntax = new RegExp(
  `^([+-](?![\\p{N}+-]))?(?:(${fields.join('|')}):)?([^~^]*[^~^+-][^~^]*)(?:~(\\d))?(?:\\^(\\d{1,2}))?$`,
  'u',
);
const pattern = /[\p{L}\p{N}\p{M}*]+/gu;

/**
 * Parses lunr's query syntax (`+must -not title:word ~1 ^2 wild*`). Any text is valid: what is not syntax is words.
 * `plainly` reads everything as words.
 */
export function parseClauses(text: string, analyzer: Analyzer, { plainly = false } = {}): Clause[] {
  const clauses: Clause[] = [];
  const typed = text.length > longest ? text.slice(0, longest).replace(/\S*$/, '') : text;
  const parts = typed.split(/\s+/u).filter(Boolean);
  for (const [index, part] of parts.entries()) {
    const open = index === parts.length - 1 && /[\p{L}\p{N}\p{M}]$/u.test(typed);
    const [, sign, field, core = part, edits, boost] = (plainly ? null : syntax.exec(part)) ?? [];
    const common = {
      presence: toPresence(sign),
      fields: field === undefined ? fields : [field as Field],
      boost: Math.max(1, Number(boost ?? 1)),
      // More edits would match half the index and take seconds.
      edits: Math.min(2, Number(edits ?? 0)),
    };
    const wild = plainly || edits !== undefined ? [] : toPatterns(core);
    if (wild.length > 0) {
      clauses.push(...wild.map((term) => ({ ...common, term, form: term, open: false })));
      continue;
    }
    const words = analyzer.words(core);
    const last = words.at(-1);
    clauses.push(...words.map(({ term, form }) => ({ ...common, term, form, open: open && form === last?.form })));
  }
  return unique(clauses).slice(0, mostClauses);
}

/** Says whether a clause is more than a plain word. */
export function isSpecial({ term, presence, edits, fields: scope }: Clause): boolean {
  return presence !== lunr.Query.presence.OPTIONAL || edits > 0 || scope.length === 1 || term.includes('*');
}

/** Says whether pages must have the word. */
export function isRequired({ presence }: Clause): boolean {
  return presence === lunr.Query.presence.REQUIRED;
}

/** Says whether pages must not have the word. */
export function isWithout({ presence }: Clause): boolean {
  return presence === lunr.Query.presence.PROHIBITED;
}

/** Makes every clause required. */
export function toRequired(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause) => ({ ...clause, presence: lunr.Query.presence.REQUIRED, open: false }));
}

/** Adds a clause to lunr's query. */
export function addClause(query: lunr.Query, { term, fields: scope, boost, presence, edits }: Clause): void {
  query.term(term, {
    fields: [...scope],
    boost,
    presence,
    // If it is present, even as 0, lunr reads `*` as a letter.
    ...(edits > 0 ? { editDistance: edits } : {}),
    usePipeline: false,
    wildcard: lunr.Query.wildcard.NONE,
  });
}

function toPresence(sign: string | undefined): lunr.Query.presence {
  if (sign === '+') return lunr.Query.presence.REQUIRED;
  return sign === '-' ? lunr.Query.presence.PROHIBITED : lunr.Query.presence.OPTIONAL;
}

/** Finds the wildcard patterns in a word. A pattern with fewer than two letters is ignored, as it would match everything. */
function toPatterns(core: string): string[] {
  if (!core.includes('*')) return [];
  return [...fold(core).matchAll(pattern)]
    .map(([found]) => found.replaceAll(/\*+/g, '*').slice(0, 48))
    .filter((found) => found.includes('*') && found.replaceAll('*', '').length >= 2 && found.split('*').length <= 4);
}

function unique(clauses: readonly Clause[]): Clause[] {
  const seen = new Map<string, Clause>();
  for (const clause of clauses) {
    const key = `${clause.term} ${clause.presence} ${clause.fields.join()}`;
    const known = seen.get(key);
    if (!known || clause.open) seen.set(key, clause);
  }
  return [...seen.values()];
}
