import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartlySuperseded, parseStatus, toStatusWords, withoutStruckOut } from './status.ts';

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
    ['Accepted on the second May 2019', 'accepted'],
    ['Accepted on Thu. Jan. 2', 'accepted'],
    ['Accepted on Monday', 'accepted'],
    ['Accepted on Thu Jan the 2nd', 'accepted'],
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
    ['Rejected in favour offline', 'rejected'],
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
    ['Accepted, once proposed', 'accepted'],
    ['Accepted, proposed', undefined],
    ['Accepted,  proposed', undefined],
    ['proposed, or "accepted"', undefined],
  ] as const)('%j is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test.each([
    'draft',
    'on hold',
    'Acceptedness',
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

  test.each([
    ['Accepted with modifications', 'accepted'],
    ['Accepted as amended (vote: 6 of 6). Originally accepted 2026-01-16', 'accepted'],
    ['accepted (partially)', 'accepted'],
    ['Accepted, pending review', 'accepted'],
    ['Accepted pending review', 'accepted'],
    ['Accepted conditionally', 'accepted'],
    ['Proposed for rejection', 'proposed'],
    ['Superseded entirely by 0002-two', 'superseded'],
    ['Superceded in full by ADR-2', 'superseded'],
    ['This decision has been rejected by the board', 'rejected'],
  ])('that is qualified, as in %j, is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test.each([
    'superseded for this deck.',
    'Superseded for new services',
    'Accepted risks are listed below',
    'Deprecated APIs remain',
    'Accepted?',
    'To be superseded by ADR-5',
    'Draft / Proposed',
    'Approved',
  ])('is none in %j, which says something else', (written) => expect(parseStatus(written, values)).toBeUndefined());

  test('is not superseded when something else is', () => {
    expect(parseStatus('Accepted - its section 3 is superseded by ADR-5', values)).toBe('accepted');
    expect(parseStatus('Accepted, will be superseded by ADR-5', values)).toBe('accepted');
    expect(parseStatus('Accepted (not superseded by ADR-4)', values)).toBe('accepted');
  });

  test.each([
    ['Proposed → Accepted', 'accepted'],
    ['Proposed -> Accepted -> Deprecated', 'deprecated'],
    ['Accepted 2020; Superseded 2022 by ADR-4', 'superseded'],
    ['Proposed 2020-01-01; accepted 2021-02-02', 'accepted'],
    ['Accepted 2022; proposed 2020', 'accepted'],
    ['Accepted (2020-01-02), deprecated (2021-01-01)', 'deprecated'],
    ['Rejected; previously accepted', 'rejected'],
    ['Accepted. Proposed by Ana.', 'accepted'],
    ['Proposed | Accepted | Rejected', undefined],
  ])('of a history in one line, %j, is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test.each([
    ...[
      'Akzeptiert',
      'angenommen mit Auflagen',
      'Accepté',
      'Acceptée avec réserves',
      'Aceptada',
      'Aceito',
      'Accettata',
    ].map((word) => [word, 'accepted'] as const),
    ...['採用 (Accepted)', '承認済み', '承認（2024-01-02）', '已接受', '已采纳', '승인됨', 'Принято / Accepted'].map(
      (word) => [word, 'accepted'] as const,
    ),
    ...['Vorgeschlagen', 'Proposée', 'Propuesto', 'Proposta', '提案中', '提议', '제안됨'].map(
      (word) => [word, 'proposed'] as const,
    ),
    ...['Abgelehnt', 'Rejeté', 'Rechazado', 'Rejeitada', 'Rifiutato', '却下', '已拒绝', '거부됨'].map(
      (word) => [word, 'rejected'] as const,
    ),
    ...['Veraltet', 'Obsolète', 'Obsoleto', '非推奨', '已废弃', '폐기됨'].map((word) => [word, 'deprecated'] as const),
    ...[
      'Ersetzt durch ADR-2',
      'Remplacé par ADR-2',
      'Sustituida por ADR-2',
      'Substituído por ADR-2',
      'Sostituito da ADR-2',
    ].map((word) => [word, 'superseded'] as const),
    ...['ADR-2 により置き換えられた', '被 ADR-2 取代', 'ADR-2로 대체됨'].map((word) => [word, 'superseded'] as const),
    ...[
      'Teilweise ersetzt durch ADR-2',
      'ersetzt keinen ADR',
      '承認待ち',
      '未承認',
      '待接受',
      '승인 대기',
      'Proposto | Aceito',
    ].map((word) => [word, undefined] as const),
  ])('of another language, %j, is %s', (written, status) => expect(parseStatus(written, values)).toBe(status));

  test('is one of the values or none, for any text', () => {
    const words = fc.array(fc.constantFrom(...values, 'by', '(', ')', ',', '2020-01-02', 'not', '|'), { maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        const found = parseStatus(list.join(' '), values);
        expect(found === undefined || values.includes(found)).toBe(true);
        if (found) expect(list).toContain(found);
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

test.each([
  ['Accepted with modifications', 'accepted', 'Accepted with modifications'],
  ['✅ accepted (partially)', 'accepted', 'accepted (partially)'],
  ['Superseded entirely by 0002-two', 'superseded', 'Superseded entirely by 0002-two'],
  ['採用 (Accepted)', 'accepted', '採用 (Accepted)'],
  ['✅ Accepted', 'accepted', undefined],
  ['Accepted (2020-01-02)', 'accepted', undefined],
  ['Accepted on 2 May 2019', 'accepted', undefined],
  ['Superseded by ADR-5', 'superseded', undefined],
])('%j says more than %j: %j', (written, status, words) => expect(toStatusWords(written, status)).toBe(words));
