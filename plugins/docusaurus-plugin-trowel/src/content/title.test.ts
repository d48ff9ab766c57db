import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from './pageParser.ts';
import { isIdentifier, isTitle, toTitle, withoutOrdinal } from './title.ts';

test.each([
  ...['Summary', 'abstract', 'Overview', 'Background', 'Status', 'Statut', 'Date', 'Context', 'Contexte', 'Kontext'],
  ...['Motivation', 'Introduction', 'TL;DR', 'tldr', 'Problem', 'Problem statement', 'Decision', 'Decision drivers'],
  ...[
    'Decision makers',
    'Decision outcome',
    'Deciders',
    'Consequences',
    'Alternatives',
    'Context and Problem Statement',
  ],
  ...[
    'Considered options',
    'Paragraph explanation',
    'One para explanation',
    'Metadata',
    '1. Status',
    '12) Context',
    '3.Date',
  ],
  ...['Status:', 'Context :', '', '{short title}', '[short title]', '<title>', '[]', '{}'],
  ...['ADR-NNNN: <title>', 'NUMBER. TITLE', 'RFC NNN [title]', 'adr nnn {title}', 'nnnn title', 'Number: title'],
])('is not a title: %j', (heading) => expect(isTitle(heading)).toBe(false));

test.each([
  ...['Status of the migration', 'Use PostgreSQL', '1. Record decisions', 'Context switching costs', 'No context'],
  ...[
    '1 Status',
    'a 1. Status',
    'Problems',
    'Decision log',
    'Use {x} in y',
    'a [b]',
    '[a] b',
    'x <y> z',
    '<y> z',
    '{x} y',
  ],
  ...[
    'Nn <title>',
    'NNNNN title',
    'NNNN titles',
    'Numbers title',
    'The number <n>',
    'Number of retries',
    'ADR-12 <title>',
    'ADRs: context',
  ],
])('is a title: %j', (heading) => expect(isTitle(heading)).toBe(true));

test.each([
  ['0014-one-ledger', 'One ledger'],
  ['2024-03-01-it-worked', 'It worked'],
  ['20240301_it_worked', 'It worked'],
  ['adr-0014-one-ledger', 'One ledger'],
  ['RFC_14.one ledger', 'One ledger'],
  ['adr14 one', 'One'],
  ['14. one', 'One'],
  ['one-14-two', 'One 14 two'],
  ['123456-one', '123456 one'],
  ['one--two', 'One two'],
  ['One__two', 'One two'],
  ['one  two', 'One two'],
  ['-one-', 'One'],
  ['a/0494-c_str-and-c_vec', 'c_str and c_vec'],
  ['3101-reserved_prefixes', 'Reserved prefixes'],
  ['-x_y z', 'x_y z'],
  ['-foo x_y', 'Foo x_y'],
  ['-é_y', 'É_y'],
  ['maybe_dangling-types', 'maybe_dangling types'],
  ['a/b/0014-one', 'One'],
  ['-É_y z', 'É_y z'],
  ['0014', '0014'],
  ['2020-08-11', '2020-08-11'],
  ['2020_08_11', '2020_08_11'],
  ['20200811', '20200811'],
  ['2020-08', '2020-08'],
  ['2020-08-notes', 'Notes'],
  ['notes/2020-08-11', '2020-08-11'],
  ['0014-one-ledger/README', 'One ledger'],
  ['2020-08-11/index', '2020-08-11'],
  ['README', 'README'],
  ['---', '---'],
  ['Имя файла', 'Имя файла'],
])('makes of the name %j the title %j', (name, title) => expect(toTitle(name)).toBe(title));

test('a name has its number or date removed, unless it is all there is', () => {
  expect(withoutOrdinal('0014-one')).toBe('one');
  expect(withoutOrdinal('2024-03-01-one')).toBe('one');
  expect(withoutOrdinal('0014-')).toBe('0014-');
  expect(withoutOrdinal('x-0014-one')).toBe('x-0014-one');
});

test.each([
  ['RFC: `result_ffi_guarantees`', true],
  ['adr maybe_dangling', true],
  ['maybe_dangling', true],
  ['a1_b2_c3', true],
  ['Restrictions', false],
  ['Use maybe_dangling', false],
  ['maybe_dangling types', false],
  ['_private', false],
  ['trailing_', false],
  ['RFCmaybe dangling', false],
])('%j is an identifier of code: %j', (heading, is) => expect(isIdentifier(heading)).toBe(is));

test('gives no page an empty title', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, text) => {
      const source = `${name.replaceAll('/', '-')}.md`;
      expect(parsePage({ source, text: `# ${text}` }).entry.title).not.toBe('');
    }),
  );
});
