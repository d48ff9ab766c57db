import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAwards, findDay } from './award.ts';
import { type BadgeFact, toFactDays } from './facts.ts';
import type { BadgeRule, Range } from './rule.ts';

type Asked = readonly (readonly [BadgeFact, number | Range])[];
const conditions = (asked: Asked) =>
  new Map(
    asked.map(([fact, range]) => [
      fact,
      typeof range === 'number' ? { atLeast: range, atMost: Number.POSITIVE_INFINITY } : range,
    ]),
  );
const dayOf = (
  { all = [], any = [] }: { readonly all?: Asked; readonly any?: Asked },
  facts: Readonly<Partial<Record<BadgeFact, readonly string[]>>>,
) => findDay({ all: conditions(all), any: conditions(any) }, new Map(Object.entries(facts) as [BadgeFact, string[]][]));

const steps = ['2026-01-01', '2026-02-01', '2026-03-01'];
const written = ['2025-06-01', '2026-05-01'];

describe('the day since when a badge is earned', () => {
  test('is that of the last thing that was missing', () => {
    expect(dayOf({ all: [['steps_on_paths', 2]] }, { steps_on_paths: steps })).toBe('2026-02-01');
    expect(
      dayOf(
        {
          all: [
            ['steps_on_paths', 2],
            ['pages_written', 2],
          ],
        },
        { steps_on_paths: steps, pages_written: written },
      ),
    ).toBe('2026-05-01');
    expect(dayOf({ all: [['steps_on_paths', 4]] }, { steps_on_paths: steps })).toBeUndefined();
    expect(dayOf({ all: [['steps_on_paths', 1]] }, {})).toBeUndefined();
  });

  test('is that of the first of several ways', () => {
    const any: Asked = [
      ['steps_on_paths', 3],
      ['pages_written', 1],
    ];
    expect(dayOf({ any }, { steps_on_paths: steps, pages_written: written })).toBe('2025-06-01');
    expect(dayOf({ any }, { steps_on_paths: steps })).toBe('2026-03-01');
    expect(dayOf({ any }, { steps_on_paths: steps.slice(1) })).toBeUndefined();
    expect(dayOf({ any, all: [['steps_on_paths', 1]] }, { steps_on_paths: steps, pages_written: written })).toBe(
      '2026-01-01',
    );
  });

  test('is none where there is more than is allowed', () => {
    const all: Asked = [
      ['steps_on_paths', 1],
      ['pages_written', { atLeast: 0, atMost: 1 }],
    ];
    expect(dayOf({ all }, { steps_on_paths: steps, pages_written: written })).toBeUndefined();
    expect(dayOf({ all }, { steps_on_paths: steps, pages_written: ['2026-04-01'] })).toBe('2026-01-01');
    expect(dayOf({ all }, { steps_on_paths: steps })).toBe('2026-01-01');
  });

  test('is a day on which something happened, and adding what came later changes nothing', () => {
    const day = fc.integer({ min: 0, max: 999 }).map((number) => `2026-${String(number).padStart(3, '0')}`);
    fc.assert(
      fc.property(fc.array(day), fc.integer({ min: 1, max: 5 }), (days, least) => {
        const sorted = [...days].sort();
        const asked = { all: [['citations', least]] } as const;
        const found = dayOf(asked, { citations: sorted });
        expect(found !== undefined).toBe(days.length >= least);
        if (found !== undefined) {
          expect(days).toContain(found);
          expect(dayOf(asked, { citations: [...sorted, '2027-001'] })).toBe(found);
        }
      }),
    );
  });
});

describe('what is counted', () => {
  test('is what others build on, by the role in it, with its day', () => {
    const facts = toFactDays(
      [
        { type: 'page', as: ['wrote', 'keeps'], date: '2026-02-01' },
        { type: 'page', as: ['wrote'], date: '2026-01-01' },
        { type: 'page', as: ['decided'] },
        { type: 'review', date: '2026-03-01' },
        { type: 'story', as: ['mentee'], date: '2026-03-01' },
        { type: 'engagement', as: 'mentor', date: '2026-04-01' },
        { type: 'engagement', as: 'mentee', date: '2026-05-01' },
        { type: 'session', date: '2026-05-01' },
      ],
      { today: '2026-06-01' },
    );
    expect(Object.fromEntries(facts)).toEqual({
      pages_written: ['2026-01-01', '2026-02-01'],
      pages_kept: ['2026-02-01'],
      reviews_kept: ['2026-03-01'],
      engagements_ended_well: ['2026-04-01'],
      engagements_as_mentee: ['2026-05-01'],
    });
  });

  test('is only that of people who may earn badges', () => {
    const rule = { id: 'a', all: conditions([['citations', 1]]), any: new Map() } as unknown as BadgeRule;
    const contributions = new Map(
      ['person/ana', 'person/bo'].map((id) => [id, [{ type: 'citation', date: '2026-01-01' } as const]]),
    );
    expect(
      findAwards(
        [rule],
        [{ id: 'person/ana', mail: 'a@example.org' }, { id: 'person/cy' }],
        contributions,
        '2026-06-01',
      ),
    ).toEqual([{ rule: 'a', person: 'person/ana', mail: 'a@example.org', on: '2026-01-01' }]);
  });

  test('is nothing of a day to come, or after the last day of the person', () => {
    const citations = [
      { type: 'citation', date: '2026-01-01' },
      { type: 'citation', date: '2027-01-01' },
    ] as const;
    const daysOf = (today: string, leaving?: string) => toFactDays(citations, { today, leaving }).get('citations');
    expect(daysOf('2026-06-01')).toEqual(['2026-01-01']);
    expect(daysOf('2027-01-01')).toEqual(['2026-01-01', '2027-01-01']);
    expect(daysOf('2028-01-01', '2026-12-31')).toEqual(['2026-01-01']);
    expect(daysOf('2028-01-01', '2027-01-01')).toEqual(['2026-01-01', '2027-01-01']);
    expect(daysOf('2025-06-01', '2027-01-01')).toBeUndefined();
  });

  test('is no review that is due again', () => {
    const review = { type: 'review', date: '2026-01-01', until: '2026-07-01' } as const;
    expect(toFactDays([review], { today: '2026-07-01' }).get('reviews_kept')).toEqual(['2026-01-01']);
    expect(toFactDays([review], { today: '2026-07-02' }).get('reviews_kept')).toBeUndefined();
  });
});
