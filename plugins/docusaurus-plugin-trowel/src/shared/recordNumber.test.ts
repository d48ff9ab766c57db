import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRecordNumber, formatRecordNumber, parseRecordNumber } from './recordNumber.ts';

test.each([
  ['0014-x', 14],
  ['ADR-14-x', 14],
  ['adr_014', 14],
  ['14. X', 14],
  ['20200924-x', undefined],
  ['2024-03-01-x', undefined],
  ['x-14', undefined],
])('the number in the name %s is %s', (name, number) => expect(findRecordNumber(name)).toBe(number));

test.each(['14', '0014', '#14', 'ADR-14', 'adr 14', 'RFC_0014', 'DR#14', 'decision-14', 'record 14', 'adr: 14'])(
  '%j is a spelling of 14',
  (text) => expect(parseRecordNumber(text)).toBe(14),
);

test.each(['', '#', 'adr', '-14', '14-x', 'x14', '1234567', '14.5'])('%j is no number', (text) => {
  expect(parseRecordNumber(text)).toBeUndefined();
});

test('a number is formatted with four digits, and found in that again', () => {
  expect(formatRecordNumber(14)).toBe('0014');
  fc.assert(
    fc.property(fc.nat(99_999), (number) => {
      expect(parseRecordNumber(formatRecordNumber(number))).toBe(number);
      expect(findRecordNumber(`${formatRecordNumber(number)}-one-ledger`)).toBe(number);
    }),
  );
});
