import type { JsonSchema } from './jsonSchemaFault.ts';

// What a JSON Schema says of its values, as far as messages and pages need it.

/** The texts to choose from, for a choice and for a list of choices. */
export function choicesOf(json: JsonSchema): readonly string[] | undefined {
  const values = (itemsOf(json) ?? json).enum;
  return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : undefined;
}

/** The schema of the items, for a list. */
export function itemsOf({ type, items }: JsonSchema): JsonSchema | undefined {
  return type === 'array' && typeof items === 'object' && items !== null ? (items as JsonSchema) : undefined;
}

/** What a reader is told to write; nothing where only the schema's own message can say it. */
export function describeExpected(json: JsonSchema): string | undefined {
  const items = itemsOf(json);
  if (items) {
    const each = describeExpected(items);
    return each === undefined || choicesOf(items) ? each : `a list, each ${each}`;
  }
  if (Array.isArray(json.enum)) return json.enum.map(String).join(', ');
  if (json.type === 'string') return describeText(json);
  if (json.type === 'boolean') return 'true or false';
  return json.type === 'integer' || json.type === 'number' ? describeNumber(json) : undefined;
}

function describeText({ format, pattern, minLength, maxLength }: JsonSchema): string | undefined {
  if (format === 'date') return 'a date as YYYY-MM-DD';
  if (format === 'uri') return 'an address like https://example.org';
  if ([format, minLength, maxLength].some((one) => one !== undefined)) return undefined;
  return pattern === undefined ? 'text' : `text that matches ${String(pattern)}`;
}

function describeNumber({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonSchema) {
  if ([exclusiveMinimum, exclusiveMaximum, multipleOf].some((one) => one !== undefined)) return undefined;
  const number = type === 'integer' ? 'a whole number' : 'a number';
  // zod gives every whole number the bounds of what can be counted exactly.
  const from = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const to = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return `${number}${from === undefined ? '' : ` from ${String(from)}`}${to === undefined ? '' : ` to ${String(to)}`}`;
}

/** How a fact shows a value of a schema; nothing for what is made of parts. */
export function factFormOf(json: JsonSchema): 'text' | 'date' | 'links' | undefined {
  const one = itemsOf(json) ?? json;
  if (one.type === 'string' && one.format === 'uri') return 'links';
  if (json.type === 'string' && json.format === 'date') return 'date';
  return isPlain(one) ? 'text' : undefined;
}

const plainTypes: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

/** Whether all values of a schema are texts, numbers or booleans. */
function isPlain(json: JsonSchema): boolean {
  if (Array.isArray(json.enum)) return json.enum.every((value) => plainTypes.includes(typeof value));
  const alternatives = json.anyOf ?? json.oneOf;
  if (Array.isArray(alternatives)) return alternatives.every((one: JsonSchema) => isPlain(one));
  return [json.type].flat().every((type) => plainTypes.includes(type));
}
