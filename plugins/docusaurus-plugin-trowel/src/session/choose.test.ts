import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutSession } from './agenda.ts';
import { chooseOther, chooseSession, compareUses, type SessionInput } from './choose.ts';
import type { LastUse, SessionItem, SessionUse } from './item.ts';

const stages = ['day-1', 'week-1', 'month-1'];
const uses: readonly SessionUse[] = [
  'ask',
  'explain',
  'story',
  'exercise',
  'landmine',
  'pitfall',
  'own',
  'shadow',
  'lens',
];

function makeItem(id: string, overrides: Partial<SessionItem> = {}): SessionItem {
  return { id, use: 'ask', stage: 'week-1', page: id, minutes: 5, ...overrides };
}
function makeInput(items: readonly SessionItem[], overrides: Partial<SessionInput> = {}): SessionInput {
  return { items, stages, stage: 'week-1', minutes: 25, uses: new Map(), ...overrides };
}
const idsOf = (items: readonly SessionItem[]) => items.map(({ id }) => id);
const chosenOf = (input: SessionInput, use: SessionUse = 'ask') =>
  idsOf(chooseSession(input).filter((item) => item.use === use)).sort();

const anyItem = fc.record({
  use: fc.constantFrom(...uses),
  stage: fc.constantFrom(...stages, ''),
  page: fc.constantFrom('a', 'b', 'c'),
  minutes: fc.integer({ min: 1, max: 60 }),
});
const anyUse = fc.option(fc.record({ ever: fc.nat(99), withThem: fc.option(fc.nat(99), { nil: undefined }) }), {
  nil: undefined,
});
const anyInput = fc
  .record({
    items: fc.array(anyItem, { maxLength: 30 }),
    used: fc.array(anyUse, { maxLength: 30 }),
    stage: fc.constantFrom(...stages, 'gone'),
    minutes: fc.integer({ min: 1, max: 120 }),
    read: fc.option(fc.constant(new Set(['a'])), { nil: undefined }),
  })
  .map(({ items, used, ...rest }): SessionInput => {
    const named = items.map((item, at) => ({ ...item, id: `i${at}` }));
    const known = new Map(
      used.flatMap((use, at): [string, LastUse][] =>
        use ? [[`i${at}`, { ...use, ever: Math.max(use.ever, use.withThem ?? 0) }]] : [],
      ),
    );
    return { items: named, stages, uses: known, ...rest };
  });

describe('the choice of a session', () => {
  test('never takes more minutes than the session has', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { points, over } = layOutSession(chooseSession(input), input.minutes);
        expect(over).toBe(0);
        expect(points.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(input.minutes);
      }),
    );
  });

  test('has no item twice, and is the same for the same input', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const ids = idsOf(chooseSession(input));
        expect(new Set(ids).size).toBe(ids.length);
        expect(idsOf(chooseSession({ ...input, items: [...input.items] }))).toEqual(ids);
      }),
    );
  });

  test('takes what was not used for longest, and that first, among what stands at one stage and takes the same time', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const items = input.items.map((item) => ({ ...item, stage: 'week-1', minutes: 2 }));
        const same = { ...input, items, stage: 'week-1' };
        const session = chooseSession(same);
        const chosen = new Set(idsOf(session));
        for (const use of ['ask', 'lens', 'shadow', 'own'] as const) {
          const taken = session.filter((item) => item.use === use);
          const left = items.filter((item) => item.use === use && !chosen.has(item.id));
          for (const one of taken)
            for (const other of left)
              expect(compareUses(same.uses.get(one.id), same.uses.get(other.id))).toBeLessThanOrEqual(0);
          const inOrder = taken.toSorted((a, b) => compareUses(same.uses.get(a.id), same.uses.get(b.id)));
          expect(idsOf(taken)).toEqual(idsOf(inOrder));
        }
      }),
    );
  });

  test('goes through all questions before it asks one again', () => {
    const items = Array.from({ length: 7 }, (_, at) => makeItem(`q${at}`));
    const used = new Map<string, LastUse>();
    const asked: string[] = [];
    for (let session = 1; session <= 3; session++) {
      const ids = chosenOf(makeInput(items, { uses: new Map(used) }));
      for (const id of ids) used.set(id, { ever: session, withThem: session });
      asked.push(...ids);
    }
    expect(new Set(asked).size).toBe(7);
  });

  test('asks what was used last of all at the end, also when its page is the only one that was read', () => {
    const items = ['a', 'b', 'c'].map((id) => makeItem(id));
    const known = new Map<string, LastUse>([['a', { ever: 1, withThem: 1 }]]);
    const input = makeInput(items, { uses: known, read: new Set(['a']) });
    expect(idsOf(chooseSession(input))).toEqual(['b', 'c', 'a']);
  });

  test('prefers a question that this person has not had, though others have', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => makeItem(id));
    const known = new Map<string, LastUse>([
      ['a', { ever: 9 }],
      ['b', { ever: 1, withThem: 1 }],
    ]);
    expect(chosenOf(makeInput(items, { uses: known }))).toEqual(['a', 'c', 'd']);
  });

  test('begins with the question that comes first', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => makeItem(id));
    expect(idsOf(chooseSession(makeInput(items)))).toEqual(['a', 'b', 'c']);
  });

  test('asks about several pages, and about those that were read first', () => {
    const items = [
      makeItem('a1', { page: 'a' }),
      makeItem('a2', { page: 'a' }),
      makeItem('b1', { page: 'b' }),
      makeItem('c1', { page: 'c' }),
    ];
    expect(chosenOf(makeInput(items))).toEqual(['a1', 'b1', 'c1']);
    expect(chosenOf(makeInput(items, { read: new Set(['a']) }))).toEqual(['a1', 'a2', 'b1']);
  });

  test('repeats earlier stages before it gives away later ones', () => {
    const items = [makeItem('early', { stage: 'day-1' }), makeItem('late', { stage: 'month-1' }), makeItem('now')];
    const other = { item: makeItem('now'), plan: new Set(['now']) };
    expect(chooseOther(makeInput(items), other)?.id).toBe('early');
    const lenses = items.map((item) => ({ ...item, use: 'lens' as const }));
    expect(chosenOf(makeInput(lenses), 'lens')).toEqual(['now']);
    expect(chosenOf(makeInput(lenses.slice(0, 2)), 'lens')).toEqual(['early']);
  });

  test('does an exercise in a long session, and gives it along in a short one', () => {
    const items = [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeItem(id)),
      makeItem('x', { use: 'exercise', minutes: 15 }),
    ];
    const lay = (minutes: number) => layOutSession(chooseSession(makeInput(items, { minutes })), minutes);
    expect(lay(50).points.map(({ type, items: own }) => `${type} ${own.length}`)).toEqual([
      'arrive 0',
      'ask 5',
      'exercise 1',
      'agree 0',
    ]);
    expect(lay(25).along.map(({ id }) => id)).toEqual(['x']);
    expect(lay(25).points.map(({ type }) => type)).toEqual(['arrive', 'ask', 'agree']);
  });
});

test('a stage with few questions takes those of earlier stages before it asks its own again', () => {
  const items = [
    makeItem('a', { stage: 'day-1' }),
    makeItem('b', { stage: 'day-1' }),
    makeItem('c', { stage: 'day-1' }),
    makeItem('now'),
    makeItem('late', { stage: 'month-1' }),
  ];
  expect(chosenOf(makeInput(items))).toEqual(['a', 'b', 'now']);
  const used = new Map(['a', 'now'].map((id) => [id, { ever: 1, withThem: 1 }]));
  expect(chosenOf(makeInput(items, { uses: used }))).toEqual(['b', 'c', 'now']);
});

describe('another item', () => {
  test('is the next one that is not in the plan, and at the end the first again', () => {
    const items = ['a', 'b', 'c'].map((id) => makeItem(id));
    const next = (id: string, ...plan: readonly string[]) =>
      chooseOther(makeInput(items), { item: makeItem(id), plan: new Set([id, ...plan]) })?.id;
    expect(next('a')).toBe('b');
    expect(next('a', 'b')).toBe('c');
    expect(next('c')).toBe('a');
    expect(next('a', 'b', 'c')).toBeUndefined();
  });
});
