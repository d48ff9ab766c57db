import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from './pageParser.ts';
import { isIdentifier, isTitle, toTitle } from './title.ts';

test.each([
  'Summary',
  'Context and Problem Statement',
  '1. Status',
  'TL;DR',
  'Statut',
  '',
  '{short title}',
  '[short title]',
  'ADR-NNNN: <title>',
  'NUMBER. TITLE',
])('is not a title: %j', (heading) => expect(isTitle(heading)).toBe(false));

test.each(['Status of the migration', 'Use PostgreSQL', '1. Record decisions', 'Context switching costs'])(
  'is a title: %j',
  (heading) => expect(isTitle(heading)).toBe(true),
);

test.each([
  ['0014-one-ledger', 'One ledger'],
  ['2024-03-01-it-worked', 'It worked'],
  ['a/0494-c_str-and-c_vec', 'c_str and c_vec'],
  ['3101-reserved_prefixes', 'Reserved prefixes'],
  ['0014', '0014'],
  ['Имя файла', 'Имя файла'],
])('makes of the name %j the title %j', (name, title) => expect(toTitle(name)).toBe(title));

test('recognizes identifiers of code', () => {
  expect(isIdentifier('RFC: `result_ffi_guarantees`')).toBe(true);
  expect(isIdentifier('Restrictions')).toBe(false);
});

test('gives no page an empty title', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, text) => {
      const source = `${name.replaceAll('/', '-')}.md`;
      expect(parsePage({ source, text: `# ${text}` }).entry.title).not.toBe('');
    }),
  );
});
