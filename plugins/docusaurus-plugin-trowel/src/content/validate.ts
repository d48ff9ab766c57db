import type * as z from 'zod';
import { describeNoDate } from './date.ts';
import type { Reference } from './entry.ts';
import type { FieldMeta } from './fields.ts';
import type { FrontMatter } from './frontMatter.ts';
import { docusaurusFields } from './kinds/common.ts';
import { fieldsOf, isKindName } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { didYouMean } from './nearest.ts';
import { isPlaceholderValue } from './placeholder.ts';
import { describePlaceholder, type Problem, type ProblemCode } from './problem.ts';
import { parseStatus } from './status.ts';

/** A page's front matter, checked: each field on its own, so that one that is wrong loses no other. */
export interface Validated {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  /** Everybody named. */
  readonly people: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ValidateOptions {
  readonly source: string;
  /** Further fields that the site's pages use for something else. */
  readonly extraFields?: readonly string[];
}

/** Checks front matter against the kind's schema. */
export function validateFields(
  kind: Kind,
  frontMatter: FrontMatter,
  { source, extraFields = [] }: ValidateOptions,
): Validated {
  const shape = fieldsOf(kind);
  const fields: Record<string, unknown> = {};
  const references: Reference[] = [];
  const people: string[] = [];
  const problems: Problem[] = [];

  for (const [written, value] of Object.entries(frontMatter.data)) {
    const field = kind.aliases && Object.hasOwn(kind.aliases, written) ? (kind.aliases[written] as string) : written;
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    const input = { written, value, frontMatter, source };
    if (!schema) {
      if (!isForeign(written, extraFields)) problems.push(unknownField(kind, shape, input));
      continue;
    }
    if (value === null || value === undefined) continue;
    const meta = metaOf(schema);
    const read = readValue(schema, meta, input);
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    // `deciders` beside `decision-makers`: both count.
    fields[field] =
      Array.isArray(fields[field]) && Array.isArray(read.value) ? [...fields[field], ...read.value] : read.value;
    if (meta.people) people.push(...toList(read.value));
    if (meta.refers) references.push(...toReferences(field, meta.refers, { ...input, value: read.value }, value));
  }
  return { fields, references, people: [...new Set(people)], problems };
}

/** What the kinds' files say about a field beside its type. */
export function metaOf(schema: z.ZodType): FieldMeta {
  return (schema.meta() ?? { description: '' }) as FieldMeta;
}

/** Whether a field is somebody else's business. */
function isForeign(field: string, extraFields: readonly string[]): boolean {
  return docusaurusFields.includes(field) || extraFields.includes(field) || field.startsWith('x-');
}

interface Written {
  /** The field's name as the author wrote it. */
  readonly written: string;
  readonly value: unknown;
  readonly frontMatter: FrontMatter;
  readonly source: string;
}

function unknownField(
  kind: Kind,
  shape: Readonly<Record<string, unknown>>,
  { written, frontMatter, source }: Written,
): Problem {
  const [label] = kind.label;
  const hint = didYouMean(written, [...Object.keys(shape), ...docusaurusFields]);
  const advice =
    hint === '' ? `; remove it, or name it \`x-${written}\` to keep it.` : `;${hint.replace(' Did', ' did')}`;
  return {
    code: 'unknown-field',
    severity: 'warning',
    message: `\`${written}\` is not a field of ${/^[aeio]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}${advice}`,
    source,
    at: frontMatter.placeOfName(written),
    field: written,
  };
}

/** The value, or what of it can be used: of a list, the items that are as they should be. */
function readValue(schema: z.ZodType, meta: FieldMeta, input: Written): { value?: unknown; problems: Problem[] } {
  const { value } = input;
  const chosen = meta.values !== undefined || meta.format === 'date' || meta.refers !== undefined;
  if (chosen && isPlaceholderValue(value)) return { problems: [placeholder(input)] };
  const parsed = schema.safeParse(value);
  if (parsed.success) return checkChoice(parsed.data, meta, input);
  const bad = Array.isArray(value) ? value.flatMap((item, at) => (schema.safeParse([item]).success ? [] : [at])) : [];
  if (bad.length === 0) return { problems: [toProblem(parsed.error, meta, input)] };
  const good = schema.safeParse((value as unknown[]).filter((_, at) => !bad.includes(at)));
  return {
    value: good.success ? good.data : undefined,
    problems: bad.map((at) => toProblem(parsed.error, meta, input, at)),
  };
}

/** Values that one chooses from: another one is kept as written, and reported with the nearest. */
function checkChoice(
  value: unknown,
  { values }: FieldMeta,
  { written, frontMatter, source }: Written,
): { value: unknown; problems: Problem[] } {
  if (!values || typeof value !== 'string' || value === '') return { value, problems: [] };
  const known = parseStatus(value, values);
  if (known !== undefined) return { value: known, problems: [] };
  const message = `\`${written}\` is \`${value}\`; expected ${values.join(', ')}.${didYouMean(value, values)}`;
  const at = frontMatter.place(written);
  return { value, problems: [{ code: 'unknown-value', severity: 'warning', message, source, at, field: written }] };
}

function placeholder({ written, value, frontMatter, source }: Written): Problem {
  const shown = typeof value === 'string' ? value : Object.keys(value as object).join(', ');
  const at = frontMatter.place(written);
  return {
    code: 'placeholder',
    severity: 'warning',
    message: describePlaceholder(written, shown),
    source,
    at,
    field: written,
  };
}

/** The first thing that is wrong with a field, at the value that is wrong. */
function toProblem(
  error: z.ZodError,
  meta: FieldMeta,
  { written, value, frontMatter, source }: Written,
  index?: number,
): Problem {
  const issue = innermost(error.issues[0]);
  const code = (issue?.code === 'custom' && (issue.params?.code as ProblemCode | undefined)) || 'wrong-type';
  const found = JSON.stringify(index !== undefined && Array.isArray(value) ? value[index] : value)?.slice(0, 80);
  const wrong: Partial<Record<ProblemCode, string>> = {
    'wrong-date': `\`${written}\` is ${found}, which ${describeNoDate(String(value))}`,
    'unsafe-url': `\`${written}\` holds ${found}, an address that a browser would run`,
  };
  const what = wrong[code] ?? `\`${written}\` ${index === undefined ? 'is' : 'holds'} ${found}`;
  return {
    code,
    severity: 'error',
    message: `${what}; expected ${meta.expected ?? 'something else'}.`,
    source,
    at: frontMatter.place(written, index),
    field: written,
  };
}

/** A union's error hides the issue of the member that came closest. */
function innermost(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  return (
    issue.errors
      .flat()
      .map(innermost)
      .find((candidate) => candidate?.code === 'custom') ?? issue
  );
}

/** The pointers in a field, each at its place: blanks and wrong items may have been dropped before it. */
function toReferences(
  field: string,
  { kind, relation, soft }: NonNullable<FieldMeta['refers']>,
  { written, value, frontMatter }: Written,
  original: unknown,
): Reference[] {
  const items = Array.isArray(original) ? original.map((item) => String(item).trim()) : [];
  return toList(value).map((target) => {
    const at = frontMatter.place(written, items.indexOf(target) === -1 ? 0 : items.indexOf(target));
    return { field, target, kind: isKindName(kind) ? kind : undefined, relation, soft, at };
  });
}

function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}
