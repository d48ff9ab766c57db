import { compareText } from '../shared/compareText.ts';
import type { Fix } from './fix.ts';

/** A position in a file; line and column are counted from 1, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `error`: something that the author meant is missing from the hub. `warning`: nothing is missing, but something looks wrong. */
export type Severity = 'error' | 'warning';

/** The types of problems. The codes are public, as `trowel check --json` prints them. */
export type ProblemCode =
  | 'broken-front-matter'
  | 'broken-data'
  | 'personal-data'
  | 'unknown-field'
  | 'wrong-type'
  | 'wrong-date'
  | 'unknown-value'
  | 'unsafe-url'
  | 'wrong-glob'
  | 'placeholder'
  | 'unknown-kind'
  | 'old-form'
  | 'unclosed-block'
  | 'broken-dialogue'
  | 'not-text'
  | 'too-large'
  | 'unreadable'
  | 'dangling-reference'
  | 'ambiguous-reference'
  | 'contradiction'
  | 'duplicate-id'
  | 'duplicate-url'
  | 'cycle'
  | 'unknown-stage'
  | 'incomplete-step'
  | 'empty-path'
  | 'long-path'
  | 'stale-step'
  | 'overfull-stage'
  | 'untaught-skill'
  | 'mentoring'
  | 'empty-playbook'
  | 'thin-playbook'
  | 'refused-field'
  | 'broken-link'
  | 'broken-anchor'
  | 'broken-image'
  | 'broken-mdx'
  | 'other-hub'
  | 'site';

/** A problem of one file, with its fix. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** A sentence or two: what was found, what is expected, and the nearest valid value. */
  readonly message: string;
  /** Path of the file, relative to the content folder. */
  readonly source: string;
  readonly at?: Position;
  readonly field?: string;
  /** The ways to mend it that the rule knows, the likeliest first. */
  readonly fixes?: readonly Fix[];
}

/** Makes the message for a field that still has its template's hint for a value. */
export function describePlaceholder(field: string, written: string): string {
  return `\`${field}\` still holds the template’s hint \`${written}\`; fill it in, or remove the field.`;
}

/** Compares problems by file, position and text, for `sort`, so that the same content gives the same report. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.source, b.source) ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Formats a problem as compilers do, so that editors can jump to it: `docs/decisions/0007.md:4:1 error: … [code]`. */
export function formatProblem({
  source,
  at,
  severity,
  message,
  code,
}: Pick<Problem, 'source' | 'at' | 'severity' | 'message'> & { readonly code: string }): string {
  const place = at ? `${source}:${at.line}:${at.column}` : source;
  return `${place} ${severity}: ${message} [${code}]`;
}
