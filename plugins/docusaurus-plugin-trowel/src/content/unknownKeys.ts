import * as z from 'zod';
import { isRecord } from './yamlFields.ts';

/** A name inside a field's value that its schema does not have. */
export interface UnknownKey {
  /** The way to it, from inside the field on: `[0, 'urll']`. */
  readonly path: readonly (string | number)[];
  /** The names that the schema has there. */
  readonly known: readonly string[];
}

/**
 * Leaves out of a value what a strict object of its schema would refuse, so that one name too many loses none of those
 * beside it. Names that begin with `x-` are somebody's own, and go without a word.
 */
export function withoutUnknownKeys(
  schema: z.ZodType,
  value: unknown,
  path: UnknownKey['path'] = [],
): { readonly value: unknown; readonly unknown: readonly UnknownKey[] } {
  if (typeof value !== 'object' || value === null) return { value, unknown: [] };
  const unknown: UnknownKey[] = [];
  const clean = (inner: z.ZodType | undefined, item: unknown, step: string | number) => {
    if (!inner) return item;
    const read = withoutUnknownKeys(inner, item, [...path, step]);
    unknown.push(...read.unknown);
    return read.value;
  };
  const options = optionsOf(schema);
  const list = options.find((option) => option instanceof z.ZodArray);
  if (Array.isArray(value) && list) {
    return { value: value.map((item, index) => clean(list.element as z.ZodType, item, index)), unknown };
  }
  const object = options.find((option) => option instanceof z.ZodObject);
  if (!isRecord(value) || !object || !(object.def.catchall instanceof z.ZodNever)) return { value, unknown };
  const shape = object.shape as Readonly<Record<string, z.ZodType>>;
  const kept = Object.entries(value).flatMap(([name, item]) => {
    if (Object.hasOwn(shape, name)) return [[name, clean(shape[name], item, name)] as const];
    if (!name.startsWith('x-')) unknown.push({ path: [...path, name], known: Object.keys(shape) });
    return [];
  });
  return { value: Object.fromEntries(kept), unknown };
}

const known = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/** What a schema may be, without the wrappers that say nothing of a value's shape. The same for a schema every time. */
function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const options = known.get(schema) ?? toOptions(schema);
  known.set(schema, options);
  return options;
}

function toOptions(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return toOptions(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return toOptions(schema.in as z.ZodType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => toOptions(option as z.ZodType)) : [schema];
}
