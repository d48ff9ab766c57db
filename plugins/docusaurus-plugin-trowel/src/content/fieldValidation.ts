import type * as z from 'zod';
import type { Reference } from './entry.ts';
import type { FieldMeta } from './fieldTypes.ts';
import { readValue, toWritten, type Written } from './fieldValue.ts';
import { proposeNear } from './fixProposals.ts';
import type { FrontMatter } from './frontMatter.ts';
import { docusaurusFields, foreignFields } from './kinds/commonFields.ts';
import { fieldsOf, isKindName, withArticle } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { isLabel, isRelationLabelled } from './labelledFields.ts';
import { isNumberField } from './numberFields.ts';
import type { Problem } from './problem.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';
import { findWrittenName } from './writtenName.ts';

/** The validated front matter of a page. */
interface Validated {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  /** All people named in it, as written. */
  readonly people: readonly string[];
  readonly problems: readonly Problem[];
}

interface ValidateOptions {
  readonly source: string;
  /** Fields of the site's own, which are not reported. */
  readonly extraFields?: readonly string[];
}

/** Validates front matter by the kind's schema, each field on its own, so that an invalid one does not affect others. */
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

  for (const [written, given] of Object.entries(frontMatter.data)) {
    const field = findField(kind, shape, written);
    const value = field === written ? given : readAlias(kind, written, given);
    // If there are both `status` and `Status`, only the correct spelling counts.
    const isMeant = field !== undefined && (!isSame(field, written) || findWrittenName(frontMatter, field) === written);
    const schema = isMeant ? shape[field] : undefined;
    const input = { written, value, frontMatter, source };
    if (!schema || field === undefined) {
      if (!isForeign(written, extraFields) && (field !== undefined || !isOfRecords(kind, input)))
        problems.push(...unknownField(kind, shape, input));
      continue;
    }
    if (value === null || value === undefined) continue;
    const meta = metaOf(schema);
    const read = meta.ownReader ? { value, problems: [] } : readValue(schema, meta, input);
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    // A field and its alias, such as `deciders` and `decision-makers`, add up.
    fields[field] =
      Array.isArray(fields[field]) && Array.isArray(read.value) ? addUp(fields[field], read.value) : read.value;
    if (meta.people) people.push(...toList(read.value));
    if (meta.refers) references.push(...toReferences(field, meta.refers, { ...input, value: read.value }, value));
  }
  return { fields, references, people: [...new Set(people)], problems };
}

const metas = new WeakMap<z.ZodType, FieldMeta>();

/** Returns the metadata of a field's schema. */
export function metaOf(schema: z.ZodType): FieldMeta {
  // Cached, as this is called for every field of every page, and zod's own lookup is slow.
  const known = metas.get(schema) ?? ((schema.meta() ?? { description: '' }) as FieldMeta);
  metas.set(schema, known);
  return known;
}

/** Says whether front matter has a field of the kind under this name. */
export function isFieldOf(kind: Kind, written: string): boolean {
  return findField(kind, fieldsOf(kind), written) !== undefined;
}

/** Says whether a field that the kind does not have is one that records have: a label, a number, or relations. */
function isOfRecords(kind: Kind, { written, value, source }: Written): boolean {
  return (
    isLabel(kind, written) || isNumberField(kind, written, value, source) || isRelationLabelled(kind, written, value)
  );
}

/** Fields that must be in lower case, as Docusaurus ignores `Draft: true` and publishes the page. */
const exact: readonly string[] = ['draft', 'unlisted'];

/** Finds the field for a written name: a field of the kind or an alias from another tool, in upper or lower case. */
function findField({ aliases = {} }: Kind, shape: Readonly<Record<string, unknown>>, written: string) {
  if (Object.hasOwn(shape, written)) return written;
  if (docusaurusFields.includes(written)) return undefined;
  const own = Object.keys(shape).find((name) => isSame(name, written) && !exact.includes(name));
  if (own !== undefined) return own;
  const alias = Object.keys(aliases).find((name) => isSame(name, written));
  return alias === undefined ? undefined : aliases[alias];
}

/** Reads the value of a name from another tool that writes it in a form of its own. */
function readAlias({ aliasReaders = {} }: Kind, written: string, value: unknown): unknown {
  const name = Object.keys(aliasReaders).find((one) => isSame(one, written));
  return name === undefined ? value : aliasReaders[name]?.(value);
}

/** Adds a list to another one, without what that one has already. */
function addUp(list: readonly unknown[], more: readonly unknown[]): unknown[] {
  const there = new Set(list.map((item) => JSON.stringify(item)));
  return [...list, ...more.filter((item) => !there.has(JSON.stringify(item)))];
}

function isSame(name: string, written: string): boolean {
  return name.toLowerCase() === written.toLowerCase();
}

/** Says whether a field belongs to another tool or to the site. */
function isForeign(field: string, extraFields: readonly string[]): boolean {
  return [docusaurusFields, foreignFields, extraFields].some((list) => list.includes(field)) || field.startsWith('x-');
}

function unknownField(
  kind: Kind,
  shape: Readonly<Record<string, unknown>>,
  { written, frontMatter, source }: Written,
): Problem[] {
  const near = createFindSimilar([...Object.keys(shape), ...Object.keys(kind.aliases ?? {}), ...docusaurusFields])(
    written,
  );
  const hint = suggest(near[0]);
  // A slip is reported all the same.
  if (hint === '' && kind.takesOtherFields) return [];
  const advice =
    hint === '' ? `; remove it, or name it \`x-${written}\` to keep it.` : `;${hint.replace(' Did', ' did')}`;
  return [
    {
      code: 'unknown-field',
      severity: 'warning',
      message: `\`${written}\` is not a field of ${withArticle(kind)}${advice}`,
      source,
      at: frontMatter.placeOfName(written),
      field: written,
      fixes: [
        ...proposeNear(written, near),
        { type: 'write', right: `x-${written}`, instead: written },
        { type: 'remove', field: written },
      ],
    },
  ];
}

/** Makes the references of a field, with their positions in `original`, from which invalid items have not been dropped yet. */
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
