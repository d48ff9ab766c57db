import * as z from 'zod';
import { isFieldMap } from '../content/fieldMap.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';

/** A JSON Schema (https://json-schema.org/draft/2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is wrong with a schema: where, counted from the schema itself, and a message that says how to mend it. */
export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Keywords that `z.fromJSONSchema` checks, or refuses by an error, and those that only describe. */
const keywords: readonly string[] = [
  ...['$schema', '$id', '$ref', '$defs', '$comment', '$anchor', 'definitions'],
  ...['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'else'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType', 'contentSchema'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains'],
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
  ...['minProperties', 'maxProperties', 'dependentSchemas', 'dependentRequired'],
];

/** Finds what makes a value no JSON Schema: JSON Schema itself lets a keyword pass that it does not know, and checks nothing. */
export function findJsonSchemaFault(schema: unknown): SchemaFault | undefined {
  const fault = findFault(schema, []);
  if (fault) return fault;
  try {
    z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: [], message: `cannot be read as a JSON Schema (${reason}); mend it, or write a schema of zod 4.` };
  }
}

function findFault(schema: unknown, path: SchemaFault['path']): SchemaFault | undefined {
  if (typeof schema === 'boolean' && path.length > 0) return undefined;
  if (!isFieldMap(schema)) return { path, message: describeNoSchema(schema) };
  const unknown = Object.keys(schema).find((name) => !keywords.includes(name) && !name.startsWith('x-'));
  if (unknown !== undefined)
    return {
      path,
      message: `has \`${unknown}\`, which is no keyword of JSON Schema; remove it.${didYouMean(unknown, keywords)}`,
    };
  return findTypeFault(schema, path) ?? findEnumFault(schema, path) ?? findInnerFault(schema, path);
}

function describeNoSchema(value: unknown): string {
  const meant = typeof value === 'string' && types.includes(value) ? value : 'string';
  return `is ${JSON.stringify(value) ?? String(value)}, which is no schema; expected a JSON Schema like {"type": ${JSON.stringify(meant)}}, or a schema of zod 4.`;
}

function findTypeFault({ type }: JsonSchema, path: SchemaFault['path']): SchemaFault | undefined {
  if (type === undefined) return undefined;
  const wrong = (Array.isArray(type) ? type : [type]).find((one) => !types.includes(one));
  if (wrong === undefined) return undefined;
  const written = typeof wrong === 'string' ? wrong : JSON.stringify(wrong);
  return {
    path: [...path, 'type'],
    message: `is \`${written}\`; expected ${types.join(', ')}.${didYouMean(written, types)}`,
  };
}

function findEnumFault({ enum: values }: JsonSchema, path: SchemaFault['path']): SchemaFault | undefined {
  if (values === undefined || (Array.isArray(values) && values.length > 0)) return undefined;
  return { path: [...path, 'enum'], message: 'must be a list of the values to choose from, with at least one.' };
}

/** Looks into the schemas of items, of properties and of alternatives. */
function findInnerFault(schema: JsonSchema, path: SchemaFault['path']): SchemaFault | undefined {
  const { items, properties } = schema;
  const inner: readonly (readonly [path: SchemaFault['path'], schema: unknown])[] = [
    ...(items === undefined ? [] : [[[...path, 'items'], items] as const]),
    ...Object.entries(isFieldMap(properties) ? properties : {}).map(
      ([name, one]) => [[...path, 'properties', name], one] as const,
    ),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((name) =>
      toList(schema[name]).map((one, at) => [[...path, name, at], one] as const),
    ),
  ];
  for (const [at, one] of inner) {
    const fault = findFault(one, at);
    if (fault) return fault;
  }
  return undefined;
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
