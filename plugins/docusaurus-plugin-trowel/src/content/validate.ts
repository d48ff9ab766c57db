import type * as z from 'zod';
import type { Reference } from './entry.ts';
import type { FieldMeta } from './fields.ts';
import { type FrontMatter, isRecord } from './frontMatter.ts';
import { docusaurusFields } from './kinds/common.ts';
import { fieldsOf, isKindName } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { didYouMean } from './nearest.ts';
import type { Problem, ProblemCode } from './problem.ts';

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
    const field = kind.aliases?.[written] ?? written;
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (!schema) {
      if (!docusaurusFields.includes(field) && !extraFields.includes(field) && !field.startsWith('x-')) {
        const message = `\`${written}\` is not a field of a ${kind.label[0].toLowerCase()};${lowerFirst(didYouMean(written, [...Object.keys(shape), ...docusaurusFields]) || ` remove it, or name it \`x-${written}\` to keep it.`)}`;
        problems.push({
          code: 'unknown-field',
          severity: 'warning',
          message,
          source,
          at: frontMatter.placeOfName(written),
          field: written,
        });
      }
      continue;
    }
    if (value === null || value === undefined) continue;
    const parsed = schema.safeParse(value);
    const meta = metaOf(schema);
    if (!parsed.success) {
      problems.push(...toProblems(parsed.error, { written, value, meta, frontMatter, source }));
      continue;
    }
    fields[field] = parsed.data;
    problems.push(...checkValue({ written, value: parsed.data, meta, frontMatter, source }));
    if (meta.people) people.push(...toList(parsed.data));
    if (meta.refers) {
      const { kind: target, relation, soft } = meta.refers;
      const found = toList(parsed.data).map(
        (name, index): Reference => ({
          field,
          target: name,
          kind: isKindName(target) ? target : undefined,
          relation,
          soft,
          at: frontMatter.place(written, index),
        }),
      );
      references.push(...found);
    }
  }
  return { fields, references, people: [...new Set(people)], problems };
}

/** What the kinds' files say about a field beside its type. */
export function metaOf(schema: z.ZodType): FieldMeta & { readonly expected?: string } {
  return (schema.meta() ?? { description: '' }) as FieldMeta;
}

interface Written {
  readonly written: string;
  readonly value: unknown;
  readonly meta: FieldMeta & { readonly expected?: string };
  readonly frontMatter: FrontMatter;
  readonly source: string;
}

/** One problem a field: the first thing that is wrong with it, at the value that is wrong. */
function toProblems(error: z.ZodError, { written, value, meta, frontMatter, source }: Written): Problem[] {
  const issue = innermost(error.issues[0]);
  const index = typeof issue?.path[0] === 'number' ? issue.path[0] : undefined;
  const code = (issue?.code === 'custom' && (issue.params?.code as ProblemCode | undefined)) || 'wrong-type';
  const found = JSON.stringify(index !== undefined && Array.isArray(value) ? value[index] : value)?.slice(0, 80);
  const what =
    code === 'wrong-date'
      ? `\`${written}\` is ${found}, which is no date that exists`
      : code === 'unsafe-url'
        ? `\`${written}\` holds ${found}, an address that a browser would run`
        : `\`${written}\` is ${found}`;
  return [
    {
      code,
      severity: 'error',
      message: `${what}; expected ${meta.expected ?? 'something else'}.`,
      source,
      at: frontMatter.place(written, index),
      field: written,
    },
  ];
}

/** A union's error hides the issue of the member that came closest. */
function innermost(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat();
  const custom = inner.map(innermost).find((candidate) => candidate?.code === 'custom');
  return custom ? { ...custom, path: [...issue.path, ...custom.path] } : issue;
}

/** Values that one chooses from: another one is kept as written, and reported with the nearest. */
function checkValue({ written, value, meta, frontMatter, source }: Written): Problem[] {
  if (!meta.values || typeof value !== 'string' || meta.values.includes(value.toLowerCase())) return [];
  const message = `\`${written}\` is \`${value}\`; expected ${meta.values.join(', ')}.${didYouMean(value, meta.values)}`;
  return [
    { code: 'unknown-value', severity: 'warning', message, source, at: frontMatter.place(written), field: written },
  ];
}

function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function lowerFirst(text: string): string {
  return text.replace(/^ Did/, ' did');
}

/** Narrows a field to a map; absent ones give an empty map. */
export function toMap(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
