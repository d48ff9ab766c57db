import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personOf, worldOf } from '../../../test/support/pairing.ts';
import { rankMentors } from './ranking.ts';

const noor = personOf('noor', { learns: ['payments', 'sql'], teaches: ['testing'] });
const rank = (world: Parameters<typeof worldOf>[0], person = noor) =>
  rankMentors({ person, skills: person.learns }, worldOf({ ...world, people: [person, ...(world.people ?? [])] }));
const reasonOf = (world: Parameters<typeof worldOf>[0], person = noor) => rank(world, person).leftOut[0]?.reason;
const tiago = personOf('tiago', { teaches: ['payments'] });

describe('who comes first', () => {
  test('whoever teaches the first wish comes before whoever teaches the second', () => {
    const priya = personOf('priya', { teaches: ['sql'] });
    expect(rank({ people: [priya, tiago] }).candidates.map(({ mentor }) => mentor.id)).toEqual([tiago.id, priya.id]);
  });

  test('somebody from elsewhere comes before somebody with the same tags', () => {
    const person = personOf('noor', { learns: ['go'], tags: ['checkout'] });
    const near = personOf('anna', { teaches: ['go'], tags: ['checkout'] });
    const far = personOf('zoe', { teaches: ['go'], tags: ['piers'] });
    const { candidates } = rank({ people: [near, far] }, person);
    expect(candidates.map(({ mentor, elsewhere }) => [mentor.id, elsewhere])).toEqual([
      [far.id, true],
      [near.id, false],
    ]);
  });

  test('somebody with less than two shared hours a day comes later', () => {
    const late = personOf('anna', { teaches: ['payments'] });
    const { candidates } = rank({
      people: [late, tiago],
      shared: (people) => (people.includes(late.id) ? 9 : 10),
    });
    expect(candidates.map(({ mentor }) => mentor.id)).toEqual([tiago.id, late.id]);
  });

  test('two who teach each other what they want are peers', () => {
    const ada = personOf('ada', { teaches: ['payments'], learns: ['testing'] });
    expect(rank({ people: [ada] }).candidates[0]).toMatchObject({
      forms: ['peer', 'reverse', 'one-to-one', 'group', 'cross-department'],
      inReturn: ['testing'],
    });
  });

  test('whoever has no hours themselves is nobody’s peer', () => {
    const ada = personOf('ada', { teaches: ['payments'], learns: ['testing'] });
    const free = (id: string) => ({ hours: id === noor.id ? 0.9 : 4 });
    expect(rank({ people: [ada], free }).candidates[0]?.forms).not.toContain('peer');
  });

  test('the form is one that both take', () => {
    const ada = personOf('ada', { teaches: ['payments'], forms: ['group'] });
    expect(rank({ people: [ada] }).candidates[0]?.forms).toEqual(['group']);
  });
});

describe('who is left out', () => {
  test('somebody’s manager, in both directions', () => {
    expect(reasonOf({ people: [tiago] }, { ...noor, manager: tiago.id })).toEqual({ type: 'manager' });
    expect(reasonOf({ people: [{ ...tiago, manager: noor.id }] })).toEqual({ type: 'report' });
  });

  test.each(['running', 'paused', 'proposed', 'ended'] as const)(
    'whoever is or was in a pair with them, as mentor or as mentee: %s',
    (status) => {
      const sides = [
        { mentor: tiago.id, mentees: [noor.id] },
        { mentor: noor.id, mentees: [tiago.id] },
      ];
      for (const side of sides)
        expect(
          reasonOf({
            people: [tiago],
            engagements: [
              { ...side, status: 'ended' },
              { ...side, status },
            ],
          }),
        ).toEqual({
          type: 'before',
          status,
        });
    },
  );

  test('whoever has an hour only, unless a form takes no more', () => {
    const free = () => ({ hours: 1 });
    expect(rank({ people: [tiago], free }).candidates[0]?.forms).toEqual(['peer', 'cross-department', 'reverse']);
    expect(reasonOf({ people: [{ ...tiago, forms: ['one-to-one', 'group'] }], free })).toEqual({ type: 'full' });
  });

  test('nobody as from another department who works on the same', () => {
    const [a, b] = [
      { ...noor, tags: ['money'] },
      { ...tiago, tags: ['money'] },
    ];
    expect(rank({ people: [b] }, a).candidates[0]?.forms).not.toContain('cross-department');
  });

  test('whoever leaves before the end, and nobody who leaves after it', () => {
    expect(reasonOf({ people: [{ ...tiago, leaving: '2026-03-26' }] })).toEqual({ type: 'leaving', on: '2026-03-26' });
    expect(reasonOf({ people: [{ ...tiago, leaving: '2026-03-27' }] })).toBeUndefined();
  });

  test('whoever pauses when it would begin', () => {
    expect(reasonOf({ people: [{ ...tiago, paused: {} }] })).toEqual({ type: 'paused' });
    expect(reasonOf({ people: [{ ...tiago, paused: { until: '2026-02-01' } }] })).toMatchObject({ type: 'paused' });
    expect(reasonOf({ people: [{ ...tiago, paused: { until: '2026-01-05' } }] })).toBeUndefined();
  });

  test('whoever has no hours, or does not say how many', () => {
    const full = { hours: 0.9, until: '2026-03-01' };
    expect(reasonOf({ people: [tiago], free: () => full })).toEqual({ type: 'full', until: '2026-03-01' });
    expect(reasonOf({ people: [tiago], free: () => ({ hours: undefined }) })).toEqual({ type: 'no-capacity' });
    expect(reasonOf({ people: [tiago], free: () => ({ hours: 1 }) })).toBeUndefined();
  });

  test('whoever is hardly at work at the same time, or says no zone', () => {
    expect(reasonOf({ people: [tiago], shared: () => 1.9 })).toEqual({ type: 'hours', shared: 1.9 });
    expect(reasonOf({ people: [tiago], shared: () => undefined })).toEqual({ type: 'no-zone', who: 'mentee' });
  });

  test('whoever takes no form that the other takes', () => {
    const person = { ...noor, forms: ['peer' as const] };
    expect(reasonOf({ people: [{ ...tiago, forms: ['group'] }] }, person)).toEqual({ type: 'forms' });
  });

  test('not the person themselves, though they teach what they want to learn', () => {
    const person = personOf('noor', { learns: ['sql'], teaches: ['sql'] });
    expect(rank({ people: [] }, person)).toMatchObject({ candidates: [], leftOut: [] });
  });
});

test('the order of people does not matter', () => {
  const people = ['ada', 'bo', 'cy', 'di'].map((name, at) =>
    personOf(name, { teaches: at % 2 ? ['sql'] : ['payments', 'sql'] }),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
      expect(rank({ people: shuffled })).toEqual(rank({ people }));
    }),
  );
});
