import * as z from 'zod';
import { descriptionSchema } from './bundleDescription.ts';
import { conceptSchema } from './profile.ts';

type JsonSchema = Record<string, unknown>;

/** Makes the JSON Schema of the front matter of a concept. */
export function toConceptSchema(): JsonSchema {
  return toSchema(conceptSchema, 'The front matter of a concept', 'OKF 0.2 with the profile of Trowel, version 1.');
}

/** Makes the JSON Schema of `hub.json`. */
export function toHubFileSchema(): JsonSchema {
  return toSchema(descriptionSchema, 'What is in a bundle', '`hub.json` of a bundle that Trowel wrote, version 1.');
}

function toSchema(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, description, ...rest };
}
