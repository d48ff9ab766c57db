import * as z from 'zod';
import type { FieldMeta } from '../content/fieldTypes.ts';
import { proposeValues } from '../content/fixProposals.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { findJsonSchemaFault, type JsonSchema, type SchemaFault } from './jsonSchemaFault.ts';
import { choicesOf, describeExpected, itemsOf } from './schemaShape.ts';

/** A schema of zod 4. Described by its shape, as a site may have another copy of zod than the plugin. */
export interface ZodSchema {
  readonly _zod: object;
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: FoundIssues };
}

interface FoundIssues {
  readonly issues: readonly Issue[];
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** How a site writes what a field of its own may hold. */
export type FieldSchema = JsonSchema | ZodSchema;

/** A front-matter field that a site adds to a kind. */
export interface CustomField {
  /** What it may hold: a JSON Schema, or a schema of zod 4. */
  readonly schema: FieldSchema;
  /** What readers call it, in every language of the site; the schema's `title` or the field's name unless given. */
  readonly label?: string;
  /** What editors say about it; the schema's `description` unless given. */
  readonly description?: string;
  /** Whether pages can be narrowed by it, in the index of the kind and in search. */
  readonly facet?: boolean;
  /** Whether pages show it in their header; `true` unless given. A value made of parts, such as an object, is not shown. */
  readonly fact?: boolean;
}

/** Finds what makes a value no schema. */
export function findSchemaFault(schema: unknown): SchemaFault | undefined {
  if (isZodSchema(schema)) return findZodFault(schema);
  if (typeof schema === 'object' && schema !== null && '_def' in schema)
    return { path: [], message: 'is a schema of zod 3; write it with zod 4, or as a JSON Schema.' };
  return findJsonSchemaFault(schema);
}

function findZodFault(schema: ZodSchema): SchemaFault | undefined {
  try {
    toJson(schema);
    return undefined;
  } catch (error) {
    return { path: [], message: `cannot be described as a JSON Schema (${(error as Error).message}); simplify it.` };
  }
}

/** Tells a schema of zod 4 from a JSON Schema. */
export function isZodSchema(schema: unknown): schema is ZodSchema {
  return typeof schema === 'object' && schema !== null && '_zod' in schema && 'safeParse' in schema;
}

/** A schema as JSON Schema; what zod checks by code is not in it. */
export function toJson(schema: FieldSchema): JsonSchema {
  if (!isZodSchema(schema)) return schema;
  const { $schema: _, ...json } = z.toJSONSchema(schema as unknown as z.ZodType, {
    io: 'input',
    unrepresentable: 'any',
  });
  return json;
}

/**
 * Makes the schema of a field from a site's own. Numbers are taken as text where text is expected, one value as a list of
 * one, and choices in any capitals: these are no mistakes in built-in fields either.
 */
export function toFieldSchema(name: string, { schema, label, description }: CustomField): z.ZodType {
  const json = toJson(schema);
  const parser = isZodSchema(schema) ? schema : z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
  const expected = describeExpected(json);
  const choices = choicesOf(json);
  const code = choices ? 'unknown-value' : json.format === 'date' ? 'wrong-date' : undefined;
  const meta: FieldMeta = {
    description: description ?? textOf(json.description) ?? '',
    label: label ?? textOf(json.title) ?? toWords(name),
    json,
    ...(expected === undefined ? {} : { expected }),
    ...(choices === undefined ? {} : { values: choices }),
  };
  return z
    .unknown()
    .transform((value, context) => {
      const parsed = parse(parser, toInput(value, json));
      if (parsed.success) return parsed.data;
      const written = String([value].flat()[0]);
      const hint = choices ? didYouMean(written, choices) : '';
      const fixes = choices && proposeValues(written, choices);
      for (const issue of parsed.error.issues) {
        const says = expected === undefined || issue.code === 'custom' ? describeIssue(issue) : undefined;
        context.addIssue({ code: 'custom', message: issue.message, params: { code, hint, says, fixes } });
      }
      return z.NEVER;
    })
    .meta(meta);
}

/** A check that fails by an exception, or that is asynchronous, finds the value wrong. */
function parse(parser: ZodSchema | z.ZodType, value: unknown): ReturnType<ZodSchema['safeParse']> {
  try {
    return parser.safeParse(value);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { success: false, error: { issues: [{ code: 'custom', path: [], message }] } };
  }
}

/** What a schema itself says is wrong: only its message tells what a check by code expects. */
function describeIssue({ path, message }: Issue): string {
  return path.length > 0 ? `\`${path.map(String).join('.')}\`: ${message}` : message;
}

/** A value as its author meant it. */
function toInput(value: unknown, json: JsonSchema): unknown {
  if (json.type === 'array' && typeof value !== 'object') return toInput([value], json);
  if (Array.isArray(value)) return value.map((item) => toInput(item, itemsOf(json) ?? {}));
  const isText = json.type === 'string' || choicesOf(json) !== undefined;
  if (!isText || typeof value === 'object' || value === undefined) return value;
  const written = String(value).trim();
  return choicesOf(json)?.find((choice) => choice.toLowerCase() === written.toLowerCase()) ?? written;
}

/** A field's name as words: `blast_radius` is "Blast radius". */
function toWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
