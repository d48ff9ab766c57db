import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartlySuperseded, parseStatus, withoutStruckOut } from './status.ts';

const values = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];

describe('a status', () => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['✅ Accepted', 'accepted'],
    ['✅ – Accepted', 'accepted'],
    ['Accepted ✅', 'accepted'],
    ['Accepted!', 'accepted'],
    ['  accepted  ', 'accepted'],
    ...['. Yes', ', yes', '; yes', ': yes', ' (yes)', ' [yes]', ' – yes', '—yes', ' - yes', '  --  yes'].map(
      (rest) => [`Accepted${rest}`, 'accepted'] as const,
    ),
    ['Accepted (2020-01-02)', 'accepted'],
    ['Accepted on 2 May 2019', 'accepted'],
    ['Accepted  on  May  2nd', 'accepted'],
    ['Accepted on the second May 2019', undefined],
    ['Accepted on Thu. Jan. 2', 'accepted'],
    ['Accepted on Monday', undefined],
    ['Accepted on Thu Jan the 2nd', undefined],
    ['accepted 2019-05-02', 'accepted'],
    ['accepted   2019-05-02', 'accepted'],
    ['accepted2019', undefined],
    ['accepted at 12:00', 'accepted'],
    ['accepted in 2019', 'accepted'],
    ['accepted from 2019', 'accepted'],
    ['accepted as of 2019', 'accepted'],
    ['accepted as  of 2019', 'accepted'],
    ['accepted by Ana', 'accepted'],
    ['accepted  by Ana', 'accepted'],
    ['accepted bylaws', undefined],
    ['accepted -yes', undefined],
    ['accepted-yes', undefined],
    ['Deprecated since version 3', 'deprecated'],
    ['Rejected in favour of 12', 'rejected'],
    ['Rejected in favor of ADR', 'rejected'],
    ['Rejected  in  favour  of  ADR', 'rejected'],
    ['Rejected in favour offline', undefined],
    ['~~Proposed~~ Accepted', 'accepted'],
    ['~~Proposed~~ ~~Rejected~~ Accepted', 'accepted'],
    ['superceded by ADR-5', 'superseded'],
    ['superseeded by ADR-5', 'superseded'],
    ['superscedded by ADR-5', undefined],
    ['superscseded by ADR-5', 'superseded'],
    ['Accepted, superseded by [5](5.md)', 'superseded'],
    ['Accepted, superseded  by 5', 'superseded'],
    ['Accepted, superseded on 2020-01-02 by 5', 'superseded'],
    ['Accepted, superseded  on  2020-01-02  by 5', 'superseded'],
    ['Accepted, partially superseded by 5', 'accepted'],
    ['Accepted, partly  superseded by 5', 'accepted'],
    ['Accepted, mostly superseded by 5', 'accepted'],
    ['Accepted, in  part superseded by 5', 'accepted'],
    ['Accepted, superseded in part by 5', 'accepted'],
    ['Accepted, superseded  in  part by 5', 'accepted'],
    ['Accepted, superseded partially by 5', 'accepted'],
    ['Accepted, superseded mostly by 5', 'accepted'],
    ['Accepted (was proposed)', 'accepted'],
    ['Accepted, once proposed', undefined],
    ['Accepted, proposed', undefined],
    ['Accepted,  proposed', undefined],
    ['proposed, or "accepted"', undefined],
  ] as const)('%j is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test.each([
    'draft',
    'on hold',
    'Accepted pending review',
    'Acceptedness',
    'Proposed for rejection',
    'proposed | accepted',
    'Not accepted',
    'Superseded in part by ADR 3',
    'Partially superseded by ADR 3',
    '',
  ])('%j is none', (written) => expect(parseStatus(written, values)).toBeUndefined());

  test('of another kind is none of this one', () => {
    expect(parseStatus('superseded by 5', ['active', 'retired'])).toBeUndefined();
    expect(parseStatus('active, superseded by 5', ['active', 'retired'])).toBe('active');
    expect(parseStatus('accepted', [])).toBeUndefined();
  });

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

test('struck-out text goes, and the spaces around it', () => {
  expect(withoutStruckOut('~~Proposed~~ Accepted ~~Rejected~~')).toBe('Accepted');
  expect(withoutStruckOut('a ~~ b')).toBe('a ~~ b');
});

test.each([
  ['Partially superseded by 5', true],
  ['✅ superceded in part', true],
  ['~~Accepted~~ mostly superseded', true],
  ['Accepted, partially superseded', false],
  ['superseded by 5', false],
  ['departly superseded', false],
  ['superseded partlyish', false],
])('%j begins with a partial successor: %j', (written, is) => expect(isPartlySuperseded(written)).toBe(is));
