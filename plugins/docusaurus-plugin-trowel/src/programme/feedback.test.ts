import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageFeedback, PulseFeedback } from '../shared/feedback.ts';
import { furtherAnswers, pulseAnswers, pulseNames } from '../shared/feedback.ts';
import type { Action } from './actions.ts';
import { fewestAnswers, sumUpPages, sumUpPulse, toCells } from './feedback.ts';

const ofPage = (further: PageFeedback['further'], week = '2026-W10'): PageFeedback => ({
  page: 'system/a',
  further,
  week,
});
const times = <One>(count: number, one: One): One[] => Array.from({ length: count }, () => one);
const change = (done: string | undefined): Action => ({
  ...{ retrospective: 'retrospective/r', index: 0, change: 'C', after: 'feedback', done, pages: ['system/a'] },
});

describe('the answers to a page', () => {
  test('are shown from five on, and again when five more have come', () => {
    const shown = (...answers: PageFeedback[]) => sumUpPages(answers, []).map(({ counts }) => counts);
    expect(shown(...times(4, ofPage('no')))).toEqual([]);
    expect(shown(...times(5, ofPage('no')))).toEqual([{ yes: 0, partly: 0, no: 5 }]);
    expect(shown(...times(5, ofPage('no')), ...times(4, ofPage('yes')))).toEqual([{ yes: 0, partly: 0, no: 5 }]);
    expect(shown(...times(5, ofPage('no')), ...times(5, ofPage('yes')))).toEqual([{ yes: 5, partly: 0, no: 5 }]);
  });

  test('make it need a rewrite from three times "no" on, until an action has changed it', () => {
    const answers = [...times(3, ofPage('no')), ...times(2, ofPage('yes'))];
    expect(sumUpPages(answers, [])[0]?.isRewrite).toBe(true);
    expect(sumUpPages([...times(2, ofPage('no')), ...times(3, ofPage('yes'))], [])[0]?.isRewrite).toBe(false);
    // The week of the change itself is not counted: nobody knows on which day of it they answered.
    expect(sumUpPages(answers, [change('2026-03-05')])).toEqual([]);
    expect(sumUpPages(answers, [change(undefined)])[0]?.isRewrite).toBe(true);
    const later = times(5, ofPage('yes', '2026-W11'));
    expect(sumUpPages([...answers, ...later], [change('2026-03-05')])).toEqual([
      { page: 'system/a', counts: { yes: 5, partly: 0, no: 0 }, since: '2026-03-05', isRewrite: false },
    ]);
  });
});

describe('the pulse', () => {
  const answer = (as: PulseFeedback['as'], week = '2026-W10'): PulseFeedback => ({
    page: 'programme',
    as,
    pulse: { sessions: 'yes' },
    week,
  });
  const groupsOf = (...answers: PulseFeedback[]) =>
    sumUpPulse(answers)?.statements[0]?.cells.map(({ groups, counts }) => `${groups.join('+')} ${counts.yes}`);

  test('counts mentors and mentees apart where each has five, and together where one has fewer', () => {
    expect(groupsOf(...times(5, answer('mentor')), ...times(6, answer('mentee')))).toEqual(['mentee 5', 'mentor 5']);
    expect(groupsOf(...times(5, answer('mentor')), ...times(4, answer('mentee')))).toEqual(['mentor+mentee 5']);
    expect(
      groupsOf(...times(5, answer('mentor')), ...times(3, answer('mentee')), ...times(2, answer(undefined))),
    ).toEqual(['mentor 5', 'mentee+unsaid 5']);
    expect(groupsOf(...times(2, answer('mentor')), ...times(2, answer('mentee')))).toBeUndefined();
  });

  test('of groups that are counted together shows the first answers, of whichever group they are', () => {
    const given = (as: PulseFeedback['as'], sessions: 'yes' | 'no'): PulseFeedback => ({
      ...answer(as),
      pulse: { sessions },
    });
    const mixed = [...times(3, given('mentee', 'yes')), ...times(4, given('mentor', 'no'))];
    expect(sumUpPulse(mixed)?.statements[0]?.cells.map(({ counts }) => [counts.yes, counts.no])).toEqual([[3, 2]]);
  });

  test('is of the latest year that has enough answers', () => {
    const answers = [...times(5, answer('mentor', '2025-W50')), ...times(4, answer('mentor', '2026-W02'))];
    expect(sumUpPulse(answers)?.year).toBe('2025');
    expect(sumUpPulse([...answers, answer('mentee', '2026-W03')])?.year).toBe('2026');
  });
});

describe('nothing is shown of fewer than five', () => {
  const groups = fc.dictionary(fc.constantFrom('mentor', 'mentee', 'unsaid'), fc.array(fc.nat(3), { maxLength: 14 }));

  test('cells have five members or more, none in common, and what is left out of any of them is nobody or five', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const cells = toCells(new Map(Object.entries(given)));
        const all = Object.values(given).flat().length;
        const listed = cells.flatMap(({ groups: names }) => names);
        expect(new Set(listed).size).toBe(listed.length);
        for (const { groups: names, members } of cells) {
          expect(members.length).toBe(names.flatMap((name) => given[name] ?? []).length);
          expect(members.length).toBeGreaterThanOrEqual(fewestAnswers);
        }
        // Whoever knows how many answered in all learns nothing of a few: what is in no cell is nobody, or everybody.
        const sets = [...Array(2 ** cells.length).keys()].map((bits) =>
          cells.filter((_, at) => bits & (1 << at)).reduce((sum, { members }) => sum + members.length, 0),
        );
        for (const size of sets)
          if (cells.length > 0) expect(all - size === 0 || all - size >= fewestAnswers).toBe(true);
        if (cells.length === 0) expect(all).toBeLessThan(fewestAnswers);
      }),
    );
  });

  const line = fc.oneof(
    fc.record({
      page: fc.constantFrom('system/a', 'system/b'),
      further: fc.constantFrom(...furtherAnswers),
      week: fc.constantFrom('2026-W09', '2026-W10', '2026-W11'),
    }),
    fc.record({
      page: fc.constant('programme' as const),
      as: fc.constantFrom('mentor' as const, 'mentee' as const, undefined),
      pulse: fc.dictionary(fc.constantFrom(...pulseNames), fc.constantFrom(...pulseAnswers)),
      week: fc.constantFrom('2025-W10', '2026-W10'),
    }),
  );
  const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

  test('every figure is of five, ten or more, and one more answer changes none of them, or five of one', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const shown = (upTo: number): (readonly [string, Readonly<Record<string, number>>])[] => {
          const part = lines.slice(0, upTo);
          return [
            ...sumUpPages(part, [change('2026-03-05')]).map(({ page, counts }) => [page, counts] as const),
            ...(sumUpPulse(part)?.statements ?? []).flatMap(({ statement, cells }) =>
              cells.map(({ groups: names, counts }) => [`${statement} ${names.join('+')}`, counts] as const),
            ),
          ];
        };
        for (const [, counts] of shown(lines.length)) {
          expect(sumOf(counts)).toBeGreaterThanOrEqual(fewestAnswers);
          expect(sumOf(counts) % fewestAnswers).toBe(0);
        }
        const [before, after] = [new Map(shown(lines.length - 1)), new Map(shown(lines.length))];
        for (const [name, counts] of after) {
          const old = before.get(name);
          if (old) expect([0, fewestAnswers]).toContain(sumOf(counts) - sumOf(old));
        }
      }),
    );
  });
});
