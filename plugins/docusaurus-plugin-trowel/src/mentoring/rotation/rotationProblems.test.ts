import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { findRotationProblems } from './rotationProblems.ts';

const person = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(`docs/people/${name}.md`, { title: name.toUpperCase(), ...fields });

type Fields = Readonly<Record<string, unknown>>;

/** Reports what is wrong with a rotation of ana and bo with lea and max. */
function report(fields: Fields, people: Readonly<Record<string, Fields>> = {}) {
  const { entries } = buildHub([
    makePage('docs/systems/gates.md', { title: 'Gates' }),
    ...['ana', 'bo', 'cy', 'lea', 'max'].map((name) => person(name, people[name])),
    makePage('docs/rotations/winter.md', {
      title: 'Winter',
      systems: ['gates'],
      observers: ['ana', 'bo', 'cy'],
      on_call: ['lea', 'max'],
      start: '2026-11-02',
      end: '2027-02-21',
      every: '2 weeks',
      ...fields,
    }),
  ]);
  return findRotationProblems(entries).map(({ field, message, at }) => {
    expect(at?.line).toBeGreaterThan(1);
    return `${field}: ${message}`;
  });
}

describe('a rotation', () => {
  test('with people who are there has no problem', () => {
    expect(report({})).toEqual([]);
  });

  test.each<[string, Fields, string]>([
    [
      'that ends before it starts',
      { end: '2026-10-01' },
      'end: `end` (2026-10-01) is before `start` (2026-11-02), so there are no turns; correct one of them.',
    ],
    [
      'with nobody on call',
      { on_call: ['nobody-knows'] },
      'on_call: `on_call` names nobody who has a page, so there is nobody to observe; name who is on call.',
    ],
    [
      'of nobody',
      { observers: ['nobody-knows'] },
      'observers: `observers` names nobody who has a page; name at least two people.',
    ],
    [
      'of one person',
      { observers: ['ana'], on_call: ['ana'] },
      'observers: ANA cannot observe themselves; name somebody else.',
    ],
    [
      'with one observer',
      { observers: ['ana'] },
      'observers: Only ANA observes, so every turn is theirs, one after the other; name somebody else, too.',
    ],
    ['of no time', { every: '0 weeks' }, 'every: `every` is no time at all; write how long a turn is: 2 weeks.'],
    [
      'of more turns than people plan',
      { every: '1 day', end: '2036-01-01' },
      'every: Only the first 400 turns are planned; make turns longer, or end it sooner.',
    ],
    [
      'with fewer turns than observers',
      { every: '8 weeks' },
      'every: There are fewer turns than observers, so some never observe (CY); make turns shorter, or end it later.',
    ],
    [
      'in which two always meet although they could meet others',
      { observers: ['ana', 'bo'] },
      'on_call: ANA sees nobody but LEA, 4 times; name one person more on call or as an observer, or write a swap.',
    ],
    [
      'with a swap on a day of no turn',
      { swaps: [{ on: '2027-06-01', observer: 'ana' }] },
      'swaps: `swaps` has 2027-06-01, on which there is no turn; correct the day.',
    ],
    [
      'with a swap by somebody else',
      { swaps: [{ on: '2026-11-03', observer: 'max' }] },
      'swaps: `swaps` has `max` observe on 2026-11-03, who is none of `observers`; name them there, too.',
    ],
    [
      'with a swap that names nobody',
      { swaps: [{ on: '2026-11-03' }] },
      'swaps: `swaps` names nobody on 2026-11-03; write `observer`, `on_call` or both.',
    ],
    [
      'in which a swap has somebody observe themselves',
      { on_call: ['lea', 'max', 'ana'], swaps: [{ on: '2026-11-03', observer: 'ana', on_call: 'ana' }] },
      'swaps: `swaps` has ANA observe themselves in the turn from 2026-11-02; name somebody else as `observer` or `on_call`.',
    ],
    [
      'with two swaps of one turn that contradict each other',
      {
        swaps: [
          { on: '2026-11-03', observer: 'bo' },
          { on: '2026-11-04', observer: 'cy' },
        ],
      },
      'swaps: `swaps` has 2 observers for the turn from 2026-11-02; only the first counts, BO: take the others out.',
    ],
  ])('%s is reported, with what to do', (_, fields, problem) => {
    expect(report(fields)).toContain(problem);
  });

  test('with several causes names each, and not what only follows from them', () => {
    const swaps = [{ on: '2026-11-03', observer: 'ana', on_call: 'lea' }];
    expect(report({ on_call: [], end: '2026-10-01', every: '0 weeks', swaps })).toEqual([
      'end: `end` (2026-10-01) is before `start` (2026-11-02), so there are no turns; correct one of them.',
      'every: `every` is no time at all; write how long a turn is: 2 weeks.',
      'on_call: `on_call` names nobody who has a page, so there is nobody to observe; name who is on call.',
    ]);
    expect(report({ on_call: [], end: 'in spring', swaps })).toEqual([
      'end: A rotation has no turns without `start` and `end`; write both as YYYY-MM-DD.',
      'on_call: `on_call` names nobody who has a page, so there is nobody to observe; name who is on call.',
    ]);
    expect(report({ end: '2026-10-01', swaps: [{ on: '2026-11-03', observer: 'max' }] })).toContain(
      'swaps: `swaps` has `max` observe on 2026-11-03, who is none of `observers`; name them there, too.',
    );
  });

  test('names the turns that nobody can have, those in a row at once', () => {
    const away = { away: [{ from: '2026-11-20', to: '2026-12-20' }] };
    expect(report({}, { lea: away, max: away })).toEqual([
      'on_call: From 2026-11-16 to 2026-12-27 turns are open: nobody of `on_call` is there; name somebody else, too.',
    ]);
    const year = { away: [{ from: '2026-01-01', to: '2027-12-31' }] };
    expect(report({}, { ana: year, bo: year, cy: year }).at(-1)).toBe(
      'observers: From 2026-11-02 to 2027-02-21 turns are open: no observer is there; name somebody else, too.',
    );
  });

  test('names who has left, who is away throughout, and who shares no working hours with anybody', () => {
    const far = { timezone: 'Pacific/Auckland' };
    const oslo = { timezone: 'Europe/Oslo' };
    expect(
      report(
        {},
        {
          ana: { ...oslo, leaving: '2026-10-30' },
          bo: { ...oslo, away: [{ from: '2026-01-01', to: '2027-12-31' }] },
          cy: oslo,
          lea: oslo,
          max: far,
        },
      ),
    ).toEqual([
      'observers: ANA has left before the first turn ends; take them out of `observers`.',
      'observers: BO is away in every turn; take them out of `observers`, or correct `away` on their page.',
      'on_call: MAX shares no working hours with anybody who observes; take them out of `on_call`, or write `working_hours` on their page.',
    ]);
  });

  test('says nothing of one lead only when nobody else shares working hours', () => {
    const people = {
      ana: { timezone: 'Asia/Kolkata' },
      lea: { timezone: 'Europe/Oslo' },
      max: { timezone: 'America/Halifax' },
    };
    expect(report({}, people)).toEqual([]);
  });
});
