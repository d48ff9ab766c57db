import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findRecordNumber,
  formatRecordNumber,
  parseRecordNumber,
  splitRecordTitle,
  toRecordName,
} from './recordNumber.ts';

test.each([
  ['0014-x', 14],
  ['ADR-14-x', 14],
  ['adr_014', 14],
  ['14. X', 14],
  ['20200924-x', undefined],
  ['2024-03-01-x', undefined],
  ['x-14', undefined],
  ['XIP-0012', 12],
  ['CPS-0003', 3],
  ['XYZ-12', 12],
  ['xip-1559', 1559],
  ['eip-7', 7],
  ['adr002-doors', 2],
  ['adr106-traceability', 106],
  ['wg-0031-rules', 31],
  ['step-1-begin', undefined],
  ['utf-8-everywhere', undefined],
  ['log4j-upgrade', undefined],
  ['http2', undefined],
  ['2020-08', undefined],
  ['2020_08_11', undefined],
  ['11-08-2020', undefined],
])('the number in the name %s is %s', (name, number) => expect(findRecordNumber(name)).toBe(number));

test.each(['14', '0014', '#14', 'ADR-14', 'adr 14', 'RFC_0014', 'DR#14', 'decision-14', 'record 14', 'adr: 14'])(
  '%j is a spelling of 14',
  (text) => expect(parseRecordNumber(text)).toBe(14),
);

test.each(['', '#', 'adr', 'XIP-0014', 'JIRA-14', '-14', '14-x', 'x14', '1234567', '14.5'])(
  '%j is no number',
  (text) => {
    expect(parseRecordNumber(text)).toBeUndefined();
  },
);

test('a number is formatted with four digits, and found in that again', () => {
  expect(formatRecordNumber(14)).toBe('0014');
  fc.assert(
    fc.property(fc.nat(99_999), (number) => {
      expect(parseRecordNumber(formatRecordNumber(number))).toBe(number);
      expect(findRecordNumber(`${formatRecordNumber(number)}-one-ledger`)).toBe(number);
    }),
  );
});

test.each([
  ['ADR 106 – Title', 106, 'Title'],
  ['ADR 002 - Paint the doors', 2, 'Paint the doors'],
  ['ADR-0003: 切符を残す', 3, '切符を残す'],
  ['ADR-12. Title', 12, 'Title'],
  ['RFC 12: Title: x', 12, 'Title: x'],
  ['XIP-0012 — Title', 12, 'Title'],
])('splits the title %j into number and title', (written, number, title) => {
  expect(splitRecordTitle(written)).toEqual({ number, title });
});

test.each([
  'ADR 12',
  'ADR-12-title',
  'ADRs: a title',
  'Use RFC 3339 - everywhere',
  'Step 1: begin',
  'RFC 3339 dates',
  '1. A',
])('does not split the title %j', (written) => expect(splitRecordTitle(written)).toBeUndefined());

test('the spellings of a record’s own name are the same', () => {
  for (const written of ['CIP-0013', 'cip-13', 'CIP 13', 'cip13', 'CIP_013-x'])
    expect(toRecordName(written)).toBe('cip-13');
  expect(toRecordName('0013-x')).toBeUndefined();
});
