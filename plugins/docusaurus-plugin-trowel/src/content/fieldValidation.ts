import type * as z from 'zod';
import type { Reference } from './entry.ts';
import type { FieldMeta } from './fieldTypes.ts';
import { readValue, toWritten, type Written } from './fieldValue.ts';
import { type FrontMatter, findWrittenName } from './frontMatter.ts';
import { docusaurusFields, foreignFields } from './kinds/commonFields.ts';
import { fieldsOf, isKindName, withArticle } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './spellingSuggestion.ts';

/** A page's front matter, checked: each field on its own, so that one that is wrong loses no other. */
interface Validated {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  /** Everybody named. */
  readonly people: readonly string[];
  readonly problems: readonly Problem[];
}

interface ValidateOptions {
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
    const field = findField(kind, shape, written);
    // Of `status` and `Status`, the one that is written as it should be is meant.
    const isMeant = field !== undefined && (!isSame(field, written) || findWrittenName(frontMatter, field) === written);
    const schema = isMeant ? shape[field] : undefined;
    const input = { written, value, frontMatter, source };
    if (!schema || field === undefined) {
      if (!isForeign(written, extraFields)) problems.push(unknownField(kind, shape, input));
      continue;
    }
    if (value === null || value === undefined) continue;
    const meta = metaOf(schema);
    const read = meta.ownReader ? { value, problems: [] } : readValue(schema, meta, input);
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

const metas = new WeakMap<z.ZodType, FieldMeta>();

/** What the kinds' files say about a field beside its type. */
export function metaOf(schema: z.ZodType): FieldMeta {
  // Asked for at every field of every page, and zod looks it up in several places.
  const known = metas.get(schema) ?? ((schema.meta() ?? { description: '' }) as FieldMeta);
  metas.set(schema, known);
  return known;
}

/** Docusaurus publishes a page that says `Draft: true`; the hub must not believe that it is none. */
const exact: readonly string[] = ['draft', 'unlisted'];

/** The field that a name means, its own or another tool's, in whatever capitals. */
function findField({ aliases = {} }: Kind, shape: Readonly<Record<string, unknown>>, written: string) {
  if (Object.hasOwn(shape, written)) return written;
  if (docusaurusFields.includes(written)) return undefined;
  const own = Object.keys(shape).find((name) => isSame(name, written) && !exact.includes(name));
  if (own !== undefined) return own;
  const alias = Object.keys(aliases).find((name) => isSame(name, written));
  return alias === undefined ? undefined : aliases[alias];
}

function isSame(name: string, written: string): boolean {
  return name.toLowerCase() === written.toLowerCase();
}

/** Whether a field is somebody else's business. */
function isForeign(field: string, extraFields: readonly string[]): boolean {
  return [docusaurusFields, foreignFields, extraFields].some((list) => list.includes(field)) || field.startsWith('x-');
}

function unknownField(
  kind: Kind,
  shape: Readonly<Record<string, unknown>>,
  { written, frontMatter, source }: Written,
): Problem {
  const hint = didYouMean(written, [...Object.keys(shape), ...Object.keys(kind.aliases ?? {}), ...docusaurusFields]);
  const advice =
    hint === '' ? `; remove it, or name it \`x-${written}\` to keep it.` : `;${hint.replace(' Did', ' did')}`;
  return {
    code: 'unknown-field',
    severity: 'warning',
    message: `\`${written}\` is not a field of ${withArticle(kind)}${advice}`,
    source,
    at: frontMatter.placeOfName(written),
    field: written,
  };
}

/** The pointers in a field, each at its place: blanks and wrong items may have been dropped before it. */
function toReferences(
  field: string,
  { kind, relation, soft }: NonNullable<FieldMeta['refers']>,
  { written, value, frontMatter }: Written,
  original: unknown,
): Reference[] {
  const items = Array.isArray(original) ? original.map((item) => toWritten(item).trim()) : [];
  return toList(value).map((target) => {
    const at = frontMatter.place(written, items.indexOf(target) === -1 ? 0 : items.indexOf(target));
    return { field, target, kind: isKindName(kind) ? kind : undefined, relation, soft, at };
  });
}

function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}
