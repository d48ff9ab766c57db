import * as z from 'zod';
import type { FieldMeta } from './fieldTypes.ts';
import { parseStatus } from './status.ts';

type Path = readonly (string | number)[];

/** A value inside a field that is none of its choices. */
interface UnknownChoice {
  /** Its path within the field: `[0, 'state']`. */
  readonly path: Path;
  readonly value: string;
  readonly values: readonly string[];
}

/** Where choices are inside a schema: in the schema itself, in the items of a list, or in parts of a record. */
interface Choices {
  readonly values?: readonly string[];
  readonly items?: Choices;
  readonly parts?: ReadonlyMap<string, Choices>;
}

/**
 * Reads the choices inside a list or a record by the rule for fields that are one choice: in upper or lower case. A value that is none of them stays
 * as it is written, and is returned.
 */
export function readInnerChoices(
  schema: z.ZodType,
  value: unknown,
): { readonly value: unknown; readonly unknown: readonly UnknownChoice[] } {
  const choices = typeof value === 'object' && value !== null ? choicesOf(schema) : undefined;
  const unknown: UnknownChoice[] = [];
  return { value: choices ? read(choices, value, [], unknown) : value, unknown };
}

function read(choices: Choices, value: unknown, path: Path, unknown: UnknownChoice[]): unknown {
  const { values, items, parts } = choices;
  if (Array.isArray(value)) {
    const inner = items ?? (values && { values });
    return inner ? value.map((item, index) => read(inner, item, [...path, index], unknown)) : value;
  }
  if (typeof value === 'object' && value !== null && parts)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const inner = parts.get(name);
        return [name, inner ? read(inner, part, [...path, name], unknown) : part];
      }),
    );
  if (!values || typeof value !== 'string' || value === '') return value;
  const known = parseStatus(value, values);
  if (known === undefined) unknown.push({ path, value, values });
  return known ?? value;
}

const known = new WeakMap<z.ZodType, { readonly choices?: Choices }>();

/** Finds the choices in a schema. Cached, as this is asked for every field of every page, and zod's own lookup is slow. */
function choicesOf(schema: z.ZodType): Choices | undefined {
  const found = known.get(schema) ?? { choices: findChoices(schema) };
  known.set(schema, found);
  return found.choices;
}

function findChoices(schema: z.ZodType): Choices | undefined {
  if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap() as z.ZodType);
  const { values, json } = (schema.meta() ?? {}) as Partial<FieldMeta>;
  // Values of a field that the site has added are checked by its JSON Schema.
  if (json) return undefined;
  if (values) return { values };
  if (schema instanceof z.ZodArray) {
    const items = choicesOf(schema.element as z.ZodType);
    return items && { items };
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const parts = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, part]) => {
    const inner = choicesOf(part);
    return inner ? [[name, inner] as const] : [];
  });
  return parts.length > 0 ? { parts: new Map(parts) } : undefined;
}
