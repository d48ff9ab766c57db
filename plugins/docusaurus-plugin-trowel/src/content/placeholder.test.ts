import { expect, test } from 'vitest';
import { isPlaceholder, isPlaceholderValue } from './placeholder.ts';

test.each([
  '{accepted | rejected}',
  '[YYYY-MM-DD when it was decided]',
  '(fill me in with the date)',
  '<name>',
  'YYYY-MM-DD',
  'TBD',
  '[list everyone]',
])('is a hint: %j', (value) => expect(isPlaceholder(value)).toBe(true));

test.each([
  'accepted',
  '[Ana](ana.md)',
  '[Ana, Bo]',
  '<ana@example.org>',
  '<https://example.org>',
  '(2020-01-02)',
  '2020-01-02',
])('is a value: %j', (value) => expect(isPlaceholder(value)).toBe(false));

test('a map without values is a hint in braces', () => {
  expect(isPlaceholderValue({ 'YYYY-MM-DD when decided': null })).toBe(true);
  expect(isPlaceholderValue({ from: '2020' })).toBe(false);
  expect(isPlaceholderValue({})).toBe(false);
});
