import lunr from 'lunr';
import { fold } from '../fold.ts';
import { type Field, fields } from '../shards/scoring.ts';
import type { Analyzer } from '../words.ts';

/** A part of a query that lunr can answer. */
export interface Clause {
  /** A term of the index, or a pattern with `*`. */
  readonly term: string;
  /** As typed, folded. */
  readonly form: string;
  readonly presence: lunr.Query.presence;
  readonly fields: readonly Field[];
  readonly boost: number;
  /** Letters that may differ. */
  readonly edits: number;
  /** The word under the cursor: what follows is not typed yet. */
  readonly open: boolean;
}

/** Text longer than this is no question; the rest says nothing new. */
const longest = 1000;
const mostClauses = 40;
/** lunr's own syntax, one word at a time. A minus before a figure belongs to the figure: "exit code -1". */
const syntax = new RegExp(
  `^([+-](?!\\p{N}))?(?:(${fields.join('|')}):)?([^~^]*[^~^+-][^~^]*)(?:~(\\d))?(?:\\^(\\d{1,2}))?$`,
  'u',
);
const pattern = /[\p{L}\p{N}\p{M}*]+/gu;

/**
 * Reads lunr's query syntax (`+must -not title:word ~1 ^2 wild*`). Any text is a query: what is not syntax is words.
 * `plainly` takes everything as words.
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
      // More would match half the index, and cost seconds.
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

/** Whether a clause is more than a word. */
export function isSpecial({ term, presence, edits, fields: scope }: Clause): boolean {
  return presence !== lunr.Query.presence.OPTIONAL || edits > 0 || scope.length === 1 || term.includes('*');
}

/** The same words, each of which has to be there. */
export function toRequired(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause) => ({ ...clause, presence: lunr.Query.presence.REQUIRED, open: false }));
}

/** Adds a clause to lunr's query. */
export function addClause(query: lunr.Query, { term, fields: scope, boost, presence, edits }: Clause): void {
  query.term(term, {
    fields: [...scope],
    boost,
    presence,
    // Its mere presence makes lunr take `*` for a letter.
    ...(edits > 0 ? { editDistance: edits } : {}),
    usePipeline: false,
    wildcard: lunr.Query.wildcard.NONE,
  });
}

function toPresence(sign: string | undefined): lunr.Query.presence {
  if (sign === '+') return lunr.Query.presence.REQUIRED;
  return sign === '-' ? lunr.Query.presence.PROHIBITED : lunr.Query.presence.OPTIONAL;
}

/** The wildcard patterns in a word. One with fewer than two letters would match everything: it is none. */
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
