import { expect, test } from 'vitest';
import { isPlaceholder, isPlaceholderValue } from './placeholder.ts';

test.each([
  '{accepted | rejected}',
  '{short title of the decision',
  '[YYYY-MM-DD when it was decided]',
  '(fill me in with the date)',
  '(fill\nme in)',
  '<name>',
  '<first\nlast>',
  '<an https://example.org>',
  ' TBD ',
  ...['YYYY-MM-DD', 'yy/m/d', 'yyyy.mm.dd', 'DD-MM-YYYY', 'd.m.yy', 'dd/mm/yyyy'],
  ...['n.a.', 'NA', 'None.', 'none yet', 'not applicable', 'to be decided', 'aucun', 'keine', 'なし', '无', '없음'],
  ...['TBD', 'tba', 'TODO', 'n/a', 'None', 'date', 'Status', '-', '---', '?', '??', '–', '—', '…', '...'],
  ...[
    '[a | b]',
    '[a …]',
    '[a ...]',
    '[YYYY]',
    '[ADR-NNNN]',
    '[list everyone]',
    '(e.g. Ana)',
    '[optional]',
    '[fill in]',
  ],
  ...[
    '[when decided]',
    '[name]',
    '[names]',
    '(your team)',
    '[description]',
    '[title]',
    '[todo]',
    '(TBD)',
    '[everyone]',
  ],
  ...['[reason]', '(reason\nand more)'],
])('is a hint: %j', (value) => expect(isPlaceholder(value)).toBe(true));

test.each([
  'accepted',
  ...['Na', 'nonet', 'Nilsson', '无锡'],
  '[Ana](ana.md)',
  '[Ana, Bo]',
  '(Ana, Bo)',
  '<ana@example.org>',
  '<mailto:ana@example.org>',
  '<https://example.org>',
  '<http://example.org>',
  '(2020-01-02)',
  '2020-01-02',
  '',
  ...['my date', 'dates', 'status quo', 'no status', 'Todor', 'mastodo', 'none of us', 'y-m-d', '2020-?', '- a', '? a'],
  ...['yyyyy-mm-dd', 'yyyy-mmm-dd', 'yyyy-mm-ddd', 'yyyyxmm-dd', 'yyyy-mmxdd', 'ddxmm-yyyy', 'dd-mmxyyyy', 'dd-mm-y'],
  ...['[listed]', '[Fillmore]', '[year]', '[a..b]', 'list everyone', 'a [name]', '[name] a', '(name) a', 'a (name)'],
  ...['a <name>', '<name> a', 'x {name}'],
])('is a value: %j', (value) => expect(isPlaceholder(value)).toBe(false));

test('a map without values is a hint in braces', () => {
  expect(isPlaceholderValue({ 'YYYY-MM-DD when decided': null })).toBe(true);
  expect(isPlaceholderValue({ from: '2020' })).toBe(false);
  expect(isPlaceholderValue({ from: '2020', to: null })).toBe(false);
  expect(isPlaceholderValue({})).toBe(false);
});

test('a value of front matter is a hint only as text or a map', () => {
  expect(isPlaceholderValue('TBD')).toBe(true);
  expect(isPlaceholderValue('accepted')).toBe(false);
  for (const value of [null, undefined, 5, true, [null]]) expect(isPlaceholderValue(value)).toBe(false);
});
