import { expect, test } from 'vitest';
import { kinds } from '../content/kinds/index.ts';
import { toCustomKinds } from './customKinds.ts';

const risk = { schema: { enum: ['low', 'high'] } };
const fileOf = (fields: object) => JSON.stringify({ fields });

test('without fields the kinds are the built-in ones', () => {
  for (const file of [undefined, '{}', '{"$schema": "x", "fields": {}}'])
    expect(Object.values(toCustomKinds({ file }))).toEqual(Object.values(kinds));
});

test('the fields of the hub’s file and those of the options come together', () => {
  const { decision } = toCustomKinds({ file: fileOf({ decision: { risk } }), fields: { decision: { effort: risk } } });
  expect(Object.keys(decision.fields).slice(-2)).toEqual(['risk', 'effort']);
});

test.each([
  ['{', 'trowel.json: is not valid JSON'],
  ['[]', 'trowel.json: must be an object'],
  [
    '{"filds": {}}',
    'trowel.json: `filds` is not one of fields, hubs, publish, $schema; remove it. Did you mean `fields`?',
  ],
  [
    fileOf({ decision: { status: risk } }),
    'trowel.json has fields that cannot be used:\n- fields.decision.status clashes with the built-in field',
  ],
])('the file %s is refused: %s', (file, message) => {
  expect(() => toCustomKinds({ file })).toThrow(message);
});

test('a field that both define is refused', () => {
  const input = { file: fileOf({ decision: { risk } }), fields: { decision: { risk } } };
  expect(() => toCustomKinds(input)).toThrow('fields.decision.risk is a field of the plugin’s options as well');
});
