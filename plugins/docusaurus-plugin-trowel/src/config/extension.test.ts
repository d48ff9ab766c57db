import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toJsonSchema } from '../content/jsonSchema.ts';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { type CustomFields, extendKinds, hasZod } from './extension.ts';
import type { FieldSchema } from './fieldSchema.ts';

const choice = { type: 'string', enum: ['low', 'medium', 'high'] };

/** Reads a page of a kind that has one field more. */
function read(schema: FieldSchema, yaml: string, kind: 'decision' | 'log' = 'decision') {
  const custom: CustomFields = { decision: { risk: { schema } } };
  const text = `---\ntitle: T\n${yaml}\n---\n\nText.\n`;
  return parsePage({ source: 'docs/a.md', text, kind }, { kinds: extendKinds(kinds, custom) });
}
const messagesOf = (schema: FieldSchema, yaml: string) => read(schema, yaml).problems.map(({ message }) => message);
const riskOf = (schema: FieldSchema, yaml: string) => read(schema, yaml).entry.fields.risk;

describe.each([
  ['a JSON Schema', choice],
  ['a schema of zod', z.enum(['low', 'medium', 'high'])],
])('a choice that is written as %s', (_, schema) => {
  test('is read in whatever capitals', () => {
    expect(read(schema, 'risk: High')).toMatchObject({ entry: { fields: { risk: 'high' } }, problems: [] });
  });

  test('is reported with the place, all choices and the nearest one', () => {
    const { entry, problems } = read(schema, 'risk: medum');
    expect(entry.fields).not.toHaveProperty('risk');
    expect(problems).toEqual([
      {
        code: 'unknown-value',
        severity: 'error',
        message: '`risk` is "medum"; expected low, medium, high. Did you mean `medium`?',
        source: 'docs/a.md',
        at: { line: 3, column: 7 },
        field: 'risk',
        fixes: [{ type: 'write', right: 'medium', instead: 'medum', isNear: true }],
      },
    ]);
  });
});

test('of a list, each wrong item is reported with its own nearest choice, and the others stay', () => {
  const schema = { type: 'array', items: { enum: ['billing', 'shipping'] } };
  const { entry, problems } = read(schema, 'risk: [biling, billing, shiping]');
  expect(entry.fields.risk).toEqual(['billing']);
  expect(problems.map(({ message, at }) => [message, at?.column])).toEqual([
    ['`risk` holds "biling"; expected billing, shipping. Did you mean `billing`?', 8],
    ['`risk` holds "shiping"; expected billing, shipping. Did you mean `shipping`?', 25],
  ]);
});

test.each([
  ['a number of the YAML as text', { type: 'string' }, 'risk: 12', '12'],
  ['one item as a list of one', { type: 'array', items: { type: 'string' } }, 'risk: a', ['a']],
  ['a date', { type: 'string', format: 'date' }, 'risk: 2024-02-29', '2024-02-29'],
  ['what zod makes of the value', z.string().transform((one) => `${one}!`), 'risk: a', 'a!'],
])('takes %s', (_, schema, yaml, value) => {
  expect(read(schema, yaml).problems).toEqual([]);
  expect(riskOf(schema, yaml)).toEqual(value);
});

test.each([
  [{ type: 'integer', minimum: 1, maximum: 5 }, 'risk: 9', '`risk` is 9; expected a whole number from 1 to 5.'],
  [z.int(), 'risk: x', '`risk` is "x"; expected a whole number.'],
  [{ type: 'boolean' }, 'risk: maybe', '`risk` is "maybe"; expected true or false.'],
  [{ type: 'string', pattern: '^T-' }, 'risk: 12', '`risk` is 12; expected text that matches ^T-.'],
  [
    { type: 'string', format: 'date' },
    'risk: 2023-02-29',
    '`risk` is "2023-02-29", which is no date that exists; expected a date as YYYY-MM-DD.',
  ],
  [z.string().refine((one) => one === 'a', 'Write a'), 'risk: b', '`risk` is "b"; Write a.'],
  [
    z.string().refine(() => {
      throw new Error('Out of order');
    }),
    'risk: b',
    '`risk` is "b"; Out of order.',
  ],
  [
    z.strictObject({ who: z.string().min(2, 'two letters or more') }),
    'risk: { who: a }',
    '`risk` is {"who":"a"}; `who`: two letters or more.',
  ],
] as [FieldSchema, string, string][])('by %j, `%s` is reported: %s', (schema, yaml, message) => {
  expect(messagesOf(schema, yaml)).toEqual([message]);
});

test('a field of the site is proposed where a name is misspelled, and belongs to its kind alone', () => {
  expect(messagesOf(choice, 'rick: low')[0]).toContain('did you mean `risk`?');
  const text = '---\nrisk: low\n---\n';
  const options = { kinds: extendKinds(kinds, { decision: { risk: { schema: choice } } }) };
  expect(parsePage({ source: 'a.md', text, kind: 'system' }, options).problems[0]?.code).toBe('unknown-field');
});

test('an entry of a decision log has the fields of decisions, which it may become', () => {
  expect(read(choice, 'log: ann\nrisk: low', 'log').entry.fields.risk).toBe('low');
});

test('kinds without fields of the site are the built-in ones themselves', () => {
  const { decision, log, ...others } = extendKinds(kinds, { decision: { risk: { schema: choice } } });
  expect(decision).not.toBe(kinds.decision);
  expect(log).not.toBe(kinds.log);
  for (const [name, kind] of Object.entries(others)) expect(kind).toBe(kinds[name as keyof typeof others]);
});

test('the schema for editors holds a field as the site has written it, with its label and its description', () => {
  const custom = { decision: { blast_radius: { schema: { ...choice, description: 'How far.' } } } };
  const { properties } = toJsonSchema(extendKinds(kinds, custom).decision) as { properties: Record<string, unknown> };
  expect(properties.blast_radius).toEqual({ ...choice, title: 'Blast radius', description: 'How far.' });
});

test('a field in zod is known to be checked by code', () => {
  expect(hasZod({ decision: { a: { schema: choice } }, system: { b: { schema: z.string() } } })).toBe(true);
  expect(hasZod({ decision: { a: { schema: choice } } })).toBe(false);
});
