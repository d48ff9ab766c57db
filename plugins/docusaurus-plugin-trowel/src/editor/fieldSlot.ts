import * as z from 'zod';
import type { FieldMeta } from '../content/fieldTypes.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { fieldsOf, isKindName, kindNames } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { optionsOf } from '../content/unknownKeys.ts';
import type { PickList } from '../write/form.ts';
import { pickLists } from '../write/toForm.ts';

/** What can stand at a place of front matter: read from the schema of its field, one level at a time. */
export interface FieldSlot {
  readonly description?: string;
  /** The values to choose from. */
  readonly values?: readonly string[];
  /** Which names it takes. */
  readonly from?: PickList;
  readonly isDate?: boolean;
  readonly example?: string;
  /** The fields of a map. */
  readonly parts?: ReadonlyMap<string, () => FieldSlot>;
  /** What a list has for items. A field that takes a list takes one item, too. */
  readonly item?: () => FieldSlot;
}

/** Finds what can stand at a path of a kind's front matter; `undefined` where nothing is known of it. An empty path is the front matter itself. */
export function findSlot(kind: Kind, path: readonly (string | number)[]): FieldSlot | undefined {
  let slot: FieldSlot | undefined = slotOfKind(kind);
  for (const step of path)
    slot = typeof step === 'number' ? (slot?.item?.() ?? slot) : (partsOf(slot)?.get(step)?.() ?? undefined);
  return slot;
}

/** Returns the fields that a map at a place can have. */
export function partsOf(slot: FieldSlot | undefined): FieldSlot['parts'] {
  return slot?.parts ?? slot?.item?.().parts;
}

function slotOfKind(kind: Kind): FieldSlot {
  return {
    parts: new Map(Object.entries(fieldsOf(kind)).map(([name, schema]) => [name, () => slotOf(name, schema)])),
  };
}

function slotOf(name: string, schema: z.ZodType): FieldSlot {
  const options = optionsOf(schema);
  const meta: Partial<FieldMeta> = { ...innerMeta(schema), ...metaOf(schema) };
  if (meta.json) return { ...slotOfJson(name, meta.json), description: meta.description };
  const object = options.find((option) => option instanceof z.ZodObject);
  const list = options.find((option) => option instanceof z.ZodArray);
  const chosen = options.find((option) => option instanceof z.ZodEnum)?.options.map(String);
  const isFlag = options.some((option) => option instanceof z.ZodBoolean) && options.length === 1;
  const { description, format, example, values = chosen ?? (isFlag ? ['true', 'false'] : undefined) } = meta;
  const from = pickLists[name] ?? (isKindName(meta.refers?.kind) ? meta.refers.kind : undefined);
  const own: FieldSlot = {
    ...(description && { description }),
    ...(name === 'kind' ? { values: kindNames } : values && { values }),
    ...(from && { from }),
    ...(format === 'date' && { isDate: true }),
    ...(typeof example === 'string' && { example }),
  };
  const parts = object && {
    parts: new Map(
      Object.entries(object.shape as Readonly<Record<string, z.ZodType>>).map(([part, inner]) => [
        part,
        () => slotOf(part, inner),
      ]),
    ),
  };
  return {
    ...own,
    ...parts,
    // What a field says of its items is said of the field: `refers`, `values`.
    ...(list && { item: () => ({ ...own, ...slotOf('', list.element as z.ZodType) }) }),
  };
}

/** What the schema inside of a wrapper says: `text(…).optional()` says nothing itself. */
function innerMeta(schema: z.ZodType): Partial<FieldMeta> {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? metaOf(schema.unwrap() as z.ZodType) : {};
}

type JsonSchema = Readonly<Record<string, unknown>>;

/** Reads the JSON Schema of a field that the site has added. */
function slotOfJson(name: string, json: JsonSchema): FieldSlot {
  const { type, description, properties, items, format, examples } = json;
  const values = Array.isArray(json.enum) ? json.enum : type === 'boolean' ? [true, false] : undefined;
  const from = pickLists[name];
  const [example] = Array.isArray(examples) ? examples : [];
  return {
    ...(typeof description === 'string' && { description }),
    ...(values && { values: values.map(String) }),
    ...(from && { from }),
    ...(format === 'date' && { isDate: true }),
    ...(example !== undefined && { example: String(example) }),
    ...(isRecord(properties) && {
      parts: new Map(
        Object.entries(properties).map(([part, inner]) => [part, () => slotOfJson(part, isRecord(inner) ? inner : {})]),
      ),
    }),
    ...(isRecord(items) && { item: () => slotOfJson('', items) }),
  };
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
