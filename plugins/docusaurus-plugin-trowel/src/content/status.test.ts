import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStatus } from './status.ts';

const values = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];

describe('a status', () => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['✅ Accepted', 'accepted'],
    ['Accepted (2020-01-02)', 'accepted'],
    ['Accepted on 2 May 2019', 'accepted'],
    ['accepted 2019-05-02', 'accepted'],
    ['Deprecated since version 3', 'deprecated'],
    ['Rejected in favour of 12', 'rejected'],
    ['~~Proposed~~ Accepted', 'accepted'],
    ['superceded by ADR-5', 'superseded'],
    ['Accepted, superseded by [5](5.md)', 'superseded'],
    ['Accepted, partially superseded by 5', 'accepted'],
    ['Accepted, superseded in part by 5', 'accepted'],
  ])('%j is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test.each([
    'draft',
    'on hold',
    'Accepted pending review',
    'Acceptedness',
    'Proposed for rejection',
    'proposed | accepted',
    'Not accepted',
    'Superseded in part by ADR 3',
    '',
  ])('%j is none', (written) => expect(parseStatus(written, values)).toBeUndefined());

  test('is one of the values or none, for any text', () => {
    const words = fc.array(fc.constantFrom(...values, 'by', '(', ')', ',', '2020-01-02', 'not', '|'), { maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        const found = parseStatus(list.join(' '), values);
        expect(found === undefined || values.includes(found)).toBe(true);
        if (found && found !== 'superseded') expect(list.find((word) => values.includes(word))).toBe(found);
      }),
    );
  });
});
