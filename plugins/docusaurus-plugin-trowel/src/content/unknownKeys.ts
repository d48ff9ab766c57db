import * as z from 'zod';
import { isFieldMap } from './fieldMap.ts';

/** A name inside a field's value that its schema does not have. */
export interface UnknownKey {
  /** Its path within the field: `[0, 'urll']`. */
  readonly path: readonly (string | number)[];
  /** The names that the schema has there. */
  readonly known: readonly string[];
}

/**
 * Removes names from a value that the strict objects of its schema do not have, so that the rest of the value stays valid.
 * Returns the removed names. Those that begin with `x-` are for authors' own use and are not returned.
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
  if (!isFieldMap(value) || !object || !(object.def.catchall instanceof z.ZodNever)) return { value, unknown };
  const shape = object.shape as Readonly<Record<string, z.ZodType>>;
  const kept = Object.entries(value).flatMap(([name, item]) => {
    if (Object.hasOwn(shape, name)) return [[name, clean(shape[name], item, name)] as const];
    if (!name.startsWith('x-')) unknown.push({ path: [...path, name], known: Object.keys(shape) });
    return [];
  });
  return { value: Object.fromEntries(kept), unknown };
}

const known = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/** Lists the alternatives of a schema, without wrappers such as `optional`. The result is cached per schema. */
export function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const options = known.get(schema) ?? toOptions(schema);
  known.set(schema, options);
  return options;
}

function toOptions(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return toOptions(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return toOptions(schema.in as z.ZodType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => toOptions(option as z.ZodType)) : [schema];
}
