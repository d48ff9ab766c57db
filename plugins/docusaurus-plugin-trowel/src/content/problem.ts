import { compareText } from '../shared/compareText.ts';
/** A place in a file, both counted from 1 as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `error`: something the author meant is not in the hub. `warning`: all is there, but something looks wrong. */
export type Severity = 'error' | 'warning';

/** What can be wrong with content. The codes are stable: they are printed by `trowel check --json`. */
export type ProblemCode =
  | 'broken-front-matter'
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
  | 'empty-playbook';

/** One thing that is wrong in one file, with what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** A sentence or two: what was found, what is expected, and the nearest valid value. */
  readonly message: string;
  /** Path of the file, relative to the content folder. */
  readonly source: string;
  readonly at?: Position;
  readonly field?: string;
}

/** Says that a field still holds its template's hint, which is no value. */
export function describePlaceholder(field: string, written: string): string {
  return `\`${field}\` still holds the template’s hint \`${written}\`; fill it in, or remove the field.`;
}

/** Orders problems by file, then place, then text, so that the same content gives the same report. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.source, b.source) ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** A problem as compilers print it: `docs/decisions/0007.md:4:1 error: …`, so that editors can jump to it. */
export function formatProblem({ source, at, severity, message, code }: Problem): string {
  const place = at ? `${source}:${at.line}:${at.column}` : source;
  return `${place} ${severity}: ${message} [${code}]`;
}
