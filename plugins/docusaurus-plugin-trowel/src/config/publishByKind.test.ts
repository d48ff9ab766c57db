import { expect, test } from 'vitest';
import { toCustomKinds } from './customKinds.ts';

test('the hub’s file says who may read the pages of a kind', () => {
  const { person, decision } = toCustomKinds({ file: '{"publish": {"person": "none"}}' });
  expect([person.publish, decision.publish]).toEqual(['none', undefined]);
});

test.each([
  ['"none"', '`publish` must be an object like {"person": "none"}'],
  ['{"persn": "none"}', '`persn` is not a kind. Did you mean `person`?'],
  ['{"person": "private", "log": true}', 'person: expected public, partners, none, found "private".\n- log: expected'],
])('a wrong value ends with the fix: %s', (publish, message) => {
  expect(() => toCustomKinds({ file: `{"publish": ${publish}}` })).toThrow(message);
});
