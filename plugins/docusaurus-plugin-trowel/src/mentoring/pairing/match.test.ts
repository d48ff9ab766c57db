import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personOf, worldOf } from '../../../test/support/pairing.ts';
import { mentoringForms } from '../../content/kinds/engagement.ts';
import { matchWishes } from './match.ts';
import type { PairingWorld } from './pairingWorld.ts';
import { type ProposedPair, toValue } from './proposedPair.ts';
import { rankMentors } from './ranking.ts';
import { findOpenWishes } from './wishes.ts';

const namesOf = (pairs: readonly ProposedPair[]) =>
  pairs.map(({ mentor, mentees }) => [mentor.name, ...mentees.map(({ mentee }) => mentee.name)]);

describe('who gets whom', () => {
  test('whoever alone teaches a skill is left for those who have no other', () => {
    const people = [
      personOf('asker', { learns: ['go', 'sql'] }),
      personOf('bound', { learns: ['go'] }),
      personOf('only', { teaches: ['go', 'sql'], forms: ['one-to-one'] }),
      personOf('other', { teaches: ['sql'] }),
    ];
    expect(namesOf(matchWishes(worldOf({ people })).pairs)).toEqual([
      ['only', 'bound'],
      ['other', 'asker'],
    ]);
  });

  test('a mentor gets as many mentees as whole engagements fit into their hours', () => {
    const people = [...'abc'].map((name) => personOf(name, { learns: ['go'], forms: ['one-to-one'] }));
    const mentor = personOf('mentor', { teaches: ['go'] });
    const { pairs, unmet } = matchWishes(worldOf({ people: [...people, mentor], free: () => ({ hours: 7.4 }) }));
    expect(pairs).toHaveLength(2);
    expect(unmet).toMatchObject([{ skill: 'go', reason: { type: 'taken', by: [mentor] } }]);
  });

  test('who is left joins a group about the same skill, where all take groups and the mentor has time', () => {
    const people = [...'abcdef'].map((name) => personOf(name, { learns: ['go'] }));
    const mentor = personOf('mentor', { teaches: ['go'] });
    const { pairs } = matchWishes(worldOf({ people: [...people, mentor], free: () => ({ hours: 4.9 }) }));
    expect(pairs).toMatchObject([{ form: 'group', hours: 4, skills: ['go'] }]);
    expect(namesOf(pairs)[0]).toHaveLength(5);
  });

  test('whoever has no mentor yet comes first', () => {
    const people = [
      personOf('guided', { learns: ['sql', 'go'], forms: ['one-to-one'] }),
      personOf('new', { learns: ['css', 'c', 'go'], forms: ['one-to-one'] }),
      personOf('mentor', { teaches: ['go'] }),
    ];
    const of = { mentor: 'person/x', mentees: ['person/guided'], skills: ['sql'], status: 'running' as const };
    const mentees = (end: string) => namesOf(matchWishes(worldOf({ people, engagements: [{ ...of, end }] })).pairs);
    expect(mentees('2026-01-05')).toEqual([['mentor', 'new']]);
    expect(mentees('2026-01-04')).toEqual([['mentor', 'guided']]);
  });
});

test('two who teach each other are one pair, which takes an hour a week of both', () => {
  const people = [
    personOf('a', { learns: ['go'], teaches: ['sql'] }),
    personOf('b', { learns: ['sql'], teaches: ['go'] }),
  ];
  const { pairs, unmet } = matchWishes(worldOf({ people, free: (id) => ({ hours: id.endsWith('a') ? 3 : 2.5 }) }));
  expect(pairs).toMatchObject([{ mentor: { name: 'a' }, form: 'peer', hours: 1 }]);
  expect(unmet).toMatchObject([{ person: { name: 'a' }, reason: { type: 'same-pair', other: { name: 'b' } } }]);
});

describe('a form that takes less', () => {
  const people = [personOf('asker', { learns: ['go'] }), personOf('mentor', { teaches: ['go'] })];
  const pairsOf = (hours: number, tags: readonly string[]) => {
    const tagged = people.map((one, at) => ({ ...one, tags: tags.slice(at, at + 1) }));
    return matchWishes(worldOf({ people: tagged, free: () => ({ hours }) })).pairs;
  };

  test('is proposed to a mentor who has an hour', () => {
    expect(pairsOf(1, ['piers', 'money'])).toMatchObject([{ form: 'cross-department', hours: 1 }]);
    expect(pairsOf(0.9, ['piers', 'money'])).toEqual([]);
  });

  test('gives way to the one that fits best where there is time', () => {
    expect(pairsOf(4, ['piers', 'money'])).toMatchObject([{ form: 'one-to-one', hours: 2.5 }]);
  });
});

describe('peers of whom one has no time beside their own mentees', () => {
  // Bo mentors Cy, which takes what he has; so he is nobody's peer.
  const bo = personOf('bo', { learns: ['sql'], teaches: ['go'], forms: ['peer', 'one-to-one'] });
  const cy = personOf('cy', { learns: ['go'], forms: ['one-to-one'] });
  const ada = personOf('ada', { teaches: ['sql'], learns: ['go'], forms: ['peer'] });
  const free = (id: string) => ({ hours: id === bo.id ? 2.5 : 4 });
  const wishOf = (world: Parameters<typeof worldOf>[0]) => {
    const { pairs, unmet } = matchWishes(
      worldOf({
        ...world,
        engagements: [{ mentor: 'person/x', mentees: [ada.id], status: 'running', skills: ['go'] }],
        free,
      }),
    );
    return { names: namesOf(pairs), unmet: unmet.filter(({ person }) => person.id === bo.id) };
  };

  test('get another mentor, if there is one', () => {
    const zoe = personOf('zoe', { teaches: ['sql'], forms: ['one-to-one'] });
    expect(wishOf({ people: [ada, bo, cy, zoe] })).toEqual({
      names: [
        ['bo', 'cy'],
        ['zoe', 'bo'],
      ],
      unmet: [],
    });
  });

  test('are told so, where nobody else is there', () => {
    const { names, unmet } = wishOf({ people: [ada, bo, cy] });
    expect(names).toEqual([['bo', 'cy']]);
    expect(unmet).toMatchObject([{ skill: 'sql', reason: { type: 'no-time', peers: [{ name: 'ada' }] } }]);
  });
});

describe('why a wish stays open', () => {
  const unmetOf = (world: Parameters<typeof worldOf>[0]) => matchWishes(worldOf(world)).unmet;

  test('nobody else teaches it', () => {
    const people = [personOf('a', { learns: ['go'], teaches: ['go'] })];
    expect(unmetOf({ people })).toMatchObject([{ skill: 'go', reason: { type: 'nobody' } }]);
  });

  test('only the manager teaches it', () => {
    const people = [personOf('a', { learns: ['go'], manager: 'person/m' }), personOf('m', { teaches: ['go'] })];
    expect(unmetOf({ people })).toMatchObject([
      { reason: { type: 'left-out', teachers: [{ mentor: { id: 'person/m' }, reason: { type: 'manager' } }] } },
    ]);
  });

  test('the person leaves before the end', () => {
    const people = [personOf('a', { learns: ['go'], leaving: '2026-02-01' }), personOf('m', { teaches: ['go'] })];
    expect(unmetOf({ people })).toMatchObject([{ reason: { type: 'leaves', on: '2026-02-01' } }]);
  });

  test('another wish of the same person is met in this proposal', () => {
    const people = [
      personOf('a', { learns: ['go', 'sql'] }),
      personOf('m', { teaches: ['go'] }),
      personOf('n', { teaches: ['sql'] }),
    ];
    expect(unmetOf({ people })).toMatchObject([
      { skill: 'sql', reason: { type: 'has-mentor', mentor: { name: 'm' } } },
    ]);
  });
});

type PersonForms = PairingWorld['people'][number]['forms'];

const skill = fc.constantFrom('go', 'sql', 'css', 'c');
const forms = fc.constantFrom<PersonForms[]>(['one-to-one'], ['peer'], ['one-to-one', 'group', 'peer'], mentoringForms);

/** A few people with random wishes, managers and hours. */
const anyWorld = fc
  .tuple(
    fc.array(
      fc.record({
        teaches: fc.uniqueArray(skill),
        learns: fc.uniqueArray(skill),
        forms,
        hours: fc.double({ min: 0, max: 9, noNaN: true }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('manager', 'ended', 'running')), { maxLength: 6 }),
    fc.array(fc.nat(30), { minLength: 36, maxLength: 36 }),
  )
  .map(([made, ties, hours]): PairingWorld => {
    const idOf = (at: number) => `person/${at}`;
    const managers = new Map(ties.flatMap(([a, b, tie]) => (tie === 'manager' && a !== b ? [[a, idOf(b)]] : [])));
    const people = made.map(({ hours: _, ...about }, at) =>
      personOf(String(at), { ...about, manager: managers.get(at) }),
    );
    const engagements = ties.flatMap(([a, b, status]) =>
      status === 'manager' || a === b
        ? []
        : [{ mentor: idOf(a), mentees: [idOf(b)], skills: ['go'], status, end: '2026-02-01' }],
    );
    const at = (id: string) => Number(id.slice(7));
    return worldOf({
      people,
      engagements,
      free: (id) => ({ hours: made[at(id)]?.hours }),
      shared: (ids) => {
        const all = ids.map(at).sort();
        return Math.min(...all.flatMap((a) => all.map((b) => hours[Math.min(a, b) * 6 + Math.max(a, b)] ?? 0)));
      },
    });
  });

/** Has each person teach or learn, one to one or in groups: then no pair is in the way of another. */
const toOneSided = (world: PairingWorld): PairingWorld => ({
  ...world,
  people: world.people.map((one, at) => ({
    ...one,
    ...(at % 2 === 0 ? { teaches: [] } : { learns: [] }),
    forms: ['one-to-one', ...(one.forms.includes('group') ? (['group'] as const) : [])],
  })),
});

describe('for any people', () => {
  test('no mentor gets more than their hours, and nobody two mentors', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { pairs } = matchWishes(world);
        for (const { id } of world.people) {
          const planned = pairs
            .filter(({ mentor, mentees, form }) => mentor.id === id || (form === 'peer' && mentees[0].mentee.id === id))
            .reduce((sum, { hours }) => sum + hours, 0);
          expect(planned).toBeLessThanOrEqual(world.freeHoursOf(id) ?? 0);
        }
        const mentees = pairs.flatMap((pair) => pair.mentees.map(({ mentee }) => mentee.id));
        expect(new Set(mentees).size).toBe(mentees.length);
      }),
    );
  });

  test('no two people are a pair twice, in whatever direction', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const pairs = matchWishes(world).pairs.flatMap(({ mentor, mentees }) =>
          mentees.map(({ mentee }) => [mentor.id, mentee.id].sort().join(' ')),
        );
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  test('nobody gets their manager, somebody they manage, or somebody of a pair they were in', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const { mentor, mentees, sharedHours } of matchWishes(world).pairs) {
          expect(sharedHours).toBeGreaterThanOrEqual(2);
          for (const { mentee } of mentees) {
            expect([mentee.manager === mentor.id, mentor.manager === mentee.id]).toEqual([false, false]);
            const before = world.engagements.filter((one) => isPair(one, [mentor.id, mentee.id]));
            expect(before).toEqual([]);
          }
        }
      }),
    );
  });

  test('each open wish is met, or explained', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { pairs, unmet } = matchWishes(world);
        for (const { id, learns } of world.people) {
          const planned = world.engagements.filter(({ status, mentees }) => status !== 'ended' && mentees.includes(id));
          const open = learns.filter((one) => !planned.some(({ skills }) => skills.includes(one)));
          const met = pairs.flatMap((pair) =>
            pair.mentees.flatMap((one) => (one.mentee.id === id ? one.fit.skills : [])),
          );
          const told = unmet.flatMap(({ person, skill: one }) => (person.id === id ? [one] : []));
          expect([...met, ...told].sort()).toEqual([...open].sort());
        }
      }),
    );
  });

  test('the same people in another order get the same pairs', () => {
    fc.assert(
      fc.property(anyWorld, fc.gen(), (world, gen) => {
        const people = gen(fc.shuffledSubarray, [...world.people], { minLength: world.people.length });
        expect(matchWishes({ ...world, people })).toEqual(matchWishes(world));
      }),
    );
  });

  test('no other pairs would give more people a mentor, or fit better', () => {
    fc.assert(
      fc.property(anyWorld.map(toOneSided), (world) => {
        // Groups come after: the pairs' first mentees are those that are assigned.
        const firsts = matchWishes(world).pairs.map(({ mentees: [one] }) => one);
        expect([
          firsts.length,
          firsts.filter(({ mentee }) => !listGuided(world).has(mentee.id)).length,
          firsts.reduce((sum, { fit }) => sum + toValue(fit), 0),
        ]).toEqual(findBest(world));
      }),
      { numRuns: 200 },
    );
  });
});

const isPair = ({ mentor, mentees }: PairingWorld['engagements'][number], [one, other]: readonly [string, string]) =>
  (mentor === one && mentees.includes(other)) || (mentor === other && mentees.includes(one));

const listGuided = ({ engagements, span }: PairingWorld) =>
  new Set(
    engagements.flatMap(({ status, mentees, end = '' }) => (status === 'ended' || end < span.start ? [] : mentees)),
  );

type Worth = readonly [mentees: number, withoutMentor: number, value: number];

/** Tries all pairs: the most mentees, the most of those without a mentor, the greatest sum of what the pairs are worth. */
function findBest(world: PairingWorld): Worth {
  const guided = listGuided(world);
  const rankings = findOpenWishes(world).map((wishes) => rankMentors(wishes, world));
  const go = (at: number, used: ReadonlyMap<string, number>): Worth => {
    const ranking = rankings[at];
    if (!ranking) return [0, 0, 0];
    const options = [go(at + 1, used)];
    for (const candidate of ranking.candidates) {
      const count = (used.get(candidate.mentor.id) ?? 0) + 1;
      if (count * 2.5 > candidate.freeHours) continue;
      const [mentees, without, value] = go(at + 1, new Map(used).set(candidate.mentor.id, count));
      options.push([mentees + 1, without + (guided.has(ranking.person.id) ? 0 : 1), value + toValue(candidate)]);
    }
    return options.reduce((best, one) => ((one[0] - best[0] || one[1] - best[1] || one[2] - best[2]) > 0 ? one : best));
  };
  return go(0, new Map());
}
