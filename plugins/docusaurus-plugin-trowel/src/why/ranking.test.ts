import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { compareAnswers, isPast, isPressing } from './ranking.ts';
import type { Answer, ConstraintRef, GoverningPage, Landmine, MatchReason } from './types.ts';

const mine: Landmine = { text: 'It breaks.' };
const constraint = (status: string): ConstraintRef => ({ id: 'constraint/c', title: 'C', source: 'c.md', status });
const supersededBy = { id: 'decision/new', title: 'New', source: 'new.md' };
const page = (overrides: Partial<GoverningPage> = {}) => makeGoverningPage('decision/p', overrides);

/** Makes an answer about the file `a/b/c.ts`. Without reasons, a folder's glob fits. */
const answer = (page: GoverningPage, ...reasons: readonly MatchReason[]): Answer => ({
  page,
  places: [{ path: 'a/b/c.ts', reasons: reasons.length > 0 ? reasons : [glob('a/**')] }],
});
const glob = (written: string, only?: 'partial' | 'below'): MatchReason => ({ type: 'glob', glob: written, only });
const marker = (near: boolean): MatchReason => ({ type: 'marker', line: 7, near });

/** Sorts answers, given from last to first, so that every pair has to change places. */
const sortReversed = (answers: readonly Answer[]) => answers.toReversed().sort(compareAnswers);

describe('a page is past', () => {
  test.each(['superseded', 'deprecated', 'rejected', 'retired', 'lifted'])('when its status is %s', (status) => {
    expect(isPast(page({ status }))).toBe(true);
  });

  test('when another page has superseded it, or its verdict is that the thing is gone', () => {
    expect(isPast(page({ status: 'accepted', supersededBy }))).toBe(true);
    expect(isPast(page({ verdict: 'gone' }))).toBe(true);
  });

  test.each([{}, { status: 'accepted' }, { status: 'on hold' }, { verdict: 'keep' }])('but not with %j', (fields) => {
    expect(isPast(page(fields))).toBe(false);
  });
});

describe('a page is pressing', () => {
  test('when it has a landmine, or rests on at least one constraint that holds', () => {
    expect(isPressing(page({ landmines: [mine] }))).toBe(true);
    expect(isPressing(page({ constraints: [constraint('lifted'), constraint('holds')] }))).toBe(true);
  });

  test('when it is itself a constraint that holds', () => {
    expect(isPressing(page({ kind: 'constraint', status: 'holds' }))).toBe(true);
  });

  test('but not for a lifted constraint, nor for the word `holds` on a page of another kind', () => {
    expect(isPressing(page())).toBe(false);
    expect(isPressing(page({ constraints: [constraint('lifted')] }))).toBe(false);
    expect(isPressing(page({ kind: 'constraint', status: 'lifted' }))).toBe(false);
    expect(isPressing(page({ kind: 'decision', status: 'holds' }))).toBe(false);
  });
});

describe('answers are listed', () => {
  test('with past pages last, however near and pressing they are', () => {
    const past = answer(page({ landmines: [mine], status: 'retired', date: '2026-01-01' }), marker(true));
    const system = answer(makeGoverningPage('system/s'), glob('**'));
    expect(sortReversed([system, past])).toEqual([system, past]);
  });

  test('with systems after other pages, even if the system has landmines', () => {
    const system = answer(makeGoverningPage('system/s', { landmines: [mine] }), marker(true));
    const other = answer(page(), glob('**'));
    expect(sortReversed([other, system])).toEqual([other, system]);
  });

  test('with pressing pages first, even if others are nearer', () => {
    const pressing = answer(page({ constraints: [constraint('holds')] }), glob('**'));
    const near = answer(page({ date: '2026-01-01' }), marker(true));
    expect(sortReversed([pressing, near])).toEqual([pressing, near]);
  });

  test('from the nearest reason to the farthest', () => {
    const nearest = [
      [marker(true)],
      [marker(false)],
      [glob('a/b/c.ts')],
      [glob('a/b/*.ts')],
      [glob('a/**/c?')],
      [glob('**/[a-c]/{c,d}.ts')],
      [glob('x/a/b/c.ts', 'partial')],
      [glob('x/a/**', 'partial')],
    ].map((reasons) => answer(page(), ...reasons));
    // Names without wildcards count: two, one, none.
    expect(sortReversed(nearest)).toEqual(nearest);
  });

  test('by the nearest of several reasons', () => {
    const both = answer(page(), glob('**'), marker(true), glob('a/**'));
    const one = answer(page(), marker(false));
    expect(sortReversed([both, one])).toEqual([both, one]);
  });

  test('by the nearest of several places', () => {
    const far = { path: 'z/y.ts', reasons: [glob('**')] };
    const exact = { path: 'a/b/c.ts', reasons: [glob('a/b/c.ts')] };
    const both: Answer = { page: page(), places: [far, exact] };
    const one = answer(page({ date: '2026-01-01' }), glob('a/b/**'));
    expect(sortReversed([both, one])).toEqual([both, one]);
  });

  test('with a landmine before a constraint that holds, when both are equally near', () => {
    const mined = answer(page({ landmines: [mine] }));
    const held = answer(page({ constraints: [constraint('holds')], date: '2026-01-01' }));
    expect(sortReversed([mined, held])).toEqual([mined, held]);
  });

  test('with the newest page first, and pages without a date last', () => {
    const answers = ['2024-05-01', '2024-04', undefined].map((date) => answer(page({ date })));
    expect(sortReversed(answers)).toEqual(answers);
  });

  test('by id when nothing else tells them apart', () => {
    const answers = ['decision/a', 'decision/b'].map((id) => answer(makeGoverningPage(id)));
    expect(sortReversed(answers)).toEqual(answers);
  });

  test('in the same order, in whatever order they come', () => {
    const pages = fc.record({
      status: fc.constantFrom(undefined, 'accepted', 'retired'),
      date: fc.constantFrom(undefined, '2020-01', '2021-01-01'),
      landmines: fc.constantFrom([], [mine]),
      constraints: fc.constantFrom([], [constraint('holds')]),
    });
    const reasons = fc.constantFrom(marker(true), marker(false), glob('a/b/c.ts'), glob('a/**'), glob('**'));
    const shuffled = fc
      .array(fc.tuple(fc.constantFrom('system', 'decision'), pages, reasons), { maxLength: 6 })
      .map((rows) =>
        rows.map(([kind, fields, reason], at) => answer(makeGoverningPage(`${kind}/p${at}`, fields), reason)),
      )
      .chain((answers) =>
        fc.tuple(
          fc.constant(answers),
          fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([answers, others]) => {
        expect(others.toSorted(compareAnswers)).toEqual(answers.toSorted(compareAnswers));
      }),
    );
  });
});
