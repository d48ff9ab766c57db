import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { commonFields, docusaurusFields, foreignFields } from '../content/kinds/commonFields.ts';
import { kindNames, kinds } from '../content/kinds/index.ts';
import { builtInFacets } from '../facets/builtInFacets.ts';
import { parseOptions } from '../site/options.ts';
import { findFieldFaults } from './fieldFaults.ts';

const text = { type: 'string' };
/** What is wrong with one field of decisions, as a site reads it. */
const faultsOf = (name: string, field: unknown) =>
  findFieldFaults({ decision: { [name]: field } }).map(({ path, message }) => `${path.join('.')} ${message}`);

const builtIn = [
  ...Object.keys(commonFields),
  ...docusaurusFields,
  ...foreignFields,
  ...Object.values(kinds).flatMap(({ fields, aliases = {}, facts }) => [fields, aliases, facts].flatMap(Object.keys)),
];

describe('the name of a site’s own field', () => {
  test.each([...new Set(builtIn)])('cannot be that of the built-in `%s`', (name) => {
    expect(faultsOf(name, { schema: text })).toHaveLength(1);
  });

  test('that clashes is reported with the option’s path and another name', () => {
    expect(faultsOf('governs', { schema: text })).toEqual([
      'decision.governs clashes with the built-in field `governs`; choose another name, like `our_governs`.',
    ]);
    expect(faultsOf('slug', { schema: text })[0]).toContain('a field of Docusaurus');
  });

  test.each(['Risk', 'x-risk', 'a b', '', '1st', '__proto__'])('cannot be %j', (name) => {
    expect(findFieldFaults(JSON.parse(`{"decision":{${JSON.stringify(name)}:{"schema":{}}}}`))).toHaveLength(1);
  });

  test('is given once for decisions and the log entries that become decisions', () => {
    const custom = { decision: { risk: { schema: text } }, log: { risk: { schema: text } } };
    expect(findFieldFaults(custom).map(({ path }) => path)).toEqual([['log', 'risk']]);
  });
});

describe('a schema that is none', () => {
  test.each([
    ['string', 'decision.risk.schema is "string", which is no schema; expected a JSON Schema like {"type": "string"}'],
    [{ type: 'strng' }, 'decision.risk.schema.type is `strng`; expected string, number'],
    [{ type: 'array', items: { type: 'nubmer' } }, 'decision.risk.schema.items.type is `nubmer`'],
    [{ properties: { a: 3 } }, 'decision.risk.schema.properties.a is 3, which is no schema'],
    [{ anyOf: [text, { enum: [] }] }, 'decision.risk.schema.anyOf.1.enum must be a list'],
    [
      { maxLenght: 3 },
      'decision.risk.schema has `maxLenght`, which is no keyword of JSON Schema; remove it. Did you mean `maxLength`?',
    ],
    [{ type: 'string', pattern: '(' }, 'decision.risk.schema cannot be read as a JSON Schema'],
    [{ if: text }, 'decision.risk.schema cannot be read as a JSON Schema'],
    [undefined, 'decision.risk.schema is missing'],
    [{ _def: {}, safeParse: () => ({}) }, 'decision.risk.schema is a schema of zod 3'],
  ])('%j is reported with the option’s path: %s', (schema, message) => {
    const faults = faultsOf('risk', { schema });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  test.each([
    [{}],
    [{ title: 'Risk', 'x-note': 1, ...text }],
    [{ items: false }],
    [z.string()],
    [z.enum(['a']).optional()],
  ])('%j is one', (schema) => {
    expect(faultsOf('risk', { schema })).toEqual([]);
  });
});

test.each([
  [{ type: 'string' }, 'decision.risk.type is not a property of a field, which has schema, label'],
  [{ schema: text, labels: 'R' }, 'Did you mean `label`?'],
  [{ schema: text, label: 3 }, 'decision.risk.label must be text.'],
  [{ schema: text, facet: 'yes' }, 'decision.risk.facet must be true or false.'],
  [{ schema: { type: 'object' }, facet: true }, 'decision.risk.facet needs a schema of texts'],
  ['text', 'decision.risk must be {schema, label'],
])('the field %j is reported: %s', (field, message) => {
  expect(faultsOf('risk', field).join()).toContain(message);
});

test('a facet cannot have the name of a built-in filter', () => {
  const names = [...builtInFacets.map(({ name }) => name), 'by', 'before', 'after'];
  for (const name of names) expect(faultsOf(name, { schema: text, facet: true })).not.toEqual([]);
  expect(faultsOf('year', { schema: text })).toEqual([]);
});

test('two kinds may share a facet when both call it the same', () => {
  const field = (label: string) => ({ schema: text, facet: true, label });
  expect(findFieldFaults({ decision: { risk: field('Risk') }, system: { risk: field('Risk') } })).toEqual([]);
  expect(findFieldFaults({ decision: { risk: field('Risk') }, system: { risk: field('Danger') } })).toEqual([
    {
      path: ['system', 'risk', 'label'],
      message: 'is `Danger`, and `Risk` at decision.risk; a facet has one label: use the same.',
    },
  ]);
});

test('an unknown kind is reported with the nearest', () => {
  expect(findFieldFaults({ decison: {} })[0]?.message).toBe(
    `is no kind; expected ${kindNames.join(', ')}. Did you mean \`decision\`?`,
  );
});

test.each([[[]], [3], [{ decision: [] }]])('%j is no map of fields', (fields) => {
  expect(findFieldFaults(fields)).toHaveLength(1);
});

test('the plugin’s options name the path from `fields` on, beside all else that is wrong', () => {
  const options = { home: 3, fields: { decision: { risk: { schema: { type: 'strng' } } } } };
  expect(() => parseOptions(options)).toThrow(
    /- home: .*\n- fields\.decision\.risk\.schema\.type: is `strng`; expected/,
  );
});
