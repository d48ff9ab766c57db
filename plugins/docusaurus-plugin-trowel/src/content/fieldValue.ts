import type * as z from 'zod';
import { describeNoDate } from '../shared/date.ts';
import type { FieldMeta } from './fieldTypes.ts';
import type { Fix } from './fix.ts';
import { proposeDates, proposeNear, proposeValue } from './fixProposals.ts';
import type { FrontMatter } from './frontMatter.ts';
import { readInnerChoices } from './innerChoices.ts';
import { isPlaceholder, isPlaceholderValue } from './placeholder.ts';
import { describePlaceholder, type Problem, type ProblemCode } from './problem.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';
import { parseStatus } from './status.ts';
import { describeUnknownStatus, proposeStatus } from './statusAdvice.ts';
import { type UnknownKey, withoutUnknownKeys } from './unknownKeys.ts';

/** A field of front matter as its author wrote it, and its file. */
export interface Written {
  /** The field's name. */
  readonly written: string;
  readonly value: unknown;
  readonly frontMatter: FrontMatter;
  readonly source: string;
}

/**
 * Validates a field. Returns its value, or the valid part of it: the known names of a map, the valid items of a list. `value`
 * is absent when nothing of it is valid.
 */
export function readValue(
  schema: z.ZodType,
  meta: FieldMeta,
  input: Written,
): { value?: unknown; problems: Problem[] } {
  const chosen = meta.values !== undefined || meta.format === 'date' || meta.refers !== undefined;
  if (chosen && isPlaceholderValue(input.value)) return { problems: [placeholder(input)] };
  if (meta.refers && Array.isArray(input.value)) return readNames(schema, meta, input, input.value);
  return readWhole(schema, meta, input);
}

/** Reads a list of names of pages, in which `["N/A"]` is a hint and `[null]` an empty item. Neither refers to anything. */
function readNames(schema: z.ZodType, meta: FieldMeta, input: Written, items: readonly unknown[]) {
  const hints = items.flatMap((item, at) => (isPlaceholderValue(item) ? [at] : []));
  // The schema leaves out empty texts, and the others keep their positions.
  const value = items.map((item, at) => (hints.includes(at) || isEmpty(item) ? '' : item));
  const read = readWhole(schema, meta, { ...input, value });
  return {
    ...read,
    problems: [...hints.map((at) => placeholder({ ...input, value: items[at] }, at)), ...read.problems],
  };
}

/** Says whether an item has no value: `-` alone in a line, and `- -`. */
function isEmpty(item: unknown): boolean {
  return item === null || (Array.isArray(item) && item.every(isEmpty));
}

function readWhole(schema: z.ZodType, meta: FieldMeta, input: Written): { value?: unknown; problems: Problem[] } {
  const { value, unknown } = withoutUnknownKeys(schema, input.value);
  const unknownKeys = unknown.map((key) => unknownKey(key, input));
  const { problems, ...read } = readKnown(schema, meta, { ...input, value });
  // Names can also be written as one text: `ADR-2, N/A`.
  const names = meta.refers && Array.isArray(read.value) ? (read.value as readonly string[]) : [];
  const hints = names.filter(isPlaceholder);
  return {
    ...read,
    ...(hints.length > 0 && { value: names.filter((name) => !hints.includes(name)) }),
    problems: [...unknownKeys, ...problems, ...hints.map((hint) => placeholder({ ...input, value: hint }))],
  };
}

function readKnown(schema: z.ZodType, meta: FieldMeta, input: Written): { value?: unknown; problems: Problem[] } {
  const { value } = input;
  const parsed = schema.safeParse(value);
  if (parsed.success) return checkChoices(schema, parsed.data, meta, input);
  const bad = Array.isArray(value) ? findBadItems(schema, value) : [];
  // When every item is wrong, the field is not a list at all.
  if (bad.length === 0 || bad.length === (value as unknown[]).length)
    return { problems: [{ fixes: proposeWhole(schema, meta, input), ...toProblem(parsed.error, meta, input) }] };
  const good = schema.safeParse((value as unknown[]).filter((_, at) => !bad.some((one) => one.at === at)));
  const problems = bad.map(({ at, error }) => toProblem(error, meta, input, at));
  return good.success ? { value: readInnerChoices(schema, good.data).value, problems } : { problems };
}

/** Proposes what a value that is wrong as a whole can mean. */
function proposeWhole(schema: z.ZodType, { format }: FieldMeta, { written, value }: Written): readonly Fix[] {
  if (format !== 'date') return proposeValue(schema, written, value);
  const days = proposeDates(toWritten(value));
  return days.length > 0 ? days : [{ type: 'today', field: written }];
}

/** The items of a list that are wrong by themselves, with what is wrong with each. */
function findBadItems(schema: z.ZodType, items: readonly unknown[]) {
  return items.flatMap((item, at) => {
    const { error } = schema.safeParse([item]);
    return error ? [{ at, error }] : [];
  });
}

/** Reports an unknown name inside a field's value. */
export function unknownKey(
  { path, known }: UnknownKey,
  { written, frontMatter, source }: Omit<Written, 'value'>,
): Problem {
  const name = String(path.at(-1));
  const near = createFindSimilar(known)(name);
  const message = `\`${name}\` is not a field of \`${written}\`, which has ${known.join(', ')}; remove it.${suggest(near[0])}`;
  const at = frontMatter.placeOfName(written, ...path);
  const fixes = proposeNear(name, near);
  return { code: 'unknown-field', severity: 'warning', message, source, at, field: written, fixes };
}

/** Checks a field that is a choice, and the choices inside a list or a record. */
function checkChoices(schema: z.ZodType, value: unknown, meta: FieldMeta, input: Written) {
  if (typeof value !== 'object') return checkChoice(value, meta, input);
  const { written, frontMatter, source } = input;
  const read = readInnerChoices(schema, value);
  const problems = read.unknown.map(({ path, value: found, values }): Problem => {
    const name = path.findLast((step) => typeof step === 'string') ?? written;
    const message = `\`${name}\` is \`${found}\`; ${describeUnknownStatus(found, values)}`;
    return {
      code: 'unknown-value',
      severity: 'warning',
      message,
      source,
      at: frontMatter.place(written, ...path),
      field: written,
      fixes: proposeStatus(found, values),
    };
  });
  return { value: read.value, problems };
}

/** Checks a choice. Keeps a value that is none of the choices as written, and reports it with the nearest one. */
function checkChoice(
  value: unknown,
  { values, json, isDecisive }: FieldMeta,
  { written, frontMatter, source }: Written,
): { value: unknown; problems: Problem[] } {
  if (!values || json || typeof value !== 'string' || value === '') return { value, problems: [] };
  const known = parseStatus(value, values);
  if (known !== undefined) return { value: known, problems: [] };
  const message = `\`${written}\` is \`${value}\`; ${describeUnknownStatus(value, values)}`;
  const at = frontMatter.place(written);
  const severity = isDecisive ? 'error' : 'warning';
  return {
    value,
    problems: [
      { code: 'unknown-value', severity, message, source, at, field: written, fixes: proposeStatus(value, values) },
    ],
  };
}

function placeholder({ written, value, frontMatter, source }: Written, index?: number): Problem {
  const shown = typeof value === 'string' ? value : Object.keys(value as object).join(', ');
  const at = index === undefined ? frontMatter.place(written) : frontMatter.place(written, index);
  return {
    code: 'placeholder',
    severity: 'warning',
    message: describePlaceholder(written, shown),
    source,
    at,
    field: written,
    // Of a list the other items stay.
    ...(index === undefined && { fixes: [{ type: 'remove', field: written }] }),
  };
}

/** Makes the problem for the first error of a field, at the position of the wrong value. */
function toProblem(
  error: z.ZodError,
  meta: FieldMeta,
  { written, value, frontMatter, source }: Written,
  index?: number,
): Problem {
  const issue = innermost(error.issues[0]);
  const code = (issue?.code === 'custom' && (issue.params?.code as ProblemCode | undefined)) || 'wrong-type';
  const says = issue?.code === 'custom' ? (issue.params?.says as string | undefined) : undefined;
  const hint = (issue?.code === 'custom' && (issue.params?.hint as string | undefined)) || '';
  const fixes = issue?.code === 'custom' ? (issue.params?.fixes as readonly Fix[] | undefined) : undefined;
  const found = JSON.stringify(index !== undefined && Array.isArray(value) ? value[index] : value)?.slice(0, 80);
  const wrong: Partial<Record<ProblemCode, string>> = {
    'wrong-date': `\`${written}\` is ${found}, which ${describeNoDate(toWritten(value))}`,
    'wrong-glob': `\`${written}\` holds ${found}, which ${issue?.message}`,
    'unsafe-url': `\`${written}\` holds ${found}, an address that a browser would run`,
  };
  const what = wrong[code] ?? `\`${written}\` ${index === undefined ? 'is' : 'holds'} ${found}`;
  return {
    code,
    severity: 'error',
    message: `${what}; ${says ?? `expected ${meta.expected ?? 'something else'}`}.${hint}`,
    source,
    at: index === undefined ? frontMatter.place(written) : frontMatter.place(written, index),
    field: written,
    ...(fixes && { fixes }),
  };
}

/** Converts a scalar to text; returns '' for maps and lists, as content may define a `toString` of its own. */
export function toWritten(value: unknown): string {
  return typeof value === 'object' ? '' : String(value);
}

/** Finds the issue of the union's member that comes closest: the one with an error of our own. */
function innermost(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  return (
    issue.errors
      .flat()
      .map(innermost)
      .find((candidate) => candidate?.code === 'custom') ?? issue
  );
}
