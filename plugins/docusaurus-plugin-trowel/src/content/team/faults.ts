import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../spellingSuggestion.ts';
import type { DocumentPath, TeamDocument } from './document.ts';

/** A document that was checked: where it is, and what its messages call it. */
export interface Checked {
  readonly source: string;
  readonly document: Pick<TeamDocument, 'placeOf' | 'placeOfName'>;
  /** The path to the value that was checked. */
  readonly at?: DocumentPath;
  /** What the value is, with its article: `a question`. */
  readonly what: string;
  /** The fields that it can have. */
  readonly known: readonly string[];
}

/** Makes a problem of each thing that a schema found wrong, at its place in the file. */
export function toFaults({ issues }: z.ZodError, value: unknown, checked: Checked): Problem[] {
  return issues.flatMap((issue) => toFault(issue, value, checked));
}

function toFault(issue: z.core.$ZodIssue, value: unknown, checked: Checked): Problem | Problem[] {
  const { source, document, at = [], what, known } = checked;
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      severity: 'error',
      message: `\`${key}\` is not a field of ${what}, which has ${known.join(', ')}; remove it.${didYouMean(key, known)}`,
      source,
      at: document.placeOfName([...path, key]),
      field: key,
    }));
  const field = issue.path.filter((step) => typeof step === 'string').join('.');
  const found = valueAt(value, issue.path);
  const name = field === '' ? `This is no ${what.replace(/^an? /, '')}` : `\`${field}\``;
  const is = found === undefined ? 'is missing' : `is ${JSON.stringify(found).slice(0, 80)}`;
  return {
    code: 'wrong-type',
    severity: 'error',
    message: field === '' ? `${name}: ${issue.message}.` : `${name} ${is}; ${issue.message}.`,
    source,
    at: document.placeOf(path),
    ...(field === '' ? {} : { field }),
  };
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}
