import * as z from 'zod';
import { metaOf } from './fieldValidation.ts';
import { docusaurusFields, foreignFields } from './kinds/commonFields.ts';
import { fieldsOf } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';

type JsonSchema = Record<string, unknown>;

/** Makes the JSON Schema (draft 2020-12) of a kind's front matter, for editors. */
export function toJsonSchema(kind: Kind): JsonSchema {
  const shape = fieldsOf(kind);
  const aliases = Object.entries(kind.aliases ?? {});
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind.label[0],
    description: kind.description,
    type: 'object',
    properties: {
      ...Object.fromEntries(docusaurusFields.map((name) => [name, { description: 'A field of Docusaurus.' }])),
      ...Object.fromEntries(foreignFields.map((name) => [name, { description: 'A field of Jekyll, not read.' }])),
      ...Object.fromEntries(
        aliases.map(([theirs, ours]) => [theirs, { description: `Another name of \`${ours}\`.`, deprecated: true }]),
      ),
      ...Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, fieldSchema(schema)])),
    },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}

function fieldSchema(field: z.ZodType): JsonSchema {
  const { json, label } = metaOf(field);
  if (json) return { ...json, title: label, description: metaOf(field).description };
  const { $schema: _, ...schema } = z.toJSONSchema(field, {
    io: 'input',
    // Editors see a YAML date as text.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      for (const key of [
        'expected',
        'hint',
        'values',
        'statuses',
        'isDecisive',
        'refers',
        'people',
        'example',
        'unit',
        'format',
        'ownReader',
      ])
        delete jsonSchema[key];
      const options = jsonSchema.anyOf?.filter(
        (option) => typeof option !== 'object' || Object.keys(option).length > 0,
      );
      if (options) jsonSchema.anyOf = options;
    },
  });
  const { description, values, example } = metaOf(field);
  return {
    description,
    ...(values ? { enum: values } : schema),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}
