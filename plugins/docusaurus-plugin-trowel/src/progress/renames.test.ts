import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnswerEvent, makeFrictionEvent, makeStepEvent, makeWalkEvent } from '../../test/support/readerEvents.ts';
import { addRenames, followRenames, type Renames } from './renames.ts';

test('a renamed page keeps the answers and notes about it, and a renamed path its walk', () => {
  const renamed = { old: 'new', 'path#gate': 'path#door' };
  const events = [
    makeAnswerEvent({ check: 'old#a#b' }),
    makeAnswerEvent({ check: 'older#a' }),
    makeFrictionEvent({ step: 'old' }),
    makeFrictionEvent({ step: 'path#gate' }),
    makeWalkEvent({ path: 'old' }),
  ];
  expect(followRenames(events, renamed)).toMatchObject([
    { check: 'new#a#b' },
    { check: 'older#a' },
    { step: 'new' },
    { step: 'path#door' },
    { path: 'new' },
  ]);
});

const anyId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyRenames: fc.Arbitrary<Renames> = fc.dictionary(anyId, anyId, { noNullPrototype: true });
const followedBy = (id: string, renamed: Renames) => {
  const [event] = followRenames([makeStepEvent({ step: id })], renamed);
  return event?.type === 'step' ? event.step : undefined;
};

test('what a path says of today counts, whatever was known before', () => {
  fc.assert(
    fc.property(anyRenames, fc.uniqueArray(anyId), anyId, (known, present, today) => {
      const formers = Object.keys(known).filter((id) => id !== today && !present.includes(id));
      const renamed = Object.fromEntries(formers.map((id) => [id, today]));
      const all = addRenames(known, { renamed, present });
      for (const id of formers) expect(followedBy(id, all)).toBe(today);
      for (const id of present) expect(followedBy(id, all)).toBe(id);
      // Learned again, it is nothing new.
      expect(addRenames(all, { renamed, present })).toBe(all);
    }),
  );
});

test('what the history has forgotten stays known, also when the page is renamed again', () => {
  const known = addRenames({}, { renamed: { old: 'newer' }, present: ['newer'] });
  const all = addRenames(known, { renamed: { newer: 'new' }, present: ['new'] });
  expect(['old', 'newer', 'new'].map((id) => followedBy(id, all))).toEqual(['new', 'new', 'new']);
});

test('a page that gets its former name back keeps what was done under both', () => {
  const known = addRenames({}, { renamed: { old: 'new' }, present: ['new'] });
  const all = addRenames(known, { renamed: { new: 'old' }, present: ['old'] });
  expect(['old', 'new'].map((id) => followedBy(id, all))).toEqual(['old', 'old']);
});
